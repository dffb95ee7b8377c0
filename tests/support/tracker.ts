import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { projectRoot } from '../../supabase/local/settings.ts'
import { temporaryFolder } from './cluster.ts'

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

export interface Tracker {
  url: string
  stdout: () => string
  stderr: () => string
  /** Sends a signal and waits for the end. */
  end: (signal?: NodeJS.Signals) => Promise<Ended>
}

/** A built app of two files, so that these tests do not wait for a real build. */
export function smallBuild(): string {
  const dist = temporaryFolder()
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Tracker</title>')
  writeFileSync(join(dist, 'assets/app-1a2b3c.js'), 'export const app = 1')
  return dist
}

/** Runs one of the command-line tools to its end. */
export function runTool(file: string, args: string[], env: Record<string, string>): Promise<Ended> {
  return launch(file, args, env).ended
}

/** Starts the tracker like `npm start` does and waits until it answers. Throws what it printed when it ends instead. */
export async function startTracker(
  env: Record<string, string>,
  args: string[] = ['--dist', smallBuild()],
  wrapper: string[] = [],
): Promise<Tracker> {
  const { child, ended, stdout, stderr } = launch(
    'start.ts',
    args,
    { PORT: '0', SEED: 'none', ...env },
    wrapper,
  )
  let over: Ended | undefined
  void ended.then((end) => (over = end))
  for (;;) {
    if (over) throw new Error(`The tracker ended with ${over.code ?? 'a signal'}: ${over.stderr}`)
    const url = /Address +(\S+)/.exec(stdout())?.[1]
    if (url !== undefined && (await fetch(`${url}/healthz`)).ok) {
      const end = (signal: NodeJS.Signals = 'SIGTERM') => {
        child.kill(signal)
        return ended
      }
      return { url, stdout, stderr, end }
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const running = new Set<ChildProcess>()
// a test that fails leaves its processes behind
afterAll(() => {
  for (const child of running) child.kill()
})

/** Runs the command as npm does: in a shell that does not pass signals on. */
export const throughShell = ['/bin/sh', '-c', '"$0" "$@"; true']

function launch(file: string, args: string[], env: Record<string, string>, wrapper: string[] = []) {
  // what vitest sets would change how the server behaves
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|VITEST)/.test(name)),
  )
  const watcher = join(import.meta.dirname, 'watch-network.ts')
  const script = join(projectRoot, 'supabase/local', file)
  const command = [...wrapper, process.execPath, '--import', 'tsx', '--import', watcher, script, ...args]
  const child = spawn(command[0] ?? '', command.slice(1), {
    cwd: projectRoot,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      running.delete(child)
      resolve({ code, stdout, stderr })
    })
  })
  return { child, ended, stdout: () => stdout, stderr: () => stderr }
}

/** The secrets of a data folder. */
export function secretsOf(dataDir: string): Record<string, string> {
  return JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>
}
