import { defineMutation, useMutation, useQueryCache } from '@pinia/colada'
import { publishAssessment } from '@/data/assessments'
import type { AssessmentDraft } from '@/domain/assessment-form'
import { keys } from './keys'

export const usePublishAssessment = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (draft: AssessmentDraft) => publishAssessment(draft),
    // what was published is published: a page that cannot refresh says so itself
    onSuccess: () =>
      Promise.allSettled([
        cache.invalidateQueries({ key: keys.commitments() }),
        cache.invalidateQueries({ key: keys.plans() }),
        cache.invalidateQueries({ key: keys.ledger() }),
      ]),
  })
})
