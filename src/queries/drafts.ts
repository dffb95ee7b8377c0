import { defineQueryOptions } from '@pinia/colada'
import { fetchDrafts, fetchMilestonesOf } from '@/data/drafts'
import { fetchDuties, fetchOpenRounds, fetchReminders } from '@/data/duties'
import { fetchPendingUpdates } from '@/data/own-updates'
import { keys } from './keys'

export { discardDraft, fetchDrafts, saveDraft, type DraftSlot, type KeptDraft } from '@/data/drafts'
export { fetchOwnUpdate, fetchPendingUpdates } from '@/data/own-updates'

/** Bodies by their ids, and perhaps only one commitment. */
interface Whose {
  readonly organizations: readonly number[]
  readonly commitment?: number
}

/** Others write too: what was read before is asked for again whenever a page opens. */
const staleTime = 0
const scope = ({ organizations, commitment }: Whose) => [commitment ?? 'all', ...organizations]

/** The drafts that some bodies keep on the server. */
export const draftsQuery = defineQueryOptions((whose: Whose) => ({
  key: keys.desk('drafts', ...scope(whose)),
  query: () => fetchDrafts(whose.organizations, whose.commitment),
  staleTime,
}))

/** What some bodies submitted that waits or came back. */
export const pendingQuery = defineQueryOptions((whose: Whose) => ({
  key: keys.desk('pending', ...scope(whose)),
  query: () => fetchPendingUpdates(whose.organizations, whose.commitment),
  staleTime,
}))

/** The milestones of some commitments. */
export const milestonesOfQuery = defineQueryOptions((commitments: readonly number[]) => ({
  key: keys.commitments('milestones', ...commitments),
  query: () => fetchMilestonesOf(commitments),
}))

/** Rounds that take updates now; of one plan when it is named. */
export const openRoundsQuery = defineQueryOptions((plan: string | null) => ({
  key: keys.desk('rounds', plan ?? 'all'),
  query: () => fetchOpenRounds(plan ?? undefined),
  staleTime,
}))

/** What some bodies owe in the open rounds, with the rounds and what the secretariat wrote about them. */
export const dutiesQuery = defineQueryOptions((organizations: readonly number[]) => ({
  key: keys.desk('duties', ...organizations),
  query: async () => {
    const [rounds, reminders] = await Promise.all([fetchOpenRounds(), fetchReminders(organizations)])
    const duties = await fetchDuties(
      organizations,
      rounds.map(({ id }) => id),
    )
    return { rounds, reminders, duties }
  },
  staleTime,
}))
