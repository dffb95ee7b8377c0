import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { countWaiting, fetchReview, fetchWaiting } from '@/data/reviews'
import { publishUpdate, returnUpdate } from '@/data/updates'
import type { LocalizedText } from '@/domain/localized'
import { keys } from './keys'

/** The updates that wait for the secretariat, those that wait longest first. */
export const waitingQuery = defineQueryOptions({ key: keys.reviews('waiting'), query: fetchWaiting })

/** How many there are. */
export const waitingCountQuery = defineQueryOptions({ key: keys.reviews('count'), query: countWaiting })

/** One update with all that its review needs. */
export const reviewQuery = defineQueryOptions((id: number) => ({
  key: keys.reviews('one', id),
  query: () => fetchReview(id),
}))

/** All that a review can change. */
function refresh(cache: ReturnType<typeof useQueryCache>) {
  const touched = [
    keys.reviews(),
    keys.rounds(),
    keys.commitments(),
    keys.activity(),
    keys.plans(),
    keys.organizations(),
  ]
  return Promise.allSettled(touched.map((key) => cache.invalidateQueries({ key })))
}

/** Publishes an update, or returns it when there is a reason. */
export const useReview = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ id, reason }: { id: number; reason: LocalizedText | null }) =>
      reason === null ? publishUpdate(id) : returnUpdate(id, reason),
    onSuccess: () => refresh(cache),
    // somebody else was faster: first whoever asked hears it, then the pages show it
    onError: () => {
      void refresh(cache)
    },
  })
})
