import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'
import az from '../../src/i18n/messages/az/index.ts'
import azStory from '../../src/i18n/messages/az/story.ts'
import azRegister from '../../src/i18n/messages/az/register.ts'
import azDiscussion from '../../src/i18n/messages/az/discussion.ts'
import azDialogue from '../../src/i18n/messages/az/dialogue.ts'
import azAccount from '../../src/i18n/messages/az/account.ts'
import azOffices from '../../src/i18n/messages/az/offices.ts'
import azMethod from '../../src/i18n/messages/az/method.ts'
import azListing from '../../src/i18n/messages/az/listing.ts'
import azRecords from '../../src/i18n/messages/az/records.ts'
import azReporting from '../../src/i18n/messages/az/reporting.ts'
import azSearch from '../../src/i18n/messages/az/search.ts'
import en from '../../src/i18n/messages/en/index.ts'
import enStory from '../../src/i18n/messages/en/story.ts'
import enRegister from '../../src/i18n/messages/en/register.ts'
import enDiscussion from '../../src/i18n/messages/en/discussion.ts'
import enDialogue from '../../src/i18n/messages/en/dialogue.ts'
import enAccount from '../../src/i18n/messages/en/account.ts'
import enOffices from '../../src/i18n/messages/en/offices.ts'
import enMethod from '../../src/i18n/messages/en/method.ts'
import enListing from '../../src/i18n/messages/en/listing.ts'
import enRecords from '../../src/i18n/messages/en/records.ts'
import enReporting from '../../src/i18n/messages/en/reporting.ts'
import enSearch from '../../src/i18n/messages/en/search.ts'

/** Goes on after a failure, which the test reports at its end. */
export const softly = expect.configure({ soft: true })

export const words = {
  az: {
    ...az,
    ...azStory,
    ...azRegister,
    ...azDiscussion,
    ...azDialogue,
    ...azAccount,
    ...azOffices,
    ...azListing,
    ...azRecords,
    ...azReporting,
    ...azSearch,
    ...azMethod,
  },
  en: {
    ...en,
    ...enStory,
    ...enRegister,
    ...enDiscussion,
    ...enDialogue,
    ...enAccount,
    ...enOffices,
    ...enListing,
    ...enRecords,
    ...enReporting,
    ...enSearch,
    ...enMethod,
  },
}
export type Language = keyof typeof words
export const languages: readonly Language[] = ['az', 'en']

/** A message with its places filled, as the app fills it; the second form unless `n` is 1. */
export function fill(message: string, params: Record<string, string | number> = {}): string {
  const [one = message, other = one] = message.split(' | ')
  return (params['n'] === 1 ? one : other).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params[name] ?? ''),
  )
}

/** A message whose places may hold anything, in any of its forms; the whole text or a part of it. */
export function like(message: string): RegExp {
  const forms = message
    .split(' | ')
    .map((form) => form.replace(/[.*+?^$()[\]\\|]/g, '\\$&').replace(/\{\w+\}/g, '.+'))
  return new RegExp(forms.join('|'))
}

/** A path as it is addressed in a language. */
export const address = (language: Language, path: string) =>
  language === 'az' ? path : `/${language}${path}`

/** The key that every browser of the local stack sends. */
export const apiKey = { apikey: 'sb_publishable_local' }

/** A piece of text that nothing else on the site contains. */
export const unique = (word: string) => `${word} ${crypto.randomUUID().slice(0, 8)}`

/** Waits until a page shows its content: a heading of its own and nothing still loading. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}

/** Opens a page and waits for its content. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await settled(page)
}

/** The rules whose outcome depends on the theme. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

/**
 * What axe complains about in either theme, by the rules of WCAG 2.2 AA and its best practices; empty if all is well.
 * @param state names the state of the page in a complaint
 */
export async function axeComplaints(page: Page, state: string): Promise<string[]> {
  const complaints: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // new in WCAG 2.2, and off unless asked for
    const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } })
    const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(rulesOfColour)).analyze()
    for (const { id, help, nodes } of violations) {
      const places = nodes.map(({ target }) => target.join(' ')).join(', ')
      complaints.push(`${state}, ${colorScheme}: ${id}: ${help} (${places})`)
    }
  }
  return complaints
}

/** Nothing to complain about, in both themes. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  softly(await axeComplaints(page, state)).toEqual([])
}

interface Fixtures {
  complaints: string[]
  /** Slug of the sample plan in force. */
  plan: string
}

/** Every test fails on a page error, an unexpected console error or a violated Content-Security-Policy. */
export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on('weberror', (error) => complaints.push(error.error().message))
      context.on('console', (message) => {
        // browser and supabase-js report every refused request; whether the page copes is what a test asks
        const isNetwork = /^Failed to load resource|^TypeError: Failed to fetch/.test(message.text())
        if (message.type() === 'error' && !isNetwork) complaints.push(message.text())
      })
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  plan: async ({ request }, use) => {
    const answer = await request.get('/rest/v1/plans?select=slug&lifecycle=eq.active&is_sample=is.true', {
      headers: apiKey,
    })
    const [plan] = (await answer.json()) as { slug: string }[]
    await use(plan?.slug ?? '')
  },
})

export { expect }
