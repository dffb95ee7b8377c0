import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { findBinaries } from './binaries.ts'
import { canEnter, findDatabaseUser, giveTo, type DatabaseUser } from './database-user.ts'
import { stopLeftover } from './leftover.ts'
import { postgresUrl } from './pid-file.ts'
import { Problem, reasonOf } from './problem.ts'

export interface EmbeddedPostgres {
  /** Connection string of the owner, for the database `postgres`. */
  url: string
  /** Ends the server cleanly and waits for it. */
  stop: () => Promise<void>
}

interface Options {
  /** Folder that holds the cluster (`postgres/`) and, if need be, the programs. */
  folder: string
  password: string
  /** Further settings of the server, e.g. `{ fsync: 'off' }`. */
  settings?: Record<string, string>
}

/**
 * Starts PostgreSQL on a folder, on a free loopback port; sets the cluster up the first time and takes over what a
 * killed process left running. Throws a `Problem` when the folder is in use or the server does not start.
 */
export async function startPostgres({ folder, password, settings = {} }: Options): Promise<EmbeddedPostgres> {
  const user = findDatabaseUser()
  if (!canEnter(user, folder)) {
    throw new Problem(
      `PostgreSQL runs as the system user "postgres", who cannot reach ${folder}; choose another, e.g. DATA_DIR=/var/lib/open-government-tracker.`,
    )
  }
  const bin = await findBinaries(user, folder)
  const cluster = join(folder, 'postgres')
  const control = (...args: string[]) => run(join(bin, 'pg_ctl'), [...args, '-D', cluster], user)
  const stop = async () => {
    await control('stop', '--mode=fast', '--wait')
  }

  if (existsSync(join(cluster, 'PG_VERSION'))) await stopLeftover(folder, password, stop)
  else await initialise(join(bin, 'initdb'), cluster, password, user)

  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    try {
      const log = join(cluster, 'server.log')
      rmSync(log, { force: true })
      await control(
        'start',
        '--wait',
        '--timeout=120',
        `--log=${log}`,
        `--options=${flags({ ...settings, port: String(port) })}`,
      )
      return { url: postgresUrl(folder, password), stop }
    } catch (error) {
      // the port may have been taken since it was found free
      if (attempt === 3)
        throw new Problem(`PostgreSQL does not start on ${cluster}: ${lastWords(cluster, error)}`)
    }
  }
}

function flags(settings: Record<string, string>): string {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_min_messages: 'error',
    // refused statements are everyday events of row-level security
    log_min_error_statement: 'panic',
    ...settings,
  }
  return Object.entries(all)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ')
}

/** Sets up a cluster beside its place and moves it there when it is whole: a crash in the middle leaves nothing half-made. */
async function initialise(
  initdb: string,
  cluster: string,
  password: string,
  user: DatabaseUser,
): Promise<void> {
  const draft = `${cluster}.${process.pid}`
  const passwordFile = `${draft}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  giveTo(user, draft)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(user, passwordFile)
  try {
    // the builtin provider sorts alike everywhere; trigrams ask lc_ctype what a letter is, so that must be UTF-8
    const letters = { darwin: 'en_US.UTF-8', win32: 'C' }[process.platform as string] ?? 'C.UTF-8'
    await run(
      initdb,
      [
        `--pgdata=${draft}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${letters}`,
      ],
      user,
    )
    renameSync(draft, cluster)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw new Problem(`PostgreSQL cannot set up ${cluster}: ${reasonOf(error)}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Runs one of PostgreSQL's programs; rejects with the last line it wrote. */
function run(program: string, args: string[], user: DatabaseUser): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...user,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let words = ''
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(words.trim().split('\n').at(-1) ?? `exit code ${code ?? 'none'}`))
    })
  })
}

function lastWords(cluster: string, error: unknown): string {
  const log = join(cluster, 'server.log')
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []
  return lines.filter((line) => /FATAL|PANIC|ERROR/.test(line)).at(-1) ?? reasonOf(error)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => {
        resolve(port)
      })
    })
  })
}
