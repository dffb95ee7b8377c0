import { describe, expect, test } from 'vitest'
import { unbrokenRuns } from '@/components/unbroken'

/** What would stay whole. */
const whole = (text: string) => unbrokenRuns(text).filter((_, place) => place % 2 === 1)

describe('runs of a line that stay whole', () => {
  test.each([
    ['Açıq hökumətin təşviqinə dair 2020–2022-ci illər üçün Milli Fəaliyyət Planı', ['2020–2022-ci']],
    ['National Action Plan for Promotion of Open Government 2020–2022', ['2020–2022']],
    ['26 öhdəlikdən 6-sı icra edilib, 1.005-i gecikir', ['6-sı', '1.005-i']],
    ['Planın müddətinin 63%-i keçib', ['63%-i']],
    ['5-i barədə heç bir məlumat, 3-ü üçün müddət yoxdur', ['5-i barədə', 'heç bir', '3-ü üçün']],
    ['İlkin müddət: 31 avqust 2026, 45 gün uzadılıb', ['31 avqust 2026', '45 gün']],
    ['Prezidentin 27 fevral 2020-ci il tarixli Sərəncamı', ['27 fevral 2020-ci']],
    ['OGP-nin Müstəqil Hesabat Mexanizmi', ['OGP-nin']],
    ['Nobody sees your e-mail address', ['e-mail']],
    ['Late by 38 days', ['38 days']],
    ['26 öhdəlik', []],
    ['Yan-yana göstərilir', []],
  ])('%s', (text, expected) => {
    expect(whole(text)).toEqual(expected)
  })

  test('nothing is lost or added', () => {
    const text = '2025–2027-ci illər: 5-i barədə, 1 mart 2021-ci il tarixinə'
    expect(unbrokenRuns(text).join('')).toBe(text)
  })
})
