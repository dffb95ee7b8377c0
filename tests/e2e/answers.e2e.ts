import type { APIRequestContext, Locator, Page } from '@playwright/test'
import enStory from '../../src/i18n/messages/en/story.ts'
import { demo, enter, newPerson } from './people.ts'
import { newCoordinator, write } from './reports.ts'
import { apiKey, expect, expectAccessible, like, test, unique, visit, words } from './support.ts'

const { en } = words
const { responses } = en

interface Row {
  readonly id: number
}

interface Led extends Row {
  readonly code: string
  readonly agency: string
}

/** The first commitment of a plan with a lead agency of its own. */
async function ledCommitment(request: APIRequestContext, plan: string): Promise<Led> {
  const answer = await request.get(
    `/rest/v1/commitment_overview?select=id,code,organization_slugs&plan_slug=eq.${plan}&lifecycle=eq.active&order=code_order.desc&limit=1`,
    { headers: apiKey },
  )
  const [found] = (await answer.json()) as { id: number; code: string; organization_slugs: string[] }[]
  return { id: found?.id ?? 0, code: found?.code ?? '', agency: found?.organization_slugs[0] ?? '' }
}

/** Somebody asks about a commitment; the id of the question. */
async function ask(request: APIRequestContext, about: Led, body: string): Promise<number> {
  const [asked] = await write<Row[]>(request, await newPerson(request), 'comments?select=id', {
    commitment_id: about.id,
    kind: 'question',
    body,
  })
  return asked?.id ?? 0
}

/** The form for an answer to a comment. */
const formOf = (page: Page, comment: number) => page.locator(`#comment-${String(comment)} .respond-form`)

/** Says what comes of a question. */
const choose = (form: Locator, outcome: string) =>
  form.getByRole('radio', { name: new RegExp(`^${outcome}`) }).check()

test('a coordinator answers a question from the desk, with reasons, and everybody reads it', async ({
  page,
  plan,
}) => {
  const commitment = await ledCommitment(page.request, plan)
  const question = unique('When will it open?')
  const id = await ask(page.request, commitment, question)
  await enter(page, await newCoordinator(page.request, commitment.agency))

  await visit(page, '/en/work')
  const queue = page.getByRole('region', { name: responses.queue.title })
  const row = queue.getByRole('listitem').filter({ hasText: question })
  const more = queue.getByRole('button', { name: like(en.common.showMore) })
  while (!(await row.isVisible()) && (await more.isVisible())) await more.click()
  await expect(row).toContainText(like(responses.left.days))
  await expectAccessible(page, 'desk')
  await row.getByRole('link').click()

  const form = formOf(page, id)
  await expect(form.getByRole('heading', { name: responses.form.title })).toBeFocused()
  await choose(form, responses.disposition.not_adopted)
  await form.getByLabel(responses.form.body).fill('It will not open this year.')
  await form.getByRole('button', { name: responses.form.submit }).click()
  await expect(form.getByRole('alert')).toContainText(responses.wrong.reasons)
  await expectAccessible(page, 'form with what is missing')
  await form.getByLabel(like(responses.form.reasons)).fill('The building has no permit.')
  // a closed tab costs nothing
  await page.reload()
  await expect(form).toContainText(like(en.comments.form.restored))
  await form.getByRole('button', { name: responses.form.submit }).click()

  const answer = page.locator(`#comment-${String(id)} .response`)
  await expect(answer).toBeFocused()
  for (const text of [responses.disposition.not_adopted, 'this year.', 'no permit.'])
    await expect(answer).toContainText(text)
  await visit(page, '/en/work')
  await expect(page.getByText(question)).toHaveCount(0)
})

test('an answer points at the deadline that moved, and the deadline points back', async ({ page, plan }) => {
  const commitment = await ledCommitment(page.request, plan)
  const id = await ask(page.request, commitment, unique('Is there more time?'))
  await write(page.request, 'secretariat', 'deadline_changes', {
    commitment_id: commitment.id,
    to_on: '2029-05-07',
    reason: { en: 'The question was right.' },
    decided_by: { en: 'Cabinet of Ministers' },
    decided_on: '2026-01-15',
  })
  await enter(page, demo('secretariat'))
  const path = `/en/plans/${plan}/commitments/${commitment.code}`
  await visit(page, `${path}?answer=${String(id)}#comment-${String(id)}`)
  const form = formOf(page, id)
  await choose(form, responses.disposition.adopted)
  await form.getByLabel(responses.form.body).fill('Yes, until May.')
  const moved = form.getByLabel(like(responses.form.change))
  await moved.selectOption({
    label: (await moved.locator('option', { hasText: '7 May 2029' }).innerText()).trim(),
  })
  await form.getByRole('button', { name: responses.form.submit }).click()

  const answer = page.locator(`#comment-${String(id)} .response`)
  await expect(answer).toContainText(responses.official)
  await answer.getByRole('link', { name: /7 May 2029/ }).click()
  const deadline = page.locator('#deadlines li').filter({ hasText: '7 May 2029' })
  await expect(deadline).toBeFocused()
  await deadline.getByRole('link', { name: like(responses.change.becauseOf) }).click()
  await expect(answer).toBeFocused()
  await expectAccessible(page, 'answer')

  await visit(page, `${path}/history`)
  await page
    .getByRole('link', { name: like(responses.change.becauseOf) })
    .first()
    .click()
  await expect(answer).toBeFocused()
})

test('the secretariat sees every question that waits, and the public how agencies answer', async ({
  page,
  plan,
}) => {
  const commitment = await ledCommitment(page.request, plan)
  await ask(page.request, commitment, unique('Anybody there?'))
  await visit(page, `/en/agencies/${commitment.agency}`)
  const record = page.locator('#answers')
  await expect(record).toContainText(like(responses.record.asked))
  await expectAccessible(page, 'record of an agency')
  await visit(page, `/en/plans/${plan}`)
  await expect(page.locator('#dialogue')).toContainText(like(enStory.story.dialogue.asked))

  await enter(page, demo('secretariat'))
  await visit(page, '/en/secretariat/questions')
  const rows = page.locator('.question-row')
  await expect(rows.first()).toBeVisible()
  const shown = await rows.count()
  await page.getByRole('button', { name: like(en.common.showMore) }).focus()
  await page.keyboard.press('Enter')
  // whoever asked for more goes on with the first that came
  await expect(rows.nth(shown)).toBeFocused()
  await expect(rows.nth(shown)).toBeInViewport()
  await expect(page.getByRole('status').filter({ hasText: like(en.common.shown) })).toBeVisible()
  await page.getByRole('link', { name: like(responses.desk.own) }).click()
  await expect(page).toHaveURL(/show=own/)
  const { own } = responses.desk
  await expect(page.getByRole('link', { name: like(own) })).toHaveAttribute('aria-current', 'true')
  await expectAccessible(page, 'questions')
})
