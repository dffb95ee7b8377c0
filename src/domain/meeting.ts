import type { Enums } from '@/data/database.types'
import type { Comment } from './comment'
import type { Decision } from './decision'
import type { LocalizedText } from './localized'

export type MeetingState = Enums<'meeting_state'>
export type MeetingSide = Enums<'meeting_side'>

export const meetingSides = ['government', 'civil_society', 'other'] as const satisfies readonly MeetingSide[]

/** A meeting as it is named beside something else. */
export interface MeetingName {
  readonly slug: string
  readonly title: LocalizedText
  readonly startsAt: string
}

/** A commitment that an item of an agenda, a topic or a decision is about. */
export interface CommitmentName {
  readonly id: number
  readonly code: string
  readonly title: LocalizedText
  readonly planSlug: string
  readonly planTitle: LocalizedText
}

/** A decision with what it concerns, as its meeting shows it. */
export interface MeetingDecision extends Decision {
  /** Grows with every change. */
  readonly version: number
  readonly organizationIds: readonly number[]
  readonly commitments: readonly CommitmentName[]
}

/** A meeting in a list. */
export interface Meeting extends MeetingName {
  readonly id: number
  readonly endsAt: string | null
  readonly place: LocalizedText
  readonly link: string | null
  readonly state: MeetingState
  readonly isSample: boolean
  /** When its minutes were published; null as long as they are not. */
  readonly minutesAt: string | null
  readonly decisions: readonly MeetingDecision[]
}

export interface AgendaItem {
  readonly id: number
  readonly title: LocalizedText
  /** Who proposed it; null where the secretariat put it there. */
  readonly topic: {
    readonly id: number
    readonly organization: { readonly slug: string; readonly name: LocalizedText }
  } | null
  readonly commitment: CommitmentName | null
}

/** Who takes part: a body of the register, or a description. */
export interface Participant {
  readonly id: number
  readonly side: MeetingSide
  readonly organization: { readonly id: number; readonly slug: string; readonly name: LocalizedText } | null
  readonly name: LocalizedText
  readonly people: number
}

/** Minutes as a file that anybody can download and check. */
export interface MinutesFile {
  readonly path: string
  readonly fileName: string
  readonly address: string
  readonly sha256: string
  /** In bytes. */
  readonly size: number
}

/** What the page of a meeting shows. */
export interface MeetingDetail extends Meeting {
  /** Grows with every change. */
  readonly version: number
  readonly cancelReason: LocalizedText
  readonly agenda: readonly AgendaItem[]
  readonly participants: readonly Participant[]
  readonly minutes: LocalizedText
  readonly minutesFile: MinutesFile | null
  /** Oldest first. */
  readonly comments: readonly Comment[]
}

/** Whether the dialogue platform meets. */
export interface PlatformState {
  readonly lastHeldAt: string | null
  readonly nextAt: string | null
  /** None was held for six months. */
  readonly isSilent: boolean
  readonly openDecisions: number
  readonly overdueDecisions: number
  readonly waitingTopics: number
}

/** Where a meeting stands at a moment: `awaited` should have been held, but nobody has said so yet. */
export type MeetingStage = 'ahead' | 'awaited' | 'held' | 'cancelled'

/** @param moment milliseconds since 1970 */
export function stageOf(
  { state, startsAt, endsAt }: Pick<Meeting, 'state' | 'startsAt' | 'endsAt'>,
  moment: number,
): MeetingStage {
  if (state !== 'announced') return state
  return Date.parse(endsAt ?? startsAt) >= moment ? 'ahead' : 'awaited'
}

/** How many took part or are to, on one side. */
export function peopleOn(participants: readonly Participant[], side: MeetingSide): number {
  return participants.filter((one) => one.side === side).reduce((sum, { people }) => sum + people, 0)
}
