import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import type { CommitmentVersion } from '@/data/deadlines'
import { fetchMissingTranslations, saveWords } from '@/data/translations'
import type { CommitmentWords } from '@/domain/translation'
import { keys } from './keys'

export const missingTranslationsQuery = defineQueryOptions({
  key: ['translations'],
  query: fetchMissingTranslations,
})

/** Writes the words of a commitment in all their languages. */
export const useSaveWords = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ seen, words }: { seen: CommitmentVersion; words: CommitmentWords }) =>
      saveWords(seen, words),
    onSettled: () =>
      Promise.allSettled(
        [keys.commitments(), keys.plans(), ['translations']].map((key) => cache.invalidateQueries({ key })),
      ),
  })
})
