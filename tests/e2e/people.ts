import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { APIRequestContext, Browser, BrowserContext, Page } from '@playwright/test'
import { sessionKey } from '../../src/domain/document-marks.ts'
import { address, apiKey, expect, fill, unique, visit, words, type Language } from './support.ts'

export type Account = 'citizen' | 'civil' | 'coordinator' | 'secretariat' | 'reviewer' | 'admin'

/** Somebody with an account. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly password: string
}

export const demo = (account: Account) => ({ email: `${account}@demo.test`, password: 'demonstration' })

/** Somebody who has no account yet. */
export function stranger(): Person {
  const name = unique('Nərgiz')
  return { name, email: `${name.replace(/\W/g, '')}@example.org`.toLowerCase(), password: 'bir uzun parol' }
}

/** Somebody new, with an account made through the API. */
export async function newPerson(request: APIRequestContext): Promise<Person> {
  const person = stranger()
  const { email, password, name } = person
  const data = { email, password, data: { display_name: name } }
  const answer = await request.post('/auth/v1/signup', { data, headers: apiKey })
  expect(answer.ok()).toBe(true)
  return person
}

function remember(page: Page, text: string): Promise<void> {
  return page.evaluate(
    ([key, value]) => {
      localStorage.setItem(key, value)
    },
    [sessionKey, text] as const,
  )
}

/** Empties what the site keeps in this browser. */
export function forgetEverything(page: Page): Promise<void> {
  return page.evaluate(() => {
    localStorage.clear()
  })
}

type Credentials = Pick<Person, 'email' | 'password'>

/** Signs somebody in through the API; the session as it is remembered. */
export async function openSession(
  request: APIRequestContext,
  { email, password }: Credentials,
): Promise<string> {
  const answer = await request.post('/auth/v1/token?grant_type=password', {
    data: { email, password },
    headers: apiKey,
  })
  expect(answer.ok()).toBe(true)
  return answer.text()
}

/** Gives a browser somebody's session without the form, for tests that are about something else. */
export async function enter(page: Page, person: Credentials): Promise<void> {
  const remembered = await openSession(page.request, person)
  await page.goto('/robots.txt')
  await remember(page, remembered)
}

/** A second browser with a page of its own, for another person or the public. */
export async function another(browser: Browser): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext()
  return { context, page: await context.newPage() }
}

/** What this browser remembers of its session; null without one. */
export async function session(page: Page): Promise<Record<string, unknown> | null> {
  const text = await page.evaluate((key) => localStorage.getItem(key), sessionKey)
  return text === null ? null : (JSON.parse(text) as Record<string, unknown>)
}

/** Changes what this browser remembers of its session. */
export async function changeSession(page: Page, change: Record<string, unknown>): Promise<void> {
  const changed = JSON.stringify({ ...(await session(page)), ...change })
  await remember(page, changed)
}

/** Fills in the form on the sign-in page and sends it. */
export async function signIn(
  page: Page,
  { email, password }: Pick<Person, 'email' | 'password'>,
  language: Language = 'en',
): Promise<void> {
  const { auth } = words[language]
  await page.getByLabel(auth.email).fill(email)
  await page.getByLabel(auth.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: auth.signIn.submit }).click()
}

/** Fills in the form on the sign-up page and sends it. */
export async function signUp(page: Page, { name, email, password }: Person): Promise<void> {
  const { auth } = words.en
  await page.getByLabel(auth.displayName, { exact: true }).fill(name)
  await page.getByLabel(auth.email).fill(email)
  await page.getByLabel(auth.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: auth.signUp.submit }).click()
}

/** Makes an invitation as the administrator does; the link is shown to them alone. */
export async function invite(
  admin: Page,
  email: string,
  role: string,
  organization?: string,
): Promise<string> {
  const { people } = words.en
  await visit(admin, '/en/secretariat/people')
  const form = admin.getByLabel(people.invite.title)
  await form.getByLabel(people.invite.email).fill(email)
  await form.getByRole('radio', { name: role }).check()
  if (organization) await form.getByRole('combobox').selectOption({ label: organization })
  await form.getByRole('button', { name: people.invite.submit }).click()
  return form.getByLabel(people.link.label).inputValue()
}

/** The button of the header that opens a person's menu. */
export function accountMenu(page: Page, name: string, language: Language = 'en') {
  return page.getByRole('button', { name: fill(words[language].auth.menu.label, { name }) })
}

/** The header's way in for somebody who is not signed in. */
export function wayIn(page: Page, language: Language = 'en') {
  return page.getByRole('banner').getByRole('link', { name: words[language].shell.signIn })
}

/** The link in the newest letter to an address, as a path of the site in a language. */
export async function mailedLink(to: string, language: Language): Promise<string> {
  const file = join(process.env['E2E_FOLDER'] ?? '', 'console.log')
  let link: string | undefined
  await expect(async () => {
    const [, ...letters] = (await readFile(file, 'utf8')).split(`── e-mail to ${to}\n`)
    const letter = letters.at(-1) ?? ''
    const links = [...letter.matchAll(/https?:\/\/\S+token_hash=\S+/g)].map(([url]) => new URL(url))
    const found = links.find(({ pathname }) => pathname.startsWith('/en/') === (language === 'en'))
    link = found && found.pathname + found.search
    expect(link).toBeDefined()
  }).toPass()
  return link ?? address(language, '/')
}
