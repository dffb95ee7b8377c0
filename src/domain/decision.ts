import type { Enums } from '@/data/database.types'
import type { IsoDay } from './dates'
import type { LocalizedText } from './localized'

export type DecisionState = Enums<'decision_state'>

/** What a meeting of the dialogue platform decided. */
export interface Decision {
  readonly id: number
  /** Its number within the meeting, from 1. */
  readonly number: number
  readonly meeting: { readonly slug: string; readonly title: LocalizedText; readonly startsAt: string }
  readonly text: LocalizedText
  /** Who must do it. */
  readonly organizations: readonly { readonly slug: string; readonly name: LocalizedText }[]
  readonly dueOn: IsoDay | null
  readonly state: DecisionState
  /** What came of it; the reason of a dropped one. */
  readonly outcome: LocalizedText
  readonly closedOn: IsoDay | null
}
