import { defineQueryOptions } from '@pinia/colada'
import { fetchTimeline } from '@/data/timeline'
import { keys, known, type AsOf } from './keys'

/** The milestones of a plan; of the plan in force when none is named. Refreshed with the commitments they belong to. */
export const timelineQuery = defineQueryOptions(({ plan, asOf }: { plan: string | null; asOf: AsOf }) => ({
  key: keys.commitments('timeline', plan ?? 'current', ...known(asOf)),
  query: () => fetchTimeline(plan, asOf),
}))
