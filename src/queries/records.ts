import { defineQueryOptions } from '@pinia/colada'
import { digest } from '@/data/digest'
import { fetchLedgerPage, fetchOrganizationNames, fetchPlanNames } from '@/data/ledger'
import type { LedgerFilters, LedgerPlace } from '@/domain/ledger/filters'
import { keys } from './keys'

export { fetchLedgerHash, fetchLedgerHead, fetchLedgerLines } from '@/data/ledger'
export type { LedgerHead, LedgerPage, NumberedName, RecordedEntry } from '@/data/ledger'

/** Whether this page may compute digests: browsers do it on pages that came over https only. */
export const canDigest = (): boolean => (crypto as Partial<Crypto>).subtle !== undefined

/** SHA-256 of a text in UTF-8, in hexadecimal. @throws AppError where `canDigest` is false */
export const digestText = (text: string): Promise<string> => digest(new TextEncoder().encode(text))

/** A page of the ledger, newest first. */
export const ledgerPageQuery = defineQueryOptions(
  ({ filters, place }: { filters: LedgerFilters; place: LedgerPlace }) => ({
    key: keys.ledger('page', JSON.stringify([filters, place])),
    query: () => fetchLedgerPage(filters, place),
  }),
)

/** What every body is called, for entries that name them by number or address. */
export const organizationNamesQuery = defineQueryOptions({
  key: keys.organizations('names'),
  query: fetchOrganizationNames,
  staleTime: 300_000,
})

export const planNamesQuery = defineQueryOptions({
  key: [...keys.plans(), 'names'],
  query: fetchPlanNames,
  staleTime: 300_000,
})
