import type { Environment } from '../_shared/environment.ts'
import { isOneOf, paces } from '../_shared/kinds.ts'
import type { Deliver } from './deliver.ts'
import { runDigest } from './run.ts'

/** People per call: a hosted function has two seconds of computing, so that a large digest takes several calls. */
const peoplePerCall = 5000

/**
 * `POST {"pace": "now" | "daily" | "weekly", "since"?: ISO 8601}` with the secret key: claims, writes and sends the letters that
 * are due. Answers how many; with `more: true` it wants to be called again.
 */
export async function digest(
  request: Request,
  environment: Environment,
  deliver: Deliver,
): Promise<Response> {
  if (request.method !== 'POST') return refuse(405, 'Only POST makes a digest.')
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const given = request.headers.get('apikey') ?? bearer ?? ''
  if (!(await isAmong(given, environment.secretKeys))) return refuse(401, 'The digest needs the secret key.')

  const wish = (await request.json().catch(() => ({}))) as { pace?: unknown; since?: unknown }
  const { pace, since } = wish
  if (!isOneOf(paces, pace)) return refuse(400, `pace is one of ${paces.join(', ')}.`)
  if (since !== undefined && (typeof since !== 'string' || Number.isNaN(Date.parse(since))))
    return refuse(400, 'since is a moment such as 2026-03-01T00:00:00Z.')
  try {
    return Response.json(
      await runDigest({
        ...environment,
        pace,
        ...(since === undefined ? {} : { since: new Date(since) }),
        claim: true,
        deliver,
        limit: peoplePerCall,
      }),
    )
  } catch (error) {
    console.error(error)
    return refuse(500, 'The digest could not be made.')
  }
}

/** Compares digests, so that the time it takes says nothing about how much of a guess was right. */
async function isAmong(given: string, keys: readonly string[]): Promise<boolean> {
  const hash = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  const wanted = await hash(given)
  const found = await Promise.all(
    keys.map(async (key) => (await hash(key)).reduce((sum, byte, at) => sum | (byte ^ (wanted[at] ?? 0)), 0)),
  )
  return given !== '' && found.includes(0)
}

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status })
}
