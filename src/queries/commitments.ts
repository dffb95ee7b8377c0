import { defineQueryOptions } from '@pinia/colada'
import { fetchCommitments } from '@/data/commitments'
import { keys, known, type AsOf } from './keys'

/** All commitments of the plan that the home page is about. */
export const currentCommitmentsQuery = defineQueryOptions((asOf: AsOf) => ({
  key: keys.commitments('current', ...known(asOf)),
  query: () => fetchCommitments('current', asOf),
}))

/** The commitments of one plan, or of all plans when none is named. */
export const commitmentsQuery = defineQueryOptions(({ plan, asOf }: { plan: string | null; asOf: AsOf }) => ({
  key:
    plan === null ? keys.commitments('all', ...known(asOf)) : keys.commitments('plan', plan, ...known(asOf)),
  query: () => fetchCommitments(plan === null ? 'all' : { plan }, asOf),
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
