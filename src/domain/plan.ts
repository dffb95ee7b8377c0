import type { LocalizedText } from './localized'
import type { AnswerRecord } from './question'
import type { PlanLifecycle } from './status'

/** Published updates, and those that bring at least one piece of evidence. */
export interface EvidenceCoverage {
  readonly total: number
  readonly withEvidence: number
}

/** Commitments past their original date, and the days of the typical one (the median of those); null without any. */
export interface Slippage {
  readonly commitments: number
  readonly medianDays: number | null
}

/** A national action plan with its counts; withdrawn commitments are counted apart. */
export interface Plan {
  readonly id: number
  readonly slug: string
  readonly title: LocalizedText
  readonly summary: LocalizedText
  readonly legalAct: LocalizedText
  readonly legalActOn: string | null
  readonly legalActUrl: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly lifecycle: PlanLifecycle
  readonly isSample: boolean
  readonly isCurrent: boolean
  /** Days after which a commitment without a new update is called stale. */
  readonly reportingIntervalDays: number
  readonly predecessor: { readonly slug: string; readonly title: LocalizedText } | null
  readonly counts: PlanCounts
  readonly updates: EvidenceCoverage
  readonly slippage: Slippage
  /** Commitments that at least two voices of one scale judged, and those on which they differ. */
  readonly voices: { readonly comparable: number; readonly disagreeing: number }
  readonly answers: AnswerRecord
}

export interface PlanCounts {
  readonly commitments: number
  readonly withdrawn: number
  readonly complete: number
  readonly substantial: number
  readonly limited: number
  readonly notStarted: number
  readonly silent: number
  readonly stale: number
  readonly overdue: number
  readonly dueSoon: number
}

/** A plan by its address, which is mostly its years: `2020-2022` → `2020–2022`. */
export const planLabel = (slug: string): string => slug.replace(/^(\d{4})-(\d{4})$/, '$1–$2')

/** The years a plan runs, "2020–2022", which is how people call it; null without both dates. */
export function planYears({ startsOn, endsOn }: Pick<Plan, 'startsOn' | 'endsOn'>): string | null {
  if (startsOn === null || endsOn === null) return null
  const [first, last] = [startsOn.slice(0, 4), endsOn.slice(0, 4)]
  return first === last ? first : `${first}–${last}`
}
