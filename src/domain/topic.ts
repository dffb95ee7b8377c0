import type { CommitmentName, MeetingName, MeetingState } from './meeting'
import type { LocalizedText } from './localized'

/** The longest title and text that the database takes, in characters. */
export const longestTopic = { title: 200, body: 5000 } as const

/** What a civil society organization proposes to discuss. */
export interface Topic {
  readonly id: number
  readonly organization: { readonly slug: string; readonly name: LocalizedText }
  readonly title: string
  readonly body: string
  readonly commitment: CommitmentName | null
  readonly createdAt: string
  /** Why it was declined; empty unless it was. */
  readonly declinedReason: LocalizedText
  readonly declinedAt: string | null
  /** The meetings on whose agenda it is, oldest first; cancelled ones too. */
  readonly meetings: readonly (MeetingName & { readonly state: MeetingState })[]
}

/** A topic about to be proposed; the database sets author and time. */
export interface TopicDraft {
  readonly organizationId: number
  readonly title: string
  readonly body: string
  readonly commitmentId: number | null
}

/** Where a topic stands: a cancelled meeting leaves it waiting. */
export type TopicState = 'waiting' | 'scheduled' | 'discussed' | 'declined'

export function topicState(topic: Pick<Topic, 'declinedAt' | 'meetings'>): TopicState {
  if (topic.meetings.some(({ state }) => state === 'held')) return 'discussed'
  if (topic.meetings.some(({ state }) => state === 'announced')) return 'scheduled'
  return topic.declinedAt === null ? 'waiting' : 'declined'
}
