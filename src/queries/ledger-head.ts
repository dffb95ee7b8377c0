import { defineQueryOptions } from '@pinia/colada'
import { keys } from './keys'

/** The newest entry of the ledger, as the foot of every page tells it; its code comes when somebody gets there. */
export const ledgerHeadQuery = defineQueryOptions({
  key: keys.ledger('head'),
  query: async () => (await import('@/data/ledger')).fetchLedgerHead(),
  staleTime: 60_000,
})
