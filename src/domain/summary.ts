import { leads, type Commitment } from './commitment'
import type { LocalizedText } from './localized'
import { briefName } from './organization'
import type { Completion, PlanLifecycle } from './status'

/** Commitments by completion; `none` have never been reported on, which is not the same as not started. */
export type CompletionCounts = Readonly<Record<Completion | 'none', number>>

/** The order in which completion is drawn and listed: kept first, unknown last. */
export const completionOrder = [
  'complete',
  'substantial',
  'limited',
  'not_started',
  'none',
] as const satisfies readonly (Completion | 'none')[]

export interface Summary {
  readonly total: number
  readonly withdrawn: number
  readonly completion: CompletionCounts
  readonly overdue: number
  readonly dueSoon: number
  readonly silent: number
  readonly stale: number
  /** Commitments that at least two voices of one scale judged, and those on which they differ. */
  readonly comparable: number
  readonly disagreeing: number
}

export interface Group {
  /** Theme code or organization slug. */
  readonly key: string
  readonly label: LocalizedText
  readonly commitments: readonly Commitment[]
  readonly counts: CompletionCounts
}

function count(commitments: readonly Commitment[], test: (commitment: Commitment) => boolean): number {
  return commitments.filter(test).length
}

export function countCompletion(commitments: readonly Commitment[]): CompletionCounts {
  const of = (wanted: Completion | null) => count(commitments, ({ completion }) => completion === wanted)
  return {
    none: of(null),
    not_started: of('not_started'),
    limited: of('limited'),
    substantial: of('substantial'),
    complete: of('complete'),
  }
}

/** The figures of a plan or a selection. Withdrawn commitments are counted apart and in nothing else. */
export function summarize(commitments: readonly Commitment[]): Summary {
  const active = commitments.filter(({ lifecycle }) => lifecycle === 'active')
  return {
    total: active.length,
    withdrawn: commitments.length - active.length,
    completion: countCompletion(active),
    overdue: count(active, ({ schedule }) => schedule === 'overdue'),
    dueSoon: count(active, ({ schedule }) => schedule === 'due_soon'),
    silent: count(active, ({ freshness }) => freshness === 'silent'),
    stale: count(active, ({ freshness }) => freshness === 'stale'),
    comparable: count(active, ({ disagreement }) => disagreement !== null),
    disagreeing: count(active, ({ disagreement }) => disagreement !== null && disagreement > 0),
  }
}

function group(
  commitments: readonly Commitment[],
  places: (commitment: Commitment) => readonly { key: string; label: LocalizedText }[],
): readonly Group[] {
  const groups = new Map<string, { label: LocalizedText; commitments: Commitment[] }>()
  for (const commitment of commitments) {
    if (commitment.lifecycle !== 'active') continue
    for (const { key, label } of places(commitment)) {
      const known = groups.get(key)
      if (known) known.commitments.push(commitment)
      else groups.set(key, { label, commitments: [commitment] })
    }
  }
  return [...groups].map(([key, found]) => ({ key, ...found, counts: countCompletion(found.commitments) }))
}

/** Active commitments by theme, in the order of the plan. */
export function groupByTheme(commitments: readonly Commitment[]): readonly Group[] {
  const position = (found: Group) => found.commitments[0]?.theme.position ?? 0
  const groups = group(commitments, ({ theme }) => [{ key: theme.code, label: theme.title }])
  return [...groups].sort((a, b) => position(a) - position(b))
}

/** Active commitments by lead agency, most first; one with several leads counts for each of them. */
export function groupByAgency(commitments: readonly Commitment[]): readonly Group[] {
  const groups = group(commitments, (commitment) =>
    leads(commitment).map((organization) => ({ key: organization.slug, label: briefName(organization) })),
  )
  return [...groups].sort((a, b) => b.commitments.length - a.commitments.length)
}

/** What is said of a body now: what it leads in plans in force; where that is nothing, what it led, of which nothing is late any more. */
export function standing<Counted extends { readonly plan: { readonly lifecycle: PlanLifecycle } }>(
  led: readonly Counted[],
): { readonly counted: readonly Counted[]; readonly lifecycle: PlanLifecycle } {
  const inForce = led.filter(({ plan }) => plan.lifecycle === 'active')
  return inForce.length > 0
    ? { counted: inForce, lifecycle: 'active' }
    : { counted: led.filter(({ plan }) => plan.lifecycle !== 'draft'), lifecycle: 'closed' }
}
