import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { cancelMeeting, saveDecision, saveMeeting, saveMinutes } from '@/data/meeting-changes'
import { fetchDecisionsOf, fetchMeeting, fetchMeetings, fetchPlatformState } from '@/data/meetings'
import { declineTopic, fetchTopics, proposeTopic } from '@/data/topics'
import type { LocalizedText } from '@/domain/localized'
import type { DecisionWish, MinutesWish } from '@/domain/decision-form'
import type { MeetingWish } from '@/domain/meeting-form'
import type { TopicDraft } from '@/domain/topic'
import { keys, known, type AsOf } from './keys'

/** Every meeting of the dialogue platform with its decisions, the latest first. */
export const meetingsQuery = defineQueryOptions((asOf: AsOf) => ({
  key: keys.meetings(...known(asOf)),
  query: () => fetchMeetings(asOf),
}))

export const meetingQuery = defineQueryOptions(({ slug, asOf }: { slug: string; asOf: AsOf }) => ({
  key: keys.meetings('one', slug, ...known(asOf)),
  query: () => fetchMeeting(slug, asOf),
}))

/** Whether the platform meets, and what is open. */
export const platformStateQuery = defineQueryOptions((asOf: AsOf) => ({
  key: keys.meetings('platform', ...known(asOf)),
  query: () => fetchPlatformState(asOf),
}))

/** What civil society proposed to discuss, the newest first. */
export const topicsQuery = defineQueryOptions((asOf: AsOf) => ({
  key: keys.meetings('topics', ...known(asOf)),
  query: () => fetchTopics(asOf),
}))

/** The decisions that a body must carry out. */
export const decisionsOfQuery = defineQueryOptions(
  ({ organization, asOf }: { organization: string; asOf: AsOf }) => ({
    key: keys.meetings('decisions of', organization, ...known(asOf)),
    query: () => fetchDecisionsOf(organization, asOf),
  }),
)

/** A change of meetings, decisions or topics; commitments show decisions too. */
function useChange<Wish, Result>(change: (wish: Wish) => Promise<Result>) {
  const cache = useQueryCache()
  return useMutation({
    mutation: change,
    onSettled: () =>
      Promise.allSettled(
        [keys.meetings(), keys.commitments()].map((key) => cache.invalidateQueries({ key })),
      ),
  })
}

export const useSaveMeeting = defineMutation(() => useChange((wish: MeetingWish) => saveMeeting(wish)))
export const useSaveMinutes = defineMutation(() => useChange((wish: MinutesWish) => saveMinutes(wish)))
export const useSaveDecision = defineMutation(() => useChange((wish: DecisionWish) => saveDecision(wish)))
export const useProposeTopic = defineMutation(() => useChange((draft: TopicDraft) => proposeTopic(draft)))
export const useCancelMeeting = defineMutation(() =>
  useChange((wish: { slug: string; version: number; reason: LocalizedText }) =>
    cancelMeeting(wish.slug, wish.version, wish.reason),
  ),
)
export const useDeclineTopic = defineMutation(() =>
  useChange(({ id, reason }: { id: number; reason: LocalizedText }) => declineTopic(id, reason)),
)
