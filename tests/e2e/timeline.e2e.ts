import timelineWords from '../../src/i18n/messages/en/timeline.ts'
import { address, expect, expectAccessible, fill, test, visit, words } from './support.ts'

const { timeline } = timelineWords
const { status } = words.en

test('milestones stand on a line of time that is narrowed, cut, grouped and sent as a link', async ({
  page,
}) => {
  await visit(page, address('en', '/about'))
  await page.getByRole('link', { name: timeline.title, exact: true }).first().click()
  await expect(page).toHaveURL(/\/en\/timeline$/)
  const table = page.getByRole('table', { name: timeline.title })
  const rows = table.getByRole('rowheader').filter({ has: page.getByRole('link') })
  await expect(rows.first()).toBeVisible()
  const all = await rows.count()

  // a sign of the legend narrows to its milestones
  await page.getByRole('button', { name: new RegExp(`^${status.schedule.overdue}`) }).click()
  await expect(page).toHaveURL(/steps=overdue/)
  await expect.poll(() => rows.count()).toBeLessThan(all)
  await expect(table.getByText(/Late by \d+ days/).first()).toBeVisible()
  await page.goBack()
  await expect(rows).toHaveCount(all)

  await page.getByRole('link', { name: timeline.zoom.quarter, exact: true }).click()
  await expect(page).toHaveURL(/period=\d{4}-q[1-4]/)
  const period = new URL(page.url()).searchParams.get('period')
  await page.getByRole('link', { name: /^Earlier: / }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('period')).not.toBe(period)
  await page.getByRole('link', { name: timeline.zoom.plan, exact: true }).click()
  await page.getByRole('link', { name: timeline.group.agency, exact: true }).click()
  await expect(page).toHaveURL(/group=agency/)
  await expectAccessible(page, 'by agency')

  // the same filters, as a list
  await page.getByRole('searchbox').last().fill('budget')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=budget/)
  await page.getByRole('link', { name: timeline.asList }).click()
  await expect(page).toHaveURL(/\/commitments\?q=budget/)
})

test('groups fold by key, and the line is told in words', async ({ page, plan }) => {
  await visit(page, address('en', `/plans/${plan}/timeline?group=commitment`))
  const group = page.locator('.timeline-group button').first()
  await expect(group).toHaveAttribute('aria-expanded', 'true')
  const rows = page.locator('table.timeline tbody').first().locator('tr')
  const before = await rows.count()
  await group.press('Enter')
  await expect(group).toHaveAttribute('aria-expanded', 'false')
  await expect(group).toBeFocused()
  await expect(rows).toHaveCount(1)
  await group.press('Enter')
  await expect(rows).toHaveCount(before)
  await page.getByRole('button', { name: timeline.foldAll }).click()
  await expect(page.locator('.timeline-group button[aria-expanded=true]')).toHaveCount(0)
  await page.getByRole('button', { name: timeline.unfoldAll }).click()
  await expect(rows.nth(1).getByText(/due (on|date moved)/)).toBeAttached()
})

test('an earlier day is told as it was known, and an unknown plan with a way on', async ({ page }) => {
  await visit(page, address('en', '/plans/2020-2022/timeline?asof=2021-06-01'))
  await expect(page.locator('.timeline-axis text.now')).toHaveText('1 Jun 2021')
  await expect(page.getByRole('button', { name: new RegExp(`^${status.schedule.on_time}`) })).toBeVisible()
  await visit(page, address('en', '/plans/no-such-plan/timeline'))
  await expect(page.locator('main')).toContainText(fill(timeline.unknownPlan))
})

test('everything is printed, whatever is folded, on paper that lies', async ({ page, plan }) => {
  await visit(page, address('en', `/plans/${plan}/timeline`))
  const rows = page.locator('table.timeline tbody tr:not(.timeline-group)')
  const all = await rows.count()
  await page.getByRole('button', { name: timeline.foldAll }).click()
  await expect(rows).toHaveCount(0)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(rows).toHaveCount(all)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(rows).toHaveCount(0)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const [, , , width = 0, height = 0] =
    /\/MediaBox\s*\[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)/.exec(pdf.toString('latin1'))?.map(Number) ??
    []
  expect(width).toBeGreaterThan(height)
})
