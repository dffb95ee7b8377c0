import { accountMenu, another, demo, enter, invite, newPerson, signUp, stranger } from './people.ts'
import { expect, fill, like, settled, test, visit, words } from './support.ts'

const { auth, refusals, people } = words.en
const agency = 'Ministry of Ecology and Natural Resources of the Republic of Azerbaijan'

test('an invitation makes a new person a coordinator, once, and nobody else', async ({
  page,
  browser,
  request,
}) => {
  await enter(page, demo('admin'))
  const person = stranger()
  const link = await invite(page, person.email, people.role.coordinator, agency)

  const wrong = await another(browser)
  const passerby = await newPerson(request)
  await enter(wrong.page, passerby)
  await wrong.page.goto(link)
  await expect(wrong.page.locator('h1')).toHaveText(auth.invitation.failed)
  await expect(wrong.page.getByText(refusals.hint.invitation_other_address)).toBeVisible()
  await expect(
    wrong.page.getByText(fill(auth.invitation.signedInAs, { email: passerby.email })),
  ).toBeVisible()
  await wrong.context.close()

  const { page: invited, context } = await another(browser)
  await invited.goto(link)
  await expect(invited.getByText(auth.invitation.signedOut)).toBeVisible()
  await expect(invited).toHaveURL('/en/invitation')
  await invited.getByRole('main').getByRole('link', { name: auth.signUp.submit }).click()
  await signUp(invited, person)
  await expect(invited.locator('h1')).toHaveText(auth.invitation.accepted)
  const role = fill(auth.role.coordinator, { organization: agency })
  await expect(invited.getByText(fill(auth.invitation.acceptedAs, { role }))).toBeVisible()
  await invited.getByRole('link', { name: auth.invitation.start }).click()
  await expect(invited).toHaveURL('/en/work')
  await expect(invited.locator('h1')).toHaveText(words.en.work.title)
  await expect(invited.getByText(fill(words.en.work.lede, { organizations: agency }))).toBeVisible()

  await invited.goto(link)
  await expect(invited.getByText(refusals.hint.invitation_used)).toBeVisible()
  await context.close()
})

test('an invitation that was withdrawn opens nothing', async ({ page, browser, request }) => {
  await enter(page, demo('admin'))
  const person = await newPerson(request)
  const link = await invite(page, person.email, people.role.secretariat)
  await page.reload()
  await settled(page)
  // the newest is the first
  await page
    .getByRole('row', { name: like(people.list.waiting) })
    .first()
    .getByRole('button')
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(people.withdraw.title)
  await dialog.getByRole('button', { name: people.withdraw.confirm }).click()
  await expect(dialog).toBeHidden()

  const { page: invited, context } = await another(browser)
  await enter(invited, person)
  await invited.goto(link)
  await expect(invited.locator('h1')).toHaveText(auth.invitation.failed)
  await expect(invited.getByText(refusals.hint.invitation_unknown)).toBeVisible()
  await visit(invited, '/en/secretariat/import')
  await expect(invited.locator('h1')).toHaveText(auth.gate.secretariat)
  await expect(accountMenu(invited, person.name)).toBeVisible()
  await context.close()
})

test('the form for invitations says what is missing', async ({ page }) => {
  await enter(page, demo('admin'))
  await visit(page, '/en/secretariat/people')
  const form = page.getByLabel(people.invite.title)
  await form.getByRole('button', { name: people.invite.submit }).click()
  await expect(form.getByRole('alert').getByRole('link')).toHaveText([auth.wrong.email, people.wrong.role])
  await form.getByRole('radio', { name: people.role.member }).check()
  await form.getByRole('button', { name: people.invite.submit }).click()
  await expect(form.getByRole('alert').getByRole('link')).toHaveText([
    auth.wrong.email,
    people.wrong.organization,
  ])
})

test('half an invitation link says so', async ({ page }) => {
  await visit(page, '/invitation')
  await expect(page.locator('h1')).toHaveText(words.az.auth.invitation.none)
})
