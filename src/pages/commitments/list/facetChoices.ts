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
import { t } from '@/i18n'
import { compareText } from '@/i18n/compare'
import { localText } from '@/i18n/localize'

export type FacetChoices = Readonly<Record<Facet, readonly Choice<string>[]>>

type Named = readonly (readonly [value: string, label: string])[]

/** Every value that a facet can take among these commitments, in the order it is read. */
function valuesOf(all: readonly Commitment[]): Record<Facet, Named> {
  const themes = new Map<string, { label: string; position: number }>()
  const agencies = new Map<string, string>()
  for (const commitment of all) {
    const { code, title, position } = commitment.theme
    if (!themes.has(code)) themes.set(code, { label: localText(title), position })
    for (const body of leads(commitment)) {
      if (!agencies.has(body.slug)) agencies.set(body.slug, localText(briefName(body)))
    }
  }
  return {
    theme: [...themes]
      .sort(([, a], [, b]) => a.position - b.position)
      .map(([code, { label }]) => [code, label]),
    agency: [...agencies].sort(([, a], [, b]) => compareText(a, b)),
    completion: completionChoices.map((value) => [
      value,
      value === 'withdrawn' ? t('status.lifecycle.withdrawn') : t(`status.completion.${value}`),
    ]),
    schedule: schedules.map((value) => [value, t(`status.schedule.${value}`)]),
    freshness: freshnesses.map((value) => [value, t(`status.freshness.${value}`)]),
  }
}

/**
 * The choices of every filter, each with the number of commitments it would leave. What no commitment of the list has is
 * left out, unless it is chosen: then it must be possible to take it back.
 */
export function facetChoices(all: readonly Commitment[], filters: CommitmentFilters): FacetChoices {
  const values = valuesOf(all)
  const present = countChoices(all, noFilters)
  const counts = countChoices(all, filters)
  const choices = (facet: Facet): Choice<string>[] => {
    const wanted: readonly string[] = filters[facet]
    const named = new Set(values[facet].map(([value]) => value))
    const strangers = wanted.filter((value) => !named.has(value)).map((value) => [value, value] as const)
    return [...values[facet], ...strangers]
      .filter(([value]) => present[facet].has(value) || wanted.includes(value))
      .map(([value, label]) => ({ value, label, count: counts[facet].get(value) ?? 0 }))
  }
  return {
    theme: choices('theme'),
    agency: choices('agency'),
    completion: choices('completion'),
    schedule: choices('schedule'),
    freshness: choices('freshness'),
  }
}
