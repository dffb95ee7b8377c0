import type { Choice } from '@/components/types'
import { leads, type Commitment } from '@/domain/commitment'
import {
  completionChoices,
  countChoices,
  noFilters,
  type CommitmentFilters,
  type Facet,
} from '@/domain/commitment-filters'
import { briefName } from '@/domain/organization'
import { freshnesses, schedules } from '@/domain/status'
import { accords } from '@/domain/voices'
import { t } from '@/i18n'
import { compareText } from '@/i18n/compare'
import { localText } from '@/i18n/localize'
import { has } from '@/i18n/translate'

export type FacetChoices = Readonly<Record<Facet, readonly Choice<string>[]>>

type Named = readonly (readonly [value: string, label: string])[]

export type FacetValues = Readonly<Record<Facet, Named>>

/** Every value that a facet takes among these commitments, in the order it is read. */
export function facetValues(all: readonly Commitment[]): FacetValues {
  const themes = new Map<string, { label: string; position: number }>()
  const agencies = new Map<string, string>()
  for (const commitment of all) {
    const { code, title, position } = commitment.theme
    if (!themes.has(code)) themes.set(code, { label: localText(title), position })
    for (const body of leads(commitment)) {
      if (!agencies.has(body.slug)) agencies.set(body.slug, localText(briefName(body)))
    }
  }
  const present = countChoices(all, noFilters)
  const occurring = (facet: Facet, named: Named) => named.filter(([value]) => present[facet].has(value))
  return {
    theme: [...themes]
      .sort(([, a], [, b]) => a.position - b.position)
      .map(([code, { label }]) => [code, label]),
    agency: [...agencies].sort(([, a], [, b]) => compareText(a, b)),
    completion: occurring(
      'completion',
      completionChoices.map((value) => [
        value,
        value === 'withdrawn' ? t('status.lifecycle.withdrawn') : t(`status.completion.${value}`),
      ]),
    ),
    schedule: occurring(
      'schedule',
      schedules.map((value) => [value, t(`status.schedule.${value}`)]),
    ),
    freshness: occurring(
      'freshness',
      freshnesses.map((value) => [value, t(`status.freshness.${value}`)]),
    ),
    voices: occurring(
      'voices',
      accords.map((value) => [value, t(`status.voices.${value}`)]),
    ),
  }
}

/**
 * The choices of every filter, each with the number of commitments it would leave. What no commitment of the list has is
 * left out, unless it is chosen: then it must be possible to take it back.
 */
export function facetChoices(
  values: FacetValues,
  all: readonly Commitment[],
  filters: CommitmentFilters,
): FacetChoices {
  const counts = countChoices(all, filters)
  const choices = (facet: Facet): Choice<string>[] => {
    const strangers = filters[facet].filter((value) => !values[facet].some(([known]) => known === value))
    return [...values[facet], ...strangers.map((value) => [value, strangerName(facet, value)] as const)].map(
      ([value, label]) => ({ value, label, count: counts[facet].get(value) ?? 0 }),
    )
  }
  return {
    theme: choices('theme'),
    agency: choices('agency'),
    completion: choices('completion'),
    schedule: choices('schedule'),
    freshness: choices('freshness'),
    voices: choices('voices'),
  }
}

/** The word for a choice that no commitment of the list has: a status has one, a slug stands for itself. */
function strangerName(facet: Facet, value: string): string {
  if (value === 'withdrawn') return t('status.lifecycle.withdrawn')
  const key = `status.${facet}.${value}`
  return has(key) ? t(key) : value
}
