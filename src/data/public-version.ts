import { rest } from './rest'
import { unwrap } from './unwrap'

/** A word that changes whenever something public may have changed: `2026-11-22.1553.…`, the day and the ledger's newest entry first. @throws AppError */
export async function fetchPublicVersion(): Promise<string> {
  return unwrap(await rest.rpc('public_version', {}, { get: true }))
}

/** That word as it was when the pages were prerendered last; null where they are not. */
export async function fetchRenderedVersion(): Promise<string | null> {
  const answer = await fetch('/version.txt', { cache: 'no-cache' })
  return answer.ok && answer.headers.get('content-type')?.startsWith('text/plain') ? answer.text() : null
}
