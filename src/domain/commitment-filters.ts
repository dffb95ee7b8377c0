import { leads, type Commitment } from './commitment'
import { foldedWords, fold } from './fold'
import { completions, freshnesses, schedules, type Completion, type Freshness, type Schedule } from './status'
import { accordOf, accords, type Accord } from './voices'

/** Completion as lists filter it: also "no report yet" and withdrawn, which are no degrees of completion. */
export type CompletionChoice = Completion | 'none' | 'withdrawn'
export const completionChoices = [
  'none',
  ...completions,
  'withdrawn',
] as const satisfies readonly CompletionChoice[]

export const sortKeys = ['code', 'title', 'due', 'completion', 'urgency', 'reported', 'voices'] as const
export type SortKey = (typeof sortKeys)[number]

/** What a list of commitments is narrowed to. Empty lists do not narrow. The plan is part of the path. */
export interface CommitmentFilters {
  readonly q: string
  readonly theme: readonly string[]
  readonly agency: readonly string[]
  readonly completion: readonly CompletionChoice[]
  readonly schedule: readonly Schedule[]
  readonly freshness: readonly Freshness[]
  readonly voices: readonly Accord[]
  readonly sort: SortKey
  readonly descending: boolean
}

export const noFilters: CommitmentFilters = {
  q: '',
  theme: [],
  agency: [],
  completion: [],
  schedule: [],
  freshness: [],
  voices: [],
  sort: 'code',
  descending: false,
}

type Query = Readonly<Record<string, unknown>>

function list(value: unknown): readonly string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')
  return [...new Set(texts.flatMap((item) => item.split(',')).filter(Boolean))]
}

/** The choices that a value of a query names, in their own order. */
export function known<T extends string>(value: unknown, choices: readonly T[]): readonly T[] {
  const wanted = list(value)
  return choices.filter((choice) => wanted.includes(choice))
}

/** Filters from the query of an address. What is not understood is left out, so that old links keep working. */
export function readFilters(query: Query): CommitmentFilters {
  return {
    q: typeof query['q'] === 'string' ? query['q'] : '',
    theme: list(query['theme']),
    agency: list(query['agency']),
    completion: known(query['completion'], completionChoices),
    schedule: known(query['schedule'], schedules),
    freshness: known(query['freshness'], freshnesses),
    voices: known(query['voices'], accords),
    sort: known(query['sort'], sortKeys)[0] ?? noFilters.sort,
    descending: query['dir'] === 'desc',
  }
}

/** The query of an address for filters; what does not narrow is left out. `readFilters` reads it back. */
export function writeFilters(filters: CommitmentFilters): Record<string, string> {
  const entries: [string, string][] = [
    ['q', filters.q],
    ['theme', filters.theme.join(',')],
    ['agency', filters.agency.join(',')],
    ['completion', filters.completion.join(',')],
    ['schedule', filters.schedule.join(',')],
    ['freshness', filters.freshness.join(',')],
    ['voices', filters.voices.join(',')],
    ['sort', filters.sort === noFilters.sort ? '' : filters.sort],
    ['dir', filters.descending ? 'desc' : ''],
  ]
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

/** What a list is narrowed by beside the words searched for. */
export const facets = ['theme', 'agency', 'completion', 'schedule', 'freshness', 'voices'] as const

/** Whether anything narrows a list: words, or a choice of a facet. */
export function isNarrowed(filters: CommitmentFilters): boolean {
  return filters.q !== '' || facets.some((facet) => filters[facet].length > 0)
}
export type Facet = (typeof facets)[number]

/** What filters ask of a commitment, worked out once: lists of 2,000 are filtered at every key pressed. */
interface Entry {
  /** Where it stands in each facet; a withdrawn one has no schedule, freshness or accord of voices. */
  readonly standing: Readonly<Record<Facet, readonly string[]>>
  /** All the words that it may be found by, folded; null until somebody searches, for folding takes its time. */
  words: string | null
}

const entries = new WeakMap<Commitment, Entry>()

function entryOf(commitment: Commitment): Entry {
  const known = entries.get(commitment)
  if (known) return known
  const { lifecycle, schedule, freshness, completion } = commitment
  const withdrawn = lifecycle === 'withdrawn'
  const accord = accordOf(commitment)
  const entry: Entry = {
    standing: {
      theme: [commitment.theme.code],
      agency: leads(commitment).map(({ slug }) => slug),
      completion: [withdrawn ? 'withdrawn' : (completion ?? 'none')],
      schedule: schedule === null ? [] : [schedule],
      freshness: withdrawn ? [] : [freshness],
      voices: withdrawn || accord === null ? [] : [accord],
    },
    words: null,
  }
  entries.set(commitment, entry)
  return entry
}

function wordsOf(commitment: Commitment): string {
  const entry = entryOf(commitment)
  if (entry.words !== null) return entry.words
  const texts = [commitment.title, commitment.theme.title]
  for (const organization of commitment.organizations) texts.push(organization.name, organization.shortName)
  const words = texts.flatMap((text) => Object.values(text)).filter((text) => text !== undefined)
  entry.words = fold([commitment.code, commitment.ogpId ?? '', ...words].join('\n'))
  return entry.words
}

/** Works out beforehand what a search among these commitments will ask, for moments when nobody is waiting. */
export function prepareSearch(commitments: readonly Commitment[]): void {
  for (const commitment of commitments) wordsOf(commitment)
}

function passes(commitment: Commitment, facet: Facet, wanted: readonly string[]): boolean {
  return wanted.length === 0 || entryOf(commitment).standing[facet].some((value) => wanted.includes(value))
}

/** The commitments in which every word is found: in code, titles, theme or the names of responsible bodies. */
function searchCommitments(all: readonly Commitment[], question: string): readonly Commitment[] {
  const words = foldedWords(question)
  if (words.length === 0) return all
  return all.filter((commitment) => words.every((word) => wordsOf(commitment).includes(word)))
}

/** The commitments that pass every filter, in their given order. Agencies are looked for among the leads. */
export function filterCommitments(
  all: readonly Commitment[],
  filters: CommitmentFilters,
): readonly Commitment[] {
  return searchCommitments(all, filters.q).filter((commitment) =>
    facets.every((facet) => passes(commitment, facet, filters[facet])),
  )
}

/** How many commitments each choice of each facet would leave by itself, while all other filters stand. */
export function countChoices(
  all: readonly Commitment[],
  filters: CommitmentFilters,
): Readonly<Record<Facet, ReadonlyMap<string, number>>> {
  const counts = {
    theme: new Map<string, number>(),
    agency: new Map<string, number>(),
    completion: new Map<string, number>(),
    schedule: new Map<string, number>(),
    freshness: new Map<string, number>(),
    voices: new Map<string, number>(),
  }
  for (const commitment of searchCommitments(all, filters.q)) {
    const refusing = facets.filter(
      (facet) => filters[facet].length > 0 && !passes(commitment, facet, filters[facet]),
    )
    // a choice of one facet helps nobody whom another refuses
    if (refusing.length > 1) continue
    for (const facet of refusing.length === 1 ? refusing : facets) {
      for (const value of entryOf(commitment).standing[facet]) {
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
      }
    }
  }
  return counts
}
