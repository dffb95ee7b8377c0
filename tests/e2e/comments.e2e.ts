import type { Locator, Page } from '@playwright/test'
import { press } from './keyboard.ts'
import { overflow } from './overflow.ts'
import { another, enter, newPerson } from './people.ts'
import { commitmentId, write } from './reports.ts'
import { expect, expectAccessible, fill, like, test, unique, visit, words } from './support.ts'

const { comments, common, status } = words.en

const section = (page: Page) => page.locator('#comments')
const comment = (page: Page, text: string): Locator =>
  page.locator('article.comment').filter({ hasText: text })
const composer = (page: Page) => page.getByLabel(comments.form.body, { exact: true })

async function publish(page: Page, text: string): Promise<void> {
  await composer(page).fill(text)
  await section(page).getByRole('button', { name: comments.form.publish }).click()
}

test('a milestone is discussed from where it stands, and its question comes first', async ({
  page,
  plan,
  request,
}) => {
  const address = `/en/plans/${plan}/commitments/1.1`
  await enter(page, await newPerson(request))
  await visit(page, address)
  const milestone = page.locator('tr#milestone-1\\.1\\.4')
  await press(milestone.getByRole('link', { name: like(comments.part.discuss) }))
  await expect(page).toHaveURL(/\?about=milestone-\d+#comments$/)
  await expect(section(page)).toBeFocused()
  await expect(section(page).getByText(like(comments.onlyAbout))).toContainText('1.1.4')
  await expect(page.getByLabel(comments.form.about, { exact: true })).toHaveValue(/^milestone-\d+$/)

  const question = unique('When do the other three start?')
  await page.getByLabel(comments.form.kind).selectOption({ label: status.commentKind.question })
  await publish(page, question)
  const own = comment(page, question)
  await expect(own).toBeFocused()
  await expect(
    own.getByRole('link', { name: fill(comments.part.milestone, { code: '1.1.4' }) }),
  ).toBeVisible()
  await expect(milestone).toContainText(like(comments.part.count))
  await expectAccessible(page, 'a discussion of one milestone')

  await section(page).getByRole('link', { name: comments.showWhole }).click()
  await expect(page).not.toHaveURL(/about=/)
  const order = section(page).getByRole('list', { name: comments.order.label })
  await press(order.getByRole('link', { name: comments.order.newest }))
  await expect(page).toHaveURL(/\?sort=newest/)
  await expect(section(page).locator('article.comment').first()).toContainText(question)
  await page.reload()
  await expect(section(page).locator('article.comment').first()).toContainText(question)
})

test('a link to a comment leads to it, whatever the order', async ({ page, plan, request }) => {
  const text = unique('Worth a link')
  const [row] = await write<{ id: number }[]>(request, await newPerson(request), 'comments', {
    commitment_id: await commitmentId(request, plan, '5.5'),
    body: text,
  })
  await visit(page, `/en/plans/${plan}/commitments/5.5#comment-${row?.id ?? 0}`)
  await expect(comment(page, text)).toBeFocused()
  await expect(comment(page, text)).toBeInViewport()

  // what arrives above it later pushes it away in no browser, until the reader goes on
  const insert = () =>
    page.evaluate(() => {
      document.documentElement.style.setProperty('overflow-anchor', 'none')
      const late = document.createElement('div')
      late.style.height = '200vh'
      document.querySelector('main')?.prepend(late)
    })
  await insert()
  await expect(comment(page, text)).toBeInViewport()
  await page.mouse.wheel(0, -10)
  await insert()
  await expect(comment(page, text)).not.toBeInViewport()
})

test('people stand behind what others say, once, and can take it back', async ({
  page,
  plan,
  request,
  browser,
}) => {
  const address = `/en/plans/${plan}/commitments/1.4`
  const text = unique('Please publish the numbers')
  const author = await newPerson(request)
  const commitment_id = await commitmentId(request, plan, '1.4')
  await write(request, author, 'comments', { commitment_id, body: text })

  const supporter = await newPerson(request)
  await enter(page, supporter)
  await visit(page, address)
  const one = comment(page, text)
  const button = one.getByRole('button', { name: fill(comments.endorse.of, { name: author.name }) })
  await press(button)
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(one).toContainText(fill(comments.endorse.count, { n: 1 }))
  await page.reload()
  await expect(button).toHaveAttribute('aria-pressed', 'true')

  // the public sees how many, and a way in; the author no button
  const { page: visitor, context } = await another(browser)
  await visit(visitor, address)
  await expect(comment(visitor, text)).toContainText(fill(comments.endorse.count, { n: 1 }))
  await expect(comment(visitor, text).getByRole('link', { name: like(comments.endorse.of) })).toHaveAttribute(
    'href',
    /\/sign-in\?next=/,
  )
  await enter(visitor, author)
  await visit(visitor, address)
  await expect(comment(visitor, text)).toContainText(fill(comments.endorse.count, { n: 1 }))
  await expect(comment(visitor, text).getByRole('button', { name: like(comments.endorse.of) })).toHaveCount(0)
  await context.close()

  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await expect(one).not.toContainText(fill(comments.endorse.count, { n: 1 }))
})

test('who repeats themselves is told when they may, and loses nothing', async ({ page, plan, request }) => {
  await enter(page, await newPerson(request))
  await visit(page, `/en/plans/${plan}/commitments/2.3`)
  const text = unique('Said once')
  await publish(page, text)
  await expect(comment(page, text)).toBeFocused()
  await publish(page, `  ${text.toUpperCase()}\u200b `)
  await expect(section(page).getByRole('alert')).toContainText(
    like(words.en.refusals.hint.comment_repeats_itself),
  )
  await expect(section(page).getByRole('alert')).toContainText(/\d{4}, \d\d:\d\d \(UTC\+4\)/)
  await expect(composer(page)).toHaveValue(/SAID ONCE/)
})

test('words on the list of the secretariat wait for it, and their author knows', async ({
  page,
  plan,
  request,
  browser,
}) => {
  const address = `/en/plans/${plan}/commitments/1.6`
  const word = `held${crypto.randomUUID().slice(0, 8)}`
  await write(request, 'secretariat', 'held_words', { word })
  const person = await newPerson(request)
  await enter(page, person)
  await visit(page, address)
  const text = `This is ${word.toUpperCase().replace('H', 'H\u200b')}`
  await publish(page, text)
  const own = page.locator('article.comment').filter({ hasText: comments.held })
  await expect(own).toContainText(person.name)
  await expect(page.getByText(comments.publishedHeld)).toBeAttached()
  await expect(own.getByRole('button', { name: like(comments.replyTo) })).toHaveCount(0)
  await expectAccessible(page, 'a comment that waits')

  const { page: visitor, context } = await another(browser)
  await visit(visitor, address)
  await expect(section(visitor).getByText(person.name)).toHaveCount(0)
  await context.close()

  await own.getByRole('button', { name: common.delete }).click()
  await page.getByRole('dialog').getByRole('button', { name: comments.remove.confirm }).click()
  await expect(page.getByText(comments.held)).toHaveCount(0)
})

test('the worst that can be typed stays in its place', async ({ page, plan, request }) => {
  const mark = unique('Worst')
  const text = `${mark} \u202eesrever\u2066 <script>document.title='x'</script> ${'\u0351'.repeat(40)}👩‍👩‍👧‍👦 ${'w'.repeat(400)} ${'😀'.repeat(2000)}`
  const whole = text + 'ə'.repeat(5000 - Array.from(text).length)
  await enter(page, await newPerson(request))
  await page.setViewportSize({ width: 360, height: 800 })
  await visit(page, `/en/plans/${plan}/commitments/1.3`)
  const title = await page.title()
  await publish(page, whole)
  const own = comment(page, mark)
  await expect(own).toBeFocused()
  expect(await overflow(page)).toEqual([])
  expect(await page.title()).toBe(title)
  const shown = await own.locator('.plain-text').innerText()
  expect(shown).toContain("<script>document.title='x'</script>")
  expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  await expectAccessible(page, 'a comment of the worst')

  await publish(page, `${whole}!`)
  await expect(section(page).getByRole('alert')).toContainText(
    fill(comments.form.tooLong, { max: '5,000', n: 1 }),
  )
})
