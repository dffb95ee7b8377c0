import { daysBetween, type IsoDay } from '@/domain/dates'
import type { Indicator } from '@/domain/indicator'

export interface LinePoint {
  readonly day: IsoDay
  readonly value: number
  readonly isBaseline: boolean
}

/** What is drawn of an indicator: its dated values in their order, and the line they are to reach. */
export interface Line {
  readonly points: readonly LinePoint[]
  readonly target: number | null
  /** The ends of the time axis. */
  readonly from: IsoDay
  readonly to: IsoDay
  /** The ends of the scale of values, which always holds zero: half as much shall look like half. */
  readonly bottom: number
  readonly top: number
}

/** A place on the plot, from its lower left corner, as shares of its width and height. */
export interface Place {
  readonly x: number
  readonly y: number
}

type Drawn = Pick<Indicator, 'baseline' | 'baselineOn' | 'target' | 'targetOn' | 'values'>

/** The line of an indicator; null where there is nothing to compare, which a sentence says better. */
export function lineOf({ baseline, baselineOn, target, targetOn, values }: Drawn): Line | null {
  const measured = values.map(({ measuredOn, value }) => ({ day: measuredOn, value, isBaseline: false }))
  const isMeasured = measured.some(({ day }) => day === baselineOn)
  const start =
    baseline === null || baselineOn === null || isMeasured
      ? []
      : [{ day: baselineOn, value: baseline, isBaseline: true }]
  const points = [...start, ...measured].sort((a, b) => daysBetween(b.day, a.day))
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return null
  const to = target !== null && targetOn !== null && targetOn > last.day ? targetOn : last.day
  const heights = [...points.map(({ value }) => value), ...(target === null ? [] : [target]), 0]
  const [bottom, top] = [Math.min(...heights), Math.max(...heights)]
  if (to === first.day || bottom === top) return null
  return { points, target, from: first.day, to, bottom, top }
}

/** How far a value lies between the ends of the scale. */
export function heightOf({ bottom, top }: Pick<Line, 'bottom' | 'top'>, value: number): number {
  return (value - bottom) / (top - bottom)
}

export function placeOf(line: Omit<Line, 'points'>, { day, value }: Pick<LinePoint, 'day' | 'value'>): Place {
  return { x: daysBetween(line.from, day) / daysBetween(line.from, line.to), y: heightOf(line, value) }
}
