import { address, expect, settled, test, visit, words } from './support.ts'

const field = 'input[data-search]:visible'

test('a question is typed on any page, answered with marked words, narrowed, shared and opened', async ({
  page,
}) => {
  const { search, common } = words.en
  await visit(page, address('en', '/about'))
  await page.keyboard.press('/')
  await expect(page.locator(field)).toBeFocused()
  await expect(page.locator(field)).toHaveAttribute('aria-label', common.search)
  await page.keyboard.press('Escape')
  await expect(page.locator(field)).not.toBeFocused()
  await page.keyboard.press('/')
  await page.keyboard.type('korrupsiya')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/search\?q=korrupsiya$/)
  await expect(page.locator('.search-result mark').first()).toContainText(/korrupsiya/i)
  // by kind: an address of its own
  await page
    .getByRole('navigation', { name: search.kinds })
    .getByRole('link', { name: search.many.commitment })
    .click()
  await expect(page).toHaveURL(/q=korrupsiya&kind=commitment/)
  await settled(page)
  for (const kind of await page.locator('.search-kind > :first-child').allTextContents())
    expect(kind).toBe(search.one.commitment)
  await page.locator('.search-result h3 a').first().click()
  await expect(page).toHaveURL(/\/commitments\//)
})

test('a pause in typing is one request, letters do not matter, and a slip is forgiven', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname.endsWith('/rpc/search')) asked.push(searchParams.get('question') ?? '')
  })
  await visit(page, address('az', '/search'))
  await page.locator('#search-words').pressSequentially('DOVLET xidmet', { delay: 20 })
  await expect(page.locator('.search-result').first()).toBeVisible()
  await settled(page)
  expect(asked).toEqual(['DOVLET xidmet'])
  await expect(page.locator('.search-result mark').first()).toContainText(/dövlət|xidmət/i)
  await page.locator('#search-words').fill('korrupisya')
  await expect(
    page
      .locator('.search-result mark')
      .filter({ hasText: /korrupsiya/i })
      .first(),
  ).toBeVisible()
  await page.locator('#search-words').fill('dövlət qwertzuiop')
  await expect(page.getByText(words.az.search.partial)).toBeVisible()
  await expect(page.locator('.search-result mark').first()).toContainText(/dövlət/i)
  await page.locator('#search-words').fill('qwertzuiop')
  await expect(page.getByText(words.az.search.none.title)).toBeVisible()
  await page.locator('#search-words').fill('"korrupsiyaya qarşı"')
  await expect(page.locator('.search-result mark').first()).toHaveText(/^korrupsiyaya qarşı/i)
  await page.locator('#search-words').fill('"qarşı korrupsiyaya"')
  await expect(page.getByText(words.az.search.none.title)).toBeVisible()
})

test('a day in the past is searched as it was known, and a slash in a field stays a slash', async ({
  page,
}) => {
  await visit(page, address('en', '/search?q=portal&asof=2013-01-01'))
  for (const day of await page.locator('.search-kind').allTextContents())
    expect(day).not.toContain('2020–2022')
  await page.locator('#search-words').focus()
  await page.keyboard.type('/')
  await expect(page.locator('#search-words')).toHaveValue('portal/')
})

test('on a phone an icon leads to the field', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await visit(page, address('az', '/about'))
  await page.getByRole('banner').getByRole('link', { name: words.az.common.search }).click()
  await expect(page.locator('#search-words')).toBeFocused()
})

test('whoever asks something else on a later page goes on typing, and a page that is no more leads back', async ({
  page,
}) => {
  await visit(page, address('en', '/search?q=a&page=2'))
  const question = page.locator('#search-words')
  await question.focus()
  await page.keyboard.press('End')
  await page.keyboard.type('gency')
  await expect(page).toHaveURL(/q=agency$/)
  await settled(page)
  await expect(question).toBeFocused()
  await visit(page, address('en', '/search?q=agency&page=90'))
  await page.getByRole('link', { name: words.en.search.previous }).click()
  await expect(page.locator('.search-result').first()).toBeVisible()
  await expect(page.locator('#search-results')).toBeFocused()
})
