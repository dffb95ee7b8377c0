import type { Page } from '@playwright/test'
import { another, demo, enter } from './people.ts'
import { newCoordinator, write } from './reports.ts'
import { apiKey, expect, expectAccessible, fill, like, test, unique, visit, words } from './support.ts'

const { report, review, rounds, roundsOffice, change, status, commitment: commitmentWords, auth } = words.en

const narrative = (page: Page) =>
  page.getByRole('group', { name: report.narrative.legend }).getByLabel('English')
const queueEntry = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })

async function submit(page: Page, text: string): Promise<void> {
  await page.getByRole('radio', { name: status.completion.substantial }).check()
  await narrative(page).fill(text)
  await page.getByRole('button', { name: report.submit, exact: true }).click()
  await expect(page.getByText(report.sent.title, { exact: true }).first()).toBeVisible()
}

test('an update is returned with a reason, corrected, and published', async ({ page, plan, browser }) => {
  const [first, second] = [unique('Report cards are printed.'), unique('Report cards hang in nine centres.')]
  const why = unique('Please say in how many centres.')
  const address = `/en/plans/${plan}/commitments/6.2`
  await enter(page, await newCoordinator(page.request, 'ministry-of-justice'))
  await visit(page, `${address}/report`)
  await submit(page, first)

  const { page: office, context } = await another(browser)
  await enter(office, demo('secretariat'))
  await visit(office, '/en/secretariat/reviews')
  await expectAccessible(office, 'the queue')
  await queueEntry(office, '6.2').last().getByRole('link').first().click()
  await expect(office.getByText(first)).toBeVisible()
  await expect(office.getByText(review.missing)).toBeVisible()
  await office.getByRole('button', { name: review.decide.return }).click()
  await office.getByRole('button', { name: review.decide.send }).click()
  await expect(office.getByRole('main').getByRole('alert')).toContainText(review.decide.wrong)
  await expectAccessible(office, 'a reason that is missing')
  await office.getByRole('group', { name: review.decide.reason }).getByLabel('English').fill(why)
  const asked = office.url()
  await office.getByRole('button', { name: review.decide.send }).click()
  await expect(office).toHaveURL('/en/secretariat/reviews')
  await expect(office.getByText(review.decide.returned)).toBeAttached()

  // whoever had it open as well is told what happened
  await visit(office, new URL(asked).pathname)
  await expect(office.getByText(like(review.done.returned))).toBeVisible()
  await expect(office.getByText(why)).toBeVisible()
  await expect(office.getByRole('button', { name: review.decide.publish })).toHaveCount(0)

  await visit(page, `${address}/report`)
  await expect(page.getByText(why)).toBeVisible()
  await page.getByRole('link', { name: report.pending.resubmit }).click()
  await expect(narrative(page)).toHaveValue(first)
  await submit(page, second)

  await visit(office, '/en/secretariat/reviews')
  await queueEntry(office, '6.2')
    .filter({ hasText: review.resubmission })
    .last()
    .getByRole('link')
    .first()
    .click()
  const compared = office.getByRole('row').filter({ hasText: first })
  await expect(compared).toContainText(second)
  await expectAccessible(office, 'an update beside the earlier one')
  await office.getByRole('button', { name: review.decide.publish }).click()
  await expect(office).toHaveURL('/en/secretariat/reviews')
  await context.close()

  const { page: visitor, context: outside } = await another(browser)
  await visit(visitor, address)
  await expect(visitor.locator('#updates').getByRole('listitem').first()).toContainText(second)
  await expect(visitor.getByText(first)).toHaveCount(0)
  await outside.close()
})

test('two people decide about one update, and the slower one sees what happened', async ({
  page,
  plan,
  request,
}) => {
  const find = async <T>(path: string) =>
    (await (await request.get(`/rest/v1/${path}`, { headers: apiKey })).json()) as T
  const [commitment] = await find<{ id: number }[]>(
    `commitments?select=id,plans!inner(slug)&code=eq.5.3&plans.slug=eq.${plan}`,
  )
  const [body] = await find<{ id: number }[]>('organizations?select=id&slug=eq.chamber-of-accounts')
  const id = await write<number>(request, 'secretariat', 'rpc/submit_update', {
    commitment_id: commitment?.id,
    organization_id: body?.id,
    completion: 'substantial',
    narrative: { en: unique('Said once.') },
  })
  await enter(page, demo('secretariat'))
  await visit(page, `/en/secretariat/reviews/${id}`)
  await write(request, 'secretariat', 'rpc/publish_update', { update_id: id })
  await page.getByRole('button', { name: review.decide.publish }).click()
  await expect(page.getByText(review.done.faster)).toBeVisible()
  await expect(page.getByText(like(review.done.published))).toBeVisible()
})

test('a round is opened, reported in, reminded of and closed', async ({ page, request, browser }) => {
  // a plan of its own, too old to be the current one
  const slug = unique('rounds').replace(' ', '-')
  const title = { en: unique('A plan with rounds') }
  const [made] = await write<{ id: number }[]>(request, 'secretariat', 'plans?select=id', {
    slug,
    title,
    lifecycle: 'active',
    starts_on: '2001-01-01',
  })
  const plan_id = made?.id
  const [theme] = await write<{ id: number }[]>(request, 'secretariat', 'themes?select=id', {
    plan_id,
    code: '1',
    title,
    position: 1,
  })
  const names = ['1.1', '1.2'].map((code) => ({
    plan_id,
    theme_id: theme?.id,
    code,
    title: { en: `Promise ${code}` },
  }))
  const promises = await write<{ id: number }[]>(request, 'secretariat', 'commitments?select=id', names)
  const bodies = (await (
    await request.get('/rest/v1/organizations?select=id&slug=eq.state-oil-fund', { headers: apiKey })
  ).json()) as { id: number }[]
  const organization_id = bodies[0]?.id
  await write(
    request,
    'secretariat',
    'commitment_organizations?select=role',
    promises.map(({ id }) => ({ commitment_id: id, organization_id, role: 'lead' })),
  )

  await enter(page, demo('secretariat'))
  await visit(page, '/en/secretariat/rounds/new')
  const plans = page.getByLabel(roundsOffice.form.plan, { exact: true })
  await plans.selectOption({ label: title.en })
  await expect(
    page.getByText(fill(roundsOffice.form.wouldOwe, { agencies: 1, commitments: 2 })),
  ).toBeVisible()
  await page.getByRole('button', { name: roundsOffice.form.submit }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(roundsOffice.wrong.name)
  await expectAccessible(page, 'a round with mistakes')
  await page.getByRole('group', { name: roundsOffice.form.name }).getByLabel('English').fill('Year one')
  await page.getByLabel(roundsOffice.form.startsOn).fill('2001-01-01')
  await page.getByLabel(roundsOffice.form.endsOn).fill('2001-12-31')
  await page.getByLabel(roundsOffice.form.dueOn).fill('2199-12-31')
  await page.getByRole('button', { name: roundsOffice.form.submit }).click()

  await expect(page).toHaveURL(`/en/secretariat/rounds/${slug}/1`)
  const row = (code: string) => page.getByRole('row').filter({ hasText: `Promise ${code}` })
  await expect(row('1.1')).toContainText(status.duty.owed)
  const [round] = (await (
    await request.get(`/rest/v1/reporting_rounds?select=id&plan_id=eq.${plan_id}`, { headers: apiKey })
  ).json()) as { id: number }[]
  const sent = await write<number>(request, 'secretariat', 'rpc/submit_update', {
    commitment_id: promises[0]?.id,
    organization_id,
    completion: 'substantial',
    narrative: { en: 'Half of it is done.' },
    round_id: round?.id,
  })

  // the card finds out by itself when somebody looks at it again
  await expect(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(row('1.1')).toContainText(status.duty.in_review, { timeout: 2000 })
  }).toPass()
  await row('1.1').getByRole('link').last().click()
  await expect(page).toHaveURL(`/en/secretariat/reviews/${sent}`)
  await page.getByRole('button', { name: review.decide.publish }).click()
  await expect(page).toHaveURL('/en/secretariat/reviews')

  await visit(page, `/en/secretariat/rounds/${slug}/1`)
  await expect(row('1.1')).toContainText(status.duty.on_time)
  await expect(page.getByText(roundsOffice.remind.never, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: roundsOffice.remind.all }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('English').fill('One is still to come.')
  await dialog.getByRole('button', { name: roundsOffice.remind.send }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(roundsOffice.remind.never, { exact: true })).toHaveCount(0)
  await page.getByLabel(roundsOffice.filter.duty, { exact: true }).selectOption('owed')
  await expect(page).toHaveURL(/duty=owed/)
  await expect(row('1.1')).toHaveCount(0)

  await page.getByRole('button', { name: roundsOffice.close.button }).click()
  await expect(dialog).toContainText('Year one')
  await expect(dialog).toContainText(like(roundsOffice.close.missing))
  await dialog.getByRole('button', { name: roundsOffice.close.confirm, exact: true }).click()
  await expect(page.getByRole('button', { name: roundsOffice.close.button })).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()

  const { page: visitor, context } = await another(browser)
  await visit(visitor, `/en/plans/${slug}`)
  // the page brings its rounds when somebody comes near
  await visitor
    .getByRole('heading', { name: words.en.charts.agencies.title })
    .first()
    .scrollIntoViewIfNeeded()
  await visitor.getByRole('link', { name: words.en.plans.rounds.card, exact: true }).click()
  await expect(visitor.locator('h1')).toHaveText('Year one')
  const shown = (code: string) => visitor.getByRole('row').filter({ hasText: `Promise ${code}` })
  await expect(shown('1.1')).toContainText(status.duty.on_time)
  await expect(shown('1.2')).toContainText(status.duty.missing)
  await expect(visitor.getByRole('main')).toContainText(rounds.note)
  await shown('1.1').getByRole('link').last().click()
  await expect(visitor.locator('#updates')).toContainText('Half of it is done.')
  await context.close()

  // a deadline moves with a reason, and a promise is withdrawn and taken back
  await visit(page, `/en/plans/${slug}/commitments/1.2`)
  await page.getByRole('link', { name: commitmentWords.change }).click()
  await page.getByLabel(change.deadline.toOn).fill('2031-06-30')
  await expect(page.getByText(change.deadline.result.first)).toBeVisible()
  await page
    .getByRole('group', { name: change.deadline.reason })
    .getByLabel('English')
    .fill('The law took longer.')
  await page
    .getByRole('group', { name: change.deadline.decidedBy })
    .getByLabel('English')
    .fill('The Commission')
  await page.getByLabel(change.deadline.decidedOn).fill('2026-01-15')
  await page.getByRole('button', { name: change.deadline.submit }).click()
  await expect(page.locator('#deadlines')).toContainText('The law took longer.')

  await page.getByRole('link', { name: commitmentWords.change }).click()
  await page
    .getByRole('group', { name: change.withdraw.reason })
    .getByLabel('English')
    .fill('Another law covers it.')
  await page.getByRole('button', { name: change.withdraw.submit }).click()
  await page.getByRole('dialog').getByRole('button', { name: change.withdraw.submit }).click()
  await expect(page.getByText(like(commitmentWords.withdrawnOn))).toBeVisible()
  await expect(page.getByText('Another law covers it.')).toBeVisible()
  await page.getByRole('link', { name: commitmentWords.change }).click()
  await page.getByRole('button', { name: change.restore.submit }).click()
  await page.getByRole('dialog').getByRole('button', { name: change.restore.submit }).click()
  await expect(page.getByText(change.restore.done)).toBeAttached()
  await expect(page.getByText('Another law covers it.')).toHaveCount(0)
  await expect(page.getByText(auth.menu.reviews)).toBeAttached()
})
