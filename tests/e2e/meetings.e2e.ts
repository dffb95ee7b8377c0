import { another, demo, enter } from './people.ts'
import { expect, expectAccessible, fill, like, test, unique, visit, words } from './support.ts'

const { meetings, meetingsOffice: office, commitment, change } = words.en

/** The first seven bytes of every PDF, and a text; enough for whoever looks at how a file begins. */
const pdf = { name: 'Protokol.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nminutes') }

test('a topic is proposed, put on an agenda, decided about, and a deadline follows the decision', async ({
  page,
  browser,
  plan,
}) => {
  test.slow()
  const topic = unique('Open contracts')
  const title = unique('Meeting')
  const decided = unique('The deadline moves')

  await enter(page, demo('civil'))
  await visit(page, '/en/dialogue/topics')
  await page.getByRole('link', { name: meetings.topics.propose }).click()
  await page.getByRole('button', { name: office.topic.submit }).click()
  await expectAccessible(page, 'a topic without words')
  await page.getByLabel(office.topic.name).fill(topic)
  await page.getByLabel(office.topic.body).fill('Contracts should be open from the first day.')
  await page.getByRole('button', { name: office.topic.submit }).click()
  const proposed = page.getByRole('listitem').filter({ hasText: topic })
  await expect(proposed).toContainText(meetings.topicState.waiting)

  const { page: desk, context } = await another(browser)
  await enter(desk, demo('secretariat'))
  await visit(desk, '/en/secretariat/meetings')
  await desk.getByRole('link', { name: office.add, exact: true }).click()
  const name = desk.getByRole('group', { name: office.name }).first()
  await name.getByLabel('English').fill(title)
  await desk.getByLabel(office.day).fill('2024-05-14')
  await desk.getByLabel(office.from).fill('25:00')
  await desk.getByRole('group', { name: office.place }).getByLabel('English').fill('Baku')
  await desk.getByRole('button', { name: office.participants.add }).click()
  await desk.getByLabel(office.participants.organization).selectOption({ index: 1 })
  const choice = desk.getByLabel(office.agenda.topic)
  const option = await choice.getByRole('option').filter({ hasText: topic }).textContent()
  await choice.selectOption({ label: option ?? '' })
  await desk.getByRole('button', { name: office.submit }).click()
  await expect(desk.getByRole('link', { name: office.wrong.time })).toBeVisible()
  await expectAccessible(desk, 'a meeting at no time')
  await desk.getByLabel(office.from).fill('14:30')
  await desk.getByRole('button', { name: office.submit }).click()
  await expect(desk.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(desk.getByText(/14 May 2024, 14:30/).first()).toBeVisible()
  await expect(desk.getByRole('main')).toContainText(topic)
  await page.reload()
  await expect(proposed).toContainText(meetings.topicState.scheduled)

  // held, with minutes as a text and as a file
  await desk.getByRole('link', { name: meetings.hold }).click()
  await desk.getByRole('group', { name: office.minutes.text }).getByLabel('English').fill('All agreed.')
  await desk.locator('input[type=file]').setInputFiles(pdf)
  await expect(desk.getByText(fill(office.minutes.chosen, { name: 'Protokol.pdf' }))).toBeVisible()
  await expectAccessible(desk, 'minutes with a file')
  await desk.getByRole('button', { name: office.minutes.submit }).click()
  await expect(desk.getByText('All agreed.')).toBeVisible()
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: meetings.minutes.file }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Protokol.pdf')

  // a decision on a commitment
  await desk.getByRole('link', { name: meetings.addDecision }).click()
  await desk.getByRole('group', { name: office.decision.text }).getByLabel('English').fill(decided)
  await desk.getByRole('button', { name: office.submit }).click()
  await expect(desk.getByRole('link', { name: office.wrong.who })).toBeVisible()
  await desk.getByLabel(office.decision.addWho).selectOption({ index: 1 })
  await desk.getByLabel(office.decision.due).fill('2030-06-28')
  await desk.getByLabel(words.en.programmesOffice.commitments.plan).selectOption(plan)
  const which = desk.getByLabel(words.en.programmesOffice.commitments.commitment, { exact: true })
  const chosen = await which
    .getByRole('option')
    .filter({ hasText: /^1\.5 / })
    .textContent()
  await which.selectOption({ label: chosen ?? '' })
  await desk.getByRole('button', { name: office.submit }).click()
  const entry = desk.locator('#decision-1')
  await expect(entry).toContainText(decided)
  await expect(entry).toContainText(meetings.decisionState.open)

  // a deadline follows it
  await visit(desk, `/en/plans/${plan}/commitments/1.5/change`)
  const follows = desk.getByLabel(office.follows.label).first()
  const wanted = await follows.getByRole('option').filter({ hasText: decided }).textContent()
  await follows.selectOption({ label: wanted ?? '' })
  await desk.getByLabel(change.deadline.toOn).fill('2029-06-30')
  await desk.getByRole('group', { name: change.deadline.reason }).getByLabel('English').fill('As decided.')
  await desk.getByRole('button', { name: change.deadline.submit }).click()
  await expect(desk).toHaveURL(/#deadlines$/)

  // and whoever asks why is led to it
  await page.goto(`/en/plans/${plan}/commitments/1.5`)
  await expect(page.locator('#decisions')).toContainText(decided)
  await page
    .locator('#deadlines')
    .getByRole('link', { name: like(meetings.decisions.follows) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.locator('#decision-1')).toContainText(decided)
  await expect(page.getByRole('heading', { name: commitment.discussion })).toBeVisible()

  // what came of it
  await visit(desk, new URL(page.url()).pathname)
  await desk.getByRole('link', { name: meetings.editDecision }).click()
  await desk.getByLabel(office.decision.state).selectOption('dropped')
  await desk.getByRole('button', { name: office.submit }).click()
  await expect(desk.getByRole('link', { name: office.wrong.outcome })).toBeVisible()
  await desk.getByLabel(office.decision.state).selectOption('done')
  await desk.getByRole('group', { name: office.decision.outcome }).getByLabel('English').fill('It moved.')
  await desk.getByRole('button', { name: office.submit }).click()
  await expect(entry).toContainText(meetings.decisionState.done)
  await expect(entry).toContainText('It moved.')
  await context.close()
})

test('a meeting is cancelled and a topic is declined, both with a reason that everybody reads', async ({
  page,
  browser,
}) => {
  const topic = unique('Parking')
  const title = unique('Meeting')
  const { page: member, context } = await another(browser)
  await enter(member, demo('civil'))
  await visit(member, '/en/dialogue/topics/propose')
  await member.getByLabel(office.topic.name).fill(topic)
  await member.getByLabel(office.topic.body).fill('Who may park where?')
  await member.getByRole('button', { name: office.topic.submit }).click()
  await expect(member.getByText(topic)).toBeVisible()
  await context.close()

  await enter(page, demo('secretariat'))
  await visit(page, '/en/secretariat/meetings')
  const waiting = page.locator('#waiting-topics').getByRole('listitem').filter({ hasText: topic })
  await waiting.getByRole('button', { name: office.decline.open }).click()
  await waiting.getByLabel('English').fill('Not about open government.')
  await waiting.getByRole('button', { name: office.decline.submit }).click()
  await expect(waiting).toHaveCount(0)
  await visit(page, '/en/dialogue/topics')
  const declined = page.getByRole('listitem').filter({ hasText: topic })
  await expect(declined).toContainText('Not about open government.')

  await visit(page, '/en/secretariat/meetings/new')
  await page.getByRole('group', { name: office.name }).first().getByLabel('English').fill(title)
  await page.getByLabel(office.day).fill('2199-05-14')
  await page.getByLabel(office.from).fill('10:00')
  await page.getByLabel(office.link).fill('https://example.org/meet')
  await page.getByRole('button', { name: office.submit }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.getByRole('link', { name: meetings.edit }).click()
  await page.getByRole('group', { name: office.cancel.reason }).getByLabel('English').fill('A holiday.')
  await page.getByRole('button', { name: office.cancel.submit }).click()
  await page.getByRole('dialog').getByRole('button', { name: office.cancel.submit }).click()
  await expect(page.getByText('A holiday.')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(meetings.stage.cancelled)
})
