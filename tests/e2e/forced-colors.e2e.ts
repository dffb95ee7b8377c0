import { inPlan, publicPages } from './pages.ts'
import { address, expect, softly, test, visit } from './support.ts'

// what Windows' contrast themes do: the colours are the reader's own, and backgrounds and shadows are gone
test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } })

test('what has the focus shows it by a line, not by colour alone', async ({ page, plan }) => {
  await visit(page, `/en/plans/${plan}/commitments`)
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    const width = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
    })
    expect(width, await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120))).toBeGreaterThan(
      0,
    )
  }
})

test('on every page signs and icons are drawn in a colour that is seen, and all that takes the focus shows it', async ({
  page,
  plan,
}) => {
  test.slow()
  for (const path of publicPages) {
    await visit(page, address('en', inPlan(path, plan)))
    const { unseen, ringless } = await page.evaluate(() => {
      const paper = getComputedStyle(document.body).backgroundColor
      const drawn = [...document.querySelectorAll('main svg')].filter((svg) => {
        const { color, width } = getComputedStyle(svg)
        return Number.parseFloat(width) > 0 && color === paper
      })
      const reached = [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, select, textarea, summary, [tabindex="0"]',
        ),
      ].filter((one) => one.checkVisibility({ visibilityProperty: true }))
      const without = reached.filter((one) => {
        one.focus({ focusVisible: true })
        if (document.activeElement !== one) return false
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        return outlineStyle === 'none' || Number.parseFloat(outlineWidth) === 0
      })
      return { unseen: drawn.length, ringless: without.map(({ outerHTML }) => outerHTML.slice(0, 120)) }
    })
    softly(unseen, path).toBe(0)
    softly(ringless, path).toEqual([])
  }
})

test('the squares and bars of the home page keep their own fills', async ({ page }) => {
  await page.goto('/en/')
  const keepsItsFill = () =>
    page.locator('main').evaluate((main) => {
      const marks = [...main.querySelectorAll('*')]
      return marks.some((mark) => getComputedStyle(mark).forcedColorAdjust === 'none')
    })
  await expect.poll(keepsItsFill).toBe(true)
})
