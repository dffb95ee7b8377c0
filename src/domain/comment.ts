import type { Enums } from '@/data/database.types'
import type { LocalizedText } from './localized'

export type CommentKind = Enums<'comment_kind'>
export const commentKinds = [
  'comment',
  'question',
  'recommendation',
  'concern',
] as const satisfies readonly CommentKind[]

/** The longest comment the database takes, in characters. */
export const longestComment = 5000

/** A comment as published. Deleted, it keeps its place and loses its words. */
export interface Comment {
  readonly id: number
  readonly parentId: number | null
  readonly author: { readonly id: string; readonly name: string } | null
  /** The organization spoken for, if the author did not speak for themselves. */
  readonly organization: { readonly slug: string; readonly name: LocalizedText } | null
  readonly kind: CommentKind
  readonly body: string | null
  readonly createdAt: string
  readonly editedAt: string | null
}

/** A comment about to be published; the database sets author and time. */
export interface CommentDraft {
  readonly commitmentId: number
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
