import type { Comment, Hiding } from '@/domain/comment'
import type { Response, ResponseChange } from '@/domain/response'
import type { Enums, Json } from './database.types'
import { text, toName, type NameRow } from './rows'

/** What is asked of a comment, wherever it stands. */
export const commentSelection =
  `id, parent_id, milestone_id, update_id, kind, body, state, created_at, published_at, edited_at, response_due_on, endorsed,
  author:profiles!comments_author_id_fkey(id, display_name), organization:organizations!comments_organization_id_fkey(slug, name),
  responses(id, disposition, body, reasons, deadline_change_id, update_id, ledger_seq, created_at, organization:organizations(slug, name)),
  moderation_log(id, action, note, decided_at, rule:platform_rules(code, title))` as const

interface ResponseRow {
  readonly id: number
  readonly disposition: Enums<'disposition'>
  readonly body: string
  readonly reasons: string
  readonly deadline_change_id: number | null
  readonly update_id: number | null
  readonly ledger_seq: number | null
  readonly created_at: string
  readonly organization: NameRow | null
}

interface ModerationRow {
  readonly id: number
  readonly action: Enums<'moderation_action'>
  readonly note: Json
  readonly decided_at: string
  readonly rule: { readonly code: string; readonly title: Json } | null
}

export interface CommentRow {
  readonly id: number
  readonly parent_id: number | null
  readonly milestone_id: number | null
  readonly update_id: number | null
  readonly kind: Enums<'comment_kind'>
  readonly body: string | null
  readonly state: Enums<'comment_state'>
  readonly created_at: string
  readonly published_at: string | null
  readonly edited_at: string | null
  readonly response_due_on: string | null
  readonly endorsed: number | null
  readonly author: { readonly id: string; readonly display_name: string } | null
  readonly organization: NameRow | null
  readonly responses: readonly ResponseRow[]
  readonly moderation_log: readonly ModerationRow[]
}

/** The change that an answer led to. */
function toChange(
  row: Pick<ResponseRow, 'deadline_change_id' | 'update_id' | 'ledger_seq'>,
): ResponseChange | null {
  if (row.deadline_change_id !== null) return { kind: 'deadline', id: row.deadline_change_id }
  if (row.update_id !== null) return { kind: 'update', id: row.update_id }
  return row.ledger_seq === null ? null : { kind: 'text', id: row.ledger_seq }
}

function toResponse(row: ResponseRow): Response {
  return {
    id: row.id,
    organization: toName(row.organization),
    disposition: row.disposition,
    body: row.body,
    reasons: row.reasons,
    createdAt: row.created_at,
    change: toChange(row),
  }
}

/** The newest decision that hid it, and the one that upheld it if there was an appeal. */
function toHiding(log: readonly ModerationRow[]): Hiding | null {
  const newest = [...log].sort((a, b) => b.id - a.id)
  const hiding = newest.find(({ action }) => action === 'hidden' || action === 'refused')
  if (!hiding) return null
  const upheld = newest.find(({ action, id }) => action === 'upheld' && id > hiding.id)
  return {
    rule: hiding.rule && { code: hiding.rule.code, title: text(hiding.rule.title) },
    note: text(hiding.note),
    decidedAt: hiding.decided_at,
    upheld: upheld ? { note: text(upheld.note), decidedAt: upheld.decided_at } : null,
  }
}

export function toComment(row: CommentRow): Comment {
  return {
    id: row.id,
    parentId: row.parent_id,
    milestoneId: row.milestone_id,
    updateId: row.update_id,
    author: row.author && { id: row.author.id, name: row.author.display_name },
    organization: toName(row.organization),
    kind: row.kind,
    body: row.body,
    state: row.state,
    createdAt: row.created_at,
    publishedAt: row.published_at,
    editedAt: row.edited_at,
    responseDueOn: row.response_due_on,
    endorsements: row.endorsed ?? 0,
    responses: row.responses.map(toResponse),
    hiding: row.state === 'hidden' ? toHiding(row.moderation_log) : null,
  }
}
