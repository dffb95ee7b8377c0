import { defineQueryOptions } from '@pinia/colada'
import { fetchCommitmentDetail } from '@/data/commitment-detail'
import { fetchCommitment } from '@/data/commitments'
import { keys, known, type AsOf } from './keys'

interface CommitmentAddress {
  readonly plan: string
  readonly code: string
  readonly asOf: AsOf
}

export const commitmentQuery = defineQueryOptions(({ plan, code, asOf }: CommitmentAddress) => ({
  key: keys.commitments('one', plan, code, ...known(asOf)),
  query: () => fetchCommitment(plan, code, asOf),
}))

export const commitmentDetailQuery = defineQueryOptions(({ plan, code, asOf }: CommitmentAddress) => ({
  key: keys.commitments('one', plan, code, ...known(asOf), 'detail'),
  query: () => fetchCommitmentDetail(plan, code, asOf),
}))
