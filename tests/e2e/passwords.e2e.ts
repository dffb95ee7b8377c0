import {
  accountMenu,
  enter,
  forgetEverything,
  mailedLink,
  newPerson,
  signIn,
  stranger,
  wayIn,
} from './people.ts'
import { expect, fill, test, visit, words } from './support.ts'

const { auth, errors, refusals } = words.az

test('a forgotten password is replaced through the letter, once', async ({ page, request }) => {
  const person = await newPerson(request)
  await visit(page, '/sign-in')
  await page.getByRole('link', { name: auth.signIn.forgot }).click()
  await expect(page.locator('h1')).toHaveText(auth.reset.title)
  await page.getByLabel(auth.email).fill(person.email)
  await page.getByRole('button', { name: auth.reset.submit }).click()
  await expect(page.getByRole('heading', { name: auth.reset.sent })).toBeVisible()
  await expect(page.getByText(fill(auth.reset.sentText, { email: person.email }))).toBeVisible()

  const link = await mailedLink(person.email, 'az')
  await page.goto(link)
  await expect(page.getByRole('heading', { name: auth.renew.title })).toBeVisible()
  // a token in the address would be the next person's at a shared computer
  await expect(page).toHaveURL('/new-password')
  const renewed = { ...person, password: 'tamam başqa bir parol' }
  await page.getByLabel(auth.newPassword, { exact: true }).fill('qısa')
  await page.getByRole('button', { name: auth.renew.submit }).click()
  await expect(page.getByRole('alert')).toContainText(fill(auth.wrong.newPassword, { n: 10 }))
  await page.getByLabel(auth.newPassword, { exact: true }).fill(renewed.password)
  await page.getByRole('button', { name: auth.renew.submit }).click()
  await expect(page).toHaveURL('/')
  await accountMenu(page, person.name, 'az').click()
  await page.getByRole('button', { name: auth.account.signOut }).click()

  await wayIn(page, 'az').click()
  await signIn(page, person, 'az')
  await expect(page.getByRole('alert')).toContainText(refusals.code.invalid_credentials)
  await signIn(page, renewed, 'az')
  await expect(accountMenu(page, person.name, 'az')).toBeVisible()

  await forgetEverything(page)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: auth.renew.failed })).toBeVisible()
  await expect(page.getByText(refusals.code.otp_expired)).toBeVisible()
  await page.getByRole('link', { name: auth.renew.askAgain }).click()
  await expect(page).toHaveURL('/reset-password')
})

test('asking for a password tells nobody who has an account', async ({ page }) => {
  const { email } = stranger()
  await visit(page, '/reset-password')
  await page.getByLabel(auth.email).fill(email)
  await page.getByRole('button', { name: auth.reset.submit }).click()
  await expect(page.getByText(fill(auth.reset.sentText, { email }))).toBeVisible()
})

test('a link that was made up, or none at all, gets a sentence', async ({ page }) => {
  await visit(page, '/new-password?token_hash=made-up&type=recovery')
  await expect(page.locator('h1')).toHaveText(auth.renew.failed)
  await expect(page.getByText(refusals.code.otp_expired)).toBeVisible()
  await visit(page, '/new-password')
  await expect(page.getByText(auth.renew.noLink)).toBeVisible()
})

test('a link that meets no network is not used up', async ({ page, context, request }) => {
  const person = await newPerson(request)
  await visit(page, '/reset-password')
  await page.getByLabel(auth.email).fill(person.email)
  await page.getByRole('button', { name: auth.reset.submit }).click()
  const link = await mailedLink(person.email, 'az')
  await context.route('**/auth/v1/verify', (route) => route.abort('internetdisconnected'))
  await page.goto(link)
  await expect(page.getByText(errors.kind.offline.text)).toBeVisible()
  await context.unroute('**/auth/v1/verify')
  await page.getByRole('button', { name: words.az.common.retry }).click()
  await expect(page.getByLabel(auth.newPassword, { exact: true })).toBeVisible()
})

test('a password is changed in the account', async ({ page, request }) => {
  const person = await newPerson(request)
  await enter(page, person)
  await visit(page, '/account')
  const form = page.getByLabel(auth.account.password).last()
  await form.getByLabel(auth.newPassword, { exact: true }).fill(person.password)
  await form.getByRole('button', { name: auth.account.passwordSave }).click()
  await expect(form.getByRole('alert')).toContainText(refusals.code.same_password)
  await form.getByLabel(auth.newPassword, { exact: true }).fill('tamam başqa bir parol')
  await form.getByRole('button', { name: auth.account.passwordSave }).click()
  await expect(form.getByText(auth.renew.done)).toBeVisible()
  await forgetEverything(page)
  await visit(page, '/sign-in')
  await signIn(page, { ...person, password: 'tamam başqa bir parol' }, 'az')
  await expect(accountMenu(page, person.name, 'az')).toBeVisible()
})
