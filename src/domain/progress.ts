import { daysBetween, type IsoDay } from './dates'
import type { LocalizedText } from './localized'

/** How commitments advanced: what agencies had said of them by each of some days. Each list is as long as `days`. */
export interface Progress {
  readonly days: readonly IsoDay[]
  /** Active ones. What is in none of the other counts had no report. */
  readonly commitments: readonly number[]
  readonly complete: readonly number[]
  readonly substantial: readonly number[]
  readonly limited: readonly number[]
  readonly notStarted: readonly number[]
}

/** The progress of a plan, and of its parts by theme code and by slug of the lead; a part without commitments is absent. */
export interface PlanProgress {
  readonly total: Progress | null
  readonly themes: Readonly<Partial<Record<string, Progress>>>
  readonly agencies: Readonly<Partial<Record<string, Progress>>>
}

/** An earlier plan in the same measure. */
export interface EarlierProgress {
  readonly slug: string
  readonly title: LocalizedText
  readonly startsOn: IsoDay
  readonly endsOn: IsoDay
  readonly progress: Progress
}

/** Whether anybody ever reported: where nobody did, a line along the ground would say that nothing was done. */
export function wasReported({ complete, substantial, limited, notStarted }: Progress): boolean {
  return [complete, substantial, limited, notStarted].some((counts) => counts.some((n) => n > 0))
}

/** The place of the last day on or before one; -1 when there is none. */
export function placeOn({ days }: Pick<Progress, 'days'>, day: IsoDay): number {
  return days.filter((known) => known <= day).length - 1
}

/** The share of the commitments that was kept at a place of the list, 0 to 1. */
export function keptShare({ commitments, complete }: Progress, place: number): number {
  const all = commitments[place] ?? 0
  return all === 0 ? 0 : (complete[place] ?? 0) / all
}

/** How much of a span of time had passed on a day, from 0 to 1. */
export function passed(from: IsoDay, to: IsoDay, day: IsoDay): number {
  return Math.min(1, Math.max(0, daysBetween(from, day) / Math.max(1, daysBetween(from, to))))
}
