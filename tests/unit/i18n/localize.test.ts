import { beforeEach, expect, it } from 'vitest'
import { localize, localText } from '@/i18n/localize'
import { setCurrentLocale } from '@/i18n/locale'

beforeEach(() => {
  setCurrentLocale('az')
})

it('takes the language of the reader', () => {
  expect(localize({ az: 'Büdcə', en: 'Budget' })).toEqual({ text: 'Büdcə', lang: 'az', foreign: false })
  setCurrentLocale('en')
  expect(localize({ az: 'Büdcə', en: 'Budget' })).toEqual({ text: 'Budget', lang: 'en', foreign: false })
})

it('falls back to a language that has the text, and says which', () => {
  expect(localize({ en: 'Budget' })).toEqual({ text: 'Budget', lang: 'en', foreign: true })
  expect(localize({ ru: 'Бюджет' })).toEqual({ text: 'Бюджет', lang: 'ru', foreign: true })
  expect(localize({ ru: 'Бюджет', en: 'Budget' })?.lang).toBe('en')
})

it('has nothing where nothing is written', () => {
  expect(localize({})).toBeNull()
  expect(localize({ az: '' })).toBeNull()
  expect(localize(null)).toBeNull()
  expect(localText(undefined)).toBe('')
})
