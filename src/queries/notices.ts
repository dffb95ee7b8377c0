import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { choosePaces, countNotices, fetchNotices, fetchPaces, markAllRead, markRead } from '@/data/notices'
import type { NoticeKind, NoticePace } from '@/domain/notice'
import { keys } from './keys'

/** How many notifications a person has not read. */
export const unreadCountQuery = defineQueryOptions((person: string) => ({
  key: keys.notices('count', person),
  query: () => countNotices(false),
}))

interface Asked {
  readonly person: string
  readonly read: boolean
  /** At most so many, the newest. */
  readonly limit: number
}

/** The newest notifications, those read or those unread, and how many there are in all. */
export const noticesQuery = defineQueryOptions(({ person, read, limit }: Asked) => ({
  key: keys.notices(person, read ? 'read' : 'unread', limit),
  query: () => fetchNotices(read, limit),
}))

/** Marks notifications as read: some by their numbers, or all up to a moment. */
export const useMarkRead = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (which: { readonly ids: readonly number[] } | { readonly until: string }) =>
      'ids' in which ? markRead(which.ids) : markAllRead(which.until),
    onSettled: () => cache.invalidateQueries({ key: keys.notices() }).catch(() => undefined),
  })
})

/** How soon a person hears of each kind of event. */
export const pacesQuery = defineQueryOptions((person: string) => ({
  key: keys.paces(person),
  query: fetchPaces,
}))

export const useChoosePaces = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ paces }: { person: string; paces: ReadonlyMap<NoticeKind, NoticePace> }) =>
      choosePaces(paces),
    onSuccess: (_, { person }) => cache.invalidateQueries({ key: keys.paces(person) }).catch(() => undefined),
  })
})

export { keepLanguage } from '@/data/notices'
