import type { Page } from '@playwright/test'
import { overflow } from './overflow.ts'
import { demo, enter } from './people.ts'
import { closedPages, inPlan, publicPages } from './pages.ts'
import { address, expect, expectAccessible, languages, softly, test, visit } from './support.ts'

/** All that every page promises, in the order that disturbs the page least. */
async function inspect(page: Page, path: string): Promise<void> {
  await expectAccessible(page, path)
  softly(await page.title(), path).toMatch(/.+ — Open Government Tracker$|^Open Government Tracker/)
  // Chromium's own way of writing an Azerbaijani month, and what a missing value looks like
  const text = await page.locator('body').innerText()
  softly(text, path).not.toMatch(/\bM\d\d\b|\{\w+\}|undefined|\bNaN\b|\[object /)

  await page.setViewportSize({ width: 320, height: 640 })
  await softly.poll(() => overflow(page), `${path} at 320 pixels`).toEqual([])
}

for (const language of languages) {
  test.describe(language, () => {
    for (const name of publicPages) {
      test(`${name} is sound`, async ({ page, plan }) => {
        const requests: string[] = []
        page.on('request', (request) => {
          if (/\/(rest|auth|storage)\/v1\//.test(request.url())) requests.push(request.url())
        })
        await visit(page, address(language, inPlan(name, plan)))
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await inspect(page, name)
        expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(2)
      })
    }

    for (const { path, owner } of closedPages) {
      test(`${path} is sound`, async ({ page, plan }) => {
        await enter(page, demo(owner))
        await visit(page, address(language, inPlan(path, plan)))
        await expect(page).toHaveURL(address(language, inPlan(path, plan)))
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await inspect(page, path)
      })
    }
  })
}
