import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sql } from 'postgres'
import { Problem, reasonOf } from './problem.ts'
import { projectRoot, type Seed } from './settings.ts'

export interface SqlFolders {
  migrations: string
  seed: string
}

export const projectFolders: SqlFolders = {
  migrations: join(projectRoot, 'supabase/migrations'),
  seed: join(projectRoot, 'supabase/seed'),
}

interface SqlFile {
  name: string
  text: string
}

function sqlFiles(folder: string): SqlFile[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''),
  }))
}

/** SHA-256 in hexadecimal over the names and texts of all migrations: what the generated types belong to. */
export function migrationsDigest(folder = projectFolders.migrations): string {
  const digest = createHash('sha256')
  for (const { name, text } of sqlFiles(folder)) digest.update(`${name}\0${text}\0`)
  return digest.digest('hex')
}

/**
 * Applies the migrations that a database lacks, one transaction each, remembered where the Supabase CLI remembers them.
 * Throws a `Problem` that names the file and the reason; that file leaves nothing behind.
 * @returns names of files that were changed after they had been applied
 */
export async function migrate(sql: Sql, folder = projectFolders.migrations): Promise<string[]> {
  const rows = await sql<{ version: string; statements: string[] | null }[]>`
    select version, statements from supabase_migrations.schema_migrations`
  const applied = new Map(rows.map(({ version, statements }) => [version, statements?.join('\n')]))
  const changed: string[] = []
  for (const { name, text } of sqlFiles(folder)) {
    const [, version, title] = /^(\d{14})_(.+)\.sql$/.exec(name) ?? []
    if (!version || !title)
      throw new Problem(`Migration ${name} must be named <14 digits>_<what it does>.sql.`)
    if (!applied.has(version)) {
      await sql
        .begin(async (tx) => {
          await tx.unsafe(text).simple()
          await tx`insert into supabase_migrations.schema_migrations (version, name, statements) values (${version}, ${title}, ${[text]})`
        })
        .catch((error: unknown) => {
          throw new Problem(`Migration ${name} failed: ${reasonOf(error)}`)
        })
    } else if (applied.get(version) !== text) changed.push(name)
  }
  return changed
}

/**
 * Fills a database once, in one transaction that also remembers it: with the files named `reference…`, and for "demo"
 * also with those named `demo…`, in the order of their names. Throws a `Problem` that names the file and the reason.
 * @returns what the database was filled with, now or at its first start
 */
export async function seed(sql: Sql, choice: Seed, folder = projectFolders.seed): Promise<Seed> {
  return sql.begin(async (tx) => {
    const [before] = await tx<{ seed: Seed }[]>`select seed from supabase_migrations.local_seed`
    if (before) return before.seed
    for (const { name, text } of seedFiles(folder, choice)) {
      await tx
        .unsafe(text)
        .simple()
        .catch((error: unknown) => {
          throw new Problem(`Seed ${name} failed: ${reasonOf(error)}`)
        })
    }
    await tx`insert into supabase_migrations.local_seed (seed) values (${choice})`
    await tx`analyze`
    return choice
  })
}

function seedFiles(folder: string, choice: Seed): SqlFile[] {
  return sqlFiles(folder).filter(({ name }) => {
    const kind = /^[\d_]*(reference|demo)/.exec(name)?.[1]
    if (!kind) throw new Problem(`Seed ${name} must be named reference… or demo…, after its number.`)
    return kind === 'reference' || choice === 'demo'
  })
}
