import { defineMutation, useMutation, useQueryCache } from '@pinia/colada'
import { addIndicatorValue } from '@/data/indicators'
import type { IndicatorValueWish } from '@/domain/indicator'
import { keys } from './keys'

export const useAddIndicatorValue = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (wish: IndicatorValueWish) => addIndicatorValue(wish),
    // what was added is added: a page that cannot refresh says so itself
    onSuccess: () => Promise.allSettled([cache.invalidateQueries({ key: keys.commitments() })]),
  })
})
