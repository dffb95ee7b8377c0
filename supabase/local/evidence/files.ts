import { createHash } from 'node:crypto'
import { reasonOf } from '../problem.ts'
import type { OpenedApi } from '../open-stack.ts'
import type { Visit } from './visit.ts'

/** Milliseconds for a file of 20 MB on a slow line. */
const timeout = 120_000

/**
 * Computes a stored file's SHA-256 anew: `ok` when it is the one that was submitted, `dead` when the file differs or is
 * missing, `unreachable` when the storage does not answer.
 */
export async function checkFile(
  { fetch, url, secretKey }: Pick<OpenedApi, 'fetch' | 'url' | 'secretKey'>,
  { path, sha256 }: { readonly path: string; readonly sha256: string | null },
  signal: AbortSignal,
): Promise<Visit> {
  const address = `${url}/storage/v1/object/evidence/${path.split('/').map(encodeURIComponent).join('/')}`
  const headers = { apikey: secretKey, authorization: `Bearer ${secretKey}` }
  const result = (outcome: Visit['outcome'], note: string, httpStatus: number | null = null): Visit => ({
    outcome,
    httpStatus,
    finalUrl: null,
    note,
  })
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeout)])
    const answer = await fetch(address, { headers, signal: limit, cache: 'no-store' })
    // hosted Supabase answers 400 for an object that is not there
    if (answer.status === 404 || answer.status === 400) return result('dead', 'is missing', 404)
    if (!answer.ok) return result('unreachable', 'the storage has trouble', answer.status)
    const hash = createHash('sha256')
    if (answer.body) for await (const chunk of answer.body) hash.update(chunk)
    return hash.digest('hex') === sha256
      ? result('ok', '', answer.status)
      : result('dead', 'is not the file that was submitted', answer.status)
  } catch (error) {
    signal.throwIfAborted()
    return result('unreachable', reasonOf(error))
  }
}
