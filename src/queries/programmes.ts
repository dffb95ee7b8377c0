import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { fetchProgramme, fetchProgrammes, saveProgramme } from '@/data/programmes'
import type { IsoDay } from '@/domain/dates'
import type { ProgrammeWish } from '@/domain/programme-form'
import { keys } from './keys'

const known = (asOf: IsoDay | null) => (asOf === null ? [] : [`as of ${asOf}`])

/** Every programme of technical assistance, newest first. @param asOf the past day whose knowledge is asked for */
export const programmesQuery = defineQueryOptions((asOf: IsoDay | null) => ({
  key: keys.programmes(...known(asOf)),
  query: () => fetchProgrammes(asOf),
}))

export const programmeQuery = defineQueryOptions(({ slug, asOf }: { slug: string; asOf: IsoDay | null }) => ({
  key: keys.programmes('one', slug, ...known(asOf)),
  query: () => fetchProgramme(slug, asOf),
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
