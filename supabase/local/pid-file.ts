import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The file in which PostgreSQL notes its process and port while it runs. */
export const pidFile = (folder: string) => join(folder, 'postgres/postmaster.pid')

/** What a server noted of itself; a note that is still being written gives NaN. Throws when there is none. */
export function readPidFile(folder: string): { pid: number; port: number } {
  const [pid, , , port] = readFileSync(pidFile(folder), 'utf8').split('\n')
  return { pid: Number(pid), port: Number(port) }
}

/** Connection string of the server that runs on a folder. Throws when none has noted itself. */
export function postgresUrl(folder: string, password: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${readPidFile(folder).port}/postgres`
}
