import { siteTimeZone } from '@/domain/dates'
import { names } from './names'
import { currentLocale } from './locale'

interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  /** "14:05", only of a timestamp. */
  readonly time?: string
  /** "UTC+4", only of a timestamp. */
  readonly zone?: string
}

let clock: Intl.DateTimeFormat | undefined

/** Reads the parts in the site's zone. `en-GB` is machine language here: browsers have no Azerbaijani data. */
function momentOf(iso: string): Moment | null {
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso)
  if (date) return { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) }
  const instant = new Date(iso)
  if (Number.isNaN(instant.getTime())) return null
  clock ??= new Intl.DateTimeFormat('en-GB', {
    // stated wherever a time is shown
    timeZone: siteTimeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  })
  const part = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  return {
    year: Number(part.get('year')),
    month: Number(part.get('month')),
    day: Number(part.get('day')),
    time: `${part.get('hour') ?? ''}:${part.get('minute') ?? ''}`,
    zone: (part.get('timeZoneName') ?? '').replace('GMT', 'UTC'),
  }
}

/** `long` "1 mart 2021", `short` "01.03.2021", `month` "mart 2021", `weekday` "1 mart 2021, bazar ertəsi". */
export type DateStyle = 'long' | 'short' | 'month' | 'weekday'

const styles = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  weekday: { day: 'numeric', month: 'long', year: 'numeric', weekday: 'long' },
} as const

/** As the browser says it, without what may follow the year ("г."): the date stands in sentences. */
function dateOf(instant: Date, style: DateStyle): string {
  const format = new Intl.DateTimeFormat(currentLocale(), { ...styles[style], timeZone: 'UTC' })
  const parts = format.formatToParts(instant)
  if (parts.at(-1)?.type === 'literal') parts.pop()
  return parts.map(({ value }) => value).join('')
}

/** A date (`2021-03-01`) or the day of a timestamp, in words; what is no date comes back as it was. */
export function formatDate(iso: string, style: DateStyle = 'long'): string {
  const moment = momentOf(iso)
  if (!moment) return iso
  const { year, month, day } = moment
  const instant = new Date(Date.UTC(year, month - 1, day))
  const own = names[currentLocale()]
  if (!own) return dateOf(instant, style)
  const { months, shortMonths, weekdays } = own
  const name = months[month - 1] ?? ''
  switch (style) {
    case 'long':
      return `${String(day)} ${name} ${String(year)}`
    case 'month':
      return `${name} ${String(year)}`
    case 'short':
      return shortMonths
        ? `${String(day)} ${shortMonths[month - 1] ?? ''} ${String(year)}`
        : `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${String(year)}`
    case 'weekday':
      return `${formatDate(iso)}, ${weekdays[instant.getUTCDay()] ?? ''}`
  }
}

/** A timestamp with its zone: "1 mart 2021, 14:05 (UTC+4)"; a plain date stays a date. */
export function formatDateTime(iso: string): string {
  const moment = momentOf(iso)
  if (!moment?.time) return formatDate(iso)
  return `${formatDate(iso)}, ${moment.time} (${moment.zone ?? ''})`
}

/** "1.234.567,89" or "1,234,567.89". `decimals` is the most that is shown; `fixed` keeps trailing zeros. */
export function formatNumber(value: number, { decimals = 2, fixed = false } = {}): string {
  const locale = currentLocale()
  if (!names[locale])
    return value.toLocaleString(locale, {
      maximumFractionDigits: decimals,
      ...(fixed && { minimumFractionDigits: decimals }),
    })
  const digits = fixed ? value.toFixed(decimals) : String(Number(value.toFixed(decimals)))
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return digits
  const [group, point] = locale === 'az' ? ['.', ','] : [',', '.']
  const [whole = '', fraction] = digits.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return fraction === undefined ? grouped : grouped + point + fraction
}

/** A share from 0 to 1 as "45,6%"; whole percents by default. */
export function formatPercent(share: number, decimals = 0): string {
  const locale = currentLocale()
  if (!names[locale])
    return share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: decimals })
  return `${formatNumber(share * 100, { decimals })}%`
}

/** An amount with the currency as a word ("1.234,50 manat"): the sign of the manat is missing from many fonts. */
export function formatMoney(amount: number, currency: string): string {
  const decimals = Number.isInteger(amount) ? 0 : 2
  const own = names[currentLocale()]
  if (!own)
    return amount.toLocaleString(currentLocale(), {
      style: 'currency',
      currency,
      currencyDisplay: 'name',
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
  return `${formatNumber(amount, { decimals, fixed: true })} ${own.currencies[currency] ?? currency}`
}

/** "a, b və c", "a, b and c". */
export function formatList(items: readonly string[]): string {
  const own = names[currentLocale()]
  if (!own) return new Intl.ListFormat(currentLocale()).format(items)
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${own.and} ${items.at(-1) ?? ''}`
}
