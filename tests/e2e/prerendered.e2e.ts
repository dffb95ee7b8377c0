import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { inPlan, publicPages } from './pages.ts'
import { address, apiKey, expect, languages, test } from './support.ts'

/** Pages that a server can know: without a query, and none that leads into an account. */
const account = /^\/(sign-|reset-|new-|invitation|unsubscribe|no-such)/
const known = publicPages.filter((path) => !path.includes('?') && !account.test(path))

const root = join(import.meta.dirname, '../..')
const dist = process.env['E2E_DIST'] ?? join(root, 'dist')
let tracker: ChildProcess
let site = ''
let folder = ''

// one after the other, for all of them share a stack that is prerendered once
test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  test.setTimeout(300_000)
  folder = mkdtempSync(join(tmpdir(), 'ogt-prerendered-'))
  // where the tests run as root, the database has a user of its own, who must get through
  chmodSync(folder, 0o755)
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), PORT: '0', SEED: 'demo', PRERENDER: 'always' }
  tracker = spawn(process.execPath, ['--import', 'tsx', 'supabase/local/start.ts', '--dist', dist], {
    cwd: root,
    env,
  })
  let said = ''
  tracker.stdout?.on('data', (part: Buffer) => (said += part.toString()))
  tracker.stderr?.on('data', (part: Buffer) => (said += part.toString()))
  await expect.poll(() => said, { timeout: 280_000 }).toMatch(/Prerendered \d+ files/)
  expect(said).not.toContain('could not be prerendered')
  site = /Address +(\S+)/.exec(said)?.[1] ?? ''
})

test.afterAll(async () => {
  tracker.kill('SIGTERM')
  await new Promise((resolve) => tracker.once('close', resolve))
  rmSync(folder, { recursive: true, force: true })
})

/** Everything that goes wrong while a page wakes, what it asks the API, and the styles that it did not bring along. */
function watch(page: Page): { troubles: string[]; requests: string[]; styles: string[] } {
  const seen = { troubles: [] as string[], requests: [] as string[], styles: [] as string[] }
  page.on('console', (message) => {
    // the tests let nothing be kept between pages, and say so in every console
    if (message.text().startsWith('Service Worker registration blocked')) return
    if (message.type() === 'error' || message.type() === 'warning') seen.troubles.push(message.text())
  })
  page.on('pageerror', (error) => seen.troubles.push(error.message))
  page.on('request', (request) => {
    if (/\/(rest|auth|storage)\/v1\//.test(request.url())) seen.requests.push(request.url())
    if (request.resourceType() === 'stylesheet') seen.styles.push(new URL(request.url()).pathname)
  })
  return seen
}

/** Opens a page and waits until the app is awake in it. */
async function wake(page: Page, path: string): Promise<void> {
  await page.goto(site + path)
  await page.waitForFunction(() => '__vue_app__' in (document.getElementById('app') ?? {}))
}

const shift = () =>
  new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      resolve(
        list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
      )
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => {
      resolve(0)
    }, 300)
  })

for (const language of languages) {
  for (const name of known) {
    test(`${language}: ${name} is there without a script, and wakes as it is`, async ({
      page,
      browser,
      plan,
    }) => {
      const path = address(language, inPlan(name, plan))
      const still = await browser.newContext({ javaScriptEnabled: false })
      const paper = await still.newPage()
      await paper.goto(site + path)
      const heading = await paper.locator('main h1').innerText()
      expect((await paper.locator('main').innerText()).length).toBeGreaterThan(150)
      await still.close()

      const { troubles, requests, styles } = watch(page)
      await wake(page, path)
      await expect(page.locator('main h1')).toHaveText(heading, { useInnerText: true })
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      // 0.000 as it is reported: a word that moves by a pixel is nothing that anybody sees
      expect(await page.evaluate(shift)).toBeLessThan(0.001)
      expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(2)
      await page.evaluate(() => {
        scrollTo(0, document.body.scrollHeight)
      })
      await page.waitForLoadState('networkidle')
      expect(troubles).toEqual([])
      // the notice of changes is of no page
      expect(styles.filter((file) => !file.includes('LivingNotice'))).toEqual([])
    })
  }
}

test('a sheet names the last entry about its record, so that it is no other file because the ledger has grown', async ({
  page,
}) => {
  const of = async (path: string) =>
    Number(/in the ledger: No\.\s(\d+)/.exec(await (await page.request.get(site + path)).text())?.[1])
  const [old, one] = ['/en/plans/2012-2015/sheet', '/en/plans/2020-2022/commitments/1.1/sheet']
  const head = await page.request.get(`${site}/rest/v1/ledger_head?select=seq`, { headers: apiKey })
  const [{ seq } = { seq: 0 }] = (await head.json()) as { seq: number }[]
  for (const path of [old, one]) {
    expect(await of(path)).toBeGreaterThan(0)
    expect(await of(path)).toBeLessThan(seq)
  }
  const { requests, troubles } = watch(page)
  await wake(page, one)
  await page.locator('.paper-foot').scrollIntoViewIfNeeded()
  await expect(page.locator('.paper-foot code')).toHaveText(/^[0-9a-f]{12}$/)
  expect([requests, troubles]).toEqual([[], []])
})

test('a woken page filters, leads on, and changes its language', async ({ page, plan }) => {
  const { troubles } = watch(page)
  await wake(page, '/commitments')
  const rows = page.locator('main tbody tr, main .cards > li')
  const all = await rows.count()
  await page.getByRole('searchbox').last().fill('audit')
  await expect.poll(() => rows.count()).toBeLessThan(all)
  await page.goto(`${site}/plans/${plan}/commitments/1.1#comments`)
  await expect(page.locator('#comments')).toBeFocused()
  // what was not rendered for this address is built anew: its place too
  await page.goto(`${site}/plans/${plan}/commitments/1.1?sort=newest#comments`)
  await expect(page.locator('#comments')).toBeFocused()
  await expect(page).toHaveURL(/sort=newest#comments$/)
  await page.getByRole('link', { name: 'English' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('main h1')).toBeVisible()
  expect(troubles).toEqual([])
})

test('whoever has an account never reads “Sign in” first, and nothing moves when their menu comes', async ({
  page,
  complaints,
}) => {
  await page.goto(`${site}/en/plans`)
  const height = await page.locator('.site-header').evaluate((header) => header.clientHeight)
  // what the document does by itself before it is painted: the app does not come
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.evaluate(() => {
    localStorage.setItem('open-government-tracker.session', '{}')
  })
  await page.reload()
  await expect(page.locator('.account-place')).toBeHidden()
  const before = await page.locator('.account-place').evaluate((place) => place.clientWidth)
  await page.evaluate(() => {
    localStorage.clear()
  })
  await page.unroute('**/assets/*.js')
  expect(complaints.splice(0).join()).toContain('dynamically imported module')

  await page.goto(`${site}/en/sign-in`)
  await page.getByLabel('E-mail address').fill('citizen@demo.test')
  await page.getByLabel('Password', { exact: true }).fill('demonstration')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.locator('.account-name')).toBeVisible()
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset['first'] = document.documentElement.dataset['member'] ?? 'nobody'
    })
  })
  for (const width of [768, 900, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${site}/en/plans`)
    await expect(page.locator('.account-name')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-first', '')
    expect(await page.locator('.site-header').evaluate((header) => header.clientHeight)).toBe(height)
  }
  expect(await page.locator('.account-place').evaluate((place) => place.clientWidth)).toBe(before)
})

test('an address with a question shows its answer, not the page without it', async ({ page }) => {
  const { troubles } = watch(page)
  await wake(page, '/commitments?completion=complete')
  await expect(page.locator('main h1')).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-elsewhere')
  expect(troubles).toEqual([])
})

test('an unknown address says so with its status, a page of accounts does not', async ({ request }) => {
  expect((await request.get(`${site}/no-such-page`)).status()).toBe(404)
  expect((await request.get(`${site}/en/plans/none/commitments/9.9`)).status()).toBe(404)
  expect((await request.get(`${site}/sign-in`)).status()).toBe(200)
  expect((await request.get(`${site}/en/secretariat/reviews/12`)).status()).toBe(200)
})
