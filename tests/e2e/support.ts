import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'
import az from '../../src/i18n/messages/az/index.ts'
import en from '../../src/i18n/messages/en/index.ts'

export const words = { az, en }
export type Language = keyof typeof words
export const languages: readonly Language[] = ['az', 'en']

/** A path as it is addressed in a language. */
export const address = (language: Language, path: string) =>
  language === 'az' ? path : `/${language}${path}`

export type Account = 'citizen' | 'civil' | 'coordinator' | 'secretariat' | 'reviewer' | 'admin'
export const emailOf = (account: Account) => `${account}@demo.test`
export const password = 'demonstration'

/** Signs in through the form, as a person does. */
export async function signIn(page: Page, account: Account, language: Language = 'en'): Promise<void> {
  await page.goto(address(language, '/sign-in'))
  await page.locator('input[type=email]').fill(emailOf(account))
  await page.locator('input[autocomplete=current-password]').fill(password)
  await page.locator('main form button[type=submit]').click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/** Waits until a page shows its content: a heading of its own and nothing still loading. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}

/** Nothing to complain about, by the rules of WCAG 2.2 AA and axe's best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const complaints = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  )
  expect(complaints).toEqual([])
}

/** Every test fails on a page error, an unexpected console error or a violated Content-Security-Policy. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        // the browser reports every refused request; whether the page copes is what a test asks
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
          complaints.push(message.text())
        }
      })
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
