import {
  accountMenu,
  another,
  changeSession,
  demo,
  enter,
  forgetEverything,
  newPerson,
  session,
  signIn,
  stranger,
  wayIn,
} from './people.ts'
import { expect, fill, settled, test, visit, words } from './support.ts'

const { auth, errors, refusals } = words.en

test('somebody signs up, signs out, fails to sign in, and signs in', async ({ page, browser }) => {
  const person = stranger()
  await visit(page, '/en/sign-up')
  await page.getByLabel(auth.displayName, { exact: true }).fill(person.name)
  await page.getByLabel(auth.email).fill(person.email)
  await page.getByLabel(auth.password, { exact: true }).fill(person.password)
  await page.getByRole('button', { name: auth.signUp.submit }).click()
  await expect(page).toHaveURL('/en/')
  await expect(page.getByText(auth.signUp.done)).toBeAttached()

  await page.reload()
  const menu = accountMenu(page, person.name)
  await menu.click()
  await page.getByRole('button', { name: auth.account.signOut }).click()
  await expect(wayIn(page)).toBeVisible()
  expect(await session(page)).toBeNull()

  await wayIn(page).click()
  await signIn(page, { ...person, password: 'another password' })
  const complaint = page.getByRole('alert')
  await expect(complaint).toContainText(refusals.code.invalid_credentials)
  await expect(complaint).toBeFocused()
  // the same words for an address that nobody has, so that none can be found out
  await signIn(page, { ...stranger(), password: person.password })
  await expect(complaint).toContainText(refusals.code.invalid_credentials)

  await signIn(page, person)
  await expect(menu).toBeVisible()
  await expect(page.getByText(fill(auth.signIn.welcome, { name: person.name }))).toBeAttached()

  const { page: elsewhere, context } = await another(browser)
  await visit(elsewhere, '/sign-up')
  const { az } = words
  await elsewhere.getByLabel(az.auth.displayName, { exact: true }).fill(person.name)
  await elsewhere.getByLabel(az.auth.email).fill(person.email)
  await elsewhere.getByLabel(az.auth.password, { exact: true }).fill(person.password)
  await elsewhere.getByRole('button', { name: az.auth.signUp.submit }).click()
  await expect(elsewhere.getByRole('alert')).toContainText(az.refusals.code.user_already_exists)
  await context.close()
})

test('a form says what is missing and leads to it', async ({ page }) => {
  await visit(page, '/en/sign-up')
  await page.getByRole('button', { name: auth.signUp.submit }).click()
  const complaint = page.getByRole('alert')
  await expect(complaint).toBeFocused()
  await expect(complaint.getByRole('link')).toHaveText([
    fill(auth.wrong.displayName, { n: 80 }),
    auth.wrong.email,
    fill(auth.wrong.newPassword, { n: 10 }),
  ])
  await complaint.getByRole('link', { name: auth.wrong.email }).click()
  await expect(page.getByLabel(auth.email)).toBeFocused()
  await expect(page.getByLabel(auth.email)).toHaveAccessibleDescription(auth.wrong.email)
})

test('an old session is renewed by itself', async ({ page, request }) => {
  const person = await newPerson(request)
  await enter(page, person)
  await visit(page, '/en/account')
  const before = await session(page)
  // what the clock of a laptop that slept finds: a token that is over
  await changeSession(page, { access_token: 'over', expires_at: 1 })
  const renewal = page.waitForRequest(/\/auth\/v1\/token\?grant_type=refresh_token/)
  await page.reload()
  await renewal
  await expect(accountMenu(page, person.name)).toBeVisible()
  await expect(page.getByRole('main')).toContainText(person.email)
  const after = await session(page)
  expect(after?.['access_token']).not.toBe('over')
  expect(after?.['refresh_token']).not.toBe(before?.['refresh_token'])
})

test('a session that the server does not know any more ends in a sentence', async ({ page, request }) => {
  await enter(page, await newPerson(request))
  await changeSession(page, { access_token: 'over', refresh_token: 'unknown', expires_at: 1 })
  await page.goto('/en/account')
  await expect(page).toHaveURL('/en/sign-in?next=/account')
  await expect(page.getByText(auth.signIn.expired)).toBeVisible()
  expect(await session(page)).toBeNull()
})

test('signing out in one tab signs out the other, and so does signing in', async ({
  page,
  context,
  request,
}) => {
  const person = await newPerson(request)
  await enter(page, person)
  await visit(page, '/en/account')
  const other = await context.newPage()
  await visit(other, '/en/account')
  await expect(accountMenu(other, person.name)).toBeVisible()

  await page.getByRole('main').getByRole('button', { name: auth.account.signOut }).click()
  await expect(wayIn(page)).toBeVisible()
  await expect(wayIn(other)).toBeVisible()
  await expect(other.getByRole('alert')).toContainText(auth.gate.ended)

  await wayIn(page).click()
  await signIn(page, person)
  await expect(accountMenu(page, person.name)).toBeVisible()
  await expect(accountMenu(other, person.name)).toBeVisible()
})

test('a name is changed in the account and shows at once', async ({ page, request }) => {
  const person = await newPerson(request)
  await enter(page, person)
  await visit(page, '/en/account')
  const renamed = `${person.name} II`
  await page.getByLabel(auth.account.name).getByLabel(auth.displayName).fill(renamed)
  await page.getByRole('button', { name: auth.account.nameSave }).click()
  await expect(accountMenu(page, renamed)).toBeVisible()
  await page.reload()
  await expect(accountMenu(page, renamed)).toBeVisible()
})

const elsewhere = [
  '//evil.example/x',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
]

test('signing in leads back to where one was, and never to another site', async ({
  page,
  request,
  baseURL,
}) => {
  const person = await newPerson(request)
  await visit(page, '/en/plans/2020-2022/commitments?schedule=done_late')
  await wayIn(page).click()
  await signIn(page, person)
  await expect(page).toHaveURL('/en/plans/2020-2022/commitments?schedule=done_late')

  for (const next of elsewhere) {
    await forgetEverything(page)
    await visit(page, `/en/sign-in?next=${encodeURIComponent(next)}`)
    await signIn(page, person)
    await expect(accountMenu(page, person.name)).toBeVisible()
    await expect(page).toHaveURL(`${baseURL}/en/`)
  }
})

test('without a network, pages and forms say so and go on when it is back', async ({ page, context }) => {
  await visit(page, '/en/sign-in')
  await context.setOffline(true)
  await signIn(page, demo('citizen'))
  const complaint = page.getByRole('alert')
  await expect(complaint).toContainText(errors.kind.offline.title)
  await expect(complaint).toContainText(errors.kind.offline.text)
  await context.setOffline(false)
  await page.getByRole('button', { name: auth.signIn.submit }).click()
  await expect(page).toHaveURL('/en/')
  await settled(page)

  // the page's code is here already, its content is not
  await visit(page, '/en/plans/2012-2015/commitments')
  await visit(page, '/en/plans/2020-2022/commitments')
  await context.setOffline(true)
  await page.getByRole('navigation', { name: words.en.commitments.plan }).getByRole('link').first().click()
  const main = page.getByRole('main')
  await expect(main).toContainText(errors.kind.offline.text)
  await context.setOffline(false)
  await main.getByRole('button', { name: words.en.common.retry }).click()
  await expect(page.locator('tbody th')).not.toHaveCount(0)

  // not even its code is here
  await context.setOffline(true)
  await page.getByRole('banner').getByRole('link', { name: words.en.shell.nav.about }).click()
  await expect(complaint).toContainText(words.en.shell.unseen)
  // it opens by itself
  await context.setOffline(false)
  await expect(page.locator('h1')).toHaveText(words.en.about.title)
})
