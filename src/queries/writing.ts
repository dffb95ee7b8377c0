import { defineMutation, useMutation, useQueryCache } from '@pinia/colada'
import { submitUpdate } from '@/data/updates'
import type { UpdateDraft } from '@/domain/update'
import { keys } from './keys'

/**
 * Refreshes all that a report can change; returns when the pages on screen show it. What was written is written: a page
 * that cannot refresh says so itself.
 */
async function refresh(cache: ReturnType<typeof useQueryCache>): Promise<void> {
  await Promise.allSettled([
    cache.invalidateQueries({ key: keys.commitments() }),
    cache.invalidateQueries({ key: keys.activity() }),
    cache.invalidateQueries({ key: keys.plans() }),
    cache.invalidateQueries({ key: keys.organizations() }),
    cache.invalidateQueries({ key: keys.desk() }),
  ])
}

export { submitUpdate } from '@/data/updates'

/** Refreshes once after several reports that were submitted one by one. */
export function useRefresh(): () => Promise<void> {
  const cache = useQueryCache()
  return () => refresh(cache)
}

export const useSubmitUpdate = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (draft: UpdateDraft) => submitUpdate(draft),
    onSuccess: () => refresh(cache),
  })
})
