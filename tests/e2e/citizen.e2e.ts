import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import { press, skipToContent, tabTo } from './keyboard.ts'
import { expect, fill, like, settled, test, visit, words } from './support.ts'

// nothing is reported any more on a closed plan: what is read of it twice is the same twice
const closed = '/en/plans/2020-2022/commitments'
const { commitments, listing, shell, status } = words.en

test('a late commitment is found without a mouse', async ({ page, plan }) => {
  const { az } = words
  await visit(page, '/')
  await skipToContent(page, az.shell.skip)
  await press(page.locator('main').getByRole('link', { name: az.story.standing.late }))

  await expect(page).toHaveURL(`/plans/${plan}/commitments?schedule=overdue&sort=urgency`)
  await settled(page)
  await expect(page.locator('h1')).toBeFocused()
  const rows = page.locator('tbody tr')
  const late = rows.filter({ hasText: like(az.status.lateBy) })
  await expect(late).not.toHaveCount(0)
  expect(await late.count()).toBe(await rows.count())

  const link = rows.first().getByRole('link')
  const title = await link.innerText()
  await press(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.locator('h1')).toBeFocused()
  const state = page.getByLabel(az.commitment.state.label)
  await expect(state.getByRole('link', { name: like(az.status.lateBy) })).toBeVisible()

  await page.goBack()
  await expect(page).toHaveURL(/\?schedule=overdue&sort=urgency$/)
  await expect(rows.first().getByRole('link')).toHaveText(title)
})

test('filters are chosen, taken back and undone without a mouse', async ({ page }) => {
  await visit(page, closed)
  const rows = page.locator('tbody th a')
  const all = await rows.allInnerTexts()
  const limited = page.getByRole('checkbox', { name: status.completion.limited })
  await tabTo(limited)
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/\?completion=limited$/)
  await expect(page.getByText(like(commitments.foundOf)).first()).toBeVisible()
  expect((await rows.allInnerTexts()).length).toBeLessThan(all.length)

  const name = `${commitments.facet.completion}: ${status.completion.limited}`
  await press(page.getByRole('button', { name: fill(commitments.remove, { name }) }))
  await expect(page).toHaveURL(closed)
  await expect(rows).toHaveText(all)
})

test('filters, words and order live in the address and survive a reload and the way back', async ({
  page,
}) => {
  await visit(page, closed)
  const rows = page.locator('tbody th a')
  await page.getByRole('checkbox', { name: status.completion.complete }).check()
  await page.getByRole('checkbox', { name: status.completion.substantial }).check()
  await page.locator('main').getByRole('searchbox').fill('e')
  await page.getByRole('button', { name: commitments.column.title, exact: true }).click()
  await expect(page).toHaveURL(/\?q=e&completion=substantial,complete&sort=title$/)
  const found = await rows.allInnerTexts()
  expect(found.length).toBeGreaterThan(0)

  await page.reload()
  await settled(page)
  await expect(rows).toHaveText(found)
  await expect(page.getByRole('checkbox', { name: status.completion.complete })).toBeChecked()
  await expect(page.locator('main').getByRole('searchbox')).toHaveValue('e')

  await rows.first().click()
  await expect(page.locator('h1')).toHaveText(found[0] ?? '')
  await page.goBack()
  await expect(rows).toHaveText(found)
  await page.goBack()
  await expect(page).not.toHaveURL(/sort=title/)
  await expect(page).toHaveURL(/completion=substantial,complete/)
})

test('a search without the letters of the language finds them', async ({ page }) => {
  await visit(page, '/commitments')
  const titles = page.locator('tbody th a')
  await page.locator('main').getByRole('searchbox').fill('seffafliq')
  await expect(page).toHaveURL('/commitments?q=seffafliq')
  await expect(titles.filter({ hasText: /şəffaflı[qğ]/i })).not.toHaveCount(0)

  const row = page.locator('tbody th').first()
  await page.locator('main').getByRole('searchbox').fill('IQTISADIYYAT nazirliyi')
  await expect(row).toContainText('İqtisadiyyat')

  await page.locator('main').getByRole('searchbox').fill('heç yerdə olmayan söz')
  await expect(page.getByText(words.az.commitments.empty.title)).toBeVisible()
  await page.getByRole('button', { name: words.az.common.clearFilters }).last().click()
  await expect(page).toHaveURL('/commitments')
  await expect(titles).not.toHaveCount(0)
})

test('the download is what the list shows, in its order', async ({ page, baseURL }) => {
  await visit(page, `${closed}?completion=limited,substantial&sort=title&dir=desc`)
  const shown = await page.locator('tbody th a').allInnerTexts()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: commitments.download }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toMatch(/^commitments-2020-2022-\d{4}-\d\d-\d\d\.csv$/)

  const text = await readFile(await file.path(), 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), { header: true })
  expect(errors).toEqual([])
  expect(data.map((row) => row[listing.csv.title])).toEqual(shown)
  const wanted: readonly string[] = [status.completion.limited, status.completion.substantial]
  expect(data.filter((row) => !wanted.includes(row[listing.csv.completion] ?? ''))).toEqual([])
  expect(data[0]?.[listing.csv.address]).toBe(
    `${baseURL}/en/plans/2020-2022/commitments/${data[0]?.[listing.csv.code]}`,
  )
})

test('the language changes and everything else stays', async ({ page }) => {
  await visit(page, `${closed}?schedule=done_late&sort=due`)
  const codes = page.locator('tbody .commitment-code')
  const shown = await codes.allInnerTexts()
  await page.getByRole('banner').getByRole('link', { name: 'Azərbaycanca' }).click()
  await expect(page).toHaveURL(`${closed.replace('/en', '')}?schedule=done_late&sort=due`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'az')
  await expect(page).toHaveTitle(new RegExp(`^${words.az.commitments.title}`))
  await expect(codes).toHaveText(shown)
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(`${closed}?schedule=done_late&sort=due`)
})

test('a dark page stays dark on the next visit', async ({ page }) => {
  await visit(page, '/en/plans')
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  await page.getByLabel(shell.theme.label).selectOption({ label: shell.theme.dark })
  await expect.poll(paper).not.toBe(light)
  const dark = await paper()
  await visit(page, '/agencies')
  expect(await paper()).toBe(dark)
  await page.getByLabel(words.az.shell.theme.label).selectOption({ label: words.az.shell.theme.system })
  await expect.poll(paper).toBe(light)
})

test('addresses that lead nowhere suggest where to go', async ({ page }) => {
  const main = page.getByRole('main')
  await visit(page, '/en/no-such-page')
  await expect(page.locator('h1')).toHaveText(shell.notFound.title)
  await expect(main).toContainText('/no-such-page')

  await visit(page, '/en/plans/2020-2022/commitments/99.9')
  await expect(main.getByRole('link', { name: words.en.commitment.notFound.list })).toBeVisible()

  await visit(page, '/en/plans/no-such-plan/commitments')
  await expect(main.getByText(commitments.unknownPlan)).toBeVisible()
  await expect(main.locator('a[href$="/plans/2020-2022/commitments"]')).toBeVisible()

  await visit(page, '/en/plans/no-such-plan')
  await expect(main.getByText(words.en.plans.notFound)).toBeVisible()

  await visit(page, '/en/agencies/no-such-agency')
  await expect(main).toContainText(words.en.agencies.notFound)
  await page.getByRole('banner').getByRole('link', { name: shell.nav.agencies }).click()
  await expect(page.locator('h1')).toHaveText(words.en.agencies.title)
})
