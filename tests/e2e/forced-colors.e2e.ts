import { expect, test, visit } from './support.ts'

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

test('signs of the timeline and icons of states are drawn in a colour that is seen', async ({
  page,
  plan,
}) => {
  for (const path of [`/en/plans/${plan}/timeline`, `/en/plans/${plan}/commitments`]) {
    await visit(page, path)
    const unseen = await page.locator('main').evaluate((main) => {
      const paper = getComputedStyle(document.body).backgroundColor
      return [...main.querySelectorAll('svg')].filter((svg) => {
        const { color, width } = getComputedStyle(svg)
        return Number.parseFloat(width) > 0 && color === paper
      }).length
    })
    expect(unseen, path).toBe(0)
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
