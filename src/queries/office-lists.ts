import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { addHeldWord, fetchHeldWords, removeHeldWord } from '@/data/held-words'
import { addHoliday, fetchHolidays, removeHoliday } from '@/data/holidays'
import type { LocalizedText } from '@/domain/localized'
import { keys } from './keys'

/** The words for which comments are held. */
export const heldWordsQuery = defineQueryOptions({ key: keys.heldWords(), query: fetchHeldWords })

/** The days on which offices are closed. */
export const holidaysQuery = defineQueryOptions({ key: keys.holidays(), query: fetchHolidays })

export const useHeldWords = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ word, remove }: { word: string; remove: boolean }) =>
      remove ? removeHeldWord(word) : addHeldWord(word),
    onSettled: () => cache.invalidateQueries({ key: keys.heldWords() }),
  })
})

export const useAddHoliday = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ day, name }: { day: string; name: LocalizedText }) => addHoliday(day, name),
    onSettled: () => cache.invalidateQueries({ key: keys.holidays() }),
  })
})

export const useRemoveHoliday = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (id: number) => removeHoliday(id),
    onSettled: () => cache.invalidateQueries({ key: keys.holidays() }),
  })
})
