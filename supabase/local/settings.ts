import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { canEnter, findDatabaseUser } from './database-user.ts'
import { Problem } from './problem.ts'

/** The folder of the repository. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

/** What a fresh database is filled with: everything for a demonstration, or only what the tracker cannot do without. */
export type Seed = 'demo' | 'none'

export interface Settings {
  /** TCP port on the loopback interfaces; 0 takes any free one. */
  port: number
  /** Absolute folder of database, files and secrets. */
  dataDir: string
  /** Another PostgreSQL instead of the embedded one. */
  databaseUrl?: string
  seed: Seed
  /** Keep public pages prerendered while the built app is served. */
  prerender: boolean
  /** Serve the sources with hot reload instead of the build. */
  dev: boolean
  /** Folder of the built app. */
  dist: string
}

/** Reads and checks the environment. Throws a `Problem` that names the variable and what it may be. */
export function readSettings(env: NodeJS.ProcessEnv, args: readonly string[] = []): Settings {
  // an empty path or address is what a line without a value gives
  const databaseUrl = env['DATABASE_URL'] === '' ? undefined : env['DATABASE_URL']
  const dataDir = env['DATA_DIR'] === '' ? undefined : env['DATA_DIR']
  return {
    port: readPort(env['PORT'] ?? '4173'),
    dataDir: dataDir === undefined ? defaultDataDir(databaseUrl) : resolve(projectRoot, dataDir),
    ...(databaseUrl === undefined ? {} : { databaseUrl: checkDatabaseUrl(databaseUrl) }),
    seed: readSeed(env['SEED'] ?? 'demo'),
    prerender: readPrerender(env['PRERENDER'] ?? 'always'),
    ...readArguments(args),
  }
}

/** `.local` in the clone; for root in a clone that PostgreSQL's own user cannot enter, a folder of this clone's elsewhere. */
export function defaultDataDir(databaseUrl: string | undefined, clone = projectRoot): string {
  const local = join(clone, '.local')
  if (databaseUrl !== undefined || canEnter(findDatabaseUser(), clone)) return local
  const digest = createHash('sha256').update(clone).digest('hex').slice(0, 12)
  const elsewhere = `/var/lib/open-government-tracker/${digest}`
  console.log(`PostgreSQL's user cannot reach ${local}; the data lies in ${elsewhere}.`)
  return elsewhere
}

function readArguments(args: readonly string[]): { dev: boolean; dist: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { dev: { type: 'boolean' }, dist: { type: 'string' } },
    })
    return { dev: values.dev ?? false, dist: resolve(projectRoot, values.dist ?? 'dist') }
  } catch {
    throw new Problem(`Unknown options "${args.join(' ')}"; there are --dev and --dist FOLDER.`)
  }
}

function readPort(value: string): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65535)
    throw new Problem(`PORT must be a number from 0 to 65535, not "${value}".`)
  return port
}

function readPrerender(value: string): boolean {
  if (value === 'always' || value === 'never') return value === 'always'
  throw new Problem(`PRERENDER must be "always" or "never", not "${value}".`)
}

function readSeed(value: string): Seed {
  if (value === 'demo' || value === 'none') return value
  throw new Problem(`SEED must be "demo" or "none", not "${value}".`)
}

function checkDatabaseUrl(value: string): string {
  const protocol = URL.canParse(value) ? new URL(value).protocol : ''
  if (protocol === 'postgres:' || protocol === 'postgresql:') return value
  throw new Problem('DATABASE_URL must look like postgresql://user:password@host:5432/database.')
}
