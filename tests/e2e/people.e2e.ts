import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import {
  accountMenu,
  another,
  demo,
  enter,
  invite,
  mailedLink,
  newPerson,
  session,
  signIn,
  signUp,
  stranger,
  wayIn,
  type Person,
} from './people.ts'
import { write } from './reports.ts'
import { expect, expectAccessible, fill, settled, test, unique, visit, words } from './support.ts'

const { auth, comments, people, refusals } = words.en
const organization = 'Sample: Open Budget Initiative'
const register = (page: Page) =>
  page.getByLabel(people.register.title).or(page.getByLabel(people.register.found))

/** Finds somebody as the administrator does. */
async function find(admin: Page, name: string) {
  await visit(admin, '/en/secretariat/people')
  await register(admin).getByRole('searchbox').fill(name)
  await register(admin).getByRole('button', { name: people.register.submit }).click()
  const found = register(admin).locator('.people-person')
  await expect(found).toHaveCount(1)
  await expect(found).toContainText(name)
  return found
}

test('a person comes by invitation, speaks for an organization, and leaves nothing but what they said', async ({
  page: admin,
  browser,
  plan,
  request,
}) => {
  const person = stranger()
  const said = unique('We would like to see the tender documents.')
  const place = `/en/plans/${plan}/commitments/4.1`

  await enter(admin, demo('admin'))
  const link = await invite(admin, person.email, people.role.member, organization)
  const { page, context } = await another(browser)
  await page.goto(link)
  await page.getByRole('main').getByRole('link', { name: auth.signUp.submit }).click()
  await signUp(page, person)
  await expect(page.locator('h1')).toHaveText(auth.invitation.accepted)

  // the role works
  await visit(page, place)
  const composer = page.getByLabel(comments.form.body, { exact: true })
  await composer.fill(said)
  await page.locator('#comments').getByRole('button', { name: comments.form.publish }).click()
  const comment = page.locator('article.comment').filter({ hasText: said })
  await expect(comment.getByRole('link', { name: organization })).toBeVisible()

  // until the administrator ends it
  const role = `${people.role.member} – ${organization}`
  const found = await find(admin, person.name)
  await found.getByRole('button', { name: fill(people.register.endOne, { role, name: person.name }) }).click()
  const dialog = admin.getByRole('dialog')
  await expectAccessible(admin, 'asking before a role ends')
  await dialog.getByRole('button', { name: people.end.confirm }).click()
  await expect(dialog).toBeHidden()
  await expect(found).toContainText(people.register.noRoles)
  await visit(page, '/en/account')
  await expect(page.getByText(auth.account.noRoles)).toBeVisible()

  // the person takes along what is theirs
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: auth.account.dataSave }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toMatch(/^open-government-tracker-\d{4}-\d\d-\d\d\.json$/)
  const data = JSON.parse(await readFile(await file.path(), 'utf8')) as Record<string, unknown>
  expect(data).toMatchObject({ account: { email: person.email }, comments: [{ body: said }] })

  const renamed = unique('Günel')
  await page.getByLabel(auth.displayName, { exact: true }).fill(renamed)
  await page.getByRole('button', { name: auth.account.nameSave }).click()
  await expect(page.getByText(auth.account.nameSaved).first()).toBeVisible()
  await visit(admin, place)
  const public_ = admin.locator('article.comment').filter({ hasText: said })
  await expect(public_).toContainText(renamed)

  // and leaves
  await page.evaluate(() => {
    const { user } = JSON.parse(localStorage.getItem('open-government-tracker.session') ?? '{}') as {
      user: { id: string }
    }
    localStorage.setItem(`draft:report/${user.id}/somewhere`, '{}')
    localStorage.setItem('draft:report/somebody-else/somewhere', '{}')
  })
  await expect(page.getByText(auth.leave.staysList.comments)).toBeVisible()
  await page.getByRole('button', { name: auth.leave.submit }).click()
  await expect(page.getByRole('alert')).toContainText(fill(auth.leave.wrong, { email: person.email }))
  await page.getByLabel(auth.leave.confirm).fill(person.email)
  await page.getByRole('button', { name: auth.leave.submit }).click()
  await expect(page).toHaveURL('/en/sign-in')
  await expect(page.getByRole('main').getByText(auth.leave.done)).toBeVisible()
  expect(await session(page)).toBeNull()
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft:'))),
  ).toEqual(['draft:report/somebody-else/somewhere'])
  await expectAccessible(page, 'after an account was deleted')

  await signIn(page, person)
  await expect(page.getByRole('alert')).toContainText(refusals.code.invalid_credentials)
  await visit(page, place)
  await expect(comment).toContainText(comments.anonymous)
  await expect(comment).not.toContainText(renamed)
  await expect(comment.getByRole('link', { name: organization })).toBeVisible()
  const gone = await request.post('/auth/v1/token?grant_type=password', {
    data: { email: person.email, password: person.password },
    headers: { apikey: 'sb_publishable_local' },
  })
  expect(gone.status()).toBe(400)
  await context.close()
})

test('an address changes once both letters were opened', async ({ page, request }) => {
  const person = await newPerson(request)
  const { email } = stranger()
  await enter(page, person)
  await visit(page, '/en/account')
  await page.getByLabel(auth.account.newEmailLabel).fill(person.email)
  await page.getByRole('button', { name: auth.account.newEmailSave }).click()
  await expect(page.getByRole('alert')).toContainText(auth.account.newEmailSame)
  await page.getByLabel(auth.account.newEmailLabel).fill(email)
  await page.getByRole('button', { name: auth.account.newEmailSave }).click()
  const waits = fill(auth.account.newEmailWaits, { email: person.email, newEmail: email })
  await expect(page.getByRole('main').getByText(waits)).toBeVisible()
  await page.reload()
  await settled(page)
  await expect(page.getByRole('main').getByText(waits)).toBeVisible()

  await page.goto(await mailedLink(person.email, 'en'))
  await expect(page.locator('h1')).toHaveText(auth.newEmail.half)
  await expect(page).toHaveURL('/en/new-email')
  await expectAccessible(page, 'one of two mailboxes agreed')
  await page.goto(await mailedLink(email, 'en'))
  await expect(page.locator('h1')).toHaveText(auth.newEmail.done)
  await expect(page.getByText(fill(auth.newEmail.doneText, { email }))).toBeVisible()
  await page.getByRole('link', { name: auth.newEmail.account }).click()
  await expect(page.locator('dd').first()).toContainText(email)
  await accountMenu(page, person.name).click()
  await page.getByRole('button', { name: auth.account.signOut }).first().click()
  await expect(wayIn(page)).toBeVisible()

  await visit(page, '/en/sign-in')
  await signIn(page, person)
  await expect(page.getByRole('alert')).toContainText(refusals.code.invalid_credentials)
  await signIn(page, { ...person, email })
  await expect(accountMenu(page, person.name)).toBeVisible()
  await page.goto(await mailedLink(email, 'en'))
  await expect(page.locator('h1')).toHaveText(auth.newEmail.failed)
})

test('a role is given to somebody who is here, told apart by their number', async ({ page, request }) => {
  const person: Person = await newPerson(request)
  const data = await write<{ account: { id: string } }>(request, person, 'rpc/my_data', {})
  const number = data.account.id.slice(-8)
  await enter(page, demo('admin'))
  await visit(page, '/en/secretariat/people')
  await expect(register(page)).not.toContainText(person.name)
  await register(page).getByRole('searchbox').fill(number)
  await register(page).getByRole('searchbox').press('Enter')
  const found = register(page).locator('.people-person')
  await expect(found).toContainText(person.name)
  await expect(found).toContainText(number)
  await found.getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: people.give.confirm }).click()
  await expect(dialog.getByRole('alert')).toContainText(people.wrong.role)
  await dialog.getByRole('radio', { name: people.role.reviewer }).check()
  await expectAccessible(page, 'giving a role')
  await dialog.getByRole('button', { name: people.give.confirm }).click()
  await expect(dialog).toBeHidden()
  await expect(found).toContainText(people.role.reviewer)
  await expectAccessible(page, 'who holds a role')

  // somebody can always give roles
  const own = await find(page, 'Nümunə administrator')
  const naming = { role: people.role.administrator, name: 'Nümunə administrator' }
  await own.getByRole('button', { name: fill(people.register.endOne, naming) }).click()
  await expect(dialog).toContainText(people.end.own)
  await dialog.getByRole('button', { name: people.end.confirm }).click()
  await expect(dialog).toContainText(refusals.hint.last_administrator)
})
