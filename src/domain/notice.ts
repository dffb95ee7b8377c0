import type { Enums } from '@/data/database.types'
import type { CommentKind, CommentState } from './comment'
import type { IsoDay } from './dates'
import type { DecisionState } from './decision'
import type { LocalizedText } from './localized'
import type { OrganizationName } from './organization'
import type { Person } from './person'
import type { Disposition } from './response'
import type { Completion } from './status'

export type NoticeKind = Enums<'notice_kind'>
export type NoticePace = Enums<'notice_pace'>
export const noticePaces = ['now', 'daily', 'weekly', 'off'] as const satisfies readonly NoticePace[]

/** What everybody may hear of, in the order in which it is asked about. */
const forEverybody = [
  'update',
  'change',
  'assessment',
  'response',
  'reply',
  'comment',
  'meeting',
  'decision',
  'moderation',
] as const satisfies readonly NoticeKind[]

/** The kinds of events that a person can be told about: some come with an office. */
export function noticeKindsOf(person: Person): readonly NoticeKind[] {
  const reports = person.memberships.some(({ role }) => role === 'coordinator')
  const reviews = person.offices.includes('secretariat')
  return [
    ...forEverybody,
    ...(reports ? (['question', 'reminder'] as const) : []),
    ...(reports || reviews ? (['review'] as const) : []),
    ...(reviews ? (['summary'] as const) : []),
  ]
}

/** A comment as a notification quotes it. */
export interface NoticeComment {
  readonly id: number
  readonly kind: CommentKind
  readonly state: CommentState
  /** Null once it was hidden or deleted. */
  readonly body: string | null
  readonly author: string | null
  readonly organization: LocalizedText | null
}

/** That something happened, with what may still be read of it. */
export interface Notice {
  readonly id: number
  readonly kind: NoticeKind
  /** The table of the thing. */
  readonly thing: string
  /** What became of it, where one thing has several events: `moved`; '' otherwise. */
  readonly event: string
  readonly subjectId: number
  readonly createdAt: string
  readonly readAt: string | null
  readonly plan: { readonly slug: string; readonly title: LocalizedText } | null
  readonly commitment: { readonly plan: string; readonly code: string; readonly title: LocalizedText } | null
  readonly meeting: {
    readonly slug: string
    readonly title: LocalizedText
    readonly startsAt: string
  } | null
  /** Whoever did it or is concerned. */
  readonly organization: OrganizationName | null
  /** The comment it is about; null when there is none, or it is out of the reader's sight by now. */
  readonly comment: NoticeComment | null
  readonly response: { readonly disposition: Disposition; readonly body: string } | null
  readonly completion: Completion | null
  /** A moved deadline, of a milestone or of the commitment itself. */
  readonly deadline: {
    readonly from: IsoDay | null
    readonly to: IsoDay
    readonly milestone: LocalizedText | null
  } | null
  readonly voice: Enums<'assessment_voice'> | null
  readonly decision: {
    readonly number: number
    readonly text: LocalizedText
    readonly state: DecisionState
  } | null
  readonly topic: string | null
  /** When something is due: a milestone or a reporting round by its name, an answer without one. */
  readonly due: { readonly name: LocalizedText; readonly on: IsoDay } | null
  readonly moderation: {
    readonly action: Enums<'moderation_action'>
    readonly rule: { readonly code: string; readonly title: LocalizedText } | null
  } | null
}

/** What happened to one commitment, meeting, body or plan. */
export interface NoticeGroup {
  readonly key: string
  /** Newest first. */
  readonly notices: readonly Notice[]
}

function keyOf({ commitment, meeting, organization, plan, thing }: Notice): string {
  if (commitment) return `commitment ${commitment.plan} ${commitment.code}`
  if (meeting) return `meeting ${meeting.slug}`
  if (plan) return `plan ${plan.slug}`
  return organization ? `organization ${organization.slug}` : thing
}

/** Groups by what it is about; the group with the newest notice comes first. @param notices newest first */
export function groupNotices(notices: readonly Notice[]): readonly NoticeGroup[] {
  const groups = new Map<string, Notice[]>()
  for (const notice of notices) {
    const key = keyOf(notice)
    const group = groups.get(key)
    if (group) group.push(notice)
    else groups.set(key, [notice])
  }
  return [...groups].map(([key, members]) => ({ key, notices: members }))
}
