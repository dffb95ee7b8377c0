import { defineMutation, useMutation, useQueryCache } from '@pinia/colada'
import { deleteComment, editComment, publishComment } from '@/data/comments'
import { submitUpdate } from '@/data/updates'
import type { CommentDraft } from '@/domain/comment'
import type { UpdateDraft } from '@/domain/update'
import { keys } from './keys'

/**
 * Refreshes all that a report or a comment can change; returns when the pages on screen show it. What was written is
 * written: a page that cannot refresh says so itself.
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

export const usePublishComment = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (draft: CommentDraft) => publishComment(draft),
    onSuccess: () => refresh(cache),
  })
})

export const useEditComment = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ id, body }: { id: number; body: string }) => editComment(id, body),
    onSuccess: () => refresh(cache),
  })
})

export const useDeleteComment = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({ mutation: (id: number) => deleteComment(id), onSuccess: () => refresh(cache) })
})
