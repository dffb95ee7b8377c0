import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { postgresUrl } from './pid-file.ts'
import { Problem } from './problem.ts'
import { openSecrets } from './secrets.ts'
import { readSettings } from './settings.ts'
import { openStack } from './stack.ts'

interface Opened {
  /** Where people open the app, for links. */
  siteUrl: string
  close: () => Promise<void>
}

/** The Supabase API as a command-line tool uses it: with the key that passes row-level security. */
export interface OpenedApi extends Opened {
  /** Reaches the API under `url`, through HTTP or in this process; hand it to a Supabase client. */
  fetch: typeof fetch
  url: string
  secretKey: string
}

/** The database as a command-line tool uses it: as its owner. */
export interface OpenedDatabase extends Opened {
  sql: Sql
}

/**
 * Opens the API for a command-line tool: of the hosted project that SUPABASE_URL and SUPABASE_SECRET_KEY name, else of
 * the server that runs on DATA_DIR, else in this process on DATA_DIR, without a port. Throws a `Problem` when it cannot.
 */
export async function openApi(env: NodeJS.ProcessEnv = process.env): Promise<OpenedApi> {
  const { SUPABASE_URL: hosted, SUPABASE_SECRET_KEY: hostedKey, SITE_URL: site } = env
  if (hosted) {
    if (!hostedKey) throw new Problem('SUPABASE_URL needs SUPABASE_SECRET_KEY beside it.')
    return { fetch, url: hosted, secretKey: hostedKey, siteUrl: site ?? hosted, close: nothingToClose }
  }
  const settings = readSettings(env)
  const running = await findServer(settings.dataDir)
  if (running !== undefined) {
    const { secretKey } = openSecrets(settings.dataDir)
    return { fetch, url: running, secretKey, siteUrl: site ?? running, close: nothingToClose }
  }
  const siteUrl = site ?? `http://localhost:${settings.port}`
  const { host, secrets, close } = await openStack(settings, siteUrl)
  const inProcess: typeof fetch = (input, init) => host.fetch(new Request(input, init))
  return { fetch: inProcess, url: siteUrl, secretKey: secrets.secretKey, siteUrl, close }
}

/**
 * Opens the database for a command-line tool: the one of DATABASE_URL (a Supabase project's, too), else of the server
 * that runs on DATA_DIR, else in this process on DATA_DIR. Throws a `Problem` when it cannot.
 */
export async function openDatabase(env: NodeJS.ProcessEnv = process.env): Promise<OpenedDatabase> {
  const settings = readSettings(env)
  const { dataDir, databaseUrl, port } = settings
  const running = await findServer(dataDir)
  const siteUrl = env['SITE_URL'] ?? running ?? `http://localhost:${port}`
  if (databaseUrl === undefined && running === undefined)
    return { ...(await openStack(settings, siteUrl)), siteUrl }
  const url = databaseUrl ?? postgresUrl(dataDir, openSecrets(dataDir).databasePassword)
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined })
  return { sql, siteUrl, close: () => sql.end({ timeout: 5 }) }
}

const nothingToClose = () => Promise.resolve()

/** The address of the server that runs on a data folder; undefined when none answers: killed ones leave their note. */
async function findServer(dataDir: string): Promise<string | undefined> {
  try {
    const { url } = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8')) as { url: string }
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5000) })
    return response.ok ? url : undefined
  } catch {
    return undefined
  }
}
