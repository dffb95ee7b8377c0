import type { LocalizedText } from './localized'
import type { PlanLifecycle } from './status'

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

/** The years a plan runs, "2020–2022", which is how people call it; null without both dates. */
export function planYears({ startsOn, endsOn }: Pick<Plan, 'startsOn' | 'endsOn'>): string | null {
  if (startsOn === null || endsOn === null) return null
  const [first, last] = [startsOn.slice(0, 4), endsOn.slice(0, 4)]
  return first === last ? first : `${first}–${last}`
}
