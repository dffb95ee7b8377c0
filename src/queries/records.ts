import { defineQueryOptions } from '@pinia/colada'
import { fetchLedgerHead, fetchLedgerPage, fetchOrganizationNames } from '@/data/ledger'
import type { LedgerFilters, LedgerPlace } from '@/domain/ledger/filters'
import { keys } from './keys'

export { fetchLedgerHash, fetchLedgerHead, fetchLedgerLines } from '@/data/ledger'
export type { LedgerHead, LedgerPage, NumberedName, RecordedEntry } from '@/data/ledger'

/** A page of the ledger, newest first. */
export const ledgerPageQuery = defineQueryOptions(
  ({ filters, place }: { filters: LedgerFilters; place: LedgerPlace }) => ({
    key: keys.ledger('page', JSON.stringify([filters, place])),
    query: () => fetchLedgerPage(filters, place),
  }),
)

/** The newest entry, as the foot of every page tells it. */
export const ledgerHeadQuery = defineQueryOptions({
  key: keys.ledger('head'),
  query: fetchLedgerHead,
  staleTime: 60_000,
})

/** What every body is called, for entries that name them by number or address. */
export const organizationNamesQuery = defineQueryOptions({
  key: keys.organizations('names'),
  query: fetchOrganizationNames,
  staleTime: 300_000,
})
