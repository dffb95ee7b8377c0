import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay } from '@/domain/dates'
import { readPeriod } from '@/domain/import/periods'

const day = (text: string) => ({ first: text, last: text })

describe('a date in a cell', () => {
  it.each([
    ['2020-02-29', day('2020-02-29')],
    ['2020-02-29T00:00:00', day('2020-02-29')],
    ['2020-02-29 00:00', day('2020-02-29')],
    ['31.12.2021', day('2021-12-31')],
    ['2021.12.31', day('2021-12-31')],
    ['12/01/2014', { ...day('2014-12-01'), slashes: true }],
    ['9/1/2012', { ...day('2012-09-01'), slashes: true }],
    ['1 March 2021', day('2021-03-01')],
    ['March 1, 2021', day('2021-03-01')],
    ['1 mart 2021', day('2021-03-01')],
    ['31 İYUL 2021', day('2021-07-31')],
    ['2014', { first: '2014-01-01', last: '2014-12-31' }],
    ['2016-cı il', { first: '2016-01-01', last: '2016-12-31' }],
    ['02/2020', { first: '2020-02-01', last: '2020-02-29' }],
    ['02.2021', { first: '2021-02-01', last: '2021-02-28' }],
    ['2021-06', { first: '2021-06-01', last: '2021-06-30' }],
    ['Sept. 2021', { first: '2021-09-01', last: '2021-09-30' }],
    ['2021-ci il, dekabr', { first: '2021-12-01', last: '2021-12-31' }],
    ['2016–2018', { first: '2016-01-01', last: '2018-12-31', range: true }],
    ['2016-2018', { first: '2016-01-01', last: '2018-12-31', range: true }],
    ['2016 – 2018-ci illər', { first: '2016-01-01', last: '2018-12-31', range: true }],
    ['09/01/2012 - 12/01/2015', { first: '2012-09-01', last: '2015-12-01', range: true }],
    ['March 2016 to 06/2017', { first: '2016-03-01', last: '2017-06-30', range: true }],
  ])('%s is read', (text, period) => {
    expect(readPeriod(text)).toEqual(period)
  })

  it.each([
    '31.02.2020',
    '2021-02-29',
    '13/01/2014',
    '00/2014',
    '1875',
    '41974',
    '12/31/20',
    '2018–2016',
    '3/2',
    '20201231',
  ])('%s looks like one and is none', (text) => {
    expect(readPeriod(text)).toBe('impossible')
  })

  it.each(['annually', 'after the elections', 'Q4 2014', '', '2 days', 'may'])(
    '"%s" is other text',
    (text) => {
      expect(readPeriod(text)).toBe(null)
    },
  )

  it('is read back whatever day it is, in each way of writing it', () => {
    const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
        for (const text of [iso, `${dayOfMonth}.${month}.${year}`, `${month}/${dayOfMonth}/${year}`]) {
          expect(readPeriod(text)).toMatchObject(day(iso))
        }
      }),
    )
  })

  it('never gives a day that does not exist, nor an end before its beginning', () => {
    const text = fc.stringMatching(/^[\d./ -]{1,24}$/)
    fc.assert(
      fc.property(text, (cell) => {
        const period = readPeriod(cell)
        if (period === null || period === 'impossible') return
        expect(isDay(period.first) && isDay(period.last) && period.first <= period.last).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
