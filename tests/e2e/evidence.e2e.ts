import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { another, enter } from './people.ts'
import { newCoordinator, publishNewest, returnNewest } from './reports.ts'
import { expect, expectAccessible, fill, test, unique, visit, words } from './support.ts'

const { report, status, upload, evidence, work, common } = words.en

const csv = (text: string) => Buffer.from(`village,visits\n${text},12\n`)
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const submit = (page: Page) => page.getByRole('button', { name: report.submit, exact: true })
const sent = (page: Page) => page.getByText(report.sent.title, { exact: true }).first()
const narrative = (page: Page) =>
  page.getByRole('group', { name: report.narrative.legend }).getByLabel('English')
const chooser = (page: Page) => page.locator('.evidence-files input[type=file]')
const evidenceForm = (page: Page) => page.getByRole('group', { name: report.evidence.legend, exact: true })

test('a report with a file is returned, sent again with it, published, and its file is checked by anybody', async ({
  page,
  plan,
  browser,
}) => {
  const [first, better, why] = [unique('Visits began.'), unique('Twelve visits.'), unique('How many visits?')]
  const bytes = csv(unique('Xınalıq'))
  const address = `/en/plans/${plan}/commitments/2.2`
  await enter(page, await newCoordinator(page.request, 'commission-on-combating-corruption'))
  await visit(page, `${address}/report`)

  // what the storage would refuse is refused before it is sent
  await chooser(page).setInputFiles({
    name: 'visits.exe',
    mimeType: 'application/x-msdownload',
    buffer: bytes,
  })
  await expect(evidenceForm(page)).toContainText(upload.wrong.type)
  await submit(page).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(report.wrong.evidence_uploading)
  await expectAccessible(page, 'a file that is refused')
  await evidenceForm(page).getByRole('button', { name: upload.dismiss }).click()

  // a connection that breaks claims nothing, and the file can be sent again
  await page.context().setOffline(true)
  await chooser(page).setInputFiles({ name: 'visits.csv', mimeType: 'text/csv', buffer: bytes })
  const again = evidenceForm(page).getByRole('button', { name: common.retry })
  await expect(again).toBeVisible()
  await expect(evidenceForm(page).locator('.report-evidence')).toHaveCount(0)
  await page.context().setOffline(false)
  await again.click()
  await expect(evidenceForm(page).locator('.report-evidence')).toHaveCount(1)
  const digest = sha256(bytes)
  await expect(evidenceForm(page)).toContainText(digest.slice(0, 8))

  await page.getByRole('radio', { name: status.completion.substantial }).check()
  await narrative(page).fill(first)
  await submit(page).click()
  await expect(sent(page)).toBeVisible()
  await returnNewest(page.request, plan, '2.2', why)

  await visit(page, '/en/work')
  await page.getByRole('link', { name: fill(work.returned.resubmitOn, { code: '2.2' }) }).click()
  await expect(page.getByText(why)).toBeVisible()
  await expect(evidenceForm(page)).toContainText(digest.slice(0, 8))
  await narrative(page).fill(better)
  await submit(page).click()
  await expect(sent(page)).toBeVisible()
  await publishNewest(page.request, plan, '2.2')

  const { page: visitor, context } = await another(browser)
  await visit(visitor, address)
  const entry = visitor.locator('.commitment-update').filter({ hasText: better })
  await entry.locator('.digest button').first().click()
  await expect(entry).toContainText(digest)
  await entry.getByRole('button', { name: evidence.check }).click()
  await expect(entry).toContainText(evidence.same)
  await entry
    .locator('input[type=file]')
    .setInputFiles({ name: 'visits.csv', mimeType: 'text/csv', buffer: csv('changed') })
  await expect(entry).toContainText(fill(evidence.ownDifferent, { name: 'visits.csv' }))
  await expectAccessible(visitor, 'a file that was checked')
  await expect(visitor.locator('#updates')).not.toContainText(first)
  await context.close()
})
