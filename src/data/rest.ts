import { PostgrestClient } from '@supabase/postgrest-js'
import { accessToken } from './auth'
import type { Database } from './database.types'
import { publishableKey, supabaseUrl } from './environment'
import { noteAge } from './kept'

/** The client's type, for functions that also serve the command line. */
export type Rest = PostgrestClient<Database>

/** What carries requests: the browser's own `fetch`, and while pages are prerendered whatever does so there. */
let reach: typeof fetch = (input, init) => fetch(input, init)

/** Lets requests go another way. For the prerendering, which has no origin and asks the same things for each language. */
export function reachBy(way: typeof fetch): void {
  reach = way
}

/** An answer that was asked for with the document, for the first who asks the same while it is new. */
function takeEarly(url: string, init: RequestInit): Promise<Response> | undefined {
  const answer = globalThis.askedEarly?.get(url)
  if (!answer || init.method !== 'GET' || performance.now() > 60_000) return undefined
  globalThis.askedEarly?.delete(url)
  // perhaps the network has come back
  return answer.catch(() => reach(url, init))
}

const authorized: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers)
  headers.set('apikey', publishableKey)
  const token = await accessToken()
  const asked = { ...init, headers }
  const early = token === null && typeof input === 'string' ? takeEarly(input, asked) : undefined
  if (token !== null) headers.set('authorization', `Bearer ${token}`)
  return noteAge(await (early ?? reach(input, asked)))
}

/** Reads and writes as whoever is signed in, else as the public. A part of supabase-js, a tenth of its weight. */
export const rest: Rest = new PostgrestClient<Database>(`${supabaseUrl}/rest/v1`, { fetch: authorized })
