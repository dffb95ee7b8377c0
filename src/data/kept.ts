import type { Seen } from '@/offline/kind'
import { remembersSession } from './auth'
import { publishableKey, supabaseUrl } from './environment'

/** Since when the oldest answer has been kept that was given for want of a network; null while all are new. */
let oldest: string | null = null
let tell: (since: string | null) => void = () => undefined

/** Notes whether an answer came from the server, or from what the worker in `src/offline` has kept. */
export function noteAge(answer: Response): Response {
  const since = answer.headers.get('x-kept-since')
  if (since !== null && (oldest === null || since < oldest)) {
    oldest = since
    tell(oldest)
  }
  return answer
}

/** Begins anew, on another page: what was kept for the last one says nothing of this. */
export function forgetAge(): void {
  oldest = null
  tell(null)
}

/** Tells at once and from then on since when the oldest answer has been kept (an ISO timestamp); null for none. */
export function onKeptAnswer(listener: (since: string | null) => void): void {
  tell = listener
  tell(oldest)
}

const told = new Set<string>()

/**
 * What this page has fetched past the worker so far, for it to keep: it came too late to see it. Each is told once, and
 * answers that bore a person's token are left out.
 */
export function seenSoFar(): readonly Seen[] {
  const isAnswer = (url: string) => url.startsWith(`${supabaseUrl}/rest/v1/`)
  const parts = performance
    .getEntriesByType('resource')
    // what went through the worker has been kept by it
    .filter((entry) => (entry as PerformanceResourceTiming).workerStart === 0)
    .map(({ name }) => name)
    .filter((url) => !(isAnswer(url) && remembersSession()))
  const seen = [
    { url: location.href, mode: 'navigate', headers: {} },
    ...[...new Set(parts)].map((url) => ({
      url,
      mode: 'cors',
      headers: isAnswer(url) ? { apikey: publishableKey } : {},
    })),
  ].filter(({ url }) => !told.has(url))
  for (const { url } of seen) told.add(url)
  return seen
}
