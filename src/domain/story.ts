import { addDays, type IsoDay } from './dates'
import { leads, type Commitment } from './commitment'
import type { Indicator } from './indicator'
import type { LocalizedText } from './localized'
import type { OrganizationName } from './organization'
import type { Plan } from './plan'
import type { EarlierProgress, PlanProgress } from './progress'

/** A milestone that is due soon and not done. */
export interface DueMilestone {
  /** Code of its commitment. */
  readonly commitment: string
  readonly code: string
  readonly title: LocalizedText
  readonly dueOn: IsoDay
  readonly originalDueOn: IsoDay | null
}

/** What is told of a plan beside the list of its commitments. */
export interface Story {
  readonly plan: Plan
  readonly successor: { readonly slug: string; readonly title: LocalizedText } | null
  readonly progress: PlanProgress
  /** The plan before; null where there was none, or nothing is known of its time. */
  readonly before: EarlierProgress | null
  readonly due: readonly DueMilestone[]
  /** Those that somebody measured, in the order of the plan. */
  readonly indicators: readonly (Indicator & { readonly commitment: string })[]
}

/** Something that has to be done by a day. */
export interface Coming {
  readonly dueOn: IsoDay
  readonly originalDueOn: IsoDay | null
  readonly commitment: Commitment
  /** Null where it is the commitment itself. */
  readonly milestone: DueMilestone | null
  readonly leads: readonly OrganizationName[]
}

/** How far ahead is looked. The database looks as far for milestones (`plan_story`). */
export const daysAhead = 90

/** What is due on a day and in the days after it: commitments that are not complete and milestones that are not done, the next first. */
export function comingUp(
  commitments: readonly Commitment[],
  milestones: readonly DueMilestone[],
  day: IsoDay,
): readonly Coming[] {
  const last = addDays(day, daysAhead)
  const open = commitments.filter(
    ({ lifecycle, completion }) => lifecycle === 'active' && completion !== 'complete',
  )
  const whole = open.flatMap((commitment) => {
    const { dueOn, originalDueOn } = commitment
    if (dueOn === null || dueOn < day || dueOn > last) return []
    return { dueOn, originalDueOn, commitment, milestone: null, leads: leads(commitment) }
  })
  const steps = milestones.flatMap((milestone) => {
    const commitment = open.find(({ code }) => code === milestone.commitment)
    if (!commitment) return []
    const { dueOn, originalDueOn } = milestone
    return { dueOn, originalDueOn, commitment, milestone, leads: leads(commitment) }
  })
  return [...steps, ...whole].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}
