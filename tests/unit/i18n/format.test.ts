import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatList,
  formatMoney,
  formatNumber,
  formatPercent,
} from '@/i18n/format'
import { setCurrentLocale } from '@/i18n/locale'

describe('in Azerbaijani', () => {
  beforeEach(() => {
    setCurrentLocale('az')
  })

  it('writes dates', () => {
    expect(formatDate('2021-03-01')).toBe('1 mart 2021')
    expect(formatDate('2021-03-01', 'short')).toBe('01.03.2021')
    expect(formatDate('2021-03-01', 'month')).toBe('mart 2021')
    expect(formatDate('2021-03-01', 'weekday')).toBe('1 mart 2021, bazar ertəsi')
    expect(formatDate('2026-11-21', 'weekday')).toBe('21 noyabr 2026, şənbə')
  })

  it('writes times in the zone of the site, and says which', () => {
    expect(formatDateTime('2021-03-01T10:05:00Z')).toBe('1 mart 2021, 14:05 (UTC+4)')
    expect(formatDateTime('2021-03-01T20:00:00+00:00')).toBe('2 mart 2021, 00:00 (UTC+4)')
    expect(formatDate('2021-03-01T20:00:00Z')).toBe('2 mart 2021')
  })

  it('knows that clocks went forward in summer until 2015', () => {
    expect(formatDateTime('2013-07-01T10:00:00Z')).toBe('1 iyul 2013, 15:00 (UTC+5)')
  })

  it('writes numbers, shares, money and lists', () => {
    expect(formatNumber(1234567.89)).toBe('1.234.567,89')
    expect(formatNumber(-1234)).toBe('-1.234')
    expect(formatNumber(0.1 + 0.2)).toBe('0,3')
    expect(formatPercent(0.456)).toBe('46%')
    expect(formatPercent(0.456, 1)).toBe('45,6%')
    expect(formatMoney(1234.5, 'AZN')).toBe('1.234,50 manat')
    expect(formatMoney(1_500_000, 'EUR')).toBe('1.500.000 avro')
    expect(formatMoney(5, 'JPY')).toBe('5 JPY')
    expect(formatList(['a', 'b', 'c'])).toBe('a, b və c')
    expect(formatList(['a', 'b'])).toBe('a və b')
    expect(formatList(['a'])).toBe('a')
    expect(formatList([])).toBe('')
  })
})

describe('in English', () => {
  beforeEach(() => {
    setCurrentLocale('en')
  })

  it('writes dates, numbers, money and lists', () => {
    expect(formatDate('2021-03-01')).toBe('1 March 2021')
    expect(formatDate('2021-03-01', 'short')).toBe('1 Mar 2021')
    expect(formatDate('2021-03-01', 'weekday')).toBe('1 March 2021, Monday')
    expect(formatDateTime('2021-03-01T10:05:00Z')).toBe('1 March 2021, 14:05 (UTC+4)')
    expect(formatNumber(1234567.89)).toBe('1,234,567.89')
    expect(formatMoney(1234.5, 'AZN')).toBe('1,234.50 manat')
    expect(formatList(['a', 'b', 'c'])).toBe('a, b and c')
  })
})

it('gives back what is no date', () => {
  expect(formatDate('annually')).toBe('annually')
  expect(formatDateTime('')).toBe('')
})

// Node has Azerbaijani data, browsers do not: here it can vouch for what was written by hand.
describe('as ICU writes it', () => {
  const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })

  it('names every day', () => {
    setCurrentLocale('az')
    const icu = new Intl.DateTimeFormat('az', { dateStyle: 'long', timeZone: 'UTC' })
    const weekday = new Intl.DateTimeFormat('az', { weekday: 'long', timeZone: 'UTC' })
    fc.assert(
      fc.property(date, (day) => {
        const iso = day.toISOString().slice(0, 10)
        expect(formatDate(iso)).toBe(icu.format(day))
        expect(formatDate(iso, 'weekday')).toBe(`${icu.format(day)}, ${weekday.format(day)}`)
      }),
    )
  })

  it.each(['az', 'en'] as const)('groups every number (%s)', (locale) => {
    setCurrentLocale(locale)
    const icu = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
    const cents = fc.integer({ min: -1e12, max: 1e12 })
    fc.assert(
      fc.property(cents, (n) => {
        expect(formatNumber(n / 100)).toBe(icu.format(n / 100))
      }),
    )
  })
})
