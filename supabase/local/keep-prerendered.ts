import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import type { Sql } from 'postgres'
import { readBuild } from './prerender/build.ts'
import { noteWritten, readNote } from './prerender/output.ts'
import { reasonOf } from './problem.ts'
import { projectRoot, type Settings } from './settings.ts'

/** Milliseconds between two looks at whether something public has changed, and after a failure. */
const pace = 3_000
const patience = 60_000

interface Ended {
  readonly code: number | null
  readonly said: string
}

/** `npm run prerender` as a process of its own, so that the API answers meanwhile, and its memory is given back. */
function run({ dataDir, dist }: Settings, out: string): { ended: Promise<Ended>; stop: () => void } {
  const command = [
    '--import',
    'tsx',
    join(projectRoot, 'supabase/local/prerender.ts'),
    '--dist',
    dist,
    '--out',
    out,
    '--quiet',
  ]
  const child = spawn(process.execPath, command, {
    cwd: projectRoot,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // whoever reads pages now goes first
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()))
  const ended = new Promise<Ended>((resolve) => {
    child.on('error', (error) => {
      resolve({ code: 1, said: reasonOf(error) })
    })
    child.on('close', (code) => {
      resolve({ code, said: said.trim() })
    })
  })
  return { ended, stop: () => child.kill('SIGTERM') }
}

/**
 * Prerenders the public pages, and again within seconds of every change, until it is stopped. Tells the first time how
 * many there are, and whenever it fails. Pages that twice could not be brought up to date are removed, and the app answers.
 * @param out folder of the pages; those of another build are removed at once, for they ask for files that are gone
 */
export async function keepPrerendered(
  settings: Settings,
  sql: Sql,
  out: string,
): Promise<() => Promise<void>> {
  const note = await readNote(out)
  if (note?.build !== readBuild(settings.dist).id) await rm(out, { recursive: true, force: true })

  let isStopped = false
  // asked anew each time: somebody may stop it during any wait
  const goesOn = () => !isStopped
  let done: string | null = null
  let failures = 0
  let current: ReturnType<typeof run> | undefined
  let wake: (() => void) | undefined
  const rest = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      wake = resolve
      setTimeout(resolve, milliseconds).unref()
    })

  async function follow(): Promise<void> {
    while (goesOn()) {
      const [row] = await sql<{ version: string }[]>`select public.public_version() as version`.catch(
        () => [],
      )
      if (row && row.version !== done) {
        const before = await noteWritten(out)
        current = run(settings, out)
        const { code, said } = await current.ended
        current = undefined
        if (!goesOn()) return
        if (code !== 0 || done === null) console.log(`  ${said}`)
        if (code === 0) {
          failures = 0
          // another run may have been at work there, with what was known when it began
          done = (await readNote(out))?.made.split(' ')[0] ?? ''
        } else {
          const isFinished = (await noteWritten(out)) !== before
          failures = isFinished ? 0 : failures + 1
          // what has been hidden meanwhile must not stay
          if (failures > 1) await rm(out, { recursive: true, force: true })
          await rest(patience)
        }
      }
      await rest(pace)
    }
  }
  const following = follow()
  return async () => {
    isStopped = true
    current?.stop()
    wake?.()
    await following
  }
}
