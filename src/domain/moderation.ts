import type { Enums } from '@/data/database.types'
import type { CommentKind, CommentState } from './comment'
import type { IsoDay } from './dates'
import type { LocalizedText } from './localized'

export type ModerationAction = Enums<'moderation_action'>
export const moderationActions = [
  'hidden',
  'kept',
  'released',
  'refused',
  'restored',
  'upheld',
] as const satisfies readonly ModerationAction[]

/** Why somebody says that a comment breaks a rule, in at most so many characters. */
export const longestReport = 1000
/** Why an author asks to look again, in at most so many characters. */
export const longestAppeal = 2000

/** Where a comment stands, as far as the reader may know it. */
export interface Whereabouts {
  readonly commitment: {
    readonly code: string
    readonly title: LocalizedText
    readonly plan: { readonly slug: string; readonly isSample: boolean }
  } | null
  readonly meeting: {
    readonly slug: string
    readonly title: LocalizedText
    readonly isSample: boolean
  } | null
}

/** Whether a comment stands among demonstration text. */
export function isSamplePlace(place: Whereabouts | null): boolean {
  return place?.commitment?.plan.isSample ?? place?.meeting?.isSample ?? false
}

/** A rule as a decision names it. */
export interface NamedRule {
  readonly id: number
  readonly code: string
  readonly title: LocalizedText
}

/** What the secretariat decided about a comment. */
export interface Judgement {
  readonly id: number
  readonly action: ModerationAction
  readonly rule: NamedRule | null
  readonly note: LocalizedText
  readonly decidedAt: string
}

/** A judgement in the public log. */
export interface LoggedJudgement extends Judgement {
  readonly commentId: number
  /** Null when the comment is out of the reader's sight. */
  readonly place: Whereabouts | null
}

/** How often something was decided in a month, under one rule or without any. */
export interface JudgementCount {
  /** The first day of the month. */
  readonly month: IsoDay
  readonly rule: { readonly code: string; readonly title: LocalizedText } | null
  readonly action: ModerationAction
  readonly decisions: number
}

/** The author's question whether a hiding was right. */
export interface Appeal {
  readonly body: string
  readonly createdAt: string
  readonly settledAt: string | null
}

/** What the author of a hidden comment sees of it, and nobody else but the secretariat. */
export interface OwnHiding {
  readonly words: string | null
  /** Against the hiding in force; null while there was none. */
  readonly appeal: Appeal | null
}

/** Why a comment waits for the secretariat. */
export interface Waiting {
  readonly since: string
  readonly reports: number
  readonly isHeld: boolean
  readonly isAppealed: boolean
}

export interface JudgedComment {
  readonly id: number
  /** The words, also when they are hidden; null once their author took them back. */
  readonly words: string | null
  readonly author: string | null
  readonly organization: LocalizedText | null
  readonly kind: CommentKind
  readonly state: CommentState
  readonly createdAt: string
  readonly editedAt: string | null
  readonly place: Whereabouts
}

export interface QueuedComment extends JudgedComment {
  readonly waiting: Waiting
}

/** A comment with all that its judgement needs. */
export interface ModerationCase extends JudgedComment {
  /** Oldest first; who reported is nobody's to know. */
  readonly reports: readonly {
    readonly id: number
    readonly reason: string
    readonly createdAt: string
    readonly isOpen: boolean
  }[]
  readonly appeals: readonly Appeal[]
  /** Newest first. */
  readonly judgements: readonly Judgement[]
}

/** What can be decided about a comment as it stands. */
export function possibleActions(found: ModerationCase): readonly ModerationAction[] {
  switch (found.state) {
    case 'held':
      return ['released', 'refused']
    case 'hidden':
      return found.appeals.some(({ settledAt }) => settledAt === null) ? ['restored', 'upheld'] : []
    case 'visible':
      return found.reports.some(({ isOpen }) => isOpen) ? ['kept', 'hidden'] : ['hidden']
    default:
      return []
  }
}

/** Whether a decision names the rule that was broken. */
export function needsRule(action: ModerationAction): boolean {
  return action === 'hidden' || action === 'refused' || action === 'upheld'
}

/** A decision about to be made, with what it was made about: the database refuses it when that has changed. */
export interface JudgementDraft {
  readonly commentId: number
  readonly action: ModerationAction
  readonly ruleId: number | null
  readonly note: LocalizedText
  readonly seenWords: string | null
  /** The newest decision that was seen; 0 for none. */
  readonly seenDecision: number
}
