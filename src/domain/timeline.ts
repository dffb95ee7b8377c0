import { leads, scheduleDays, type Commitment } from './commitment'
import type { IsoDay } from './dates'
import type { LocalizedText } from './localized'
import { milestoneDays, type Milestone } from './milestone'
import type { OrganizationName } from './organization'
import type { Plan } from './plan'
import { schedules, type Schedule } from './status'

export interface TimelineMilestone extends Omit<Milestone, 'deadlineWording' | 'organization'> {
  readonly commitmentId: number
  /** Whose step it is; null where all who lead the commitment answer for it. */
  readonly organization: OrganizationName | null
}

export interface PlanMilestones {
  /** The plan that was asked about, by slug. */
  readonly plan: string
  readonly plans: readonly Pick<Plan, 'slug' | 'title' | 'startsOn' | 'endsOn'>[]
  /** Commitment by commitment, each in the order of the plan. */
  readonly milestones: readonly TimelineMilestone[]
}

/** How a step stands: its schedule, or that its commitment was withdrawn. */
export type StepState = Schedule | 'withdrawn'
export const stepStates = [...schedules, 'withdrawn'] as const satisfies readonly StepState[]

/** What is drawn on a line of time. */
export interface Dates {
  readonly startOn: IsoDay | null
  /** Where the deadline first stood, if it has moved. */
  readonly movedFrom: IsoDay | null
  readonly dueOn: IsoDay | null
  readonly doneOn: IsoDay | null
  readonly state: StepState
  /** Until when it is known to be late: the day it was done, or the day that is spoken of; null if it is not. */
  readonly lateUntil: IsoDay | null
}

/** A line of the timeline: a milestone, or a commitment without any, with its own deadline. */
export interface Step extends Dates {
  readonly key: string
  readonly commitment: Commitment
  readonly milestone: TimelineMilestone | null
  readonly title: LocalizedText
  /** The days that belong to the word for the state, as in lists. */
  readonly days: number | null
  readonly bodies: readonly OrganizationName[]
}

type Deadline = Pick<Milestone, 'startOn' | 'dueOn' | 'originalDueOn'>

function datesOf(
  {
    commitment,
    doneOn,
    schedule,
  }: { commitment: Commitment; doneOn: IsoDay | null; schedule: Schedule | null },
  { startOn, dueOn, originalDueOn }: Deadline,
  today: IsoDay,
): Dates {
  const { lifecycle, endsOn } = commitment.plan
  // in a closed plan time stands still at its end
  const reached = lifecycle === 'closed' && endsOn !== null && endsOn < today ? endsOn : today
  const state = commitment.lifecycle === 'withdrawn' || schedule === null ? 'withdrawn' : schedule
  const lateUntil = state === 'overdue' ? reached : state === 'done_late' ? doneOn : null
  return {
    startOn,
    dueOn,
    doneOn,
    state,
    movedFrom: originalDueOn === dueOn ? null : originalDueOn,
    lateUntil,
  }
}

/** A commitment's own line. */
export function commitmentDates(commitment: Commitment, today: IsoDay): Dates {
  const { schedule, doneOn } = commitment
  return datesOf({ commitment, schedule, doneOn }, commitment, today)
}

/**
 * The lines of a plan: every milestone, and every commitment that has none, in the order of the plan.
 * @param today the day that is spoken of
 */
export function planSteps(
  commitments: readonly Commitment[],
  milestones: readonly TimelineMilestone[],
  today: IsoDay,
): readonly Step[] {
  const byCommitment = new Map<number, TimelineMilestone[]>()
  for (const milestone of milestones) {
    const known = byCommitment.get(milestone.commitmentId)
    if (known) known.push(milestone)
    else byCommitment.set(milestone.commitmentId, [milestone])
  }
  return commitments.flatMap((commitment): readonly Step[] => {
    const own = byCommitment.get(commitment.id)
    if (!own)
      return [
        {
          ...commitmentDates(commitment, today),
          key: `c${String(commitment.id)}`,
          commitment,
          milestone: null,
          title: commitment.title,
          days: scheduleDays(commitment, today),
          bodies: leads(commitment),
        },
      ]
    return own.map((milestone) => ({
      ...datesOf(
        { commitment, schedule: milestone.schedule, doneOn: milestone.completedOn },
        milestone,
        today,
      ),
      key: `m${String(milestone.id)}`,
      commitment,
      milestone,
      title: milestone.title,
      days: milestoneDays(milestone, today, commitment.plan.lifecycle === 'closed'),
      bodies: milestone.organization ? [milestone.organization] : leads(commitment),
    }))
  })
}

const days = ({ startOn, movedFrom, dueOn, doneOn, lateUntil }: Dates) =>
  [startOn, movedFrom, dueOn, doneOn, lateUntil].filter((day) => day !== null)

/** The first and the last day of a line; null if it has no date. */
export function extentOf(dates: Dates): readonly [IsoDay, IsoDay] | null {
  const [first, ...others] = days(dates)
  if (first === undefined) return null
  return others.reduce<readonly [IsoDay, IsoDay]>(
    ([from, to], day) => [day < from ? day : from, day > to ? day : to],
    [first, first],
  )
}
