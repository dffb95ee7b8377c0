import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import {
  deleteComment,
  editComment,
  endorseComment,
  fetchOwnEndorsements,
  publishComment,
  withdrawEndorsement,
} from '@/data/comments'
import { placeKey, type CommentDraft, type CommentPlace } from '@/domain/comment'
import { keys } from './keys'

interface Endorser {
  readonly person: string
  readonly place: CommentPlace
}

/** What a person stands behind in one discussion, by the ids of the comments. */
export const ownEndorsementsQuery = defineQueryOptions(({ person, place }: Endorser) => ({
  key: keys.endorsements(person, placeKey(place)),
  query: () => fetchOwnEndorsements(place),
}))

/** Refreshes the pages that show comments; what was written is written, whether or not they can. */
async function refresh(cache: ReturnType<typeof useQueryCache>): Promise<void> {
  await Promise.allSettled(
    [
      keys.commitments(),
      keys.meetings(),
      keys.activity(),
      keys.plans(),
      keys.organizations(),
      keys.desk(),
    ].map((key) => cache.invalidateQueries({ key })),
  )
}

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

/** Stands behind a comment, or no longer does. */
export const useEndorse = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ id, endorsed }: { id: number; endorsed: boolean }) =>
      endorsed ? endorseComment(id) : withdrawEndorsement(id),
    onSettled: () =>
      Promise.allSettled(
        [keys.endorsements(), keys.commitments(), keys.meetings()].map((key) =>
          cache.invalidateQueries({ key }),
        ),
      ),
  })
})
