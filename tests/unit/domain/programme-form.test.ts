import { describe, expect, it } from 'vitest'
import { slugOf } from '@/domain/form-texts'
import {
  checkProgramme,
  noBody,
  noOutput,
  programmeForm,
  toProgrammeWish,
  type ProgrammeForm,
} from '@/domain/programme-form'
import { recallForm } from '@/domain/recall'
import { anOutput, aProgramme } from '../../fixtures/programme'

const languages = ['az', 'en']
const today = '2021-06-30'

/** A form that is right; say what is different. */
function form(different: Partial<ProgrammeForm> = {}): ProgrammeForm {
  const right = { slug: 'new-programme', title: { az: '', en: 'New' } }
  return { ...programmeForm(languages, null), ...right, ...different }
}
const problems = (different: Partial<ProgrammeForm>) =>
  checkProgramme(form(different), today).map(({ field, rule }) => `${field}: ${rule}`)
const output = (different: Partial<ReturnType<typeof noOutput>>) => ({ ...noOutput(languages), ...different })

describe('the form of a programme', () => {
  it('that is right has no problems, and blank rows are no mistake', () => {
    expect(problems({ outputs: [noOutput(languages)] })).toEqual([])
  })

  it.each([
    ['title.az: title', { title: { az: ' ', en: '' } }],
    ['title.az: too_long', { title: { az: 'a'.repeat(990), en: '' } }],
    ['slug: slug', { slug: 'Not an address' }],
    ['slug: slug', { slug: 'new' }],
    ['amount: amount', { amount: '1.250.000', currency: 'EUR' }],
    ['amount: amount', { amount: '0', currency: 'EUR' }],
    ['currency: currency', { amount: '100' }],
    ['currency: currency', { currency: 'EUR' }],
    ['currency: currency', { amount: '100', currency: 'euro' }],
    ['startsOn: date', { startsOn: '2021-02-30' }],
    ['endsOn: ends', { startsOn: '2021-02-01', endsOn: '2021-01-31' }],
    ['website: website', { website: 'javascript:alert(1)' }],
    ['outputs.0.title.az: output', { outputs: [output({ dueOn: '2021-01-01' })] }],
    [
      'outputs.0.deliveredOn: delivered',
      { outputs: [output({ title: { en: 'x' }, deliveredOn: '2021-07-01' })] },
    ],
    ['outputs.0.url: website', { outputs: [output({ title: { en: 'x' }, url: 'report.pdf' })] }],
  ])('%s', (problem, different) => {
    expect(problems(different)).toEqual([problem])
  })

  it('takes a body once in each part', () => {
    const bodies: ProgrammeForm['bodies'] = [
      { role: 'funder', organization: '1' },
      { role: 'manager', organization: '1' },
      { role: 'funder', organization: '1' },
      { role: 'partner', organization: '' },
      { role: 'partner', organization: '' },
    ]
    expect(problems({ bodies })).toEqual(['bodies.2: body'])
  })

  it('of a programme that is there becomes the same programme again', () => {
    const programme = aProgramme({
      outputs: [anOutput({ id: 7, dueOn: '2021-05-31' })],
      website: 'https://example.org/',
    })
    expect(toProgrammeWish(programmeForm(languages, programme))).toEqual({
      slug: programme.slug,
      version: 3,
      title: programme.title,
      summary: {},
      amount: 5_250_000,
      currency: 'EUR',
      startsOn: '2021-01-01',
      endsOn: null,
      website: 'https://example.org/',
      isSample: false,
      bodies: programme.bodies.map(({ id, role }) => ({ id, role })),
      outputs: [{ id: 7, title: { en: 'Report' }, dueOn: '2021-05-31', deliveredOn: null, url: null }],
      commitments: [],
    })
  })

  it('leaves out what was left blank', () => {
    const wish = toProgrammeWish(
      form({ outputs: [noOutput(languages)], amount: ' ', title: { az: '', en: ' New ' } }),
    )
    expect(wish).toMatchObject({ version: 0, title: { en: 'New' }, amount: null, bodies: [], outputs: [] })
  })
})

describe('a draft of it', () => {
  const rows = { bodies: noBody, outputs: noOutput(languages), commitments: 0 }
  it('comes back as it was typed, with the version it was begun with', () => {
    const typed = form({
      version: 2,
      amount: '12,5',
      outputs: [output({ id: 4, url: 'x' })],
      commitments: [1, 2],
    })
    expect(recallForm(JSON.parse(JSON.stringify(typed)), form({ version: 3, slug: '' }), rows)).toEqual(typed)
  })

  it('is taken as far as it fits', () => {
    const kept = {
      version: 0,
      title: { en: 'New', ru: 'x' },
      bodies: [{ role: 7 }, 3],
      commitments: ['1'],
    }
    expect(recallForm(kept, form(), rows)).toMatchObject({
      title: { az: '', en: 'New' },
      bodies: [noBody],
      commitments: [],
    })
    expect(recallForm('nothing', form(), rows)).toBeNull()
  })
})

describe('the address of a programme', () => {
  it.each([
    ['Güclü idarəetmə', 'guclu-idareetme'],
    ['  “Strong Governance” (2023) ', 'strong-governance-2023'],
    ['Şəffaflıq', 'seffafliq'],
    ['…', ''],
  ])('of %s is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })
})
