import { defineQueryOptions } from '@pinia/colada'
import { fetchProgress, fetchStory } from '@/data/story'
import { keys, known, type AsOf } from './keys'

/** What is told of a plan beside its commitments; of the current one when none is named. */
export const storyQuery = defineQueryOptions(({ plan, asOf }: { plan: string | null; asOf: AsOf }) => ({
  key: [...keys.plans(), 'story', plan ?? '', ...known(asOf)],
  query: () => fetchStory(plan, asOf),
}))

/** How every plan advanced. */
export const progressQuery = defineQueryOptions((asOf: AsOf) => ({
  key: [...keys.plans(), 'progress', ...known(asOf)],
  query: () => fetchProgress(asOf),
}))
