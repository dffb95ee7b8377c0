import { daysBetween, type IsoDay } from './dates'
import type { LocalizedText } from './localized'
import type { CommitmentLifecycle, PlanLifecycle, Schedule } from './status'

/** A dated step of a commitment. */
export interface Milestone {
  readonly id: number
  readonly code: string
  readonly title: LocalizedText
  readonly startOn: string | null
  readonly dueOn: string | null
  readonly originalDueOn: string | null
  readonly deadlineWording: LocalizedText
  readonly organization: { readonly slug: string; readonly name: LocalizedText } | null
  /** The first day a published update reports it done; null while it is not. */
  readonly completedOn: string | null
  readonly schedule: Schedule
  readonly slippageDays: number | null
}

/** A recorded move of a deadline; without a milestone it moved the commitment's own. */
export interface DeadlineChange {
  readonly id: number
  readonly milestoneId: number | null
  readonly fromOn: string | null
  readonly toOn: string
  readonly reason: LocalizedText
  readonly decidedBy: LocalizedText
  readonly decidedOn: string
  /** When the tracker learned of it. */
  readonly recordedAt: string
  /** The decision of the dialogue platform that it follows. */
  readonly decisionId: number | null
}

/**
 * The days that belong to the word for a milestone's schedule: how late, or how many are left; null where the word
 * stands alone, as for what a closed plan left undone.
 */
export function milestoneDays(
  { schedule, dueOn, completedOn }: Pick<Milestone, 'schedule' | 'dueOn' | 'completedOn'>,
  today: IsoDay,
  planIsClosed: boolean,
): number | null {
  if (dueOn === null) return null
  if (schedule === 'done_late' && completedOn !== null) return daysBetween(dueOn, completedOn)
  if (schedule === 'overdue' && !planIsClosed) return daysBetween(dueOn, today)
  return schedule === 'due_soon' ? daysBetween(today, dueOn) : null
}

/** What becomes of a commitment becomes of what was not done of it. */
interface Fate {
  readonly lifecycle: CommitmentLifecycle
  readonly plan: { readonly lifecycle: PlanLifecycle }
}

/** How a step stands: against its date, or given up with its commitment before it was done; that is owed no longer, and never late. */
export function milestoneStatus(
  milestone: Pick<Milestone, 'schedule' | 'dueOn' | 'completedOn'>,
  { lifecycle, plan }: Fate,
  today: IsoDay,
) {
  if (lifecycle === 'withdrawn' && milestone.completedOn === null)
    return { kind: 'lifecycle', value: lifecycle } as const
  const days = milestoneDays(milestone, today, plan.lifecycle === 'closed')
  return { kind: 'schedule', value: milestone.schedule, days } as const
}
