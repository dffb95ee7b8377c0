import { rest } from './rest'
import { unwrap } from './unwrap'

/** A word that changes whenever something public may have changed: `2026-11-22.1553.…`, the day and the ledger's newest entry first. @throws AppError */
export async function fetchPublicVersion(): Promise<string> {
  return unwrap(await rest.rpc('public_version', {}, { get: true })) ?? ''
}
