import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { fetchProgramme, fetchProgrammes, saveProgramme } from '@/data/programmes'
import type { ProgrammeWish } from '@/domain/programme-form'
import { keys } from './keys'

/** Every programme of technical assistance, newest first. */
export const programmesQuery = defineQueryOptions({ key: keys.programmes(), query: fetchProgrammes })

export const programmeQuery = defineQueryOptions((slug: string) => ({
  key: keys.programmes('one', slug),
  query: () => fetchProgramme(slug),
}))

/** Refreshes programmes, and the commitments that name them. */
export const useSaveProgramme = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (wish: ProgrammeWish) => saveProgramme(wish),
    onSuccess: () =>
      Promise.allSettled([
        cache.invalidateQueries({ key: keys.programmes() }),
        cache.invalidateQueries({ key: keys.commitments() }),
      ]),
  })
})
