import type { Page } from '@playwright/test'
import { address, expect, softly, test, visit, words } from './support.ts'

/** How many sheets a page is on paper. */
async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** What a reader sees who has read all of it. */
async function readOn(page: Page) {
  const foot = page.locator('.site-footer')
  for (let screen = 0; screen < 4; screen++) {
    await foot.scrollIntoViewIfNeeded()
    await page.waitForLoadState('networkidle')
  }
}

const onPaper = (page: Page) => page.evaluate(() => dispatchEvent(new Event('beforeprint')))

test('a plan is a few sheets, without what only a screen can do', async ({ page, plan }) => {
  await visit(page, address('en', `/plans/${plan}`))
  await readOn(page)
  expect(await sheets(page)).toBeLessThanOrEqual(10)
  const table = page.locator('main details.chart-table').first()
  await page.emulateMedia({ media: 'print' })
  await expect(table).toBeHidden()
  for (const unwanted of ['.button', '.actions', 'form', '.no-print'])
    await softly(page.locator(`main ${unwanted}`).filter({ visible: true }), unwanted).toHaveCount(0)
  // what somebody has opened is wanted
  await page.emulateMedia({ media: 'screen' })
  await table.locator('summary').click()
  await page.emulateMedia({ media: 'print' })
  await expect(table.getByRole('table')).toBeVisible()
})

test('every printed row of a list has what its heads name, and the heads come again', async ({ page }) => {
  await visit(page, address('en', '/commitments?columns=theme,completion,due'))
  const { listing } = words.en
  await expect(page.getByRole('columnheader', { name: listing.column.due })).toBeVisible()
  // looked at in the moment in which the browser looks: what arrives later is not on the paper
  const cells = await page.evaluate(async () => {
    dispatchEvent(new Event('beforeprint'))
    await Promise.resolve()
    return [...document.querySelectorAll('main table tr:not([aria-hidden])')].map(
      (row) => row.children.length,
    )
  })
  expect(cells.length).toBeGreaterThan(60)
  expect(new Set(cells)).toEqual(new Set([5]))
  await page.emulateMedia({ media: 'print' })
  // Chromium repeats words at the head of each sheet, but no boxes of buttons
  const heads = page.locator('main thead th :is(button, a)')
  expect(await heads.count()).toBeGreaterThan(0)
  for (const head of await heads.all()) await softly(head).toHaveCSS('display', 'contents')
})

test('the foot of a printed page says which it is, of which day, and the newest entry of the ledger', async ({
  page,
}) => {
  await visit(page, address('en', '/glossary'))
  // its code comes after the page's
  await expect(page.locator('.site-footer code')).toBeAttached()
  await page.keyboard.press('Control')
  await onPaper(page)
  await page.emulateMedia({ media: 'print' })
  const foot = page.locator('.site-footer')
  await expect(foot).toContainText(/\/en\/glossary\?asof=\d{4}-\d\d-\d\d/)
  await expect(foot.locator('code')).toHaveText(/№ \d+ [\da-f]{12}/)
  const title = await page.evaluate(() => document.documentElement.style.getPropertyValue('--print-title'))
  expect(title).toBe(JSON.stringify(await page.title()))
})

test('a sheet is one sheet in every language', async ({ page, plan }) => {
  for (const language of ['az', 'en', 'ru'] as const)
    for (const path of [`/plans/${plan}/sheet`, `/plans/${plan}/commitments/1.1/sheet`]) {
      await visit(page, `${language === 'az' ? '' : `/${language}`}${path}`)
      await expect(page.locator('.paper-foot svg')).toBeVisible()
      expect(await sheets(page), `${language} ${path}`).toBe(1)
    }
})

test('the timeline lies side by side on paper of any width, as it does on a desk', async ({ page, plan }) => {
  await visit(page, address('en', `/plans/${plan}/timeline`))
  await page.setViewportSize({ width: 700, height: 900 })
  await onPaper(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('table.timeline thead')).toHaveCSS('display', 'table-header-group')
  await expect(page.locator('table.timeline tbody tr').nth(1)).toHaveCSS('display', 'table-row')
})
