import { join } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { bootstrap, refuseSupabase } from './bootstrap.ts'
import { openDataFolder } from './data-folder.ts'
import { holdDatabase } from './hold.ts'
import { openHost, type Host } from './host.ts'
import { migrate, seed } from './migrate.ts'
import { startPostgres } from './postgres.ts'
import { openSecrets, type Secrets } from './secrets.ts'
import { storeSeedFiles } from './seed-files.ts'
import type { Seed, Settings } from './settings.ts'

export interface Stack {
  host: Host
  /** The database's owner: no row-level security. */
  sql: Sql
  secrets: Secrets
  /** What the database was filled with at its first start. */
  seed: Seed
  /** Migrations that were edited after they had been applied here. */
  changedMigrations: string[]
  /** Closes the API, then the database, cleanly. */
  close: () => Promise<void>
}

/**
 * Opens database and API on a data folder, migrated and filled, for this process alone.
 * Throws a `Problem` for everything that the person who starts it can mend.
 * @param siteUrl address of the app, for links in e-mails
 */
export async function openStack(
  settings: Pick<Settings, 'dataDir' | 'databaseUrl' | 'seed'>,
  siteUrl: string,
): Promise<Stack> {
  const { databaseUrl } = settings
  const dataDir = openDataFolder(settings.dataDir)
  const secrets = openSecrets(dataDir)
  // what was opened is closed again in the opposite order, also when a later step fails
  const opened: (() => Promise<void>)[] = []
  const close = async () => {
    for (const closeOne of opened.splice(0).reverse()) await closeOne()
  }
  try {
    let url = databaseUrl
    if (url === undefined) {
      const server = await startPostgres({ folder: dataDir, password: secrets.databasePassword })
      opened.push(server.stop)
      url = server.url
    }
    const sql = postgres(url, { max: 2, connect_timeout: 10, onnotice: () => undefined })
    opened.push(() => sql.end({ timeout: 5 }))
    if (databaseUrl !== undefined) await refuseSupabase(sql)
    opened.push(await holdDatabase(url))
    await bootstrap(sql)
    const changedMigrations = await migrate(sql)
    const filled = await seed(sql, settings.seed)
    const filesDir = join(dataDir, 'files')
    if (filled === 'demo') await storeSeedFiles(sql, filesDir)
    const host = await openHost({ databaseUrl: url, filesDir, siteUrl, secrets })
    opened.push(host.close)
    return { host, sql, secrets, seed: filled, changedMigrations, close }
  } catch (error) {
    await close()
    throw error
  }
}
