import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import type { APIRequestContext, Page } from '@playwright/test'
import { correction, generate } from 'lean-qr'
import en from '../../src/i18n/messages/en/sharing.ts'
import { openSite, type Site } from '../support/site.ts'
import { press } from './keyboard.ts'
import { inPlan, publicPages } from './pages.ts'
import { apiKey, expect, expectAccessible, test, words } from './support.ts'

const { sharing, sheet } = en
const path = '/en/plans/2020-2022/commitments/1.1'

// cards and badges are made with the prerendered pages, once for all these tests
test.describe.configure({ mode: 'default' })
let site: Site
let guest: Server
/** What the page of another site holds now. */
let guestPage = ''

test.beforeAll(async () => {
  test.setTimeout(320_000)
  site = await openSite(process.env['E2E_DIST'])
  guest = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>Guest</title><h1>Guest</h1>${guestPage}`)
  })
  await new Promise<void>((resolve) => guest.listen(0, '127.0.0.1', resolve))
})
test.afterAll(async () => {
  // neither is there when the site could not be opened
  ;(guest as Server | undefined)?.close()
  await (site as Site | undefined)?.close()
})

const guestAddress = () => `http://127.0.0.1:${(guest.address() as AddressInfo).port}/`

async function ledgerHead(request: APIRequestContext): Promise<{ seq: number; hash: string }> {
  const answer = await request.get(`${site.url}/rest/v1/ledger?select=seq,hash&order=seq.desc&limit=1`, {
    headers: apiKey,
  })
  const [head] = (await answer.json()) as { seq: number; hash: string }[]
  if (!head) throw new Error('The ledger is empty.')
  return head
}

/** The upper one, where a page has a second at its end. */
const shareButton = (page: Page) => page.getByRole('button', { name: words.en.shell.share }).first()

async function openDialog(page: Page) {
  await page.goto(site.url + path)
  await press(shareButton(page))
  const dialog = page.getByRole('dialog', { name: sharing.title })
  await expect(dialog).toBeVisible()
  return dialog
}

test('a page is cited with its day and the newest entry of the ledger', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { seq, hash } = await ledgerHead(request)
  const dialog = await openDialog(page)
  const citation = dialog.getByLabel(sharing.cite.label)
  await expect(citation).toHaveValue(new RegExp(`No\\. ${seq}, SHA-256 ${hash}\\.`))
  const text = await citation.inputValue()
  const [, day = ''] = /\?asof=(\d{4}-\d\d-\d\d)/.exec(text) ?? []
  expect(text).toContain(`${site.url}${path}?asof=${day}`)
  expect(text).toContain(`As of ${String(Number(day.slice(8)))} `)

  await dialog.getByRole('button', { name: sharing.copy }).nth(1).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)

  for (const [name, ending, start] of [
    [sharing.cite.bibtex, 'bib', '@online{'],
    [sharing.cite.ris, 'ris', 'TY  - ELEC'],
  ] as const) {
    const arriving = page.waitForEvent('download')
    await dialog.getByRole('button', { name }).click()
    const file = await arriving
    expect(file.suggestedFilename()).toMatch(new RegExp(`${day}\\.${ending}$`))
    const content = await readFile(await file.path(), 'utf8')
    expect(content.startsWith(start)).toBe(true)
    expect(content).toContain(hash)
  }
  // what was cited can be read: the page as of that day
  await page.goto(`${site.url}${path}?asof=${day}`)
  await expect(page.locator('main h1')).toBeVisible()
})

test('the dialog is used by key alone, and axe finds nothing in it', async ({ page }) => {
  const dialog = await openDialog(page)
  await expect(dialog.getByLabel(sharing.cite.label)).toHaveValue(/SHA-256/)
  await expectAccessible(page, 'share dialog')
  await press(dialog.getByRole('button', { name: sharing.close }))
  await expect(dialog).toBeHidden()
  await expect(shareButton(page)).toBeFocused()
})

test('the card stands in the frame of another site, and no other page does', async ({
  page,
  browser,
  request,
  plan,
}) => {
  const dialog = await openDialog(page)
  const title = (await page.title()).replace(/ — .*$/, '')
  guestPage = await dialog.getByLabel(sharing.embed.cardCode).inputValue()
  expect(guestPage).not.toContain('<script')
  const visitor = await browser.newContext()
  try {
    const other = await visitor.newPage()
    await other.goto(guestAddress())
    const card = other.frameLocator('iframe')
    await expect(card.getByRole('heading', { level: 1 })).toHaveText(title.replace(/^1\.1 /, ''))
    await expect(card.locator('.states li').first()).toBeVisible()
    expect(await card.locator('script').count()).toBe(0)
    guestPage = `<iframe src="${site.url}${path}"></iframe>`
    await other.goto(guestAddress())
    await expect(other.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0)
  } finally {
    await visitor.close()
  }
  for (const one of publicPages.map((one) => inPlan(one, plan))) {
    const { 'content-security-policy': policy } = (await request.get(site.url + one)).headers()
    expect(policy, one).toContain("frame-ancestors 'none'")
  }
  const { 'content-security-policy': policy } = (
    await request.get(`${site.url}/en/embed/plans/2020-2022/commitments/1.1/`)
  ).headers()
  expect(policy).toContain('frame-ancestors *')
  expect(policy).not.toContain('script-src')
})

test('the badge says in words how the commitment stands', async ({ page, request }) => {
  const dialog = await openDialog(page)
  const badge = dialog.getByRole('img', { name: sharing.embed.badgeShown })
  await expect(badge).toBeVisible()
  const source = (await badge.getAttribute('src')) ?? ''
  const answer = await request.get(source)
  expect(answer.headers()['content-type']).toMatch(/^image\/svg\+xml/)
  const svg = await answer.text()
  const [, label = ''] = /aria-label="([^"]+)"/.exec(svg) ?? []
  const [, state = ''] = label.split(': ')
  expect(label).toMatch(/^Commitment 1\.1: ./)
  expect(svg).not.toMatch(/<script|<style|href/)
  await expect(dialog.getByLabel(sharing.embed.badgeCode)).toHaveValue(new RegExp(`src="${source}"`))
  // the page says the same
  await dialog.getByRole('button', { name: sharing.close }).click()
  await expect(page.locator('main').getByText(state).first()).toBeVisible()
})

/** The modules of a drawn code, from runs such as `M4 4h7v1h-7z`. */
function modulesOf(path: string): ReadonlySet<string> {
  const modules = new Set<string>()
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let step = 0; step < Number(length); step++)
      modules.add(`${String(Number(x) + step - 4)} ${String(Number(y) - 4)}`)
  return modules
}

for (const [of, kind] of [
  [path, 'commitment'],
  ['/en/plans/2020-2022', 'plan'],
] as const)
  test(`the sheet of a ${kind} carries a code that leads to its page`, async ({ page }) => {
    await page.goto(`${site.url}${of}/sheet`)
    await expect(page.getByRole('button', { name: sheet.print })).toBeVisible()
    const address = site.url + of
    const drawn = page.getByRole('img', { name: sheet.qr.replace('{address}', address), exact: true })
    await expect(drawn).toBeVisible()
    const code = generate(address, { minCorrectionLevel: correction.M })
    const expected = new Set<string>()
    for (let y = 0; y < code.size; y++)
      for (let x = 0; x < code.size; x++) if (code.get(x, y)) expected.add(`${String(x)} ${String(y)}`)
    expect(modulesOf((await drawn.locator('path').getAttribute('d')) ?? '')).toEqual(expected)
    await expectAccessible(page, `sheet of a ${kind}`)
    // one sheet, on paper too
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })

test('search engines are asked to pass over what was found, not the page that finds', async ({ page }) => {
  await page.goto(`${site.url}/en/search`)
  await expect(page.locator('main h1')).toBeVisible()
  await expect(page.locator('meta[name=robots]')).toHaveCount(0)
  await page.goto(`${site.url}/en/search?q=service`)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
})
