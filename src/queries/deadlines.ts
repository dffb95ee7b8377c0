import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { fetchCommitmentVersion, moveDeadline, withdraw, type CommitmentVersion } from '@/data/deadlines'
import type { DeadlineWish } from '@/domain/deadline-form'
import type { LocalizedText } from '@/domain/localized'
import { keys } from './keys'

/** Which version of a commitment a form is begun with. */
export const commitmentVersionQuery = defineQueryOptions(
  ({ plan, code }: { plan: string; code: string }) => ({
    key: keys.commitments('one', plan, code, 'version'),
    query: () => fetchCommitmentVersion(plan, code),
  }),
)

function refresh(cache: ReturnType<typeof useQueryCache>) {
  return Promise.allSettled(
    [keys.commitments(), keys.plans(), keys.organizations(), keys.rounds()].map((key) =>
      cache.invalidateQueries({ key }),
    ),
  )
}

export const useMoveDeadline = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (wish: DeadlineWish) => moveDeadline(wish),
    onSettled: () => refresh(cache),
  })
})

/** Withdraws a commitment, or takes its withdrawal back when there is no reason. */
export const useWithdraw = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({
      seen,
      reason,
      decisionId,
    }: {
      seen: CommitmentVersion
      reason: LocalizedText | null
      decisionId: number | null
    }) => withdraw(seen, reason, decisionId),
    onSettled: () => refresh(cache),
  })
})
