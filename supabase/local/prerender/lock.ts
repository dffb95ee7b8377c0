import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds after which a lock that nobody renews is one of a process that ended, or of another machine's. */
const patience = 600_000

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether whoever took the lock is still at work. In a container each process may have the same number. */
function isHeld(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    return pid > 0 && pid !== process.pid && isAlive(pid) && Date.now() - statSync(lock).mtimeMs < patience
  } catch {
    return false
  }
}

/**
 * Takes a folder for this process alone; null when another is at work in it. A process that was killed holds nothing.
 * @returns gives the folder free
 * @throws when nothing can be written there
 */
export function lockFolder(folder: string): (() => void) | null {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'prerendered.lock')
  if (isHeld(lock)) return null
  rmSync(lock, { force: true })
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return null
    // on a full disk there is still something to remove
    if (code !== 'ENOSPC') throw error
  }
  const renewing = setInterval(() => {
    try {
      utimesSync(lock, new Date(), new Date())
    } catch {
      // somebody has removed the folder
    }
  }, patience / 10).unref()
  return () => {
    clearInterval(renewing)
    rmSync(lock, { force: true })
  }
}
