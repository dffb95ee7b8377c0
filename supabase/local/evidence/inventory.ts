import type { PostgrestClient } from '@supabase/postgrest-js'
import type { Database } from '@/data/database.types'
import { unwrap } from '@/data/unwrap'
import type { CheckArguments } from './arguments.ts'
import type { Visit } from './visit.ts'

export type Client = PostgrestClient<Database>

/** Published evidence as it is checked: either `url`, or `path` and `sha256`. */
export interface Piece {
  readonly id: number
  readonly url: string | null
  readonly path: string | null
  readonly sha256: string | null
  /** When it was checked last, ISO; null for never. */
  readonly checkedAt: string | null
}

/** The API answers at most so many rows at once. */
const rowsPerAnswer = 1000

async function everyPage<T>(page: (from: number, to: number) => Promise<T[]>): Promise<T[]> {
  const all: T[] = []
  for (;;) {
    const rows = await page(all.length, all.length + rowsPerAnswer - 1)
    all.push(...rows)
    if (rows.length < rowsPerAnswer) return all
  }
}

/** What has to be checked, what was checked longest ago first. @throws AppError */
export async function fetchPieces(
  client: Client,
  { plan, limit, olderThan }: Pick<CheckArguments, 'plan' | 'limit' | 'olderThan'>,
  now: Date,
): Promise<Piece[]> {
  const pieces = await everyPage(async (from, to) =>
    unwrap(
      await client
        .from('evidence')
        .select(
          'id, url, path, sha256, evidence_checks(checked_at), update:progress_updates!inner(state, commitment:commitments!progress_updates_commitment_id_fkey!inner(plan:plans!inner(slug, lifecycle)))',
        )
        .order('id')
        .order('checked_at', { referencedTable: 'evidence_checks', ascending: false })
        .limit(1, { referencedTable: 'evidence_checks' })
        .range(from, to),
    ),
  )
  const before = new Date(now.getTime() - olderThan * 86_400_000).toISOString()
  return pieces
    .filter(({ update }) => {
      const { slug, lifecycle } = update.commitment.plan
      // nobody sees a draft, and its links are nobody's business yet
      return update.state === 'published' && lifecycle !== 'draft' && (plan === null || slug === plan)
    })
    .map(({ id, url, path, sha256, evidence_checks: [last] }) => ({
      id,
      url,
      path,
      sha256,
      checkedAt: last?.checked_at ?? null,
    }))
    .filter(({ checkedAt }) => checkedAt === null || Date.parse(checkedAt) <= Date.parse(before))
    .sort((a, b) => Date.parse(a.checkedAt ?? '1970') - Date.parse(b.checkedAt ?? '1970') || a.id - b.id)
    .slice(0, limit)
}

/** Notes what was found for all pieces that share a link. @throws AppError */
export async function saveCheck(client: Client, pieces: readonly Piece[], visit: Visit): Promise<void> {
  const found = {
    outcome: visit.outcome,
    http_status: visit.httpStatus,
    final_url: visit.finalUrl?.slice(0, 2000) ?? null,
  }
  unwrap(await client.from('evidence_checks').insert(pieces.map(({ id }) => ({ evidence_id: id, ...found }))))
}
