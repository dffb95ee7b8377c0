import { addDays, daysBetween, type IsoDay } from './dates'
import { extentOf, type Dates } from './timeline'

/** Days from the first to the last, both included. */
export interface Span {
  readonly from: IsoDay
  readonly to: IsoDay
}

/** What part of a plan is looked at. Quarters are 1 to 4. */
export type Period =
  | { readonly kind: 'plan' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }

const wholePlan: Period = { kind: 'plan' }

/** A period from an address: "2026" a year, "2026-q3" a quarter, all else the whole plan. */
export function readPeriod(value: unknown): Period {
  const parts = typeof value === 'string' ? /^((?:19|20|21)\d\d)(?:-q([1-4]))?$/.exec(value) : null
  if (parts === null) return wholePlan
  const [, year, quarter] = parts
  return quarter === undefined
    ? { kind: 'year', year: Number(year) }
    : { kind: 'quarter', year: Number(year), quarter: Number(quarter) }
}

/** A period as it stands in an address; empty for the whole plan. */
export function writePeriod(period: Period): string {
  if (period.kind === 'plan') return ''
  return period.kind === 'year' ? String(period.year) : `${String(period.year)}-q${String(period.quarter)}`
}

const firstOf = (year: number, month: number): IsoDay =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)
const yearOf = (day: IsoDay) => Number(day.slice(0, 4))
const monthOf = (day: IsoDay) => Number(day.slice(5, 7))
const quarterOf = (day: IsoDay) => Math.ceil(monthOf(day) / 3)

/** The days of a year or a quarter; null for the whole plan. */
export function spanOf(period: Period): Span | null {
  if (period.kind === 'plan') return null
  if (period.kind === 'year') return { from: firstOf(period.year, 1), to: `${String(period.year)}-12-31` }
  const month = period.quarter * 3 - 2
  return { from: firstOf(period.year, month), to: addDays(firstOf(period.year, month + 3), -1) }
}

/** The period so many years or quarters later; the whole plan has no other. */
export function shiftPeriod(period: Period, by: number): Period {
  if (period.kind === 'plan') return period
  if (period.kind === 'year') return { kind: 'year', year: period.year + by }
  const quarters = period.year * 4 + period.quarter - 1 + by
  return { kind: 'quarter', year: Math.floor(quarters / 4), quarter: (quarters % 4) + 1 }
}

/**
 * The period of another kind that shows the same time: the year around a quarter, and in a year or a plan the part that
 * holds today, or the part of it that comes nearest.
 */
export function periodAt(kind: Period['kind'], now: Period, whole: Span, today: IsoDay): Period {
  if (kind === 'plan') return wholePlan
  if (kind === 'year' && now.kind !== 'plan') return { kind, year: now.year }
  const { from, to } = spanOf(now) ?? whole
  const day = today < from ? from : today > to ? to : today
  if (kind === 'year') return { kind, year: yearOf(day) }
  return { kind, year: yearOf(day), quarter: quarterOf(day) }
}

/** The quarters that hold a plan and everything that is drawn of it. */
export function wholeSpan(
  plan: { startsOn: IsoDay | null; endsOn: IsoDay | null },
  lines: readonly Dates[],
): Span | null {
  let from = plan.startsOn
  let to = plan.endsOn
  for (const line of lines) {
    const extent = extentOf(line)
    if (extent === null) continue
    if (from === null || extent[0] < from) from = extent[0]
    if (to === null || extent[1] > to) to = extent[1]
  }
  if (from === null || to === null) return null
  return {
    from: firstOf(yearOf(from), quarterOf(from) * 3 - 2),
    to: addDays(firstOf(yearOf(to), quarterOf(to) * 3 + 1), -1),
  }
}

/** Where a day begins on the axis: 0 at its first day, 1 after its last; beyond them outside. */
export function placeOf(day: IsoDay, { from, to }: Span): number {
  return daysBetween(from, day) / (daysBetween(from, to) + 1)
}

export interface Tick {
  readonly day: IsoDay
  /** What begins on that day, and is worth its name on the axis. */
  readonly names: 'year' | 'month' | null
}

/** Spans longer than this are told in years, shorter ones in months. */
const daysTold = 500

/** The lines of the axis: years and their quarters; months; or months and their weeks, which begin on Mondays. */
export function ticksOf({ from, to }: Span): readonly Tick[] {
  const length = daysBetween(from, to) + 1
  const ticks: Tick[] = []
  const inMonths = length <= daysTold
  for (let month = 0; ; month++) {
    const day = firstOf(yearOf(from), monthOf(from) + month)
    if (day > to) break
    if (inMonths) ticks.push({ day, names: 'month' })
    else if (monthOf(day) === 1) ticks.push({ day, names: 'year' })
    else if (month === 0) ticks.push({ day, names: 'year' })
    else if (monthOf(day) % 3 === 1) ticks.push({ day, names: null })
  }
  if (length > 100) return ticks
  const monday = addDays(from, (8 - new Date(`${from}T00:00:00Z`).getUTCDay()) % 7)
  for (let day = monday; day <= to; day = addDays(day, 7)) ticks.push({ day, names: null })
  return ticks
}
