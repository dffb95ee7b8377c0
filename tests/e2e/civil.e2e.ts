import type { Locator, Page } from '@playwright/test'
import { press, skipToContent, tabTo, write } from './keyboard.ts'
import { another, demo, enter, signIn, newPerson } from './people.ts'
import { expect, fill, like, settled, test, unique, visit, words } from './support.ts'

const { comments, common, errors, shell } = words.en
const organization = 'Sample: Open Budget Initiative'

const section = (page: Page) => page.locator('#comments')
/** The comment that says something. */
const comment = (page: Page, text: string): Locator =>
  page.locator('article.comment').filter({ hasText: text })
const composer = (page: Page) => page.getByLabel(comments.form.body, { exact: true })

test('a member comments for their organization, replies, edits and deletes without a mouse', async ({
  page,
  plan,
  browser,
}) => {
  const address = `/en/plans/${plan}/commitments/4.2`
  const question = unique('How will the vote be counted?')
  const addition = unique('We counted the first one.')
  await enter(page, demo('civil'))
  await visit(page, address)
  await skipToContent(page, shell.skip)

  await write(composer(page), question)
  await tabTo(page.getByLabel(comments.form.kind))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel(comments.form.as)).toContainText(organization)
  await press(section(page).getByRole('button', { name: comments.form.publish }))
  const own = comment(page, question)
  await expect(own).toBeFocused()
  await expect(own).toContainText(words.en.status.commentKind.question)
  await expect(own.getByRole('link', { name: organization })).toBeVisible()
  await expect(page.getByText(comments.published)).toBeAttached()
  await expect(composer(page)).toHaveValue('')

  const thread = section(page).getByRole('listitem').filter({ has: own })
  await press(thread.getByRole('button', { name: fill(comments.replyTo, { name: 'Nümunə QHT üzvü' }) }))
  const reply = thread.getByLabel(comments.form.replyBody)
  await expect(reply).toBeFocused()
  await page.keyboard.type(addition)
  await press(thread.getByRole('button', { name: comments.form.publish }))
  await expect(comment(page, addition)).toBeFocused()

  // back to the first comment, from the reply below it
  await page.reload()
  await settled(page)
  await press(comment(page, question).getByRole('button', { name: common.edit }))
  const field = page.getByLabel(comments.editLabel)
  await expect(field).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' And by whom?')
  await press(section(page).getByRole('button', { name: common.save }))
  await expect(own).toContainText(`${question} And by whom?`)
  await expect(own).toContainText(like(comments.editedOn))
  await expect(own.getByRole('button', { name: common.edit })).toBeFocused()

  await press(own.getByRole('button', { name: common.delete }))
  const dialog = page.getByRole('dialog', { name: comments.remove.title })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(own.getByRole('button', { name: common.delete })).toBeFocused()
  await page.keyboard.press('Enter')
  await press(dialog.getByRole('button', { name: comments.remove.confirm }))
  await expect(dialog).toBeHidden()
  await expect(page.getByText(question)).toHaveCount(0)
  await expect(page.getByText(comments.removed)).toBeAttached()

  // the public sees the reply, and a place where the comment was
  const { page: visitor, context } = await another(browser)
  await visit(visitor, address)
  const left = section(visitor)
    .getByRole('listitem')
    .filter({ has: comment(visitor, addition) })
    .first()
  await expect(left.getByRole('article').first()).toContainText(comments.deleted)
  await expect(visitor.getByText(question)).toHaveCount(0)
  await context.close()
})

test('what somebody writes is shown as text, and only real links are links', async ({ page, plan }) => {
  const mark = unique('Markup')
  const text = `${mark} <img src=x onerror="document.title='taken over'"> <b>bold</b> javascript:alert(1) https://example.org/x?a=1&b=2`
  await enter(page, demo('civil'))
  await visit(page, `/en/plans/${plan}/commitments/4.4`)
  const title = await page.title()
  await composer(page).fill(text)
  await section(page).getByRole('button', { name: comments.form.publish }).click()
  const own = comment(page, mark)
  await expect(own).toContainText(text)
  await expect(own.locator('img, b')).toHaveCount(0)
  const links = own.locator('.plain-text a')
  await expect(links).toHaveCount(1)
  await expect(links).toHaveAttribute('href', 'https://example.org/x?a=1&b=2')
  await expect(links).toHaveAttribute('rel', /\bnoopener\b/)
  await expect(links).toHaveAttribute('rel', /\bugc\b/)
  expect(await page.title()).toBe(title)
})

test('unsent words survive a reload', async ({ page, plan }) => {
  await enter(page, demo('civil'))
  await visit(page, `/en/plans/${plan}/commitments/3.3`)
  await composer(page).fill('Half a thought')
  await page.reload()
  await expect(composer(page)).toHaveValue('Half a thought')
  await expect(page.getByText(fill(comments.form.restored).split('(')[0] ?? '')).toBeVisible()
  await section(page).getByRole('button', { name: comments.form.discard }).click()
  await expect(composer(page)).toHaveValue('')
  await page.reload()
  await settled(page)
  await expect(composer(page)).toHaveValue('')
})

test('without a network nothing is lost, and the comment appears once', async ({ page, context, plan }) => {
  const text = unique('Written in the metro')
  await enter(page, demo('civil'))
  await visit(page, `/en/plans/${plan}/commitments/6.4`)
  await composer(page).fill(text)
  await context.setOffline(true)
  const publish = section(page).getByRole('button', { name: comments.form.publish })
  await publish.click()
  await expect(section(page).getByRole('alert')).toContainText(errors.kind.offline.text)
  await expect(section(page).getByText(comments.form.kept)).toBeVisible()
  await expect(composer(page)).toHaveValue(text)
  await context.setOffline(false)
  await publish.click()
  await expect(comment(page, text)).toHaveCount(1)
  await expect(composer(page)).toHaveValue('')
})

test('a visitor is led to sign in and comes back to write', async ({ page, plan, request }) => {
  const person = await newPerson(request)
  const address = `/en/plans/${plan}/commitments/6.5`
  await visit(page, address)
  await expect(composer(page)).toHaveCount(0)
  await section(page).getByRole('link', { name: comments.signInLink, exact: true }).click()
  await signIn(page, person)
  await expect(page).toHaveURL(`${address}#comments`)
  await expect(composer(page)).toBeInViewport()
  await expect(page.getByLabel(comments.form.as)).toHaveCount(0)

  await section(page).getByRole('button', { name: comments.form.publish }).click()
  await expect(section(page).getByRole('alert')).toContainText(comments.form.empty)
  const text = unique('In my own name')
  await composer(page).fill(text)
  await section(page).getByRole('button', { name: comments.form.publish }).click()
  await expect(comment(page, text)).toContainText(person.name)
})
