import { defineQueryOptions } from '@pinia/colada'
import { fetchActivity } from '@/data/activity'
import { keys, known, type AsOf } from './keys'

/** The newest updates and comments of a plan; of the current one when none is named. */
export const activityQuery = defineQueryOptions(({ plan, asOf }: { plan: string | null; asOf: AsOf }) => ({
  key: [...(plan === null ? keys.activity() : keys.activity(plan)), ...known(asOf)],
  query: () => fetchActivity(plan, asOf),
}))
