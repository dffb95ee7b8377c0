import type { LocationQuery } from 'vue-router'
import type { Plan } from '@/domain/plan'
import { measures, type Measure } from '@/domain/ranking'

/** The plan that the site is about, unless the address names another; null for all plans. */
export function chosenPlan(query: LocationQuery, plans: readonly Plan[]): string | null {
  if (query['plan'] === 'all') return null
  const named = plans.find(({ slug }) => slug === query['plan'])
  return (named ?? plans.find(({ isCurrent }) => isCurrent))?.slug ?? null
}

/** By what the address asks to compare; null for the register by name. */
export function chosenMeasure(query: LocationQuery): Measure | null {
  return measures.find((measure) => measure === query['rank']) ?? null
}

/** The address of a choice, without what goes without saying. */
export function agenciesQuery(
  measure: Measure | null,
  plan: string | null,
  current: string | null,
): Record<string, string> {
  return {
    ...(measure && { rank: measure }),
    ...(plan !== current && { plan: plan ?? 'all' }),
  }
}
