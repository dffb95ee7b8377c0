import postgres from 'postgres'
import { Problem } from './problem.ts'

// any constant that other programs on the same server are unlikely to choose
const lockId = 2011_09_20_17

/**
 * Takes a database for this process alone, for as long as the process lives: the server itself drops the lock with the
 * connection, so nothing stale is ever left behind. Throws a `Problem` when another process holds it.
 * @returns gives the database free
 */
export async function holdDatabase(url: string): Promise<() => Promise<void>> {
  const sql = postgres(url, { max: 1, max_lifetime: null, onnotice: () => undefined })
  const [row] = await sql<[{ held: boolean }]>`select pg_try_advisory_lock(${lockId}) as held`
  if (row.held) return () => sql.end({ timeout: 2 })
  await sql.end({ timeout: 2 })
  throw new Problem(
    'Another tracker is already running on this database; stop it first, or choose another DATA_DIR.',
  )
}
