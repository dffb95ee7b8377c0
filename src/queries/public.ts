import { defineQueryOptions } from '@pinia/colada'
import { fetchActivity } from '@/data/activity'
import { fetchCommitmentDetail } from '@/data/commitment-detail'
import { fetchCommitment, fetchCommitments } from '@/data/commitments'
import { fetchOrganization, fetchOrganizations } from '@/data/organizations'
import { fetchPlans } from '@/data/plans'
import { keys } from './keys'

/** Every plan with its counts, newest first. */
export const plansQuery = defineQueryOptions({ key: keys.plans(), query: fetchPlans })

/** All commitments of the plan that the home page is about. */
export const currentCommitmentsQuery = defineQueryOptions({
  key: keys.commitments('current'),
  query: () => fetchCommitments('current'),
})

/** The commitments of one plan, or of all plans when none is named. */
export const commitmentsQuery = defineQueryOptions((plan: string | null) => ({
  key: plan === null ? keys.commitments('all') : keys.commitments('plan', plan),
  query: () => fetchCommitments(plan === null ? 'all' : { plan }),
}))

/** What one body answers for, in every plan. */
export const commitmentsOfQuery = defineQueryOptions((organization: string) => ({
  key: keys.commitments('organization', organization),
  query: () => fetchCommitments({ organization }),
}))

/** What any of several bodies answers for: the desk of a coordinator. */
export const commitmentsOfSeveralQuery = defineQueryOptions((organizations: readonly string[]) => ({
  key: keys.commitments('organizations', ...organizations),
  query: () => fetchCommitments({ organizations }),
}))

export const commitmentQuery = defineQueryOptions(({ plan, code }: { plan: string; code: string }) => ({
  key: keys.commitments('one', plan, code),
  query: () => fetchCommitment(plan, code),
}))

export const commitmentDetailQuery = defineQueryOptions(({ plan, code }: { plan: string; code: string }) => ({
  key: keys.commitments('one', plan, code, 'detail'),
  query: () => fetchCommitmentDetail(plan, code),
}))

export const organizationsQuery = defineQueryOptions({ key: keys.organizations(), query: fetchOrganizations })

export const organizationQuery = defineQueryOptions((slug: string) => ({
  key: keys.organizations('one', slug),
  query: () => fetchOrganization(slug),
}))

/** The newest updates and comments of a plan; of the current one when none is named. */
export const activityQuery = defineQueryOptions((plan: string | null) => ({
  key: plan === null ? keys.activity() : keys.activity(plan),
  query: () => fetchActivity(plan),
}))
