import { enter, demo } from './people.ts'
import { address, expect, expectAccessible, fill, languages, settled, test, visit, words } from './support.ts'

const commitment = '/plans/2020-2022/commitments/1.1'

test('a commitment is told as it was known on each day', async ({ page }) => {
  const { asof, status } = words.en
  const updates = page.locator('.commitment-update')
  const state = page.locator('.commitment-state, .commitment-voices, article').first()
  await visit(page, address('en', `${commitment}?asof=2020-03-01`))
  await expect(page.locator('#as-of')).toContainText(fill(asof.banner, { date: '1 March 2020' }))
  await expect(updates).toHaveCount(0)
  await visit(page, address('en', `${commitment}?asof=2020-06-18`))
  await expect(updates).toHaveCount(1)
  await expect(state).toContainText(status.completion.limited)
  await visit(page, address('en', `${commitment}?asof=2021-07-02`))
  await expect(updates).toHaveCount(3)
  await expect(state).toContainText(status.completion.substantial)
  await expect(page).toHaveTitle(/as of 2 July 2021 — /)
  // from the newest update to the day before it
  await updates.first().getByRole('link', { name: asof.dayBefore }).click()
  await expect(page).toHaveURL(/asof=2021-07-01/)
  await expect(updates).toHaveCount(2)
})

test('the day comes along through the pages and filters, until one goes back to the present', async ({
  page,
}) => {
  const { asof, shell } = words.en
  await visit(page, address('en', '/'))
  // what arrives above it moves it away from under a pointer
  await page.getByRole('button', { name: asof.entry }).press('Enter')
  await page.getByLabel(asof.day, { exact: true }).fill('2021-06-01')
  await page.keyboard.press('Enter')
  const banner = page.locator('#as-of')
  await expect(banner).toBeFocused()
  await expect(page).toHaveURL(/\/en\/\?asof=2021-06-01$/)
  await settled(page)
  await expect(page.locator('main')).toContainText('2020–2022')
  await page
    .getByRole('navigation', { name: shell.nav.label })
    .getByRole('link', { name: shell.nav.agencies })
    .click()
  await expect(page).toHaveURL(/agencies\?asof=2021-06-01/)
  await visit(page, address('en', '/plans/2020-2022/commitments?asof=2021-06-01'))
  await page.locator('.commitments-table tbody a').first().click()
  await expect(page).toHaveURL(/commitments\/1\.1\?asof=2021-06-01/)
  await page.getByRole('navigation', { name: words.en.common.path }).getByRole('link').last().click()
  await expect(page).toHaveURL(/commitments\?asof=2021-06-01/)
  await page.locator('main').getByRole('searchbox').fill('portal')
  await expect(page).toHaveURL(/q=portal/)
  expect(new URL(page.url()).searchParams.get('asof')).toBe('2021-06-01')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Azərbaycanca' }).click()
  await expect(page.locator('#as-of')).toContainText('1 iyun 2021')
  await page.getByRole('link', { name: words.az.asof.present }).click()
  await expect(page.locator('#as-of')).toHaveCount(0)
  await settled(page)
  expect(new URL(page.url()).searchParams.get('asof')).toBeNull()
})

test('nobody writes in the past', async ({ page }) => {
  const { asof, commitment: messages } = words.en
  await enter(page, demo('coordinator'))
  await visit(page, address('en', `${commitment}?asof=2021-07-02`))
  await expect(page.getByText(asof.noWriting)).toBeVisible()
  await expect(page.locator('#comments form, #comments textarea')).toHaveCount(0)
  await expect(page.getByRole('link', { name: messages.report, exact: true })).toHaveCount(0)
  await page.locator('#as-of').getByRole('link', { name: asof.present }).click()
  await expect(page.locator('#comments textarea')).toBeVisible()
})

test('what was not known yet is said to be so', async ({ page }) => {
  const { asof } = words.en
  await visit(page, address('en', `${commitment}?asof=2015-01-01`))
  await expect(page.locator('main')).toContainText(fill(asof.unknown, { date: '1 January 2015' }))
  await page.getByRole('link', { name: asof.unknownPresent }).click()
  await expect(page.locator('main h1')).toContainText('portal')
  await visit(page, address('en', '/plans?asof=2999-01-01'))
  await expect(page.locator('#as-of')).toContainText(fill(asof.invalid, { value: '2999-01-01' }))
})

for (const language of languages) {
  test(`past days are for everybody (${language})`, async ({ page }) => {
    for (const path of [
      '/?asof=2021-06-01',
      `${commitment}?asof=2021-06-01`,
      '/plans?asof=never',
      '/plans/none?asof=2020-01-01',
    ]) {
      await visit(page, address(language, path))
      await expect(page.locator('#as-of')).toBeVisible()
      await expectAccessible(page, path)
    }
  })
}
