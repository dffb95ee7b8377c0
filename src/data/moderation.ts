import type {
  Appeal,
  JudgedComment,
  Judgement,
  JudgementDraft,
  ModerationCase,
  OwnHiding,
  QueuedComment,
  Whereabouts,
} from '@/domain/moderation'
import type { Database, Enums, Json } from './database.types'
import { rest } from './rest'
import { text, type ViewRow } from './rows'
import { found, unwrap } from './unwrap'

/** Where a comment stands, for lists of comments from everywhere. */
export const placeSelection =
  'commitment:commitments!comments_commitment_id_fkey(code, title, plan:plans(slug, is_sample)), meeting:meetings!comments_meeting_id_fkey(slug, title, is_sample)' as const

export interface PlaceRow {
  readonly commitment: {
    readonly code: string
    readonly title: Json
    readonly plan: { readonly slug: string; readonly is_sample: boolean }
  } | null
  readonly meeting: { readonly slug: string; readonly title: Json; readonly is_sample: boolean } | null
}

export function toPlace({ commitment, meeting }: PlaceRow): Whereabouts {
  return {
    commitment: commitment && {
      code: commitment.code,
      title: text(commitment.title),
      plan: { slug: commitment.plan.slug, isSample: commitment.plan.is_sample },
    },
    meeting: meeting && { slug: meeting.slug, title: text(meeting.title), isSample: meeting.is_sample },
  }
}

interface JudgementRow {
  readonly id: number
  readonly action: Enums<'moderation_action'>
  readonly note: Json
  readonly decided_at: string
  readonly rule: { readonly id: number; readonly code: string; readonly title: Json } | null
}

export function toJudgement({ id, action, note, decided_at, rule }: JudgementRow): Judgement {
  return {
    id,
    action,
    rule: rule && { id: rule.id, code: rule.code, title: text(rule.title) },
    note: text(note),
    decidedAt: decided_at,
  }
}

const judgedSelection = `id, body, kind, state, created_at, edited_at,
  author:profiles!comments_author_id_fkey(display_name), organization:organizations!comments_organization_id_fkey(name),
  hidden_texts(body), ${placeSelection}` as const

const caseSelection =
  `${judgedSelection}, comment_reports(id, reason, created_at, settled_at), appeals(id, body, created_at, settled_at),
  moderation_log(id, action, note, decided_at, rule:platform_rules(id, code, title))` as const

interface JudgedRow extends PlaceRow {
  readonly id: number
  readonly body: string | null
  readonly kind: Enums<'comment_kind'>
  readonly state: Enums<'comment_state'>
  readonly created_at: string
  readonly edited_at: string | null
  readonly author: { readonly display_name: string } | null
  readonly organization: { readonly name: Json } | null
  readonly hidden_texts: { readonly body: string } | null
}

function toJudged(row: JudgedRow): JudgedComment {
  return {
    id: row.id,
    words: row.body ?? row.hidden_texts?.body ?? null,
    author: row.author?.display_name ?? null,
    organization: row.organization && text(row.organization.name),
    kind: row.kind,
    state: row.state,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    place: toPlace(row),
  }
}

interface AppealRow {
  readonly body: string
  readonly created_at: string
  readonly settled_at: string | null
}

const toAppeal = (row: AppealRow): Appeal => ({
  body: row.body,
  createdAt: row.created_at,
  settledAt: row.settled_at,
})

type QueueRow = ViewRow<Database['public']['Views']['moderation_queue']['Row'], never>

/** What waits for the secretariat, longest first; the first two hundred. @throws AppError */
export async function fetchQueue(): Promise<readonly QueuedComment[]> {
  // columns of a view count as nullable
  const waiting = unwrap(
    await rest.from('moderation_queue').select().order('waiting_since').order('comment_id').limit(200),
  ) as QueueRow[]
  if (waiting.length === 0) return []
  const ids = waiting.map(({ comment_id }) => comment_id)
  const rows = unwrap(await rest.from('comments').select(judgedSelection).in('id', ids))
  const comments = new Map(rows.map((row) => [row.id, toJudged(row)]))
  return waiting.flatMap((row) => {
    const comment = comments.get(row.comment_id)
    const waits = {
      since: row.waiting_since,
      reports: row.reports,
      isHeld: row.is_held,
      isAppealed: row.is_appealed,
    }
    return comment ? [{ ...comment, waiting: waits }] : []
  })
}

/** How many comments wait. @throws AppError */
export async function countQueue(): Promise<number> {
  return unwrap(await rest.from('moderation_queue').select('comment_id')).length
}

/** A comment with all that its judgement needs, in whatever state it is. @throws AppError `not-found` */
export async function fetchCase(id: number): Promise<ModerationCase> {
  const rows = unwrap(
    await rest
      .from('comments')
      .select(caseSelection)
      .eq('id', id)
      .order('id', { referencedTable: 'comment_reports' })
      .order('id', { referencedTable: 'appeals' })
      .order('id', { referencedTable: 'moderation_log', ascending: false }),
  )
  const row = found(rows[0] ?? null)
  return {
    ...toJudged(row),
    reports: row.comment_reports.map((report) => ({
      id: report.id,
      reason: report.reason,
      createdAt: report.created_at,
      isOpen: report.settled_at === null,
    })),
    appeals: row.appeals.map(toAppeal),
    judgements: row.moderation_log.map(toJudgement),
  }
}

/** Decides about a comment. @throws AppError with hint `comment_moved_on` or `comment_words_changed` when it is another by now */
export async function moderate(draft: JudgementDraft): Promise<void> {
  unwrap(
    await rest.rpc('moderate', {
      comment_id: draft.commentId,
      action: draft.action,
      note: draft.note as Json,
      seen_decision: draft.seenDecision,
      ...(draft.ruleId === null ? {} : { rule_id: draft.ruleId }),
      ...(draft.seenWords === null ? {} : { seen_words: draft.seenWords }),
    }),
  )
}

/** Tells the secretariat that a comment breaks a rule. @throws AppError `conflict` when one's report waits already */
export async function reportComment(commentId: number, reason: string): Promise<void> {
  unwrap(await rest.from('comment_reports').insert({ comment_id: commentId, reason }))
}

/** One's own hidden words, and the appeal against their hiding. @throws AppError */
export async function fetchOwnHiding(commentId: number): Promise<OwnHiding> {
  const [words, appeals, hidings] = await Promise.all([
    rest.from('hidden_texts').select('body').eq('comment_id', commentId).maybeSingle(),
    rest.from('appeals').select('hiding_id, body, created_at, settled_at').eq('comment_id', commentId),
    rest
      .from('moderation_log')
      .select('id')
      .eq('comment_id', commentId)
      .in('action', ['hidden', 'refused'])
      .order('id', { ascending: false })
      .limit(1),
  ])
  const hiding = unwrap(hidings)[0]?.id
  const against = unwrap(appeals).find(({ hiding_id }) => hiding_id === hiding)
  return { words: unwrap(words)?.body ?? null, appeal: against ? toAppeal(against) : null }
}

/** Asks the secretariat to look again; once for each hiding. @throws AppError */
export async function appeal(commentId: number, body: string): Promise<void> {
  unwrap(await rest.from('appeals').insert({ comment_id: commentId, body }))
}
