import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { bootstrap } from '../../supabase/local/bootstrap.ts'
import { findDatabaseUser, giveTo } from '../../supabase/local/database-user.ts'
import { migrate, seed } from '../../supabase/local/migrate.ts'
import { startPostgres } from '../../supabase/local/postgres.ts'

/** A PostgreSQL of its own for the time of a measurement. */
export async function withServer(
  measure: (serverUrl: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ogt-bench-'))
  giveTo(findDatabaseUser(), folder)
  const server = await startPostgres({
    folder,
    password: 'bench',
    settings: { fsync: 'off', synchronous_commit: 'off' },
  })
  try {
    await measure(server.url, folder)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A new database with the migrations and the register of bodies. The caller ends the connection. */
export async function openDatabase(serverUrl: string, name: string): Promise<{ sql: Sql; url: string }> {
  const owner = postgres(serverUrl, { onnotice: () => undefined, max: 1 })
  await owner.unsafe(`create database ${name}`)
  await owner.end()
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  const sql = postgres(url, { onnotice: () => undefined, max: 1, prepare: false })
  await bootstrap(sql)
  await migrate(sql)
  await seed(sql, 'none')
  return { sql, url }
}
