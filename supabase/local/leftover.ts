import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { holdDatabase } from './hold.ts'
import { pidFile, postgresUrl, readPidFile } from './pid-file.ts'

/**
 * Stops the server that a killed process left behind on a folder, and clears away a process id that is nobody's.
 * Throws a `Problem` when the folder is in use by a living tracker.
 */
export async function stopLeftover(
  folder: string,
  password: string,
  stop: () => Promise<void>,
): Promise<void> {
  for (let patience = 60; existsSync(pidFile(folder)); patience--) {
    if (!isPostgresOn(folder, readPidFile(folder).pid)) {
      rmSync(pidFile(folder), { force: true })
      return
    }
    const url = postgresUrl(folder, password)
    if (await answersFor(folder, url)) {
      const release = await holdDatabase(url)
      await release()
      await stop()
      return
    }
    // it is starting, recovering or going away
    if (patience === 0) await stop()
    await wait(250)
  }
}

/** Whether a process is a PostgreSQL server on this folder; ids are reused, so the id alone proves nothing. */
export function isPostgresOn(folder: string, pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  try {
    return commandOf(pid).includes(join(folder, 'postgres'))
  } catch {
    return process.platform === 'win32'
  }
}

function commandOf(pid: number): string {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
}

async function answersFor(folder: string, url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 2 })
  try {
    const [row] = await sql<[{ data_directory: string }]>`show data_directory`
    return realpathSync(row.data_directory) === realpathSync(join(folder, 'postgres'))
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}
