import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
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
  dev: boolean
}

/** Reads and checks the environment. Throws a `Problem` that names the variable and what it may be. */
export function readSettings(env: NodeJS.ProcessEnv, args: readonly string[] = []): Settings {
  const unknown = args.find((arg) => arg !== '--dev')
  if (unknown !== undefined) throw new Problem(`Unknown option ${unknown}; the only one is --dev.`)
  const databaseUrl = env['DATABASE_URL'] === '' ? undefined : env['DATABASE_URL']
  return {
    port: readPort(env['PORT'] ?? '4173'),
    dataDir: resolve(projectRoot, env['DATA_DIR'] ?? '.local'),
    ...(databaseUrl === undefined ? {} : { databaseUrl: checkDatabaseUrl(databaseUrl) }),
    seed: readSeed(env['SEED'] ?? 'demo'),
    dev: args.includes('--dev'),
  }
}

function readPort(value: string): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65535)
    throw new Problem(`PORT must be a number from 0 to 65535, not "${value}".`)
  return port
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
