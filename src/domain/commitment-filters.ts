import { leads, type Commitment } from './commitment'
import { matches } from './fold'
import { completions, freshnesses, schedules, type Completion, type Freshness, type Schedule } from './status'

/** Completion as lists filter it: also "no report yet" and withdrawn, which are no degrees of completion. */
export type CompletionChoice = Completion | 'none' | 'withdrawn'
export const completionChoices = [
  'none',
  ...completions,
  'withdrawn',
] as const satisfies readonly CompletionChoice[]

export const sortKeys = ['code', 'title', 'due', 'completion', 'urgency', 'reported'] as const
export type SortKey = (typeof sortKeys)[number]

/** What a list of commitments is narrowed to. Empty lists do not narrow. The plan is part of the path. */
export interface CommitmentFilters {
  readonly q: string
  readonly theme: readonly string[]
  readonly agency: readonly string[]
  readonly completion: readonly CompletionChoice[]
  readonly schedule: readonly Schedule[]
  readonly freshness: readonly Freshness[]
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
  sort: 'code',
  descending: false,
}

type Query = Readonly<Record<string, unknown>>

function list(value: unknown): readonly string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')
  return [...new Set(texts.flatMap((item) => item.split(',')).filter(Boolean))]
}

function known<T extends string>(value: unknown, choices: readonly T[]): readonly T[] {
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
    ['sort', filters.sort === noFilters.sort ? '' : filters.sort],
    ['dir', filters.descending ? 'desc' : ''],
  ]
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

function choiceOf(commitment: Commitment): CompletionChoice {
  if (commitment.lifecycle === 'withdrawn') return 'withdrawn'
  return commitment.completion ?? 'none'
}

function allows<T>(wanted: readonly T[], value: T | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value))
}

function searchable(commitment: Commitment): readonly string[] {
  const texts = [commitment.title, commitment.theme.title]
  for (const organization of commitment.organizations) texts.push(organization.name, organization.shortName)
  return [
    commitment.code,
    commitment.ogpId ?? '',
    ...texts.flatMap((text) => Object.values(text).filter((words) => words !== undefined)),
  ]
}

/** The commitments that pass every filter, in their given order. Agencies are looked for among the leads. */
export function filterCommitments(
  all: readonly Commitment[],
  filters: CommitmentFilters,
): readonly Commitment[] {
  return all.filter(
    (commitment) =>
      allows(filters.theme, commitment.theme.code) &&
      (filters.agency.length === 0 || leads(commitment).some(({ slug }) => filters.agency.includes(slug))) &&
      allows(filters.completion, choiceOf(commitment)) &&
      allows(filters.schedule, commitment.schedule) &&
      allows(filters.freshness, commitment.lifecycle === 'active' ? commitment.freshness : null) &&
      matches(filters.q, searchable(commitment)),
  )
}

type Compare = (a: Commitment, b: Commitment) => number

function byCode(a: Commitment, b: Commitment): number {
  const length = Math.max(a.codeOrder.length, b.codeOrder.length)
  for (let i = 0; i < length; i++) {
    const difference = (a.codeOrder[i] ?? -1) - (b.codeOrder[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

/** Compares values of which the absent ones come last whatever the direction. */
function by<T>(
  value: (commitment: Commitment) => T | null,
  order: (a: T, b: T) => number,
  sign: number,
): Compare {
  return (a, b) => {
    const [x, y] = [value(a), value(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * order(x, y)
  }
}

const numbers = (a: number, b: number) => a - b
const texts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const rank = <T>(value: T | null, order: readonly T[]) => (value === null ? null : order.indexOf(value))

/**
 * A sorted copy; equals stay in the order of the plan.
 * @param titleOf the title as the reader sees it
 * @param compareTitles the alphabet of the reader's language
 */
export function sortCommitments(
  all: readonly Commitment[],
  { sort, descending }: Pick<CommitmentFilters, 'sort' | 'descending'>,
  titleOf: (commitment: Commitment) => string,
  compareTitles: (a: string, b: string) => number,
): readonly Commitment[] {
  const sign = descending ? -1 : 1
  const comparisons: Record<SortKey, Compare> = {
    code: (a, b) => sign * byCode(a, b),
    title: by(titleOf, compareTitles, sign),
    due: by((commitment) => commitment.dueOn, texts, sign),
    completion: by((commitment) => rank(commitment.completion, completions), numbers, sign),
    urgency: by((commitment) => rank(commitment.schedule, schedules), numbers, sign),
    reported: by((commitment) => commitment.reportedOn, texts, sign),
  }
  return [...all].sort((a, b) => comparisons[sort](a, b) || byCode(a, b))
}
