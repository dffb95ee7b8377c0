import { defineQueryOptions } from '@pinia/colada'
import { fetchCommitments } from '@/data/commitments'
import type { Commitment } from '@/domain/commitment'
import { keys, known, type AsOf } from './keys'

/** All commitments of the plan that the home page is about. */
export const currentCommitmentsQuery = defineQueryOptions((asOf: AsOf) => ({
  key: keys.commitments('current', ...known(asOf)),
  query: () => fetchCommitments('current', asOf),
}))

interface Asked {
  readonly plan: string | null
  readonly asOf: AsOf
  /** Told of the first of very many, while the others are on their way. */
  readonly onFirst?: (commitments: readonly Commitment[]) => void
}

/** The commitments of one plan, or of all plans when none is named. */
export const commitmentsQuery = defineQueryOptions(({ plan, asOf, onFirst }: Asked) => ({
  key:
    plan === null ? keys.commitments('all', ...known(asOf)) : keys.commitments('plan', plan, ...known(asOf)),
  query: () => fetchCommitments(plan === null ? 'all' : { plan }, asOf, onFirst),
}))

/** What one body, or one it took over from, answers for, in every plan. */
export const commitmentsOfLineQuery = defineQueryOptions(({ body, asOf }: { body: string; asOf: AsOf }) => ({
  key: keys.commitments('line', body, ...known(asOf)),
  query: () => fetchCommitments({ line: body }, asOf),
}))

/** What any of several bodies answers for: the desk of a coordinator. */
export const commitmentsOfSeveralQuery = defineQueryOptions((organizations: readonly string[]) => ({
  key: keys.commitments('organizations', ...organizations),
  query: () => fetchCommitments({ organizations }),
}))
