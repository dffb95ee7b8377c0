import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, isDay } from '@/domain/dates'

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const distance = fc.integer({ min: -20_000, max: 20_000 })

describe('days', () => {
  it('exist or not', () => {
    expect(isDay('2020-02-29')).toBe(true)
    for (const text of [
      '2021-02-29',
      '2021-13-01',
      '2021-1-1',
      '2021-01-01T00:00',
      '',
      '20210101',
      '0000-01-01',
    ]) {
      expect(isDay(text), text).toBe(false)
    }
  })

  it('are counted over leap days and changes of the clock', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2)
    expect(daysBetween('2021-03-28', '2021-03-27')).toBe(-1)
    expect(addDays('2021-12-31', 1)).toBe('2022-01-01')
  })

  it('added and counted are one', () => {
    fc.assert(
      fc.property(day, distance, (from, days) => {
        const to = addDays(from, days)
        expect(isDay(to)).toBe(true)
        expect(daysBetween(from, to)).toBe(days)
        expect(addDays(to, -days)).toBe(from)
      }),
    )
  })

  it('add up on the way', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c))
      }),
    )
  })

  it('order as text the way they follow each other', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0)
      }),
    )
  })

  it('begin where the zone says', () => {
    const lateInLondon = new Date('2021-03-01T22:30:00Z')
    expect(dayOf(lateInLondon, 'Europe/London')).toBe('2021-03-01')
    expect(dayOf(lateInLondon, 'Asia/Baku')).toBe('2021-03-02')
  })
})
