import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { dropView, fetchSavedViews, keepView, replaceView } from '@/data/saved-views'
import type { SavedView, ViewAddress } from '@/domain/saved-view'
import { keys } from './keys'

/** The lists that a person keeps by name. */
export const savedViewsQuery = defineQueryOptions((person: string) => ({
  key: keys.savedViews(person),
  query: fetchSavedViews,
}))

/** Keeps a view under a name: a new one, or one of `earlier` in its place. */
export const useKeepView = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({
      name,
      address,
      earlier,
    }: {
      name: string
      address: ViewAddress
      earlier: SavedView | null
    }) => (earlier ? replaceView(earlier.id, address) : keepView(name, address)),
    onSettled: () => cache.invalidateQueries({ key: keys.savedViews() }),
  })
})

/** Drops a view. */
export const useDropView = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ id }: SavedView) => dropView(id),
    onSettled: () => cache.invalidateQueries({ key: keys.savedViews() }),
  })
})
