import { PostgrestClient } from '@supabase/postgrest-js'
import type { Database } from '@/data/database.types'
import type { OpenedApi } from '../open-stack.ts'
import type { CheckArguments } from './arguments.ts'
import { checkFile } from './files.ts'
import { fetchPieces, saveCheck, type Piece } from './inventory.ts'
import { inParallel } from './turns.ts'
import { Visitor, type Outcome, type Visit } from './visit.ts'

const hostsAtOnce = 4

export type Counts = Record<Outcome, number>

export interface CheckOptions {
  /** Milliseconds between two requests to one host. */
  readonly pause: number
  /** Milliseconds until an answer must have begun. */
  readonly timeout: number
  readonly signal: AbortSignal
  /** Called with each line of the result as it is known. */
  readonly print: (line: string) => void
  /** Counted up as it goes, so that an interrupted run can tell how far it came. */
  readonly counts: Counts
}

/** Checks links and files of published updates, and notes what it found. @throws AppError; the signal's reason when stopped */
export async function checkEvidence(
  api: Omit<OpenedApi, 'close'>,
  wish: CheckArguments,
  { pause, timeout, signal, print, counts }: CheckOptions,
): Promise<void> {
  const headers = { apikey: api.secretKey, authorization: `Bearer ${api.secretKey}` }
  const client = new PostgrestClient<Database>(`${api.url}/rest/v1`, { headers, fetch: api.fetch })
  const note = async (name: string, pieces: readonly Piece[], visit: Visit) => {
    await saveCheck(client, pieces, visit)
    counts[visit.outcome]++
    print(lineOf(name, visit))
  }

  const pieces = await fetchPieces(client, wish, new Date())
  const links = groupBy(pieces, ({ url }) => url)
  const hosts = groupBy([...links.keys()], (url) => (URL.canParse(url) ? new URL(url).host : ''))
  const visitor = new Visitor({
    userAgent: `OpenGovernmentTracker/1.0 (evidence check; +${api.siteUrl}/about)`,
    allowLocal: wish.allowLocal,
    timeout,
    pause,
    signal,
  })
  await inParallel([...hosts.values()], hostsAtOnce, async (urls) => {
    for (const url of urls) await note(url, links.get(url) ?? [], await visitor.visit(url))
  })
  for (const piece of pieces) {
    const { path, sha256 } = piece
    if (path !== null) await note(path, [piece], await checkFile(api, { path, sha256 }, signal))
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

/** "dead         404  https://… (is gone)" */
function lineOf(name: string, { outcome, httpStatus, finalUrl, note }: Visit): string {
  const status = httpStatus === null ? '   ' : String(httpStatus)
  const more = [finalUrl && `now ${finalUrl}`, note].filter(Boolean).join('; ')
  return `${outcome.padEnd(11)}  ${status}  ${name}${more && ` (${more})`}`
}

/** "3 checked: 2 ok, 1 dead, 0 unreachable, 0 skipped." */
export function summary(counts: Counts): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const parts = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`)
  return `${total} checked: ${parts.join(', ')}.`
}
