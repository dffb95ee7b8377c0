import { launchOptions } from './browser.ts'
import { overflow } from './overflow.ts'
import { closedPages, inPlan, publicPages } from './pages.ts'
import { demo, enter } from './people.ts'
import { address, expect, languages, softly, test, visit } from './support.ts'

// what somebody sets in their browser who reads at twice the size
test.use({ launchOptions: launchOptions('--blink-settings=defaultFontSize=32') })

for (const language of languages) {
  test(`every page in ${language} bears letters of twice the size`, async ({ page, plan }) => {
    test.slow()
    await visit(page, address(language, '/about'))
    const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
    expect(size).toBeGreaterThanOrEqual(32)
    for (const path of publicPages) {
      await visit(page, address(language, inPlan(path, plan)))
      await softly.poll(() => overflow(page), path).toEqual([])
    }
    for (const { path, owner } of closedPages) {
      await enter(page, demo(owner))
      await visit(page, address(language, inPlan(path, plan)))
      await softly.poll(() => overflow(page), path).toEqual([])
    }
  })
}
