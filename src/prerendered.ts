import type { useQueryCache } from '@pinia/colada'
import { today, type IsoDay } from '@/domain/dates'
import { isRenderedFor } from '@/domain/document-marks'

type QueryCache = ReturnType<typeof useQueryCache>

/** What a prerendered document carries for the app that wakes in it: answers of the API by the key of their query. */
export interface PageState {
  /** The day on which it was rendered, where the plans are carried out: tomorrow other things are late. */
  readonly day: IsoDay
  readonly answers: Readonly<Record<string, unknown>>
}

/** The id of the script element with a `PageState`. */
export const stateId = 'page-state'

/** Milliseconds for which the answers in a document count as new: pages are rendered again soon after a change. */
const freshness = 300_000

/** What the server put into this document; null unless it was rendered for exactly this address, today. */
export function readPageState(address: Location): PageState | null {
  const own = document.querySelector<HTMLMetaElement>('meta[name="prerendered"]')?.content
  if (own === undefined || !isRenderedFor(own, address)) return null
  const state = JSON.parse(document.getElementById(stateId)?.textContent ?? 'null') as PageState | null
  return state?.day === today() ? state : null
}

/** Takes the answers as one's own: new ones for the public, old ones for whoever may be shown more. */
export function adoptAnswers(cache: QueryCache, { answers }: PageState, areNew: boolean): void {
  for (const [key, data] of Object.entries(answers)) {
    const entry = cache.create(JSON.parse(key) as string[], undefined, data)
    entry.when = areNew ? Date.now() + freshness : 0
    cache.caches.set(key, entry)
  }
}

/** The answers that a page has received, for `PageState`. @throws Error of a query that failed, for a page without its content is none */
export function collectAnswers(cache: QueryCache): PageState['answers'] {
  const answers: Record<string, unknown> = {}
  for (const { keyHash, state } of cache.getEntries()) {
    const { status, data, error } = state.value
    if (status === 'error') throw error instanceof Error ? error : new Error(`No answer for ${keyHash}.`)
    if (status === 'success') answers[keyHash] = data
  }
  return answers
}
