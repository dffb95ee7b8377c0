import { addDays, daysBetween, type IsoDay } from '@/domain/dates'
import { keptShare, placeOn, type EarlierProgress, type Progress } from '@/domain/progress'
import { completionSeries, type Series } from './bars'
import type { Place } from './line'

/** What is stacked, from the ground up: kept first. */
const burnKeys = ['complete', 'substantial', 'limited'] as const
export type BurnKey = (typeof burnKeys)[number]

/** Progress against the time of a plan. */
export interface Burn {
  readonly progress: Progress
  /** The plan's own time. */
  readonly from: IsoDay
  readonly end: IsoDay
  /** The end of the axis: later than the plan's where words came after it. */
  readonly to: IsoDay
  /** The kept share of an earlier plan at the same share of its time; empty without one. */
  readonly before: readonly Place[]
}

/** One area between two lines, as shares of the plot's width and height from its lower left corner. */
export interface BurnArea {
  readonly key: BurnKey
  readonly top: readonly Place[]
  readonly bottom: readonly Place[]
}

/** The areas' names and fills, as in every chart of completion. */
export function burnSeries(): readonly Series[] {
  return completionSeries().filter(({ key }) => burnKeys.some((known) => known === key))
}

export function burnOf(
  { startsOn, endsOn }: { readonly startsOn: IsoDay | null; readonly endsOn: IsoDay | null },
  progress: Progress | null | undefined,
  before: EarlierProgress | null = null,
): Burn | null {
  const last = progress?.days.at(-1)
  if (!progress || startsOn === null || endsOn === null || last === undefined || startsOn >= endsOn)
    return null
  const to = last > endsOn ? last : endsOn
  const span = { from: startsOn, end: endsOn, to }
  return { ...span, progress, before: before ? sameTime(span, before) : [] }
}

/** The share of the axis at which a day lies. */
export function acrossOf({ from, to }: Pick<Burn, 'from' | 'to'>, day: IsoDay): number {
  return daysBetween(from, day) / daysBetween(from, to)
}

/** Where an earlier plan was at the same share of its time; what came after its time is left out. */
function sameTime(span: Pick<Burn, 'from' | 'end' | 'to'>, { startsOn, endsOn, progress }: EarlierProgress) {
  const width = acrossOf(span, span.end)
  return progress.days.flatMap((day, at) => {
    const time = acrossOf({ from: startsOn, to: endsOn }, day)
    return time > 1 ? [] : [{ x: time * width, y: keptShare(progress, at) }]
  })
}

/** What is drawn of the series that are shown, each on top of the one before. */
export function areasOf(burn: Burn, shown: readonly string[]): readonly BurnArea[] {
  const { progress } = burn
  const across = progress.days.map((day) => Math.max(0, acrossOf(burn, day)))
  let bottom: readonly Place[] = across.map((x) => ({ x, y: 0 }))
  return burnKeys
    .filter((key) => shown.includes(key))
    .map((key) => {
      const top = bottom.map(({ x, y }, at) => {
        const all = progress.commitments[at] ?? 0
        return { x, y: y + (all === 0 ? 0 : (progress[key][at] ?? 0) / all) }
      })
      const area = { key, top, bottom }
      bottom = top
      return area
    })
}

/** Names beside the newest values, pushed apart so that none covers another. @param room the least distance, as a share */
export function labelsOf(areas: readonly BurnArea[], room: number) {
  let floor = -room
  return areas.map(({ key, top, bottom }) => {
    const [high, low] = [top.at(-1)?.y ?? 0, bottom.at(-1)?.y ?? 0]
    const y = Math.max((high + low) / 2, floor + room)
    floor = y
    return { key, share: high - low, y, x: top.at(-1)?.x ?? 0 }
  })
}

/** The places of the days at which a line begins, turns or ends: what lies between two of them is as straight as it is drawn. */
export function turnsOf(progress: Progress): readonly number[] {
  const { days, commitments, complete, substantial, limited, notStarted } = progress
  const isSame = (a: number, b: number) =>
    [commitments, complete, substantial, limited, notStarted].every((counts) => counts[a] === counts[b])
  return days
    .map((_day, at) => at)
    .filter((at) => at === 0 || at === days.length - 1 || !isSame(at, at - 1) || !isSame(at, at + 1))
}

/** The first of January of each year on the axis, but for those too near its ends to be written. */
export function yearsOf({ from, to }: Pick<Burn, 'from' | 'to'>): readonly { year: string; x: number }[] {
  const years: { year: string; x: number }[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const day = `${String(year)}-01-01`
    const x = acrossOf({ from, to }, day < from ? from : day)
    const next = acrossOf({ from, to }, `${String(year + 1)}-01-01`)
    // a sliver of a year has no room for its name
    if (Math.min(next, 1) - x > 0.12) years.push({ year: String(year), x })
  }
  return years
}

/** What was kept on the last day and a year before it; null while the plan is younger. */
export function grownOf({
  progress,
}: Pick<Burn, 'progress'>): { day: IsoDay; from: number; to: number } | null {
  const day = progress.days.at(-1)
  if (day === undefined) return null
  const earlier = placeOn(progress, addDays(day, -365))
  if (earlier === -1) return null
  return { day, from: progress.complete[earlier] ?? 0, to: progress.complete.at(-1) ?? 0 }
}

/** The kept share of the earlier plan at the time of the last day; null without one. */
export function beforeAt({ before, progress, from, to }: Burn): number | null {
  const last = progress.days.at(-1)
  if (last === undefined || before.length === 0) return null
  const x = acrossOf({ from, to }, last)
  return before.filter((place) => place.x <= x).at(-1)?.y ?? null
}
