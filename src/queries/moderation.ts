import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import {
  appeal,
  countQueue,
  fetchCase,
  fetchOwnHiding,
  fetchQueue,
  moderate,
  reportComment,
} from '@/data/moderation'
import { fetchCounts, fetchLog } from '@/data/moderation-log'
import type { JudgementDraft, LoggedJudgement } from '@/domain/moderation'
import { keys } from './keys'

/** The comments that wait for the secretariat, longest first. */
export const moderationQueueQuery = defineQueryOptions({ key: keys.moderation('queue'), query: fetchQueue })

/** How many there are. */
export const moderationCountQuery = defineQueryOptions({ key: keys.moderation('count'), query: countQueue })

/** One comment with all that its judgement needs. */
export const moderationCaseQuery = defineQueryOptions((id: number) => ({
  key: keys.moderation('case', id),
  query: () => fetchCase(id),
}))

/** What the author sees of a hidden comment. */
export const ownHidingQuery = defineQueryOptions((id: number) => ({
  key: keys.moderation('own', id),
  query: () => fetchOwnHiding(id),
}))

/** How often what was decided, by month and rule. */
export const moderationCountsQuery = defineQueryOptions({
  key: keys.moderation('counts'),
  query: fetchCounts,
})

/** The newest decisions. @param count how many */
export const moderationLogQuery = defineQueryOptions((count: number) => ({
  key: keys.moderation('log', count),
  query: () => fetchLog(count),
  // while more is on its way, what is there stays
  placeholderData: (shown: readonly LoggedJudgement[] | undefined) => shown,
}))

/** What a decision about a comment changes on the pages that show it. */
function refresh(cache: ReturnType<typeof useQueryCache>) {
  const touched = [keys.moderation(), keys.commitments(), keys.meetings(), keys.activity()]
  return Promise.allSettled(touched.map((key) => cache.invalidateQueries({ key })))
}

export const useModerate = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (draft: JudgementDraft) => moderate(draft),
    onSuccess: () => refresh(cache),
    // somebody else was faster: first whoever asked hears it, then the pages show it
    onError: () => {
      void refresh(cache)
    },
  })
})

export const useReportComment = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ id, reason }: { id: number; reason: string }) => reportComment(id, reason),
    onSuccess: () => cache.invalidateQueries({ key: keys.moderation() }),
  })
})

export const useAppeal = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ id, body }: { id: number; body: string }) => appeal(id, body),
    onSuccess: () => cache.invalidateQueries({ key: keys.moderation() }),
    // decided or asked from elsewhere in the meantime: the page shows what holds now
    onError: () => {
      void refresh(cache)
    },
  })
})
