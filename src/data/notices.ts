import type { Notice, NoticeKind, NoticePace } from '@/domain/notice'
import type { Database } from './database.types'
import { rest } from './rest'
import { text } from './rows'
import { unwrap } from './unwrap'

type Row = Database['public']['Views']['notice_overview']['Row']

function commentOf(row: Row): Notice['comment'] {
  if (row.comment_id === null || row.comment_kind === null || row.comment_state === null) return null
  return {
    // of a reply the notification names the thread too
    id: row.subject.startsWith('comments') ? row.subject_id : row.comment_id,
    kind: row.comment_kind,
    state: row.comment_state,
    body: row.comment_body,
    author: row.comment_author,
    organization: row.comment_organization_name === null ? null : text(row.comment_organization_name),
  }
}

function toNotice(row: Row): Notice {
  const [thing = '', event = ''] = row.subject.split(':')
  const { plan, commitment, meeting, organization } = row
  return {
    id: row.id,
    kind: row.kind,
    thing,
    event,
    subjectId: row.subject_id,
    createdAt: row.created_at,
    readAt: row.read_at,
    plan: plan === null ? null : { slug: plan, title: text(row.plan_title) },
    commitment:
      plan === null || commitment === null
        ? null
        : { plan, code: commitment, title: text(row.commitment_title) },
    meeting:
      meeting === null || row.meeting_starts_at === null
        ? null
        : { slug: meeting, title: text(row.meeting_title), startsAt: row.meeting_starts_at },
    organization:
      organization === null
        ? null
        : {
            slug: organization,
            name: text(row.organization_name),
            shortName: text(row.organization_short_name),
          },
    comment: commentOf(row),
    response: row.disposition && { disposition: row.disposition, body: row.response_body ?? '' },
    completion: row.completion,
    deadline:
      row.deadline_to === null
        ? null
        : {
            from: row.deadline_from,
            to: row.deadline_to,
            milestone: row.milestone_title === null ? null : text(row.milestone_title),
          },
    voice: row.voice,
    decision:
      row.decision_state === null
        ? null
        : { number: row.decision_number ?? 0, text: text(row.decision_text), state: row.decision_state },
    topic: row.topic_title,
    due: row.due_on === null ? null : { name: text(row.milestone_title ?? row.round_name), on: row.due_on },
    moderation: row.moderation_action && {
      action: row.moderation_action,
      rule: row.rule_code === null ? null : { code: row.rule_code, title: text(row.rule_title) },
    },
  }
}

/**
 * The newest notifications of the signed-in person, and whether there are more.
 * @param read those already read, or those still unread @throws AppError
 */
export async function fetchNotices(
  read: boolean,
  limit: number,
): Promise<{ readonly notices: readonly Notice[]; readonly total: number }> {
  const rows = rest.from('notice_overview').select('*')
  const [found, total] = await Promise.all([
    (read ? rows.not('read_at', 'is', null) : rows.is('read_at', null))
      .order('created_at', { ascending: false })
      .order('id', { ascending: false })
      .limit(limit),
    countNotices(read),
  ])
  return { notices: unwrap(found).map(toNotice), total }
}

/** How many there are. @param read those already read, or those still unread @throws AppError */
export async function countNotices(read: boolean): Promise<number> {
  const all = rest.from('notifications').select('id', { count: 'exact', head: true })
  const answer = await (read ? all.not('read_at', 'is', null) : all.is('read_at', null))
  unwrap(answer)
  return answer.count ?? 0
}

/** Marks some as read. @throws AppError */
export async function markRead(ids: readonly number[]): Promise<void> {
  unwrap(
    await rest
      .from('notifications')
      .update({ read_at: new Date().toISOString() })
      .in('id', [...ids])
      .is('read_at', null),
  )
}

/** Marks all up to the newest that was seen: what came meanwhile stays unread. @throws AppError */
export async function markAllRead(until: string): Promise<void> {
  unwrap(
    await rest
      .from('notifications')
      .update({ read_at: new Date().toISOString() })
      .lte('created_at', until)
      .is('read_at', null),
  )
}

/** How soon the person hears of each kind: what they chose, or what holds without a choice. @throws AppError */
export async function fetchPaces(): Promise<ReadonlyMap<NoticeKind, NoticePace>> {
  const rows = unwrap(await rest.from('notification_paces').select('kind, pace'))
  return new Map(rows.flatMap(({ kind, pace }) => (kind && pace ? [[kind, pace] as const] : [])))
}

/** @throws AppError */
export async function choosePaces(paces: ReadonlyMap<NoticeKind, NoticePace>): Promise<void> {
  const rows = [...paces].map(([kind, pace]) => ({ kind, pace }))
  unwrap(await rest.from('notification_preferences').upsert(rows, { onConflict: 'profile_id,kind' }))
}

/** Letters come in the language that the person uses. @throws AppError */
export async function keepLanguage(language: string): Promise<void> {
  unwrap(await rest.rpc('use_language', { language }))
}
