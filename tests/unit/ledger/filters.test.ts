import { describe, expect, it } from 'vitest'
import { dayOf, siteTimeZone, startOfDay } from '@/domain/dates'
import {
  isNarrowed,
  knownOn,
  noLedgerFilters,
  readLedgerFilters,
  readLedgerPlace,
  timeBounds,
  writeLedgerFilters,
} from '@/domain/ledger/filters'

describe('filters of the ledger', () => {
  it('come back from an address as they were', () => {
    const filters = {
      plan: '2020-2022',
      commitment: '2.1',
      office: 'organization',
      agency: 'ministry-of-finance',
      subject: 'commitments',
      thing: 7,
      from: '2026-01-01',
      to: '2026-02-28',
      entry: 99_999,
    } as const
    expect(readLedgerFilters(writeLedgerFilters(filters))).toEqual(filters)
    expect(readLedgerPlace(writeLedgerFilters({ before: 51, after: null }))).toEqual({
      before: 51,
      after: null,
    })
    expect(writeLedgerFilters(noLedgerFilters)).toEqual({})
    expect([isNarrowed(filters), isNarrowed(noLedgerFilters)]).toEqual([true, false])
  })

  it('leave out what they do not understand', () => {
    const query = {
      office: 'king',
      from: '2021-02-29',
      to: ['2021-01-01'],
      entry: '-1',
      thing: '1e3',
      plan: ' ',
      subject: null,
    }
    expect(readLedgerFilters(query)).toEqual(noLedgerFilters)
    expect(readLedgerPlace({ before: '0', after: 'x' })).toEqual({ before: null, after: null })
  })

  it('leave out what was entered after the day that is asked about', () => {
    const until = (to: string | null, asOf: string | null) => knownOn({ ...noLedgerFilters, to }, asOf).to
    expect(until(null, null)).toBeNull()
    expect(until(null, '2021-03-01')).toBe('2021-03-01')
    expect(until('2021-01-01', '2021-03-01')).toBe('2021-01-01')
    expect(until('2022-01-01', '2021-03-01')).toBe('2021-03-01')
  })

  it('take days as they begin and end in Baku', () => {
    expect(timeBounds({ from: '2026-11-22', to: '2026-11-22' })).toEqual([
      '2026-11-21T20:00:00.000000Z',
      '2026-11-22T20:00:00.000000Z',
    ])
    expect(timeBounds({ from: null, to: null })).toEqual([null, null])
  })
})

describe('the first moment of a day', () => {
  // Baku had summer time until 2015
  it.each(['2012-01-01', '2012-03-25', '2012-07-01', '2012-10-28', '2026-11-22'])(
    '%s is of that day, a moment before is not',
    (day) => {
      const start = startOfDay(day)
      expect(dayOf(start, siteTimeZone)).toBe(day)
      expect(dayOf(new Date(start.getTime() - 1), siteTimeZone)).not.toBe(day)
    },
  )
})
