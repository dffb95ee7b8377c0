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

/**
 * Comments, oldest first, as threads: newest conversation first, replies in the order they were given.
 * A reply whose parent is not among the comments stands on its own rather than vanish.
 */
export function threads(comments: readonly Comment[]): readonly Thread[] {
  const known = new Set(comments.map((comment) => comment.id))
  const isRoot = (comment: Comment) => comment.parentId === null || !known.has(comment.parentId)
  return comments
    .filter(isRoot)
    .map((comment) => ({ comment, replies: comments.filter((reply) => reply.parentId === comment.id) }))
    .reverse()
}
