import { addDays, startOfDay, type IsoDay } from '@/domain/dates'
import type { Decision } from '@/domain/decision'
import type { Meeting, MeetingDecision, MeetingDetail, PlatformState } from '@/domain/meeting'
import { commentSelection, toComment } from './comment-rows'
import { decisionAsOf, decisionSelection, newestFirst, toDecision } from './decision-rows'
import { publishedAddress } from './evidence-address'
import { commitmentName, toCommitmentName } from './meeting-rows'
import { rest } from './rest'
import { text, toName } from './rows'
import { found, unwrap } from './unwrap'

const selection =
  `id, slug, title, starts_at, ends_at, place, link, state, state_at, minutes_at, is_sample, version, created_at,
  decisions(${decisionSelection}, version, decision_commitments(commitment:commitments(${commitmentName})))` as const

const detailSelection = `${selection}, cancel_reason, minutes, minutes_path, minutes_sha256, minutes_size,
  agenda_items(id, title, created_at, topic:topics(id, organization:organizations(slug, name)), commitment:commitments(${commitmentName})),
  meeting_participants(id, side, name, people, created_at, organization:organizations(id, slug, name)),
  comments(${commentSelection})` as const

function selectList() {
  return rest
    .from('meetings')
    .select(selection)
    .order('starts_at', { ascending: false })
    .order('number', { referencedTable: 'decisions' })
}

function selectOne(slug: string) {
  return rest
    .from('meetings')
    .select(detailSelection)
    .eq('slug', slug)
    .order('number', { referencedTable: 'decisions' })
    .order('position', { referencedTable: 'agenda_items' })
    .order('id', { referencedTable: 'agenda_items' })
    .order('position', { referencedTable: 'meeting_participants' })
    .order('id', { referencedTable: 'meeting_participants' })
    .order('created_at', { referencedTable: 'comments' })
    .order('id', { referencedTable: 'comments' })
    .order('created_at', { referencedTable: 'comments.responses' })
    .maybeSingle()
}

type Row = NonNullable<Awaited<ReturnType<typeof selectList>>['data']>[number]
type DetailRow = NonNullable<Awaited<ReturnType<typeof selectOne>>['data']>

const endOf = (asOf: IsoDay) => startOfDay(addDays(asOf, 1)).getTime()

/** The row as it was known before `end`: what was entered, held, cancelled or decided later is left out; null if all of it was. */
function asItWas<One extends Row>(row: One, end: number): One | null {
  const before = (moment: string | null) => moment !== null && Date.parse(moment) < end
  if (!before(row.created_at)) return null
  return {
    ...row,
    state: before(row.state_at) ? row.state : 'announced',
    minutes_at: before(row.minutes_at) ? row.minutes_at : null,
    decisions: row.decisions
      .filter(({ created_at }) => before(created_at))
      .map((decision) => decisionAsOf(decision, end)),
  }
}

function detailAsItWas(row: DetailRow, end: number): DetailRow | null {
  const was = asItWas(row, end)
  if (was === null) return null
  const isKnown = ({ created_at }: { readonly created_at: string }) => Date.parse(created_at) < end
  return {
    ...was,
    cancel_reason: was.state === 'cancelled' ? was.cancel_reason : {},
    ...(was.minutes_at === null && { minutes: {}, minutes_path: null, minutes_sha256: null }),
    agenda_items: was.agenda_items.filter(isKnown),
    meeting_participants: was.meeting_participants.filter(isKnown),
    comments: was.comments
      .filter(({ published_at }) => published_at !== null && isKnown({ created_at: published_at }))
      .map((comment) => ({ ...comment, responses: comment.responses.filter(isKnown) })),
  }
}

function toMeetingDecision(row: Row['decisions'][number]): MeetingDecision {
  return {
    ...toDecision(row),
    version: row.version,
    organizationIds: row.decision_organizations.map(({ organization_id }) => organization_id),
    commitments: row.decision_commitments.map(({ commitment }) => toCommitmentName(commitment)),
  }
}

function toMeeting(row: Row): Meeting {
  return {
    id: row.id,
    slug: row.slug,
    title: text(row.title),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: text(row.place),
    link: row.link,
    state: row.state,
    isSample: row.is_sample,
    minutesAt: row.minutes_at,
    decisions: row.decisions.map(toMeetingDecision),
  }
}

function toFile({ minutes_path, minutes_sha256, minutes_size }: DetailRow): MeetingDetail['minutesFile'] {
  if (minutes_path === null) return null
  const fileName = minutes_path.split('/').at(-1) ?? ''
  return {
    path: minutes_path,
    fileName,
    address: publishedAddress('minutes', { path: minutes_path, fileName }),
    sha256: minutes_sha256 ?? '',
    size: minutes_size ?? 0,
  }
}

/**
 * Every meeting with its decisions, the latest first.
 * @param asOf only what was known on that day; null for now
 * @throws AppError
 */
export async function fetchMeetings(asOf: IsoDay | null): Promise<readonly Meeting[]> {
  const rows = unwrap(await selectList())
  const known = asOf === null ? rows : rows.flatMap((row) => asItWas(row, endOf(asOf)) ?? [])
  return known.map(toMeeting)
}

/**
 * One meeting by the address of its page.
 * @param asOf only what was known on that day; null for now
 * @throws AppError `not-found`, also where it was not known yet
 */
export async function fetchMeeting(slug: string, asOf: IsoDay | null): Promise<MeetingDetail> {
  const present = found<DetailRow>(unwrap(await selectOne(slug)))
  const row = asOf === null ? present : found(detailAsItWas(present, endOf(asOf)))
  return {
    ...toMeeting(row),
    version: row.version,
    cancelReason: text(row.cancel_reason),
    agenda: row.agenda_items.map((item) => ({
      id: item.id,
      title: text(item.title),
      topic: item.topic && { id: item.topic.id, organization: toName(item.topic.organization) },
      commitment: item.commitment && toCommitmentName(item.commitment),
    })),
    participants: row.meeting_participants.map((one) => ({
      id: one.id,
      side: one.side,
      organization: one.organization && {
        id: one.organization.id,
        slug: one.organization.slug,
        name: text(one.organization.name),
      },
      name: text(one.name),
      people: one.people,
    })),
    minutes: text(row.minutes),
    minutesFile: toFile(row),
    comments: row.comments.map(toComment),
  }
}

/** Whether the platform meets, now or at the end of a day. @throws AppError */
export async function fetchPlatformState(asOf: IsoDay | null): Promise<PlatformState> {
  const row =
    asOf === null
      ? unwrap(await rest.from('platform_state').select().single())
      : unwrap(await rest.rpc('platform_state_as_of', { day: asOf }, { get: true }).single())
  return {
    lastHeldAt: row.last_held_at,
    nextAt: row.next_at,
    isSilent: row.is_silent ?? true,
    openDecisions: row.open_decisions ?? 0,
    overdueDecisions: row.overdue_decisions ?? 0,
    waitingTopics: row.waiting_topics ?? 0,
  }
}

/** The decisions that a body must carry out, the newest meeting first. @throws AppError */
export async function fetchDecisionsOf(
  organization: string,
  asOf: IsoDay | null,
): Promise<readonly Decision[]> {
  const rows = unwrap(
    await rest
      .from('decisions')
      .select(
        `${decisionSelection}, carried:decision_organizations!inner(organization:organizations!inner(slug))`,
      )
      .eq('carried.organization.slug', organization),
  )
  const known =
    asOf === null
      ? rows
      : rows
          .filter(({ created_at }) => Date.parse(created_at) < endOf(asOf))
          .map((row) => decisionAsOf(row, endOf(asOf)))
  return known.map(toDecision).sort(newestFirst)
}
