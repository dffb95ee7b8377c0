import { defineQueryOptions } from '@pinia/colada'
import { fetchActivity } from '@/data/activity'
import { fetchCommitmentDetail } from '@/data/commitment-detail'
import { fetchCommitment, fetchCommitments } from '@/data/commitments'
import { fetchOrganization, fetchOrganizations } from '@/data/organizations'
import { fetchKnownFrom, fetchPlans } from '@/data/plans'
import type { IsoDay } from '@/domain/dates'
import { keys } from './keys'

/** The past day whose knowledge is asked for; null for the present. */
type AsOf = IsoDay | null

const known = (asOf: AsOf) => (asOf === null ? [] : [`as of ${asOf}`])

/** Every plan with its counts, newest first. */
export const plansQuery = defineQueryOptions((asOf: AsOf) => ({
  key: [...keys.plans(), ...known(asOf)],
  query: () => fetchPlans(asOf),
}))

/** The first day of which anything is known; null while there is no plan. */
export const knownFromQuery = defineQueryOptions({
  key: [...keys.plans(), 'known from'],
  query: fetchKnownFrom,
  staleTime: 300_000,
})

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

/** What one body answers for, in every plan. */
export const commitmentsOfQuery = defineQueryOptions(
  ({ organization, asOf }: { organization: string; asOf: AsOf }) => ({
    key: keys.commitments('organization', organization, ...known(asOf)),
    query: () => fetchCommitments({ organization }, asOf),
  }),
)

/** What any of several bodies answers for: the desk of a coordinator. */
export const commitmentsOfSeveralQuery = defineQueryOptions((organizations: readonly string[]) => ({
  key: keys.commitments('organizations', ...organizations),
  query: () => fetchCommitments({ organizations }),
}))

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

export const organizationsQuery = defineQueryOptions((asOf: AsOf) => ({
  key: keys.organizations(...known(asOf)),
  query: () => fetchOrganizations(asOf),
}))

export const organizationQuery = defineQueryOptions(({ slug, asOf }: { slug: string; asOf: AsOf }) => ({
  key: keys.organizations('one', slug, ...known(asOf)),
  query: () => fetchOrganization(slug, asOf),
}))

/** The newest updates and comments of a plan; of the current one when none is named. */
export const activityQuery = defineQueryOptions(({ plan, asOf }: { plan: string | null; asOf: AsOf }) => ({
  key: [...(plan === null ? keys.activity() : keys.activity(plan)), ...known(asOf)],
  query: () => fetchActivity(plan, asOf),
}))
