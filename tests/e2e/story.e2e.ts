import type { Page } from '@playwright/test'
import { address, expect, expectAccessible, fill, like, test, visit, words } from './support.ts'

// nothing is reported any more on a closed plan, nor on a day that is over: what is read of them twice is the same twice
const closed = address('en', '/plans/2020-2022')
const { asof, charts, commitments, status, story } = words.en

const numberIn = (text: string | undefined) => Number(/\d+/.exec(text ?? '')?.[0])
const hrefs = (links: Element[]) => links.map((link) => link.getAttribute('href') ?? '')

/** A list holds so many commitments. */
async function expectListed(page: Page, list: string, count: number) {
  await visit(page, list)
  if (count === 0) await expect(page.getByText(commitments.empty.title)).toBeVisible()
  // what was withdrawn is listed and counted nowhere
  const counted = page.locator('main tbody tr').filter({ hasNotText: status.lifecycle.withdrawn })
  await expect(counted.locator('th a')).toHaveCount(count)
}

/** The figures under a headline, and where they lead. */
async function standingOf(page: Page) {
  const groups = page.locator('.standing-group')
  await expect(groups.first()).toBeVisible()
  const counts = (await groups.locator('.figure-number').allInnerTexts()).map(numberIn)
  const squares = await page
    .locator('.standing-squares')
    .evaluateAll((all) => all.map(({ childElementCount }) => childElementCount))
  expect(squares).toEqual(counts)
  return { counts, lists: await groups.evaluateAll(hrefs) }
}

/** What the headline says: kept, late and silent, of how many. */
async function saidOf(page: Page) {
  const said = await page.locator('main').getByText(like(charts.headline.kept)).first().innerText()
  return {
    total: numberIn(/of (\d+) commitment/.exec(said)?.[1]),
    kept: numberIn(said),
    late: numberIn(/(\d+) (late|not finished)/.exec(said)?.[1] ?? '0'),
    silent: numberIn(/(\d+) without any report/.exec(said)?.[1] ?? '0'),
  }
}

test('a headline says what the lists behind its figures hold, today and on a day that is over', async ({
  page,
}) => {
  for (const path of [closed, address('en', '/?asof=2022-06-01')]) {
    await visit(page, path)
    // the plan that was in force on that day
    await expect(page.locator('main')).toContainText('2020–2022')
    const { counts, lists } = await standingOf(page)
    const { total, kept, late, silent } = await saidOf(page)
    expect([kept, late, silent]).toEqual([counts[0], ...counts.slice(-2)])
    expect(total).toBeGreaterThan(0)
    for (const [at, list] of lists.entries()) await expectListed(page, list, counts[at] ?? NaN)
  }
})

test('a legend chooses what is drawn, and the table behind a chart holds its numbers', async ({ page }) => {
  await visit(page, closed)
  const chart = page.locator('.burn-figure')
  await chart.scrollIntoViewIfNeeded()
  await expect(chart.locator('.burn-plot')).toHaveClass(/drawn/)
  const picture = () => chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  const whole = await picture()
  const entry = chart.getByRole('button', { name: status.completion.limited })
  await entry.press('Enter')
  await expect(entry).toHaveAttribute('aria-pressed', 'false')
  await expect(chart.locator('.burn-label')).not.toContainText([status.completion.limited])
  await expect.poll(picture).not.toBe(whole)
  await entry.press('Enter')
  await expect(entry).toHaveAttribute('aria-pressed', 'true')

  const table = chart.getByRole('table', { name: story.progress.title })
  await expect(table).toBeHidden()
  await chart.locator('summary').press('Enter')
  await expect(table).toBeVisible()
  const newest = table.locator('tbody tr').first().getByRole('cell')
  const { counts } = await standingOf(page)
  await expect(newest.nth(1)).toHaveText(String(counts[0]))
  for (const [at, word] of (['complete', 'substantial', 'limited'] as const).entries()) {
    const legend = await chart.getByRole('button', { name: status.completion[word] }).innerText()
    await expect(newest.nth(at + 1)).toHaveText(String(numberIn(legend)))
  }
  await expectAccessible(page, 'with its table')
})

test('small plots lead to the commitments that they count', async ({ page }) => {
  await visit(page, closed)
  for (const area of ['themes', 'agencies'] as const) {
    const heading = page.getByRole('heading', { name: charts[area].title, exact: true })
    const panels = page.locator('section').filter({ has: heading }).locator('.panel')
    await expect(panels.first()).toBeVisible()
    const facts = await panels.locator('.panel-fact:first-child').allInnerTexts()
    const lists = await panels.locator('.panel-name a').evaluateAll(hrefs)
    for (const at of [0, facts.length - 1]) {
      const [, kept = '', all = ''] = /^(\d+) of (\d+) kept$/.exec(facts[at] ?? '') ?? []
      await expectListed(page, lists[at] ?? '', Number(all))
      const complete = page.locator('main tbody').getByText(status.completion.complete, { exact: true })
      await expect(complete).toHaveCount(Number(kept))
    }
    await visit(page, closed)
  }
})

test('plans stand side by side in the same measures', async ({ page }) => {
  await visit(page, address('en', '/plans'))
  const table = page.getByRole('table', { name: story.compare.title })
  const heads = await table.getByRole('columnheader').count()
  const rows = table.locator('tbody tr')
  for (const row of await rows.all()) await expect(row.locator('th, td')).toHaveCount(heads)
  const plots = page.locator('.plans-progress > li')
  await expect(plots).toHaveCount(await rows.count())
  // time runs from left to right, the newest plan stands on top
  const years = await plots.getByRole('heading').allInnerTexts()
  expect(await rows.getByRole('rowheader').allInnerTexts()).toEqual([...years].reverse())

  const row = rows.filter({ has: page.getByRole('link', { name: '2020–2022' }) })
  const cells = await row.getByRole('cell').allInnerTexts()
  await row.getByRole('link').click()
  await expect(page).toHaveURL(closed)
  await standingOf(page)
  const { total, kept, late, silent } = await saidOf(page)
  const percent = (count: number) => `${String(Math.round((100 * count) / total))}%`
  expect(cells.slice(0, 4).map((cell) => cell.trim())).toEqual([
    String(total),
    ...[kept, late, silent].map(percent),
  ])
})

test('an earlier day has a headline of its own, under a banner that names it', async ({ page }) => {
  const banner = page.locator('#as-of')
  await visit(page, address('en', '/?asof=2020-12-01'))
  await expect(banner).toContainText(fill(asof.banner, { date: '1 December 2020' }))
  const before = await page.locator('h1').innerText()
  await visit(page, address('en', '/?asof=2022-06-01'))
  await expect(banner).toContainText(fill(asof.banner, { date: '1 June 2022' }))
  await expect(page.locator('h1')).not.toHaveText(before)
  const { kept } = await saidOf(page)
  await banner.getByRole('link', { name: asof.present }).click()
  await expect(banner).toHaveCount(0)
  await expect(page.locator('main .eyebrow')).not.toContainText('2020–2022')
  expect(kept).toBeGreaterThan(0)
})

test('what was done and decided lately leads to its place', async ({ page }) => {
  await visit(page, address('en', '/'))
  const done = page.locator('.lately > section').filter({ hasText: story.lately.done })
  await page.getByRole('heading', { name: story.lately.title }).scrollIntoViewIfNeeded()
  const entries = done.getByRole('listitem')
  await expect(entries.first()).toBeVisible()
  const kinds = await entries.locator('.activity-kind strong').allInnerTexts()
  const places = await entries.locator('a.line-title').evaluateAll(hrefs)
  expect(places).toHaveLength(kinds.length)
  // the first of each kind
  for (const [at, place] of places.entries()) {
    if (kinds.indexOf(kinds[at] ?? '') !== at) continue
    await visit(page, place)
    const [, anchor = ''] = place.split('#')
    await expect(anchor === '' ? page.locator('h1') : page.locator(`[id="${anchor}"]`)).toBeFocused()
  }
})
