import type { LocalizedText } from '@/domain/localized'
import type { DecisionWish, MinutesWish } from '@/domain/decision-form'
import type { MeetingWish } from '@/domain/meeting-form'
import type { Json } from './database.types'
import { rest } from './rest'
import { shaped } from './rows'
import { unwrap } from './unwrap'

const numbered = (id: number | null) => (id === null ? {} : { id })

/**
 * Announces a meeting, or changes the version that was read; whole or not at all.
 * @throws AppError with hint `meeting_changed` when another version is kept by now, `topic_declined`
 */
export async function saveMeeting(wish: MeetingWish): Promise<void> {
  unwrap(
    await rest.rpc('save_meeting', {
      slug: wish.slug,
      base_version: wish.version,
      meeting: {
        title: wish.title,
        starts_at: wish.startsAt,
        ends_at: wish.endsAt,
        place: wish.place,
        link: wish.link,
        is_sample: wish.isSample,
      },
      participants: wish.participants.map((one, position) => ({
        ...numbered(one.id),
        side: one.side,
        organization_id: one.organizationId,
        name: one.name,
        people: one.people,
        position,
      })),
      agenda: wish.agenda.map((item, position) => ({
        ...numbered(item.id),
        title: item.title,
        topic_id: item.topicId,
        commitment_id: item.commitmentId,
        position,
      })),
    }),
  )
}

/**
 * Notes that a meeting was held, with its minutes; later changes them.
 * @throws AppError with hint `meeting_changed`, `meeting_lies_ahead`, `meeting_is_past` (cancelled) or `minutes_file_missing`
 */
export async function saveMinutes(wish: MinutesWish): Promise<void> {
  unwrap(
    await rest.rpc('save_minutes', {
      slug: wish.slug,
      base_version: wish.version,
      minutes: wish.minutes as Json,
      // the generator believes that arguments are never null
      path: shaped(wish.file?.path ?? null),
      sha256: shaped(wish.file?.sha256 ?? null),
    }),
  )
}

/** Cancels an announced meeting. @throws AppError with hint `meeting_changed` or `meeting_is_past` */
export async function cancelMeeting(slug: string, version: number, reason: LocalizedText): Promise<void> {
  // a text may lack a language, and the type of JSON knows nothing that is missing
  unwrap(await rest.rpc('cancel_meeting', { slug, base_version: version, reason: reason as Json }))
}

/**
 * Records a decision, or changes the version that was read.
 * @returns its number within the meeting
 * @throws AppError with hint `decision_changed`, `decision_names_who_acts`, `decision_is_followed` or `meeting_lies_ahead`
 */
export async function saveDecision(wish: DecisionWish): Promise<number> {
  return unwrap(
    await rest.rpc('save_decision', {
      meeting: wish.meeting,
      decision: { text: wish.text, due_on: wish.dueOn, state: wish.state, outcome: wish.outcome },
      organizations: [...wish.organizations],
      commitments: [...wish.commitments],
      ...(wish.number !== null && { decision_number: wish.number, base_version: wish.version }),
    }),
  )
}
