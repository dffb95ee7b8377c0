import type { APIRequestContext, Page } from '@playwright/test'
import { another, demo, enter, newPerson } from './people.ts'
import { as, commitmentId, write } from './reports.ts'
import { apiKey, expect, expectAccessible, fill, like, test, unique, visit, words } from './support.ts'

const { hiding, moderation, moderated, platform } = words.en
const { decide } = moderation

/** The rule that the decisions of these journeys name. */
async function firstRule(request: APIRequestContext): Promise<{ id: number; code: string }> {
  const answer = await request.get(
    '/rest/v1/platform_rules?select=id,code&retired_on=is.null&order=position',
    {
      headers: apiKey,
    },
  )
  const [rule] = (await answer.json()) as { id: number; code: string }[]
  return rule ?? { id: 0, code: '' }
}

/** Somebody new says something about a commitment. */
async function comment(request: APIRequestContext, plan: string, code: string, body: string) {
  const author = await newPerson(request)
  const [row] = await write<{ id: number }[]>(request, author, 'comments', {
    commitment_id: await commitmentId(request, plan, code),
    body,
  })
  return { author, id: row?.id ?? 0 }
}

const entry = (page: Page, id: number) => page.locator(`#comment-${String(id)}`)

async function hide(page: Page, rule: string, why: string): Promise<void> {
  await page.getByRole('radio', { name: decide.action.hidden }).check()
  await page.getByLabel(decide.rule).selectOption({ label: rule })
  await page.getByRole('group', { name: decide.note }).getByLabel('English').fill(why)
  await page.getByRole('button', { name: decide.send }).click()
}

test('a comment is reported, hidden under a rule, appealed and restored', async ({ page, plan, browser }) => {
  const { request } = page
  const rule = await firstRule(request)
  const body = unique('You are all thieves')
  const why = unique('An insult')
  const reason = unique('It offends')
  const { author, id } = await comment(request, plan, '1.3', body)
  const address = `/en/plans/${plan}/commitments/1.3#comment-${String(id)}`

  await enter(page, await newPerson(request))
  await visit(page, address)
  await entry(page, id).getByRole('button', { name: hiding.report.open }).click()
  await expect(page.getByLabel(hiding.report.label)).toBeFocused()
  await entry(page, id).getByRole('button', { name: hiding.report.send }).click()
  await expect(entry(page, id).getByRole('alert')).toContainText(hiding.report.missing)
  await expectAccessible(page, 'a report')
  await page.getByLabel(hiding.report.label).fill(reason)
  await entry(page, id).getByRole('button', { name: hiding.report.send }).click()
  await expect(entry(page, id).getByText(hiding.report.sent)).toBeFocused()

  const { page: office, context } = await another(browser)
  await enter(office, demo('secretariat'))
  await visit(office, '/en/secretariat/moderation')
  await expectAccessible(office, 'the queue')
  await office.getByRole('link', { name: body }).click()
  await expect(office.getByText(reason)).toBeVisible()
  await office.getByRole('button', { name: decide.send }).click()
  await expect(office.getByRole('main').getByRole('alert')).toContainText(decide.actionMissing)
  await office.getByRole('radio', { name: decide.action.hidden }).check()
  await office.getByRole('button', { name: decide.send }).click()
  await expect(office.getByRole('main').getByRole('alert')).toContainText(decide.ruleMissing)
  await expectAccessible(office, 'a rule that is missing')
  const label = (await office.getByLabel(decide.rule).locator('option').nth(1).textContent()) ?? ''
  await hide(office, label, why)
  await expect(office).toHaveURL('/en/secretariat/moderation')
  await expect(office.getByRole('link', { name: body })).toHaveCount(0)

  // its readers see that it was hidden, why, and not what it said
  await page.reload()
  await expect(entry(page, id)).toContainText(like(hiding.by))
  await expect(entry(page, id)).toContainText(why)
  await expect(page.getByText(body)).toHaveCount(0)
  await expectAccessible(page, 'a hidden comment')
  await entry(page, id)
    .getByRole('link', { name: like(hiding.rule) })
    .click()
  await expect(page).toHaveURL(`/en/dialogue/rules#rule-${rule.code}`)
  await expect(page.locator(`[id="rule-${rule.code}"]`)).toBeFocused()

  const { page: own, context: outside } = await another(browser)
  await enter(own, author)
  await visit(own, address)
  await expect(entry(own, id)).toContainText(body)
  await entry(own, id).getByRole('button', { name: hiding.own.appeal }).click()
  await own.getByLabel(hiding.appeal.label).fill('I meant the decision, not the people.')
  await expectAccessible(own, 'an appeal')
  await entry(own, id).getByRole('button', { name: hiding.appeal.send }).click()
  await expect(entry(own, id)).toContainText(like(hiding.own.waiting))
  await expect(entry(own, id).getByRole('button', { name: hiding.own.appeal })).toHaveCount(0)

  await visit(office, `/en/secretariat/moderation/${String(id)}`)
  await expect(office.getByText('I meant the decision, not the people.')).toBeVisible()
  await office.getByRole('radio', { name: decide.action.restored }).check()
  await office.getByRole('button', { name: decide.send }).click()
  await expect(office).toHaveURL('/en/secretariat/moderation')
  await context.close()

  await visit(page, address)
  await expect(entry(page, id)).toContainText(body)
  await visit(page, '/en/dialogue/moderation')
  const logged = page.getByRole('listitem').filter({ has: page.locator(`a[href$="#comment-${String(id)}"]`) })
  await expect(logged.filter({ hasText: moderated.done.restored })).toHaveCount(1)
  await expect(logged.filter({ hasText: moderated.done.hidden })).toContainText(why)
  await expect(page.getByText(body)).toHaveCount(0)
  await own.reload()
  await expect(entry(own, id)).toContainText(body)
  await expect(entry(own, id)).not.toContainText(like(hiding.by))
  await outside.close()
})

test('two people decide about one comment, and the slower one sees what happened', async ({
  page,
  plan,
  browser,
}) => {
  const { request } = page
  const { id, author } = await comment(request, plan, '2.1', unique('Sheer nonsense'))
  const rule = await firstRule(request)
  await enter(page, demo('secretariat'))
  await visit(page, `/en/secretariat/moderation/${String(id)}`)
  const { page: faster, context } = await another(browser)
  await write(faster.request, 'secretariat', 'rpc/moderate', {
    comment_id: id,
    action: 'hidden',
    rule_id: rule.id,
    note: { en: 'The faster one' },
  })
  await page.getByRole('radio', { name: decide.action.hidden }).check()
  const label = (await page.getByLabel(decide.rule).locator('option').nth(1).textContent()) ?? ''
  await hide(page, label, 'The slower one')
  await expect(page.getByText(decide.faster)).toBeVisible()
  await expect(page.getByText('The faster one')).toBeVisible()
  await expect(page.getByRole('button', { name: decide.send })).toHaveCount(0)

  // upheld after an appeal: the author reads it in place, and cannot ask a second time
  const headers = await as(request, author)
  const data = { comment_id: id, body: 'Please look again.' }
  expect((await request.post('/rest/v1/appeals', { data, headers })).ok()).toBe(true)
  await visit(page, `/en/secretariat/moderation/${String(id)}`)
  await page.getByRole('radio', { name: decide.action.upheld }).check()
  await page.getByRole('button', { name: decide.send }).click()
  await expect(page).toHaveURL('/en/secretariat/moderation')
  await enter(faster, author)
  await visit(faster, `/en/plans/${plan}/commitments/2.1#comment-${String(id)}`)
  await expect(entry(faster, id)).toContainText(like(hiding.upheld))
  await expect(entry(faster, id).getByRole('button', { name: hiding.own.appeal })).toHaveCount(0)
  await context.close()
})

test('the secretariat keeps words, rules and holidays', async ({ page }) => {
  const office = words.en.moderation
  await enter(page, demo('secretariat'))
  const word = unique('lottery').toLowerCase()
  await visit(page, '/en/secretariat/words')
  await page.getByLabel(office.heldWords.label).fill(word.toUpperCase())
  await page.getByRole('button', { name: office.heldWords.add, exact: true }).click()
  await page.getByRole('button', { name: fill(office.heldWords.removeOne, { word }) }).click()
  await expect(page.getByText(word, { exact: true })).toHaveCount(0)

  const code = `9.${String(Date.now() % 10_000_000)}`
  await visit(page, '/en/secretariat/rules')
  await page.getByRole('button', { name: office.rules.add }).click()
  await expect(page.getByLabel(office.rules.code)).toBeFocused()
  await page.getByLabel(office.rules.code).fill(code)
  await page.getByRole('group', { name: office.rules.name }).getByLabel('English').fill('Be brief')
  await page.getByRole('group', { name: office.rules.text }).getByLabel('English').fill('Say it once.')
  await expectAccessible(page, 'a new rule')
  await page.getByRole('button', { name: office.rules.save }).click()
  await page.getByRole('button', { name: fill(office.rules.retireOne, { code }) }).click()
  await expectAccessible(page, 'a rule about to be retired')
  await page.getByRole('dialog').getByRole('button', { name: office.rules.retire, exact: true }).click()
  await expect(page.locator(`[id="rule-${code}"]`)).toContainText(like(office.rules.retired))
  await visit(page, '/en/dialogue/rules')
  await expect(page.locator(`[id="rule-${code}"]`)).toContainText(like(platform.rules.retiredOn))

  await visit(page, '/en/secretariat/holidays')
  await page.getByLabel(office.holidays.day).fill('2031-05-05')
  await page.getByRole('group', { name: office.holidays.name }).getByLabel('English').fill('A day off')
  await page.getByRole('button', { name: office.holidays.save, exact: true }).click()
  await page.getByRole('button', { name: fill(office.holidays.removeOne, { date: '5 May 2031' }) }).click()
  await expect(page.getByText('A day off')).toHaveCount(0)
})
