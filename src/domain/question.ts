import type { Enums } from '@/data/database.types'
import type { CommentKind } from './comment'
import type { IsoDay } from './dates'
import type { LocalizedText } from './localized'
import type { OrganizationName } from './organization'
import type { Disposition } from './response'

/** What became of a question; one "under consideration" still waits. */
export type QuestionState = Enums<'question_state'>

/** What a question is about. Questions to a meeting are the secretariat's to answer. */
export type QuestionPlace =
  | {
      readonly kind: 'commitment'
      readonly planSlug: string
      readonly code: string
      readonly title: LocalizedText
    }
  | { readonly kind: 'meeting'; readonly slug: string; readonly title: LocalizedText }

/** A question or a recommendation that is owed an answer. */
export interface Question {
  /** The comment that asks. */
  readonly commentId: number
  readonly kind: CommentKind
  /** Null once its author took it back, which the past shows. */
  readonly body: string | null
  readonly askedAt: string
  /** The person's name, and the organization they asked for. */
  readonly author: string | null
  readonly asker: { readonly slug: string; readonly name: LocalizedText } | null
  readonly place: QuestionPlace
  readonly isSample: boolean
  /** The lead agencies, who are asked. */
  readonly leads: readonly OrganizationName[]
  readonly state: QuestionState
  readonly disposition: Disposition | null
  readonly dueOn: IsoDay
  readonly answeredAt: string | null
  /** Working days from asking to the answer, or until now. */
  readonly workingDays: number
  /** Working days until it is due, negative when it is overdue; null once answered. */
  readonly daysLeft: number | null
}

/** How questions and recommendations were answered. */
export interface AnswerRecord {
  readonly asked: number
  readonly answered: number
  /** Of the answered ones. */
  readonly inTime: number
  /** Not answered; the overdue ones are among them. */
  readonly waiting: number
  readonly overdue: number
  /** Working days of the typical answer (the median); null before the first. */
  readonly medianWorkingDays: number | null
}

/** The share that was answered of what was to be answered by now; null while nothing was. */
export function responseRate({ answered, overdue }: AnswerRecord): number | null {
  const due = answered + overdue
  return due === 0 ? null : answered / due
}

/** Questions that wait, the longest overdue first. */
export function byUrgency(a: Question, b: Question): number {
  return (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity) || a.commentId - b.commentId
}
