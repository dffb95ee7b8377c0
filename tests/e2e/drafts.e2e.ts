import type { Page } from '@playwright/test'
import { another, demo, enter } from './people.ts'
import { publishNewest, returnNewest } from './reports.ts'
import { expect, fill, like, settled, test, unique, visit, words } from './support.ts'

const { report, status, work, commitment: commitmentWords } = words.en
const narrative = (page: Page) =>
  page.getByRole('group', { name: report.narrative.legend }).getByLabel('English')
const place = (page: Page) => page.locator('.report-draft-status')
const submit = (page: Page) => page.getByRole('button', { name: report.submit, exact: true })
const sent = (page: Page) => page.getByRole('heading', { name: report.sent.title })

// one after the other: they are about the few commitments of one agency
test.describe.configure({ mode: 'default' })

test('a draft that was written without a network is recovered, and saved once there is one', async ({
  page,
  context,
  plan,
}) => {
  const text = unique('Written on the train.')
  const address = `/en/plans/${plan}/commitments/3.2/report`
  await enter(page, demo('coordinator'))
  await visit(page, address)
  await context.setOffline(true)
  await page.getByRole('radio', { name: status.completion.substantial }).check()
  await narrative(page).fill(text)
  await expect(place(page)).toHaveText(report.draft.later)
  await submit(page).click()
  await expect(page.getByRole('alert').filter({ hasText: report.safe })).toBeVisible()
  await page.close()

  await context.setOffline(false)
  const later = await context.newPage()
  await visit(later, address)
  await expect(later.getByText(like(report.restored.device))).toBeVisible()
  await expect(narrative(later)).toHaveValue(text)
  await expect(place(later)).toHaveText(like(report.draft.server))
  await submit(later).click()
  await expect(sent(later)).toBeVisible()
})

test('two people on one draft see each other’s version and choose', async ({ page, browser, plan }) => {
  const [first, second] = [unique('What the coordinator wrote.'), unique('What the secretariat wrote.')]
  const address = `/en/plans/${plan}/commitments/1.2/report`
  await enter(page, demo('coordinator'))
  await visit(page, address)
  const { page: other, context } = await another(browser)
  await enter(other, demo('secretariat'))
  await visit(other, address)

  await page.getByRole('radio', { name: status.completion.substantial }).check()
  await narrative(page).fill(first)
  await expect(place(page)).toHaveText(like(report.draft.server))
  const agencies = other.getByLabel(report.organization)
  if (await agencies.isVisible()) await agencies.selectOption({ index: 1 })
  await narrative(other).fill(second)
  const versions = other.getByRole('region', { name: report.versions.changed.title }).first()
  await expect(versions).toContainText(first)
  await expect(versions).toContainText(second)
  await expect(narrative(other)).toHaveValue(second)
  await other.getByRole('button', { name: report.versions.changed.mine }).click()
  await expect(place(other)).toHaveText(like(report.draft.server))

  // the first one goes on, is told, takes the other version, and has the own one back when it is wanted
  await narrative(page).fill(`${first} And more.`)
  await page.getByRole('button', { name: like(report.versions.changed.theirs) }).click()
  await expect(narrative(page)).toHaveValue(second)
  await page.getByText(fill(report.aside.title, { n: 1 })).click()
  await expect(page.locator('.report-aside')).toContainText(`${first} And more.`)
  await context.close()
})

test('what came back is improved, submitted again, published, and corrected', async ({
  page,
  plan,
  browser,
}) => {
  const [text, reason, better, correct] = [
    unique('Some work was done.'),
    unique('Which work?'),
    unique('The cards hang in all centres.'),
    unique('In all but one.'),
  ]
  const address = `/en/plans/${plan}/commitments/1.4`
  await enter(page, demo('coordinator'))
  await visit(page, `${address}/report`)
  await page.getByRole('radio', { name: status.completion.substantial }).check()
  await narrative(page).fill(text)
  await submit(page).click()
  await expect(sent(page)).toBeVisible()
  await returnNewest(page.request, plan, '1.4', reason)

  await visit(page, '/en/work')
  await expect(page.locator('[aria-labelledby=work-returned]')).toContainText(reason)
  await page.getByRole('link', { name: fill(work.returned.resubmitOn, { code: '1.4' }) }).click()
  await expect(narrative(page)).toHaveValue(text)
  await narrative(page).fill(better)
  await submit(page).click()
  await expect(sent(page)).toBeVisible()
  await publishNewest(page.request, plan, '1.4')

  await visit(page, address)
  const published = page.locator('#updates').getByRole('listitem').filter({ hasText: better }).first()
  await published.getByRole('link', { name: like(commitmentWords.updates.correctOf) }).click()
  await settled(page)
  await narrative(page).fill(correct)
  await submit(page).click()
  await expect(sent(page)).toBeVisible()
  await publishNewest(page.request, plan, '1.4')

  const { page: visitor, context } = await another(browser)
  await visit(visitor, address)
  const entries = visitor.locator('.commitment-update')
  const correction = entries.filter({ hasText: correct })
  await expect(correction.getByRole('link', { name: like(commitmentWords.updates.corrects) })).toBeVisible()
  const corrected = entries.filter({ hasText: better })
  await corrected.getByRole('link', { name: like(commitmentWords.updates.correctedBy) }).click()
  await expect(correction).toBeFocused()
  await context.close()
})

test('several commitments are reported on in one table, and each line says what happened', async ({
  page,
  plan,
}) => {
  const [good, bad] = [unique('Done in the table.'), unique('Little was done.')]
  await enter(page, demo('coordinator'))
  await visit(page, '/en/work/round')
  const cell = (name: string, code: string) =>
    page.getByRole('group', { name: fill(work.batch.fieldOf, { field: name, code }) })
  const completion = (code: string) =>
    page.getByLabel(fill(work.batch.fieldOf, { field: work.batch.completion, code }))
  await completion('1.2').selectOption('substantial')
  await cell(work.batch.narrative, '1.2').getByLabel('English').fill(good)
  await completion('3.2').selectOption('limited')
  await cell(work.batch.narrative, '3.2').getByLabel('English').fill(bad)
  await expect(cell(work.batch.challenges, '3.2').getByLabel('English')).toBeVisible()
  await page.getByRole('button', { name: work.batch.submit }).click()

  const result = page.getByRole('region', { name: work.batch.result.title })
  await expect(result).toBeFocused()
  // drafts of other commitments that the desk holds go along, and are told of as well
  const refused = result.getByRole('listitem').filter({ hasText: /^\s*3\.2:/ })
  await refused.getByRole('link', { name: report.wrong.challenges }).click()
  await expect(cell(work.batch.challenges, '3.2').getByLabel('English')).toBeFocused()
  await expect(cell(work.batch.narrative, '3.2').getByLabel('English')).toHaveValue(bad)
  await expect(page.getByText(work.batch.row.submitted).first()).toBeVisible()

  // the same draft in the form of the commitment
  await visit(page, `/en/plans/${plan}/commitments/3.2/report`)
  await expect(narrative(page)).toHaveValue(bad)
  await expect(page.getByRole('radio', { name: status.completion.limited })).toBeChecked()
})
