import type { Page } from '@playwright/test'
import { another, enter, newPerson, type Person } from './people.ts'
import { commitmentId, write } from './reports.ts'
import { expect, expectAccessible, fill, settled, test, unique, visit, words } from './support.ts'

const { follow, notices, auth } = words.en

// Each test follows a commitment that no other test touches: whoever follows it would be told of that too.

/** The header's way to the notifications, with this many unread. */
function entry(page: Page, unread: number) {
  const count = unread === 0 ? '' : `: ${fill(auth.menu.unread, { n: unread })}`
  return page.getByRole('banner').getByRole('link', { name: `${auth.menu.notifications}${count}` })
}

async function followCommitment(page: Page, person: Person, path: string) {
  await enter(page, person)
  await visit(page, path)
  const button = page.getByRole('button', { name: follow.commitment })
  await button.click()
  await expect(page.getByRole('button', { name: follow.stop }).first()).toBeVisible()
}

test('who follows a commitment is told what others do, opens it, and has read it', async ({
  page,
  plan,
  request,
}) => {
  const [reader, writer] = [await newPerson(request), await newPerson(request)]
  const commitment_id = await commitmentId(request, plan, '2.4')
  await followCommitment(page, reader, `/en/plans/${plan}/commitments/2.4`)

  const body = unique('Is it still on time?')
  await write(request, writer, 'comments', { commitment_id, kind: 'concern', body })
  await page.reload()
  await expect(entry(page, 1)).toContainText(fill(auth.menu.unread, { n: 1 }))
  await entry(page, 1).click()
  await settled(page)

  await expect(page.getByText(body)).toBeVisible()
  await expectAccessible(page, 'the notification centre')
  await page.getByRole('link', { name: fill(notices.said.concern, { who: writer.name }) }).click()
  await expect(page).toHaveURL(/commitments\/2\.4#comment-\d+$/)
  await expect(page.locator('article:focus')).toContainText(body)

  await entry(page, 0).click()
  await settled(page)
  const unread = page.getByRole('region', { name: notices.unread })
  await expect(unread).toContainText(notices.allRead)
  await expect(page.getByRole('region', { name: notices.read })).toContainText(body)
})

test('nobody hears of their own words; who wants no letters reads on the site', async ({
  page,
  plan,
  request,
}) => {
  const [reader, writer] = [await newPerson(request), await newPerson(request)]
  const commitment_id = await commitmentId(request, plan, '4.3')
  await followCommitment(page, reader, `/en/plans/${plan}/commitments/4.3`)
  const [own, heard] = [unique('I say'), unique('Heard')]
  await write(request, reader, 'comments', { commitment_id, body: own })

  await visit(page, '/en/account/notifications')
  await page.getByLabel(notices.kind.comment).selectOption({ label: notices.paces.off })
  await page.getByRole('button', { name: notices.paces.save }).click()
  await expect(page.getByText(notices.paces.saved).first()).toBeVisible()
  await expectAccessible(page, 'the settings')
  await write(request, writer, 'comments', { commitment_id, body: heard })

  await visit(page, '/en/notifications')
  await expect(page.getByRole('region', { name: notices.unread })).toContainText(heard)
  await expect(page.getByRole('main')).not.toContainText(own)
})

test('many notifications are marked as read at once, and what is followed can be ended', async ({
  page,
  plan,
  request,
}) => {
  const [reader, writer] = [await newPerson(request), await newPerson(request)]
  const commitment_id = await commitmentId(request, plan, '5.2')
  await write(request, reader, 'follows', { commitment_id })
  for (const word of ['One', 'Two'])
    await write(request, writer, 'comments', { commitment_id, body: unique(word) })

  await enter(page, reader)
  await visit(page, '/en/notifications')
  await page.getByRole('button', { name: notices.markAll }).click()
  await expect(page.getByRole('region', { name: notices.unread })).toContainText(notices.allRead)
  await expect(page.getByRole('button', { name: notices.markAll })).toBeHidden()

  await page.getByRole('link', { name: notices.settings }).click()
  await page.getByRole('button', { name: new RegExp(`^${notices.follows.stop}`) }).click()
  await expect(page.getByText(notices.follows.none)).toBeVisible()
})

test('whoever is not signed in is led to sign in, and back', async ({ browser, plan, request }) => {
  const person = await newPerson(request)
  const { page, context } = await another(browser)
  await visit(page, `/en/plans/${plan}`)
  await page.getByRole('link', { name: follow.plan }).click()
  await settled(page)
  await page.getByLabel(auth.email).fill(person.email)
  await page.getByLabel(auth.password, { exact: true }).fill(person.password)
  await page.getByRole('button', { name: auth.signIn.submit }).click()
  await expect(page).toHaveURL(new RegExp(`/en/plans/${plan}$`))
  await expect(page.getByRole('button', { name: follow.plan })).toBeVisible()
  await context.close()
})
