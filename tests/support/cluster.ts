import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { inject } from 'vitest'
import { locatePrograms } from '../../supabase/local/binaries.ts'
import { findDatabaseUser, giveTo } from '../../supabase/local/database-user.ts'
import { isPostgresOn } from '../../supabase/local/leftover.ts'
import { pidFile, readPidFile } from '../../supabase/local/pid-file.ts'
import { startPostgres } from '../../supabase/local/postgres.ts'

const prefix = 'tracker-test-'

/** A PostgreSQL server for tests: in the system's temporary folder, fast instead of durable, gone afterwards. */
export async function startTestCluster(): Promise<{
  url: string
  folder: string
  stop: () => Promise<void>
}> {
  sweep()
  await installPgtap()
  const folder = makeFolder(join(tmpdir(), `${prefix}${process.pid}-`))
  const server = await startPostgres({
    folder,
    password: 'test',
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' },
  })
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: server.url, folder, stop }
}

/** A new folder that PostgreSQL's system user can reach, wherever the repository lies; removed after the whole run. */
export function temporaryFolder(): string {
  return makeFolder(`${inject('temporaryFolder')}/`)
}

function makeFolder(prefix: string): string {
  const folder = mkdtempSync(prefix)
  giveTo(findDatabaseUser(), folder)
  return folder
}

/** The same connection string for another database of the same server. */
export function databaseUrl(serverUrl: string, database: string): string {
  return Object.assign(new URL(serverUrl), { pathname: `/${database}` }).href
}

/** A connection of the owner, whom row-level security does not bind. */
export function connect(url: string): Sql {
  return postgres(url, { max: 2, onnotice: () => undefined })
}

/** Ends servers whose test run was killed. */
function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number(name.slice(prefix.length).split('-')[0]))) continue
    const run = join(tmpdir(), name)
    for (const folder of [run, ...readdirSync(run).map((inner) => join(run, inner))]) {
      if (!existsSync(pidFile(folder))) continue
      const { pid } = readPidFile(folder)
      if (isPostgresOn(folder, pid)) process.kill(pid, 'SIGQUIT')
    }
    rmSync(run, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** pgTAP does not come with the embedded PostgreSQL, but PGlite brings the same plain SQL. */
async function installPgtap(): Promise<void> {
  const archive = join(
    dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')),
    'pgtap.tar.gz',
  )
  const { folder } = await locatePrograms()
  execFileSync('tar', ['-xzf', archive, '--no-same-owner', '-C', folder, 'share/postgresql/extension'])
}
