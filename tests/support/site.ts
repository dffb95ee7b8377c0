import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface Site {
  /** Where it answers, without a slash at the end. */
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * `npm start` without the build, on a port and data of its own, with demonstration data and every public page prerendered.
 * @param dist folder of the built app
 * @throws when there is no build, or it is not ready within five minutes
 */
export async function openSite(dist = join(root, 'dist')): Promise<Site> {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('There is no build to look at: run `npm run build` first.')
  const folder = join(tmpdir(), `ogt-site-${randomUUID()}`)
  // where this runs as root, the database has a user of its own, who must get through
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const env = { ...process.env, PORT: '0', SEED: 'demo', PRERENDER: 'always', DATA_DIR: join(folder, 'data') }
  const program = ['--import', 'tsx', 'supabase/local/start.ts', '--dist', dist]
  const child = spawn(process.execPath, program, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      rmSync(folder, { recursive: true, force: true })
      resolve()
    })
  })
  const close = async () => {
    child.kill('SIGTERM')
    await ended
  }
  try {
    return { url: await ready(child, ended), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The address, once every page is prerendered. */
function ready(child: ReturnType<typeof spawn>, ended: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const give = setTimeout(() => {
      reject(new Error(`The site was not ready within five minutes.\n${said}`))
    }, 300_000)
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => {
        said += part.toString()
        const url = /Address +(http:\S+)/.exec(said)?.[1]
        if (url === undefined || !/^ *Prerendered \d+ files/m.test(said)) return
        clearTimeout(give)
        resolve(url)
      })
    void ended.then(() => {
      clearTimeout(give)
      reject(new Error(`The site did not start.\n${said}`))
    })
  })
}
