import { defineQueryOptions } from '@pinia/colada'
import { fetchAccount, fetchOrganizations } from '@/data/organizations'
import { keys, known, type AsOf } from './keys'

export const organizationsQuery = defineQueryOptions((asOf: AsOf) => ({
  key: keys.organizations(...known(asOf)),
  query: () => fetchOrganizations(asOf),
}))

/** One body with what it took over. */
export const accountQuery = defineQueryOptions(({ slug, asOf }: { slug: string; asOf: AsOf }) => ({
  key: keys.organizations('one', slug, ...known(asOf)),
  query: () => fetchAccount(slug, asOf),
}))
