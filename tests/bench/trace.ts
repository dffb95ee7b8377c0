/**
 * `npm run bench:trace`: how the list and the timeline of a very long plan feel on a phone: first rows, typing, scrolling, on a
 * CPU slowed four times, prerendered and not, in a production build (`npm run build` first) on data made for it. Prints figures
 * and judges nothing.
 * `npm run bench:trace -- commitments=2000 milestones=2 slower=4` (these are the defaults); `dist=FOLDER` measures another build.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { chromium, type Browser } from '@playwright/test'
import { openHost } from '../../supabase/local/host.ts'
import { loadApp, readBuild } from '../../supabase/local/prerender/build.ts'
import { documentOf, stylesOf } from '../../supabase/local/prerender/document.ts'
import { fileOf } from '../../supabase/local/prerender/site-files.ts'
import { createServer } from '../../supabase/local/server.ts'
import { launchOptions } from '../e2e/browser.ts'
import { generate } from './generate.ts'
import { observe, type Observed } from './observe.ts'
import { openDatabase, withServer } from './scratch.ts'

const bounds = { commitments: 5000, milestones: 10, slower: 20, runs: 20 }
const wanted = { commitments: 2000, milestones: 2, slower: 4, runs: 3 }
let dist = join(import.meta.dirname, '../../dist')

function readArguments(): void {
  for (const argument of process.argv.slice(2)) {
    const [name = '', value = ''] = argument.split('=')
    if (name === 'dist') {
      dist = resolve(value)
      continue
    }
    const number = Number(value)
    if (!(name in bounds) || !Number.isInteger(number) || number < 1)
      throw new Error(`"${argument}" is none of ${Object.keys(bounds).join('=N ')}=N dist=FOLDER.`)
    const key = name as keyof typeof bounds
    if (number > bounds[key]) throw new Error(`At most ${key}=${String(bounds[key])}.`)
    wanted[key] = number
  }
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('There is no build to measure: run `npm run build` first.')
}

const pages = [
  { name: 'list', path: '/en/plans/bench-1/commitments', row: 'main tbody tr :is(th, td) a' },
  { name: 'timeline', path: '/en/plans/bench-1/timeline', row: 'table.timeline tbody tr td svg' },
  {
    name: 'timeline, a quarter',
    path: '/en/plans/bench-1/timeline?period=2026-q1',
    row: 'table.timeline tbody tr td svg',
  },
] as const

type Page = (typeof pages)[number]

/** One visit by somebody who waits for rows, types a word, takes it back and scrolls. */
async function visit(browser: Browser, site: string, { path, row }: Page): Promise<Record<string, number>> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: wanted.slower })
  // what runs this file names functions by a helper that pages do not have
  await page.addInitScript({
    content: `globalThis.__name = (it) => it; (${observe.toString()})(${JSON.stringify(row)})`,
  })
  const seen = (from: number) =>
    page.evaluate((since) => (window as unknown as { observed: Observed }).observed(since), from)
  const now = () => page.evaluate(() => performance.now())

  await page.goto(site + path, { waitUntil: 'commit' })
  await page.waitForSelector(row, { timeout: 60_000 })
  // what comes after the first rows, such as preparing the search
  await page.waitForTimeout(4000)
  const opened = await seen(0)

  await page.locator('main input[type=search]').first().focus()
  const typing = await now()
  await page.keyboard.type('agency 1', { delay: 150 })
  await page.waitForTimeout(1500)
  for (let key = 0; key < 8; key++) {
    await page.keyboard.press('Backspace')
    await page.waitForTimeout(150)
  }
  await page.waitForTimeout(1500)
  const typed = await seen(typing)

  const scrolling = await now()
  await page.mouse.move(200, 400)
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(50)
  }
  await page.waitForTimeout(500)
  const scrolled = await seen(scrolling)
  const elements = await page.evaluate(() => document.querySelectorAll('*').length)
  await context.close()
  return {
    'first rows, ms': opened.firstRow ?? Number.NaN,
    'longest task to then': opened.longestTask,
    'blocking time, ms': opened.blocking,
    'typing: longest frame': typed.longestFrame,
    'typing: slowest key': typed.slowestKey,
    'scrolling: longest frame': scrolled.longestFrame,
    elements,
  }
}

/** Writes the pages into a folder as the prerender does. @param origin where the API is */
async function prerenderInto(folder: string, origin: string): Promise<void> {
  const template = readBuild(dist)
  const app = await loadApp(dist)
  app.reachBy((input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : input)
    return fetch(href.replace(app.apiOrigin, origin), init)
  })
  for (const path of new Set(pages.map((page) => page.path.replace(/^\/en|\?.*/g, '')))) {
    const page = await app.render('en', path)
    const styles = stylesOf(template, page).map((file) => readFileSync(join(dist, file), 'utf8'))
    const head = app.renderHead(page.head, { site: undefined, picture: undefined })
    const file = join(folder, fileOf(page.address))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, documentOf(template, page, head, styles.join('\n')))
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

readArguments()
await withServer(async (serverUrl, folder) => {
  const { sql, url } = await openDatabase(serverUrl, 'trace')
  const { commitments, milestones } = wanted
  await generate(sql, { plans: 1, commitments, milestones, rounds: 4 })
  const host = await openHost({
    databaseUrl: url,
    filesDir: join(folder, 'files'),
    siteUrl: 'http://localhost',
    secrets: { jwtSecret: 'a-secret-of-the-bench-that-is-long-enough', secretKey: 'sb_secret_of_the_bench' },
  })
  const listen = (folder?: string) =>
    new Promise<{ site: string; close: () => void }>((done) => {
      const { fetch } = createServer({ host, sql }, dist, folder)
      const listening = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
        done({ site: `http://localhost:${String(port)}`, close: () => listening.close() })
      })
    })
  const written = join(folder, 'pages')
  const plain = await listen()
  await prerenderInto(written, plain.site)
  const servers = [plain, await listen(written)] as const
  const browser = await chromium.launch(launchOptions())
  try {
    console.log(
      `${String(commitments)} commitments, ${String(commitments * milestones)} milestones, CPU ${String(wanted.slower)}× slower, median of ${String(wanted.runs)}\n`,
    )
    const columns = new Map<string, Record<string, number>[]>()
    // in turns, so that a busy moment of the machine strikes all of them
    for (let run = 0; run < wanted.runs; run++)
      for (const [at, { site }] of servers.entries())
        for (const page of pages) {
          // an address with a question is never prerendered
          if (at === 1 && page.path.includes('?')) continue
          const name = at === 1 ? `${page.name}, prerendered` : page.name
          columns.set(name, [...(columns.get(name) ?? []), await visit(browser, site, page)])
        }
    const figures = Object.keys([...columns.values()][0]?.[0] ?? {})
    console.log(''.padEnd(26) + [...columns.keys()].map((name) => name.padStart(23)).join(''))
    for (const figure of figures) {
      const cells = [...columns.values()].map((runs) => median(runs.map((one) => one[figure] ?? Number.NaN)))
      console.log(figure.padEnd(26) + cells.map((value) => value.toFixed(0).padStart(23)).join(''))
    }
  } finally {
    await browser.close()
    for (const server of servers) server.close()
    await host.close()
    await sql.end()
  }
})
