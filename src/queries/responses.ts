import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { fetchQuestions, fetchTextChanges, publishResponse, type QuestionScope } from '@/data/responses'
import type { QuestionState } from '@/domain/question'
import type { ResponseDraft } from '@/domain/response-form'
import { keys, known, type AsOf } from './keys'

export type { TextChange } from '@/data/responses'

/** Questions and recommendations of a scope, by what became of them. */
export const questionsQuery = defineQueryOptions(
  ({ scope, states, asOf }: { scope: QuestionScope; states: readonly QuestionState[]; asOf: AsOf }) => ({
    key: keys.questions(JSON.stringify(scope), ...states, ...known(asOf)),
    query: () => fetchQuestions(scope, states, asOf),
    // others ask and answer too
    staleTime: 0,
  }),
)

/** The newest changes of what the plan says about a commitment. */
export const textChangesQuery = defineQueryOptions(({ plan, code }: { plan: string; code: string }) => ({
  key: keys.commitments('one', plan, code, 'text-changes'),
  query: () => fetchTextChanges(plan, code),
}))

export const usePublishResponse = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (draft: ResponseDraft) => publishResponse(draft),
    // given is given: a page that cannot refresh says so itself
    onSuccess: () =>
      Promise.allSettled(
        [
          keys.commitments(),
          keys.questions(),
          keys.organizations(),
          keys.plans(),
          keys.meetings(),
          keys.ledger(),
        ].map((key) => cache.invalidateQueries({ key })),
      ),
  })
})
