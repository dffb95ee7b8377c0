import { PostgrestClient } from '@supabase/postgrest-js'
import { accessToken } from './auth'
import type { Database } from './database.types'
import { publishableKey, supabaseUrl } from './environment'

/** The client's type, for functions that also serve the command line. */
export type Rest = PostgrestClient<Database>

const authorized: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers)
  headers.set('apikey', publishableKey)
  const token = await accessToken()
  if (token !== null) headers.set('authorization', `Bearer ${token}`)
  return fetch(input, { ...init, headers })
}

/** Reads and writes as whoever is signed in, else as the public. A part of supabase-js, a tenth of its weight. */
export const rest: Rest = new PostgrestClient<Database>(`${supabaseUrl}/rest/v1`, { fetch: authorized })
