import { fold } from '../fold'
import { isDay, type IsoDay } from '../dates'

/** The days that a date in words or figures may mean; of `2014` all from 1 January to 31 December. */
export interface Period {
  readonly first: IsoDay
  readonly last: IsoDay
  /** Written with slashes, where month and day may be mistaken for each other. */
  readonly slashes?: boolean
  /** Written as a beginning and an end. */
  readonly range?: boolean
}

/** `impossible` looks like a date and is none (31.02.2020); null is other text. */
export type PeriodReading = Period | 'impossible' | null

const earliestYear = 1990
const latestYear = 2100

const monthNames = [
  'january|jan|yanvar',
  'february|feb|fevral',
  'march|mar|mart',
  'april|apr|aprel',
  'may',
  'june|jun|iyun',
  'july|jul|iyul',
  'august|aug|avqust',
  'september|sept|sep|sentyabr',
  'october|oct|oktyabr',
  'november|nov|noyabr',
  'december|dec|dekabr',
]
const anyMonth = monthNames.join('|')
/** "2021-ci il", "2016-cı ilin" */
const yearEnding = String.raw`(?:\s*-\s*c[iu]\s+il\w*)?`

const pad = (value: string | number) => String(value).padStart(2, '0')

function year(text: string): PeriodReading {
  if (Number(text) < earliestYear || Number(text) > latestYear) return 'impossible'
  return { first: `${text}-01-01`, last: `${text}-12-31` }
}

function month(yearText: string, monthText: string | number): PeriodReading {
  const whole = year(yearText)
  const number = Number(monthText)
  if (whole === 'impossible' || number < 1 || number > 12) return 'impossible'
  const start = `${yearText}-${pad(number)}`
  const length = new Date(Date.UTC(Number(yearText), number, 0)).getUTCDate()
  return { first: `${start}-01`, last: `${start}-${pad(length)}` }
}

function day(yearText: string, monthText: string | number, dayText: string): PeriodReading {
  const text = `${yearText}-${pad(monthText)}-${pad(dayText)}`
  return isDay(text) && year(yearText) !== 'impossible' ? { first: text, last: text } : 'impossible'
}

const monthNumber = (name: string) => 1 + monthNames.findIndex((names) => names.split('|').includes(name))

type Reader = readonly [RegExp, (...parts: string[]) => PeriodReading]

const readers: readonly Reader[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]\d.*)?$/, (y = '', m = '', d = '') => day(y, m, d)],
  [/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/, (y = '', m = '', d = '') => day(y, m, d)],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (d = '', m = '', y = '') => day(y, m, d)],
  // the order of OGP's tables: month, day, year
  [
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    (m = '', d = '', y = '') => {
      const reading = day(y, m, d)
      return typeof reading === 'object' && reading ? { ...reading, slashes: true } : reading
    },
  ],
  [/^(\d{1,2})[/.](\d{4})$/, (m = '', y = '') => month(y, m)],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, (y = '', m = '') => month(y, m)],
  [new RegExp(`^(\\d{4})${yearEnding}$`), (y = '') => year(y)],
  [new RegExp(`^(${anyMonth})\\.?,? (\\d{4})$`), (m = '', y = '') => month(y, monthNumber(m))],
  [new RegExp(`^(\\d{4})${yearEnding},? (${anyMonth})$`), (y = '', m = '') => month(y, monthNumber(m))],
  [
    new RegExp(`^(\\d{1,2}) (${anyMonth})\\.?,? (\\d{4})$`),
    (d = '', m = '', y = '') => day(y, monthNumber(m), d),
  ],
  [
    new RegExp(`^(${anyMonth})\\.? (\\d{1,2}),? (\\d{4})$`),
    (m = '', d = '', y = '') => day(y, monthNumber(m), d),
  ],
  // a spreadsheet's inner number for a day, a year of two figures, and other figures that no rule above reads
  [/^\d{1,5}$|^\d{1,4}([./-])\d{1,4}\1\d{1,4}$|^\d{6,8}$|^\d{1,2}\/\d{1,2}$/, () => 'impossible'],
]

function single(text: string): PeriodReading {
  for (const [pattern, read] of readers) {
    const found = pattern.exec(text)
    if (found) return read(...found.slice(1))
  }
  return null
}

/** Reads a date, month, year or a range of them, in figures or with English or Azerbaijani names of months. */
export function readPeriod(cell: string): PeriodReading {
  const text = fold(cell).replace(/\s+/g, ' ').trim()
  const years = new RegExp(`^(\\d{4})\\s*[-–—]\\s*(\\d{4})${yearEnding}$`).exec(text)
  const [from, to, ...more] = years ? years.slice(1) : text.split(/\s*[–—]\s*|\s+-\s+|\s+to\s+|\s+until\s+/)
  if (from === undefined || to === undefined || more.length > 0) return single(text)
  const [start, end] = [single(from), single(to)]
  if (start === null || end === null) return null
  if (start === 'impossible' || end === 'impossible' || end.last < start.first) return 'impossible'
  return { first: start.first, last: end.last, range: true }
}
