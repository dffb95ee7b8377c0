import { spawnSync } from 'node:child_process'
import { lchownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.ts'

/** The system user that PostgreSQL runs as; undefined when it may run as whoever started us. */
export type DatabaseUser = { uid: number; gid: number } | undefined

/** PostgreSQL refuses to run as root: then it runs as `postgres`, who is created where missing (a bare container). */
export function findDatabaseUser(): DatabaseUser {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  if (id('-u').status !== 0) {
    spawnSync('groupadd', ['--system', 'postgres'])
    spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'])
  }
  const [uid, gid] = [id('-u'), id('-g')].map(({ stdout, status }) => (status === 0 ? Number(stdout) : NaN))
  if (Number.isInteger(uid) && Number.isInteger(gid)) return { uid: Number(uid), gid: Number(gid) }
  throw new Problem(
    'PostgreSQL does not run as root and the system user "postgres" could not be created; start as another user.',
  )
}

/** Whether the database's user may enter a folder; asked of the system itself, which knows about mounts and access lists. */
export function canEnter(user: DatabaseUser, folder: string): boolean {
  if (!user) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/' }).status === 0
}

/** Gives a folder and everything in it to the database's user. */
export function giveAllTo(user: DatabaseUser, folder: string): void {
  giveTo(user, folder)
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    giveTo(user, join(folder, name))
}

/** Gives a file or folder to the database's user. */
export function giveTo(user: DatabaseUser, path: string): void {
  if (user) lchownSync(path, user.uid, user.gid)
}
