import type { Enums } from '@/data/database.types'
import type { IsoDay } from './dates'
import type { LocalizedText } from './localized'
import { isAnswered, type Response } from './response'

export type CommentKind = Enums<'comment_kind'>
export const commentKinds = [
  'comment',
  'question',
  'recommendation',
  'concern',
] as const satisfies readonly CommentKind[]

/** The longest comment the database takes, in characters. */
export const longestComment = 5000

export type CommentState = Enums<'comment_state'>

/** What a comment is about: a commitment or a meeting as a whole, or a milestone or an update of a commitment. */
export type CommentPlace =
  | { readonly kind: 'commitment'; readonly commitmentId: number }
  | { readonly kind: 'milestone'; readonly commitmentId: number; readonly milestoneId: number }
  | { readonly kind: 'update'; readonly commitmentId: number; readonly updateId: number }
  | { readonly kind: 'meeting'; readonly meetingId: number }

/** The place as one word, to tell discussions apart: `commitment-7`, `meeting-3`. */
export function placeKey(place: CommentPlace): string {
  switch (place.kind) {
    case 'milestone':
      return `milestone-${String(place.milestoneId)}`
    case 'update':
      return `update-${String(place.updateId)}`
    case 'commitment':
      return `commitment-${String(place.commitmentId)}`
    case 'meeting':
      return `meeting-${String(place.meetingId)}`
  }
}

/** That the secretariat hid a comment: when, and under which published rule. */
export interface Hiding {
  readonly rule: { readonly code: string; readonly title: LocalizedText } | null
  readonly note: LocalizedText
  readonly decidedAt: string
  /** That the author appealed and it stayed hidden; null otherwise. */
  readonly upheld: { readonly note: LocalizedText; readonly decidedAt: string } | null
}

/** A comment as published. Deleted or hidden, it keeps its place and loses its words. */
export interface Comment {
  readonly id: number
  readonly parentId: number | null
  /** The milestone or the update of the commitment that it is about, if it is not about the whole. */
  readonly milestoneId: number | null
  readonly updateId: number | null
  readonly author: { readonly id: string; readonly name: string } | null
  /** The organization spoken for, if the author did not speak for themselves. */
  readonly organization: { readonly slug: string; readonly name: LocalizedText } | null
  readonly kind: CommentKind
  /** Null once it was deleted or hidden. */
  readonly body: string | null
  /** `held` comments are seen by their author and the secretariat only. */
  readonly state: CommentState
  readonly createdAt: string
  /** Since when everybody reads it: later than it was written if it was held first, null if nobody else ever did. */
  readonly publishedAt: string | null
  readonly editedAt: string | null
  /** The day by which a question or recommendation is to be answered; null for other kinds and replies. */
  readonly responseDueOn: IsoDay | null
  /** How many people stand behind it. */
  readonly endorsements: number
  /** Official answers, oldest first; the newest counts. */
  readonly responses: readonly Response[]
  /** Null unless it is hidden. */
  readonly hiding: Hiding | null
}

/** A comment about to be published; the database sets author and time, and puts a reply where its parent is. */
export interface CommentDraft {
  readonly place: CommentPlace
  readonly parentId: number | null
  readonly organizationId: number | null
  readonly kind: CommentKind
  readonly body: string
}

export interface Thread {
  readonly comment: Comment
  readonly replies: readonly Comment[]
}

/** How long the database finds a comment: characters, not the halves that JavaScript counts some of them by. */
export function commentLength(body: string): number {
  return Array.from(body.trim()).length
}

/**
 * Comments, oldest first, as threads: newest conversation first, replies in the order they were given.
 * A reply whose parent is not among the comments stands on its own rather than vanish; a reply to a reply joins the
 * conversation that it belongs to.
 */
export function threads(comments: readonly Comment[]): readonly Thread[] {
  const conversations = new Map<number, { comment: Comment; replies: Comment[] }>()
  for (const comment of comments) {
    const conversation = comment.parentId === null ? undefined : conversations.get(comment.parentId)
    if (conversation) conversation.replies.push(comment)
    conversations.set(comment.id, conversation ?? { comment, replies: [] })
  }
  return [...new Set(conversations.values())].reverse()
}

/** Whether it is owed an official answer that has not come: "under consideration" keeps it waiting. */
export function isWaiting({ responseDueOn, state, responses }: Comment): boolean {
  return responseDueOn !== null && state === 'visible' && !isAnswered(responses)
}

/** Whether its words were changed after somebody had answered them officially. */
export function isEditedAfterAnswer({ editedAt, responses }: Comment): boolean {
  const [first] = responses
  return editedAt !== null && first !== undefined && Date.parse(editedAt) > Date.parse(first.createdAt)
}

export const threadOrders = ['waiting', 'newest', 'endorsed'] as const
/** What comes first: what waits for an answer, by the day it is due; the newest; what most people stand behind. */
export type ThreadOrder = (typeof threadOrders)[number]

/** Threads, newest first as `threads` gives them, in another order; among equals the newest first. */
export function sortThreads(all: readonly Thread[], order: ThreadOrder): readonly Thread[] {
  if (order === 'newest') return all
  if (order === 'endorsed') return [...all].sort((a, b) => b.comment.endorsements - a.comment.endorsements)
  const waiting = all.filter(({ comment }) => isWaiting(comment))
  const due = ({ comment }: Thread) => comment.responseDueOn ?? ''
  return [
    // among those due on the same day the one that waits longest
    ...waiting.reverse().sort((a, b) => (due(a) < due(b) ? -1 : Number(due(a) > due(b)))),
    ...all.filter(({ comment }) => !isWaiting(comment)),
  ]
}
