import type { IsoDay } from '@/domain/dates'
import type { LocalizedText } from '@/domain/localized'
import type { SearchAnswer, SearchFilters, SearchResult } from '@/domain/search'
import type { Json } from './database.types'
import { rest } from './rest'
import { shaped, text } from './rows'
import { unwrap } from './unwrap'

interface PlaceRow {
  readonly slug: string
  readonly title: Json
  readonly is_sample: boolean
}

interface PlanRow extends PlaceRow {
  readonly starts_on: string | null
  readonly ends_on: string | null
}

type ResultRow = Omit<SearchResult, 'plan' | 'meeting'> & {
  readonly plan: PlanRow | null
  readonly meeting: PlaceRow | null
}

const toPlace = (row: PlaceRow) => ({ slug: row.slug, title: text(row.title), isSample: row.is_sample })
const toPlan = (row: PlanRow) => ({ ...toPlace(row), startsOn: row.starts_on, endsOn: row.ends_on })

/** Everything public that contains every word of the question, best first. @throws AppError */
export async function searchEverything(
  filters: SearchFilters,
  language: string,
  asOf: string | null,
  signal: AbortSignal,
): Promise<SearchAnswer> {
  const { q, kind, plan, agency, from, to, page } = filters
  const wish = {
    // the API would take marks around the whole of an argument for its own
    question: q.replaceAll('"', '“'),
    language,
    page,
    ...(kind && { kind }),
    ...(plan && { plan }),
    ...(agency && { agency }),
    ...(from && { from_day: from }),
    ...(to && { to_day: to }),
    ...(asOf && { as_of: asOf }),
  }
  const answer = unwrap(await rest.rpc('search', wish, { get: true }).abortSignal(signal))
  const { results, ...beside } = shaped<Omit<SearchAnswer, 'results'> & { results: readonly ResultRow[] }>(
    answer,
  )
  return {
    ...beside,
    results: results.map((row) => ({
      ...row,
      plan: row.plan && toPlan(row.plan),
      meeting: row.meeting && toPlace(row.meeting),
    })),
  }
}

/** What a search can be narrowed to. */
export interface SearchChoices {
  readonly plans: readonly { readonly slug: string; readonly title: LocalizedText }[]
  readonly agencies: readonly { readonly slug: string; readonly name: LocalizedText }[]
}

/** Every plan that was public on a day, newest first, and every body that answered for something. @throws AppError */
export async function fetchSearchChoices(asOf: IsoDay | null): Promise<SearchChoices> {
  const day = asOf === null ? {} : { as_of: asOf }
  return shaped<SearchChoices>(unwrap(await rest.rpc('search_choices', day, { get: true })))
}
