/** `npm start`: the whole tracker on this machine. `--dev` serves the sources with hot reload instead of the build. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { keepPrerendered } from './keep-prerendered.ts'
import { listen, type Listening } from './listen.ts'
import { serverOf } from './prerender/build.ts'
import { Problem, runTool } from './problem.ts'
import { createApi, createServer } from './server.ts'
import { readSettings, type Settings } from './settings.ts'
import { openStack, type Stack } from './stack.ts'

type Step = () => Promise<void>

const siteUrl = ({ port }: Listening) => `http://localhost:${port}`
const accounts = ['citizen', 'civil', 'coordinator', 'secretariat', 'reviewer', 'admin']

await runTool(async () => {
  const settings = readSettings(process.env, process.argv.slice(2))
  if (!settings.dev && !existsSync(join(settings.dist, 'index.html'))) {
    throw new Problem('There is no built app yet: run npm run build, or npm start, which does both.')
  }
  // first of all, because a taken port should be known before a database starts
  const listening = await listen(settings.port)
  const url = siteUrl(listening)
  const opening = openStack(settings, url)
  // a signal may come while the database is still starting; requests end before it does
  const closing = closeOnSignal(() => opening.then(({ close }) => close()), listening.close)
  const stack = await opening
  if (closing.begun) return
  try {
    await open(settings, stack, listening, closing.steps)
    console.log(greeting(settings, stack, url))
  } catch (error) {
    await stack.close()
    throw error
  }
})

/** Answers requests from now on, and leaves a note of the address for command-line tools. */
async function open(settings: Settings, stack: Stack, listening: Listening, closing: Step[]): Promise<void> {
  if (settings.dev) {
    // Vite takes a second to load, which a built app need not wait for
    const { createDevServer, divide } = await import('./dev.ts')
    const vite = await createDevServer(listening.server)
    closing.push(() => vite.close())
    listening.answer(divide(serve(createApi(stack)), vite))
  } else {
    const pages = pagesOf(settings)
    if (pages !== undefined) mkdirSync(pages, { recursive: true })
    listening.answer(serve(createServer(stack, settings.dist, pages)))
  }

  const note = join(settings.dataDir, 'server.json')
  writeFileSync(note, JSON.stringify({ pid: process.pid, url: siteUrl(listening) }) + '\n')
  closing.push(() => rm(note, { force: true }))
  // needs the note: it asks this very server
  const pages = pagesOf(settings)
  if (pages !== undefined) closing.push(await keepPrerendered(settings, stack.sql, pages))
}

/** Where the prerendered pages are kept; undefined where there are to be none. */
function pagesOf({ dev, prerender, dist, dataDir }: Settings): string | undefined {
  return !dev && prerender && existsSync(serverOf(dist)) ? join(dataDir, 'pages') : undefined
}

function serve(app: Hono): RequestListener {
  const listener = getRequestListener(app.fetch)
  return (request, response) => void listener(request, response)
}

/** Takes the steps in the opposite order on Ctrl-C or SIGTERM, then exits with 0; more may be added meanwhile. */
function closeOnSignal(...steps: Step[]): { steps: Step[]; begun: boolean } {
  const closing = { steps, begun: false }
  const close = async () => {
    // a terminal and a parent process may both pass on the same Ctrl-C
    if (closing.begun) return
    closing.begun = true
    for (const step of steps.splice(0).reverse()) await step()
    process.exit(0)
  }
  // npm passes a signal on to its shell, which dies of it without telling us
  const parent = process.ppid
  if (process.env['npm_lifecycle_event'] !== undefined) {
    setInterval(() => {
      if (process.ppid !== parent) void close()
    }, 500).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close())
  return closing
}

function greeting(settings: Settings, stack: Stack, url: string): string {
  const { dataDir, databaseUrl, seed } = settings
  const changed = stack.changedMigrations.map(
    (name) => `  Note      ${name} was edited after it had been applied here.`,
  )
  const mismatch = process.env['SEED'] !== undefined && seed !== stack.seed
  return [
    '',
    '  Open Government Tracker',
    '',
    `  Address   ${url}  (English: ${url}/en/)`,
    ...(stack.seed === 'demo'
      ? [
          `  Accounts  ${accounts.map((name) => `${name}@demo.test`).join(', ')}`,
          '            password: demonstration',
        ]
      : []),
    `  Data      ${dataDir}${databaseUrl === undefined ? '' : ' (files and secrets; the database is the one of DATABASE_URL)'}`,
    ...(pagesOf(settings) === undefined
      ? []
      : ['  Pages     are prerendered now, beside your visit, and again whenever something changes']),
    ...(mismatch
      ? [
          `  Note      the database was filled with SEED=${stack.seed} at its first start; SEED=${seed} changes nothing.`,
        ]
      : []),
    ...changed,
    '',
    '  Ctrl-C ends it.',
    '',
  ].join('\n')
}
