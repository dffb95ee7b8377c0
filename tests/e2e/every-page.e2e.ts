import {
  address,
  expect,
  expectAccessible,
  languages,
  settled,
  signIn,
  test,
  type Account,
} from './support.ts'

const commitment = '/plans/2012-2015/commitments/5.1'

const publicPages = [
  '/',
  '/plans',
  '/plans/2012-2015',
  '/plans/2020-2022',
  '/commitments',
  '/plans/2020-2022/commitments',
  commitment,
  '/agencies',
  '/agencies/ministry-of-finance',
  '/about',
  '/sign-in',
  '/sign-up',
  '/reset-password',
  '/no-such-page',
]

const pagesOf: Partial<Record<Account, readonly string[]>> = {
  citizen: ['/account', commitment],
  coordinator: ['/work'],
  secretariat: ['/secretariat/import'],
  admin: ['/secretariat/people'],
}

for (const language of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({ colorScheme })

      for (const path of publicPages) {
        test(`${path} is accessible`, async ({ page }) => {
          await page.goto(address(language, path))
          await settled(page)
          await expectAccessible(page)
        })
      }

      for (const [account, paths] of Object.entries(pagesOf)) {
        test(`the pages of ${account} are accessible`, async ({ page }) => {
          await signIn(page, account as Account, language)
          for (const path of paths) {
            await page.goto(address(language, path))
            await settled(page)
            await expectAccessible(page)
          }
        })
      }
    })
  }

  for (const path of publicPages) {
    test(`${path} speaks ${language} and asks the API at most twice`, async ({ page }) => {
      const requests: string[] = []
      page.on('request', (request) => {
        if (/\/(rest|auth|storage)\/v1\//.test(request.url())) requests.push(request.url())
      })
      await page.goto(address(language, path))
      await settled(page)
      await page.waitForLoadState('networkidle')
      expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(2)

      await expect(page.locator('html')).toHaveAttribute('lang', language)
      expect(await page.title()).toMatch(/.+ — Open Government Tracker$|^Open Government Tracker/)
      // Chromium's own way of writing an Azerbaijani month
      expect(await page.locator('body').innerText()).not.toMatch(/\bM\d\d\b/)
    })

    test(`${path} in ${language} fits a screen of 320 pixels`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 })
      await page.goto(address(language, path))
      await settled(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })
  }
}
