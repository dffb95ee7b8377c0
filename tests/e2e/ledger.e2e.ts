import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { demo, enter } from './people.ts'
import { apiKey, expect, expectAccessible, fill, like, test, unique, visit, words } from './support.ts'

const { ledger, history, commitment, shell } = words.en
const root = join(import.meta.dirname, '../..')

/** What the command says of a file, and how it ends. */
function verifyOffline(file: string) {
  const tool = ['--import', 'tsx', 'supabase/local/ledger-verify.ts', file]
  const { status, stdout, stderr } = spawnSync(process.execPath, tool, { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const verdict = (page: Page) => page.getByRole('alert')

test('the ledger is verified in the browser, downloaded, and a changed byte is found in it', async ({
  page,
}, testInfo) => {
  await visit(page, '/en/ledger')
  await page.getByRole('button', { name: ledger.verify.start }).click()
  await expect(verdict(page)).toContainText(ledger.verify.whole.title)

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: ledger.download.start }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^ledger-\d{4}-\d\d-\d\d\.ndjson$/)
  const file = testInfo.outputPath('ledger.ndjson')
  await download.saveAs(file)
  expect(verifyOffline(file)).toMatchObject({ status: 0, stderr: '' })

  // somebody else may write meanwhile: then the file is the beginning of what stands on the site
  await page.locator('#ledger-file').setInputFiles(file)
  await expect(verdict(page)).toContainText(
    new RegExp(`${ledger.verify.same.title}|${ledger.verify.earlier.title}`),
  )

  const bytes = await readFile(file)
  const at = Math.floor(bytes.length / 2)
  const entry = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1
  bytes[at] = (bytes[at] ?? 0) ^ 1
  const tampered = testInfo.outputPath('tampered.ndjson')
  await writeFile(tampered, bytes)
  await page.locator('#ledger-file').setInputFiles(tampered)
  await expect(verdict(page)).toContainText(fill(ledger.verify.broken.file, { n: entry }))
  await expectAccessible(page, 'a broken file')
  const offline = verifyOffline(tampered)
  expect(offline.stderr).toContain(`Entry ${String(entry)} `)
  expect(offline.status).toBe(1)

  await page.getByRole('link', { name: ledger.verify.broken.site_entry }).click()
  await expect(page.locator('.ledger-entry')).toHaveCount(1)
  await expect(page.locator('.ledger-entry')).toHaveId(`entry-${String(entry)}`)
})

test('a change of a commitment is read word by word in its history', async ({ page, request }) => {
  const path = '/en/plans/2020-2022/commitments/3.1'
  const word = unique('dəyişiklik').replace(' ', '-')
  await enter(page, demo('secretariat'))
  const token = await page.evaluate(() => {
    const kept = localStorage.getItem('open-government-tracker.session') ?? '{}'
    return (JSON.parse(kept) as { access_token: string }).access_token
  })
  const headers = { ...apiKey, authorization: `Bearer ${token}` }
  const answer = await request.get(
    '/rest/v1/commitments?select=id,description,plan:plans!inner(slug)&code=eq.3.1&plan.slug=eq.2020-2022',
    { headers },
  )
  const [row] = (await answer.json()) as { id: number; description: Record<string, string> }[]
  const description = { ...row?.description, az: `${row?.description['az'] ?? ''} ${word}` }
  const url = `/rest/v1/commitments?id=eq.${String(row?.id)}`
  expect((await request.patch(url, { headers, data: { description } })).ok()).toBe(true)

  await visit(page, path)
  await page.getByRole('link', { name: commitment.history }).click()
  await expect(page.getByRole('heading', { level: 1, name: history.title })).toBeVisible()
  const inserted = page.locator('ins', { hasText: word })
  await expect(inserted).toBeVisible()
  await expect(inserted).toContainText(ledger.inserted)
  const entry = page.locator('.ledger-entry').filter({ has: inserted })
  await expect(entry).toContainText(ledger.office.secretariat)
  await expectAccessible(page, 'a history')
})

test('entries are chosen by address, and older ones are one step away', async ({ page }) => {
  await visit(page, '/en/ledger')
  const first = page.locator('.ledger-entry').first()
  const newest = await first.getAttribute('id')
  await page.getByRole('link', { name: ledger.pages.older }).first().click()
  await expect(page).toHaveURL(/\?before=\d+$/)
  await expect(first).not.toHaveId(newest ?? '')
  await page.goBack()
  await expect(first).toHaveId(newest ?? '')

  await page.getByText(ledger.filter.title).click()
  await page.getByLabel(ledger.filter.subject).selectOption('themes')
  await page.getByLabel(ledger.filter.plan).selectOption('2020-2022')
  await page.getByRole('button', { name: ledger.filter.apply }).click()
  await expect(page).toHaveURL(/\?plan=2020-2022&subject=themes$/)
  const headings = page.locator('.ledger-entry-what')
  await expect(headings.first()).toHaveText(like(fill(ledger.did.added, { what: ledger.subject.themes })))
  for (const text of await headings.allInnerTexts()) expect(text).toContain(ledger.subject.themes)
})

test('the foot of a page tells the newest hash once somebody gets there', async ({ page }) => {
  let asked = 0
  page.on('request', (request) => {
    if (request.url().includes('ledger_head')) asked += 1
  })
  await visit(page, '/en/commitments')
  expect(asked).toBe(0)
  const footer = page.getByRole('contentinfo')
  // the rows above are drawn as one comes by them, and may push the foot away once more
  await expect(async () => {
    await footer.scrollIntoViewIfNeeded()
    await expect(footer.locator('code')).toHaveText(/^№ \d+ [0-9a-f]{12}$/, { timeout: 3000 })
  }).toPass()
  expect(asked).toBe(1)
  await footer.getByRole('link', { name: shell.footer.ledger }).click()
  await expect(page).toHaveURL('/en/ledger')
})
