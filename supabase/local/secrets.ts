import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem, reasonOf } from './problem.ts'

/** The key that the browser sends; it opens nothing that row-level security does not. */
export const publishableKey = 'sb_publishable_local'

export interface Secrets {
  /** Password of the embedded database's owner. */
  databasePassword: string
  /** Signs sessions. */
  jwtSecret: string
  /** API key that passes row-level security; for command-line tools, never for a browser. */
  secretKey: string
}

/**
 * The secrets of a data folder, made at random the first time and kept in `secrets.json` for its owner alone.
 * Throws a `Problem` when that file is damaged: new secrets would not fit the database beside it.
 */
export function openSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  if (!existsSync(file)) {
    writeFileSync(file, JSON.stringify(randomSecrets(), null, 2) + '\n', { mode: 0o600, flag: 'wx' })
  }
  try {
    const secrets = JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>
    if (secrets.databasePassword && secrets.jwtSecret && secrets.secretKey) return secrets as Secrets
  } catch (error) {
    throw new Problem(`${file} cannot be read: ${reasonOf(error)}`)
  }
  throw new Problem(`${file} is incomplete; restore it, or remove the whole folder to start over.`)
}

/** Secrets that no other data folder has. */
export function randomSecrets(): Secrets {
  return {
    databasePassword: randomBytes(24).toString('hex'),
    jwtSecret: randomBytes(32).toString('hex'),
    secretKey: `sb_secret_${randomBytes(24).toString('hex')}`,
  }
}
