import type { Enums } from '@/data/database.types'
import type { Comment } from './comment'
import { daysBetween, type IsoDay } from './dates'
import type { Decision } from './decision'
import type { LocalizedText } from './localized'
import type { Milestone, DeadlineChange } from './milestone'
import type { ResponsibleOrganization } from './organization'
import type { EvidenceCoverage } from './plan'
import type { Assessment, AssessmentVoice } from './assessment'
import type { Indicator } from './indicator'
import type { ProgrammeName } from './programme'
import type { CommitmentLifecycle, Completion, Freshness, PlanLifecycle, Schedule } from './status'
import type { ProgressUpdate } from './update'

/** The newest judgement of one voice; `completion` in the words of its scheme. */
export interface Voice {
  readonly voice: AssessmentVoice
  /** Whose voice it is where civil society speaks. */
  readonly organization: { readonly slug: string; readonly name: LocalizedText } | null
  readonly scheme: string
  readonly year: number
  readonly completion: string | null
  readonly assessedOn: IsoDay
}

export type OgpValue = Enums<'ogp_value'>

/** What a list, a figure or a filter knows of a commitment. Dates are ISO days, counts of days are whole. */
export interface Commitment {
  readonly id: number
  readonly plan: {
    readonly slug: string
    readonly title: LocalizedText
    readonly lifecycle: PlanLifecycle
    readonly startsOn: string | null
    readonly endsOn: string | null
    readonly isSample: boolean
  }
  readonly theme: { readonly code: string; readonly title: LocalizedText; readonly position: number }
  /** As the plan numbers it, "1.2"; unique within the plan. */
  readonly code: string
  /** The numbers of the code, for sorting 1.10 after 1.9. */
  readonly codeOrder: readonly number[]
  readonly ogpId: string | null
  readonly title: LocalizedText
  readonly lifecycle: CommitmentLifecycle
  readonly withdrawnOn: string | null
  readonly startOn: string | null
  readonly dueOn: string | null
  readonly originalDueOn: string | null
  readonly deadlineWording: LocalizedText
  readonly organizations: readonly ResponsibleOrganization[]
  /** Null until the first update: no word is not "not started". */
  readonly completion: Completion | null
  readonly reportedOn: string | null
  readonly doneOn: string | null
  /** Null for withdrawn commitments. */
  readonly schedule: Schedule | null
  readonly originalSchedule: Schedule | null
  readonly slippageDays: number | null
  readonly daysLate: number | null
  readonly freshness: Freshness
  readonly daysSinceReport: number | null
  readonly milestones: { readonly total: number; readonly done: number }
  readonly nextMilestone: {
    readonly code: string
    readonly title: LocalizedText
    readonly dueOn: string | null
  } | null
  readonly reviewerRating: Pick<Assessment, 'scheme' | 'year' | 'ratings'> | null
  readonly voices: readonly Voice[]
  /** Steps between the voices furthest apart, the agency's own included; null where fewer than two can be compared. */
  readonly disagreement: number | null
  readonly updates: EvidenceCoverage
}

/** What only the commitment's own page shows. */
export interface CommitmentDetail {
  /** What was promised in plain words, by the secretariat; empty until written. */
  readonly plainSummary: LocalizedText
  readonly description: LocalizedText
  readonly problem: LocalizedText
  readonly expectedResult: LocalizedText
  readonly evaluationIndicator: LocalizedText
  readonly ogpValues: readonly OgpValue[]
  readonly withdrawalReason: LocalizedText
  /** The decision of the dialogue platform that the withdrawal follows. */
  readonly withdrawalDecisionId: number | null
  readonly predecessor: {
    readonly planSlug: string
    readonly code: string
    readonly title: LocalizedText
  } | null
  readonly milestones: readonly Milestone[]
  readonly deadlineChanges: readonly DeadlineChange[]
  /** Newest first. */
  readonly updates: readonly ProgressUpdate[]
  readonly assessments: readonly Assessment[]
  readonly indicators: readonly Indicator[]
  /** Technical assistance that helps it. */
  readonly programmes: readonly ProgrammeName[]
  /** What the dialogue platform decided about it, newest meeting first. */
  readonly decisions: readonly Decision[]
  /** Oldest first; threads are made by `threads()`. */
  readonly comments: readonly Comment[]
}

/** The bodies that answer for a commitment first. */
export function leads(commitment: Pick<Commitment, 'organizations'>): readonly ResponsibleOrganization[] {
  return commitment.organizations.filter((organization) => organization.role === 'lead')
}

/** The bodies that may report on a commitment: who leads or supports it, in an active plan. */
export function reporters(
  commitment: Pick<Commitment, 'plan' | 'lifecycle' | 'organizations'>,
): readonly ResponsibleOrganization[] {
  if (commitment.plan.lifecycle !== 'active' || commitment.lifecycle !== 'active') return []
  return commitment.organizations.filter(({ role }) => role !== 'partner')
}

/**
 * The days that belong to the word for a schedule: how late, or how many are left until a due date that is near;
 * null where the word stands alone.
 */
export function scheduleDays(
  { schedule, daysLate, dueOn }: Pick<Commitment, 'schedule' | 'daysLate' | 'dueOn'>,
  today: IsoDay,
): number | null {
  if (schedule === 'overdue' || schedule === 'done_late') return daysLate
  return schedule === 'due_soon' && dueOn !== null ? daysBetween(today, dueOn) : null
}
