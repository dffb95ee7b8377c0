/** `npm run evidence:check`: visits the links that updates name as evidence, and reads their files again. */
import { PostgrestClient } from '@supabase/postgrest-js'
import type { Database } from '@/data/database.types'
import { AppError } from '@/domain/errors'
import { loadMessages } from '@/i18n'
import { describeError } from '@/i18n/errors'
import { readCheckArguments } from './evidence/arguments.ts'
import { checkFile } from './evidence/files.ts'
import { fetchPieces, saveCheck, type Piece } from './evidence/inventory.ts'
import { inParallel } from './evidence/turns.ts'
import { Visitor, type Outcome, type Visit } from './evidence/visit.ts'
import { openApi, type OpenedApi } from './open-stack.ts'
import { Problem, runTool } from './problem.ts'

const hostsAtOnce = 4
/** Milliseconds: between two requests to a host, and until an answer has begun. */
const pause = Number(process.env['EVIDENCE_CHECK_PAUSE'] ?? 1000)
const timeout = Number(process.env['EVIDENCE_CHECK_TIMEOUT'] ?? 15_000)

const stop = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () => {
    stop.abort()
  })

await runTool(async () => {
  const wish = readCheckArguments(process.argv.slice(2))
  await loadMessages('en')
  const api = await openApi()
  const headers = { apikey: api.secretKey, authorization: `Bearer ${api.secretKey}` }
  const client = new PostgrestClient<Database>(`${api.url}/rest/v1`, { headers, fetch: api.fetch })
  const counts: Record<Outcome, number> = { ok: 0, dead: 0, unreachable: 0, skipped: 0 }

  const note = async (name: string, pieces: readonly Piece[], visit: Visit) => {
    await saveCheck(client, pieces, visit)
    counts[visit.outcome]++
    console.log(lineOf(name, visit))
  }
  try {
    const pieces = await fetchPieces(client, wish, new Date())
    const links = groupBy(pieces, ({ url }) => url)
    const hosts = groupBy([...links.keys()], (url) => (URL.canParse(url) ? new URL(url).host : ''))
    const visitor = new Visitor({
      userAgent: `OpenGovernmentTracker/1.0 (evidence check; +${api.siteUrl}/about)`,
      allowLocal: wish.allowLocal,
      timeout,
      pause,
      signal: stop.signal,
    })
    await inParallel([...hosts.values()], hostsAtOnce, async (urls) => {
      for (const url of urls) await note(url, links.get(url) ?? [], await visitor.visit(url))
    })
    await checkFiles(api, pieces, note)
    console.log(summary(counts))
  } catch (error) {
    throw inWords(error, counts)
  } finally {
    await api.close()
  }
})

async function checkFiles(
  api: OpenedApi,
  pieces: readonly Piece[],
  note: (name: string, pieces: readonly Piece[], visit: Visit) => Promise<void>,
): Promise<void> {
  for (const piece of pieces) {
    const { path, sha256 } = piece
    if (path !== null) await note(path, [piece], await checkFile(api, { path, sha256 }, stop.signal))
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

function summary(counts: Record<Outcome, number>): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const parts = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`)
  return `${total} checked: ${parts.join(', ')}.`
}

/** Failures that a person can act on, as one line each; anything else is a defect of ours. */
function inWords(error: unknown, counts: Record<Outcome, number>): unknown {
  if (stop.signal.aborted) return new Problem(`Stopped. ${summary(counts)}`)
  if (!(error instanceof AppError)) return error
  const { title, text } = describeError(error)
  return new Problem(`${title}. ${text} ${error.message}`)
}
