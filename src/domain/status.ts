import type { Enums } from '@/data/database.types'

/** How far a commitment has come, in the agency's own word; absent until the first update. */
export type Completion = Enums<'completion'>
/** Where a commitment stands against its due date; `unreported` is due, closed and never reported on. */
export type Schedule = Enums<'schedule'>
/**
 * How recent the last published update is, against the plan's reporting interval; `final` where the plan is closed, so
 * that nobody reports any more.
 */
export type Freshness = Enums<'freshness'> | 'final'
export type PlanLifecycle = Enums<'plan_lifecycle'>
export type CommitmentLifecycle = Enums<'commitment_lifecycle'>

/** From nothing to kept: the order of every list, legend and filter. */
export const completions = [
  'not_started',
  'limited',
  'substantial',
  'complete',
] as const satisfies readonly Completion[]

/** Most urgent first. */
export const schedules = [
  'overdue',
  'due_soon',
  'on_time',
  'upcoming',
  'no_date',
  'unreported',
  'done_late',
  'done_on_time',
] as const satisfies readonly Schedule[]

export const freshnesses = ['silent', 'stale', 'fresh', 'final'] as const satisfies readonly Freshness[]

/** What was new on the last day of a plan that is closed is not new today, and what was old awaits nothing. */
export function freshnessIn(plan: PlanLifecycle, known: Enums<'freshness'>): Freshness {
  return plan === 'closed' && known !== 'silent' ? 'final' : known
}

/** What an update must explain: with little done, say what stands in the way. */
export function needsChallenges(completion: Completion): boolean {
  return completion === 'not_started' || completion === 'limited'
}

/** "Complete" is a claim to be checked, so the database refuses it without evidence. */
export function needsEvidence(completion: Completion): boolean {
  return completion === 'complete'
}
