import type { LocalizedText } from './localized'
import type { Organization } from './organization'
import type { EvidenceCoverage } from './plan'
import type { AnswerRecord } from './question'

/** What a body led, delivered, was late with, reported, proved and answered: in one plan, or in all. */
export interface BodyRecord {
  /** The address of the plan; null for all plans together. */
  readonly plan: string | null
  /** Commitments that it leads, without withdrawn ones. */
  readonly commitments: number
  readonly complete: number
  /** Of the complete ones. */
  readonly completeLate: number
  /** Past their due day and not complete, as far as anybody reported: silence in a closed plan is `unreported`. */
  readonly overdue: number
  readonly silent: number
  readonly unreported: number
  /** How late what was done or is overdue came or is; `of` so many, those in time count as 0 days. */
  readonly lateness: {
    readonly of: number
    readonly medianDays: number | null
    readonly mostDays: number | null
  }
  /** Updates that were due in reporting rounds. What is neither on time nor late is missing. */
  readonly reports: { readonly due: number; readonly onTime: number; readonly late: number }
  readonly updates: EvidenceCoverage
  readonly answers: AnswerRecord
}

/** What a body owed in a reporting round. */
export interface RoundRecord {
  readonly plan: string
  readonly number: number
  readonly name: LocalizedText
  readonly dueOn: string
  /** The body that owed it: this one, or one it took over from. */
  readonly body: string
  readonly owes: number
  readonly onTime: number
  readonly late: number
  /** Past the due day and not there. */
  readonly missing: number
  /** Not due yet. */
  readonly awaited: number
  /** Of the late ones, the typical one (the median). */
  readonly medianDaysLate: number | null
}

/** A body with all that it took over. */
export interface BodyAccount {
  readonly body: Organization
  /** Those it took over from, the nearest first. */
  readonly predecessors: readonly Organization[]
  /** Its own record with that of those before it, each commitment and question counted once; null without any. */
  readonly together: BodyRecord | null
  /** The newest first. */
  readonly rounds: readonly RoundRecord[]
}

/** What fell due, or was done before: what can be judged by now. */
export function judgeable({ complete, overdue }: Pick<BodyRecord, 'complete' | 'overdue'>): number {
  return complete + overdue
}

/** The record of a body in a plan, or in all (null); undefined where there is none. */
export function recordIn(
  { records }: Pick<Organization, 'records'>,
  plan: string | null,
): BodyRecord | undefined {
  return records.find((record) => record.plan === plan)
}
