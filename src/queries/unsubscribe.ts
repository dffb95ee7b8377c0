import { defineMutation, useMutation, useQueryCache } from '@pinia/colada'
import { unsubscribe } from '@/data/unsubscribe'
import type { NoticeKind } from '@/domain/notice'
import { keys } from './keys'

/** Stops notifications by the link of a letter; whoever is signed in may be its reader. */
export const useUnsubscribe = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (link: { token: string; kind: NoticeKind | null }) => unsubscribe(link.token, link.kind),
    onSuccess: () => cache.invalidateQueries({ key: keys.paces() }),
  })
})
