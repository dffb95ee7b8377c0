import type { LocalizedText } from './localized'

export interface IndicatorValue {
  readonly measuredOn: string
  readonly value: number
  readonly source: LocalizedText
  readonly sourceUrl: string | null
}

/** A figure with its baseline, target and measured values, oldest first. */
export interface Indicator {
  readonly id: number
  readonly title: LocalizedText
  readonly unit: LocalizedText
  readonly baseline: number | null
  readonly baselineOn: string | null
  readonly target: number | null
  readonly targetOn: string | null
  readonly values: readonly IndicatorValue[]
}

/** A value that is about to be added. */
export interface IndicatorValueWish extends IndicatorValue {
  readonly indicatorId: number
}
