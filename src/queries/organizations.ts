import { defineQueryOptions } from '@pinia/colada'
import { fetchOrganization, fetchOrganizations } from '@/data/organizations'
import { keys, known, type AsOf } from './keys'

export const organizationsQuery = defineQueryOptions((asOf: AsOf) => ({
  key: keys.organizations(...known(asOf)),
  query: () => fetchOrganizations(asOf),
}))

export const organizationQuery = defineQueryOptions(({ slug, asOf }: { slug: string; asOf: AsOf }) => ({
  key: keys.organizations('one', slug, ...known(asOf)),
  query: () => fetchOrganization(slug, asOf),
}))
