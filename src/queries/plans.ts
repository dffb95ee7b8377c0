import { defineQueryOptions } from '@pinia/colada'
import { fetchKnownFrom, fetchPlans } from '@/data/plans'
import { keys, known, type AsOf } from './keys'

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
