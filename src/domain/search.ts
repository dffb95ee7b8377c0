import { isDay, type IsoDay } from './dates'
import { foldedWords } from './fold'
import type { LocalizedText } from './localized'

/** What can be found, in the order in which kinds are offered. */
export const searchKinds = [
  'plan',
  'commitment',
  'milestone',
  'update',
  'comment',
  'answer',
  'meeting',
  'organization',
] as const
export type SearchKind = (typeof searchKinds)[number]

/** A question and what its results are narrowed to; null does not narrow. */
export interface SearchFilters {
  readonly q: string
  readonly kind: SearchKind | null
  /** Slugs. */
  readonly plan: string | null
  readonly agency: string | null
  readonly from: IsoDay | null
  readonly to: IsoDay | null
  /** From 1. */
  readonly page: number
}

/** Words around what was found, in the language they are in; `und` is what a person wrote. */
export interface Passage {
  readonly text: string
  readonly language: string
  /** Whether the text begins and ends with the passage. */
  readonly starts: boolean
  readonly ends: boolean
}

interface Place {
  readonly slug: string
  readonly title: LocalizedText
  readonly isSample: boolean
}

interface PlanPlace extends Place {
  readonly startsOn: IsoDay | null
  readonly endsOn: IsoDay | null
}

/** One thing that was found, with what it belongs to. */
export interface SearchResult {
  readonly kind: SearchKind
  readonly id: number
  /** Where on its page; empty for the page itself. */
  readonly anchor: string
  readonly title: LocalizedText | null
  readonly passage: Passage | null
  /** The day it is due, was said or takes place. */
  readonly day: IsoDay | null
  readonly plan: PlanPlace | null
  readonly commitment: { readonly code: string; readonly title: LocalizedText } | null
  readonly meeting: Place | null
  readonly organization: { readonly slug: string; readonly name: LocalizedText } | null
  /** Who wrote a comment, unless they left. */
  readonly author: string | null
}

/** What an answer says beside its results. */
export interface SearchAnswer {
  readonly results: readonly SearchResult[]
  /** How many of each kind; never more than the search counts (`countedUpTo`). */
  readonly counts: Readonly<Partial<Record<SearchKind, number>>>
  /** Folded words and phrases that were sought, guesses included: to mark them. */
  readonly terms: readonly string[]
  /** Words that nobody wrote, and what was sought beside them. */
  readonly guessed: readonly { readonly typed: string; readonly guesses: readonly string[] }[]
  /** Whether nothing has every word: then these have some of them. */
  readonly partial: boolean
}

export const resultsPerPage = 20
/** More of one kind is not counted; of the kind that is asked for more is. */
export const countedUpTo = (isChosen: boolean): number => (isChosen ? 2000 : 400)

export const noSearch: SearchFilters = {
  q: '',
  kind: null,
  plan: null,
  agency: null,
  from: null,
  to: null,
  page: 1,
}

type Query = Readonly<Record<string, unknown>>

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
const day = (value: unknown) => (typeof value === 'string' && isDay(value) ? value : null)

/** A question from the query of an address. What is not understood is left out, so that old links keep working. */
export function readSearch(query: Query): SearchFilters {
  const page = Number(query['page'])
  return {
    // a space at the end is somebody's next word; no database stores what controls, no address half a sign
    q: typeof query['q'] === 'string' ? query['q'].slice(0, 200).replace(/[\p{Cc}\p{Cs}]/gu, ' ') : '',
    kind: searchKinds.find((kind) => kind === query['kind']) ?? null,
    plan: text(query['plan']),
    agency: text(query['agency']),
    from: day(query['from']),
    to: day(query['to']),
    page: Number.isInteger(page) && page > 1 && page <= 100 ? page : 1,
  }
}

/** The query of an address for a question; what does not narrow is left out. `readSearch` reads it back. */
export function writeSearch(filters: SearchFilters): Record<string, string> {
  const { q, kind, plan, agency, from, to, page } = filters
  const entries = Object.entries({ q, kind, plan, agency, from, to, page: page > 1 ? String(page) : '' })
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1])))
}

/** The same question without what makes no difference. */
export const normalized = (filters: SearchFilters): SearchFilters => ({
  ...filters,
  q: filters.q.trim().replace(/\s+/g, ' '),
})

/** Whether there is anything to look for: signs alone ask nothing. */
export const asksSomething = ({ q }: SearchFilters): boolean =>
  foldedWords(q).some((word) => /[\p{L}\p{N}]/u.test(word))

/** How many things an answer counts in all, or of one kind. */
export function countFound({ counts }: SearchAnswer, kind: SearchKind | null): number {
  return kind === null ? Object.values(counts).reduce((sum, count) => sum + count, 0) : (counts[kind] ?? 0)
}
