import type { IsoDay } from '@/domain/dates'
import type { OrganizationName } from '@/domain/organization'
import type { Question, QuestionPlace, QuestionState } from '@/domain/question'
import type { ResponseChange } from '@/domain/response'
import type { ResponseDraft } from '@/domain/response-form'
import type { Json, Tables } from './database.types'
import { rest } from './rest'
import { shaped, text, type ViewRow } from './rows'
import { unwrap } from './unwrap'

type Row = ViewRow<
  Tables<'question_overview'>,
  | 'body'
  | 'author_name'
  | 'asker_slug'
  | 'asker_name'
  | 'plan_slug'
  | 'commitment_id'
  | 'code'
  | 'title'
  | 'meeting_slug'
  | 'meeting_title'
  | 'answered_at'
  | 'answered_by'
  | 'disposition'
  | 'days_left'
>

interface LeadJson {
  readonly slug: string
  readonly name: Json
  readonly short_name: Json
}

function toLead({ slug, name, short_name }: LeadJson): OrganizationName {
  return { slug, name: text(name), shortName: text(short_name) }
}

function toPlace(row: Row): QuestionPlace {
  return row.plan_slug === null || row.code === null
    ? { kind: 'meeting', slug: row.meeting_slug ?? '', title: text(row.meeting_title) }
    : { kind: 'commitment', planSlug: row.plan_slug, code: row.code, title: text(row.title) }
}

function toQuestion(row: Row): Question {
  return {
    commentId: row.comment_id,
    kind: row.kind,
    body: row.body,
    askedAt: row.asked_at,
    author: row.author_name,
    asker: row.asker_slug === null ? null : { slug: row.asker_slug, name: text(row.asker_name) },
    place: toPlace(row),
    isSample: row.is_sample,
    leads: shaped<readonly LeadJson[]>(row.leads).map(toLead),
    state: row.state,
    disposition: row.disposition,
    dueOn: row.due_on,
    answeredAt: row.answered_at,
    workingDays: row.working_days,
    daysLeft: row.days_left,
  }
}

/** Whose questions: those a body is asked as a lead, of a plan, those some bodies may answer, or all. */
export type QuestionScope =
  | { readonly of: 'agency'; readonly slug: string }
  | { readonly of: 'plan'; readonly slug: string }
  | { readonly of: 'answerers'; readonly slugs: readonly string[] }
  | { readonly of: 'all' }

/** The most that is brought at once. */
const rowsPerAnswer = 500

/**
 * Questions and recommendations, those due first before others.
 * @param states what became of them
 * @param asOf the day whose knowledge is asked for; null for the present
 * @throws AppError
 */
export async function fetchQuestions(
  scope: QuestionScope,
  states: readonly QuestionState[],
  asOf: IsoDay | null = null,
): Promise<readonly Question[]> {
  if (scope.of === 'answerers' && scope.slugs.length === 0) return []
  let asked = (
    asOf === null
      ? rest.from('question_overview').select()
      : rest.rpc('questions_as_of', { day: asOf }, { get: true })
  ).in('state', [...states])
  if (scope.of === 'agency') asked = asked.contains('lead_slugs', [scope.slug])
  if (scope.of === 'plan') asked = asked.eq('plan_slug', scope.slug)
  if (scope.of === 'answerers') asked = asked.overlaps('answerers', [...scope.slugs])
  const rows = unwrap(await asked.order('due_on').order('comment_id').limit(rowsPerAnswer))
  return (rows as Row[]).map(toQuestion)
}

/** Publishes an official answer as the signed-in person's office. @throws AppError with hint `response_points_elsewhere` or `response_points_back` */
export async function publishResponse(draft: ResponseDraft): Promise<void> {
  const { change } = draft
  const idOf = (kind: ResponseChange['kind']) => (change?.kind === kind ? change.id : null)
  unwrap(
    await rest.from('responses').insert({
      comment_id: draft.commentId,
      organization_id: draft.organizationId,
      disposition: draft.disposition,
      body: draft.body,
      reasons: draft.reasons,
      deadline_change_id: idOf('deadline'),
      update_id: idOf('update'),
      ledger_seq: idOf('text'),
    }),
  )
}

/** A change of a plan's words, by its entry in the ledger. */
export interface TextChange {
  readonly seq: number
  readonly occurredAt: string
  /** The table that changed, and its columns. */
  readonly subject: string
  readonly fields: readonly string[]
}

/** The newest changes of what the plan says about a commitment. @throws AppError */
export async function fetchTextChanges(plan: string, code: string): Promise<readonly TextChange[]> {
  const rows = unwrap(
    await rest
      .from('ledger_entries')
      .select('seq, occurred_at, subject, after')
      .eq('plan', plan)
      .eq('commitment', code)
      .eq('action', 'changed')
      .in('subject', ['commitments', 'commitment_organizations', 'milestones', 'indicators'])
      .order('seq', { ascending: false })
      .limit(30),
  )
  return rows.map((row) => ({
    seq: row.seq,
    occurredAt: row.occurred_at,
    subject: row.subject,
    fields: Object.keys(JSON.parse(row.after ?? '{}') as object),
  }))
}
