import { defineQueryOptions } from '@pinia/colada'
import type { RecordOf } from '@/data/ledger'
import { keys } from './keys'

/** The newest entry of the ledger, as the foot of every page tells it; its code comes when somebody gets there. */
export const ledgerHeadQuery = defineQueryOptions({
  key: keys.ledger('head'),
  query: async () => (await import('@/data/ledger')).fetchLedgerHead(),
  staleTime: 60_000,
})

/** The newest entry about a plan or a commitment: it changes with their record, not with the ledger. */
export const lastEntryQuery = defineQueryOptions((of: RecordOf) => ({
  key: keys.ledger('last', of.plan, of.commitment ?? '', of.asOf ?? ''),
  query: async () => (await import('@/data/ledger')).fetchLastEntry(of),
  staleTime: 60_000,
}))
