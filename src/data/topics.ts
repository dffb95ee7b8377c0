import { addDays, startOfDay, type IsoDay } from '@/domain/dates'
import { AppError } from '@/domain/errors'
import type { LocalizedText } from '@/domain/localized'
import type { Topic, TopicDraft } from '@/domain/topic'
import { commitmentName, toCommitmentName } from './meeting-rows'
import { rest } from './rest'
import { text, toName } from './rows'
import { unwrap } from './unwrap'

/**
 * Every topic that was proposed, the newest first.
 * @param asOf only what was known on that day; null for now
 * @throws AppError
 */
export async function fetchTopics(asOf: IsoDay | null): Promise<readonly Topic[]> {
  const rows = unwrap(
    await rest
      .from('topics')
      .select(
        `id, title, body, created_at, declined_reason, declined_at, organization:organizations(slug, name),
         commitment:commitments(${commitmentName}),
         agenda_items(created_at, meeting:meetings(slug, title, starts_at, state, state_at))`,
      )
      .order('id', { ascending: false })
      .order('id', { referencedTable: 'agenda_items' }),
  )
  const end = asOf === null ? Infinity : startOfDay(addDays(asOf, 1)).getTime()
  const before = (moment: string | null) => moment !== null && Date.parse(moment) < end
  return rows
    .filter(({ created_at }) => before(created_at))
    .map((row) => ({
      id: row.id,
      organization: toName(row.organization),
      title: row.title,
      body: row.body,
      commitment: row.commitment && toCommitmentName(row.commitment),
      createdAt: row.created_at,
      declinedReason: before(row.declined_at) ? text(row.declined_reason) : {},
      declinedAt: before(row.declined_at) ? row.declined_at : null,
      meetings: row.agenda_items
        .filter(({ created_at }) => before(created_at))
        .map(({ meeting }) => ({
          slug: meeting.slug,
          title: text(meeting.title),
          startsAt: meeting.starts_at,
          state: before(meeting.state_at) ? meeting.state : 'announced',
        })),
    }))
}

/** Proposes a topic for an organization whose member one is. @throws AppError with hint `too_many_topics` */
export async function proposeTopic(draft: TopicDraft): Promise<void> {
  unwrap(
    await rest.from('topics').insert({
      organization_id: draft.organizationId,
      title: draft.title,
      body: draft.body,
      commitment_id: draft.commitmentId,
    }),
  )
}

/** @throws AppError `conflict` when it was declined meanwhile; with hint `topic_on_an_agenda` */
export async function declineTopic(id: number, reason: LocalizedText): Promise<void> {
  const changed = unwrap(
    await rest.from('topics').update({ declined_reason: reason }).eq('id', id).select('id'),
  )
  if (changed.length === 0) throw new AppError('conflict')
}
