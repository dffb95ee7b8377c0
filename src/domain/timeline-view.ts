import type { Commitment } from './commitment'
import { byCode } from './commitment-order'
import { filterCommitments, readFilters, writeFilters, type CommitmentFilters } from './commitment-filters'
import { fold, foldedWords } from './fold'
import type { LocalizedText } from './localized'
import { briefName } from './organization'
import { extentOf, stepStates, type Step, type StepState } from './timeline'
import { readPeriod, writePeriod, type Period, type Span } from './timeline-axis'

export const groupings = ['theme', 'agency', 'commitment'] as const
export type Grouping = (typeof groupings)[number]

/** What the timeline is narrowed to and how it is cut: the filters of the list, and its own. */
export interface TimelineView extends CommitmentFilters {
  readonly group: Grouping
  readonly period: Period
  /** States of milestones; none do not narrow. */
  readonly steps: readonly StepState[]
}

type Query = Readonly<Record<string, unknown>>

/** A view from the query of an address. What is not understood is left out, so that old links keep working. */
export function readView(query: Query): TimelineView {
  const wanted = typeof query['steps'] === 'string' ? query['steps'].split(',') : []
  return {
    ...readFilters(query),
    group: groupings.find((group) => group === query['group']) ?? 'theme',
    period: readPeriod(query['period']),
    steps: stepStates.filter((state) => wanted.includes(state)),
  }
}

/** The query of an address for a view; `readView` reads it back. */
export function writeView(view: TimelineView): Record<string, string> {
  const own: [string, string][] = [
    ['group', view.group === 'theme' ? '' : view.group],
    ['period', writePeriod(view.period)],
    ['steps', view.steps.join(',')],
  ]
  return { ...writeFilters(view), ...Object.fromEntries(own.filter(([, value]) => value !== '')) }
}

const foldedTitles = new WeakMap<Step, string>()

function titleWords(step: Step): string {
  const known = foldedTitles.get(step)
  if (known !== undefined) return known
  const words = fold(Object.values(step.title).join('\n'))
  foldedTitles.set(step, words)
  return words
}

/** The steps of the commitments that pass the filters; words may also be those of a milestone itself. */
export function filterSteps(
  steps: readonly Step[],
  commitments: readonly Commitment[],
  filters: CommitmentFilters,
): readonly Step[] {
  const ids = (asked: CommitmentFilters) => new Set(filterCommitments(commitments, asked).map(({ id }) => id))
  const found = ids(filters)
  const words = foldedWords(filters.q)
  if (words.length === 0) return steps.filter(({ commitment }) => found.has(commitment.id))
  const eligible = ids({ ...filters, q: '' })
  return steps.filter(
    (step) =>
      found.has(step.commitment.id) ||
      (eligible.has(step.commitment.id) && words.every((word) => titleWords(step).includes(word))),
  )
}

/** The steps of which something happens in a span; all of them, also those without a date, without one. */
export function stepsWithin(steps: readonly Step[], span: Span | null): readonly Step[] {
  if (span === null) return steps
  return steps.filter((step) => {
    const extent = extentOf(step)
    return extent !== null && extent[0] <= span.to && extent[1] >= span.from
  })
}

/** How many steps are in each state. */
export function countStates(steps: readonly Step[]): ReadonlyMap<StepState, number> {
  const counts = new Map<StepState, number>()
  for (const { state } of steps) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}

export interface StepGroup {
  readonly key: string
  /** The number of a theme or of a commitment. */
  readonly code: string | null
  readonly title: LocalizedText
  /** Where the group is a commitment. */
  readonly commitment: Commitment | null
  readonly steps: readonly Step[]
}

/** The order of steps before they are grouped: what comes first in time, or the order of the plan within a commitment. */
export function sortSteps(steps: readonly Step[], group: Grouping): readonly Step[] {
  if (group === 'commitment') return steps
  return [...steps].sort((a, b) => {
    const [x, y] = [a.dueOn ?? '9', b.dueOn ?? '9']
    return x < y ? -1 : x > y ? 1 : byCode(a.commitment, b.commitment)
  })
}

/** The group of what no body answers for; it has no title. */
export const noBody = ''

/** What groups a step belongs to: several where several bodies answer for it. */
function placesOf({ commitment, bodies }: Step, group: Grouping): readonly Omit<StepGroup, 'steps'>[] {
  const { theme, code, title } = commitment
  if (group === 'theme') return [{ key: theme.code, code: theme.code, title: theme.title, commitment: null }]
  if (group === 'commitment') return [{ key: String(commitment.id), code, title, commitment }]
  if (bodies.length === 0) return [{ key: noBody, code: null, title: {}, commitment: null }]
  return bodies.map((body) => ({ key: body.slug, code: null, title: briefName(body), commitment: null }))
}

/**
 * Steps by theme, by responsible agency or by commitment, in their given order within each. Among agencies, what nobody
 * answers for comes last.
 * @param compareTitles the alphabet of the reader's language
 * @param agencies where agencies are filtered by, the only ones that have a group
 */
export function groupSteps(
  steps: readonly Step[],
  group: Grouping,
  compareTitles: (a: LocalizedText, b: LocalizedText) => number,
  agencies: readonly string[] = [],
): readonly StepGroup[] {
  const groups = new Map<string, StepGroup & { steps: Step[] }>()
  for (const step of steps) {
    for (const place of placesOf(step, group)) {
      if (group === 'agency' && agencies.length > 0 && !agencies.includes(place.key)) continue
      const known = groups.get(place.key)
      if (known) known.steps.push(step)
      else groups.set(place.key, { ...place, steps: [step] })
    }
  }
  const all = [...groups.values()]
  const themeOf = ({ steps: [step] }: StepGroup) => step?.commitment.theme.position ?? 0
  if (group === 'agency')
    return all.sort(
      (a, b) => Number(a.key === noBody) - Number(b.key === noBody) || compareTitles(a.title, b.title),
    )
  if (group === 'theme') return all.sort((a, b) => themeOf(a) - themeOf(b))
  return all
}
