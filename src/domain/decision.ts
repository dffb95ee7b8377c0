import type { Enums } from '@/data/database.types'
import type { IsoDay } from './dates'
import type { LocalizedText } from './localized'

export type DecisionState = Enums<'decision_state'>
export const decisionStates = ['open', 'done', 'dropped'] as const satisfies readonly DecisionState[]

/** What a meeting of the dialogue platform decided. */
export interface Decision {
  readonly id: number
  /** Its number within the meeting, from 1. */
  readonly number: number
  readonly meeting: { readonly slug: string; readonly title: LocalizedText; readonly startsAt: string }
  readonly text: LocalizedText
  /** Who must do it. */
  readonly organizations: readonly { readonly slug: string; readonly name: LocalizedText }[]
  readonly dueOn: IsoDay
  readonly state: DecisionState
  /** What came of it; the reason of a dropped one. */
  readonly outcome: LocalizedText
  readonly closedOn: IsoDay | null
}

/** Whether a decision should have been carried out by a day. */
export function isOverdue({ state, dueOn }: Pick<Decision, 'state' | 'dueOn'>, day: IsoDay): boolean {
  return state === 'open' && dueOn < day
}

/** Those that are open, what is due first coming first. */
export function openDecisions<One extends Pick<Decision, 'state' | 'dueOn'>>(
  decisions: readonly One[],
): readonly One[] {
  return decisions.filter(({ state }) => state === 'open').sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}
