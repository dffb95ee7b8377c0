import type { Page } from '@playwright/test'
import { press, skipToContent, tabTo, write } from './keyboard.ts'
import { another, changeSession, demo, enter, session, signIn } from './people.ts'
import { publishNewest } from './reports.ts'
import { apiKey, expect, fill, like, settled, test, unique, visit, words } from './support.ts'

const { report, shell, status, work, commitment: commitmentWords } = words.en

const narrative = (page: Page) => page.getByRole('group', { name: report.narrative.legend })
const challenges = (page: Page) => page.getByRole('group', { name: report.challenges.legend })

test('a coordinator submits an update without a mouse, and everybody sees it once it is published', async ({
  page,
  plan,
  browser,
}) => {
  const { auth } = words.en
  const done = unique('All fifty services were tested and mended.')
  const address = `/en/plans/${plan}/commitments/1.6`
  await visit(page, '/en/work')
  await expect(page).toHaveURL('/en/sign-in?next=/work')
  const { email, password } = demo('coordinator')
  await write(page.getByLabel(auth.email), email)
  await write(page.getByLabel(auth.password, { exact: true }), password)
  await page.keyboard.press('Enter')

  await expect(page.locator('h1')).toHaveText(work.title)
  await settled(page)
  await press(page.getByRole('link', { name: fill(work.reportOn, { code: '1.6' }) }).first())
  await expect(page).toHaveURL(`${address}/report`)
  await settled(page)
  await skipToContent(page, shell.skip)

  await tabTo(page.getByRole('radio', { name: status.completion.not_started }))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  const limited = page.getByRole('radio', { name: status.completion.limited })
  await expect(limited).toBeChecked()
  await write(narrative(page).getByLabel('English'), done)
  const submit = page.getByRole('button', { name: report.submit, exact: true })
  await press(submit)
  const complaint = page.getByRole('main').getByRole('alert')
  await expect(complaint).toBeFocused()
  await expect(complaint.getByRole('link')).toHaveText([report.wrong.challenges])
  await press(complaint.getByRole('link'))
  await expect(challenges(page).getByLabel('English')).toBeFocused()

  // complete needs no challenges, but evidence
  await skipToContent(page, shell.skip)
  await tabTo(limited)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await press(submit)
  await expect(complaint.getByRole('link')).toHaveText([report.wrong.evidence])
  await press(complaint.getByRole('link'))
  await page.keyboard.press('Enter')
  const evidence = page.getByRole('group', { name: fill(report.evidence.item, { n: 1 }), exact: true })
  await expect(evidence.getByLabel(report.evidence.title)).toBeFocused()
  await page.keyboard.type('The report of the test')
  await write(evidence.getByLabel(report.evidence.url), 'example.org/test')
  await press(submit)
  await expect(complaint.getByRole('link')).toHaveText([report.wrong.evidence_url])
  await press(complaint.getByRole('link'))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('https://example.org/test')

  await skipToContent(page, shell.skip)
  const milestone = page.getByRole('group', { name: report.milestones.legend }).getByRole('checkbox').last()
  await tabTo(milestone)
  await page.keyboard.press('Space')
  await tabTo(page.getByLabel(report.milestones.on))
  // the first of January reads the same in every order of day and month
  await page.keyboard.type(`0101${String(Number(plan.slice(0, 4)) + 1)}`)
  await press(submit)

  await expect(page.getByRole('heading', { name: report.sent.title })).toBeFocused()
  await expect(page.getByText(report.submitted)).toBeAttached()
  const { page: visitor, context } = await another(browser)
  await visit(visitor, address)
  await expect(visitor.locator('#updates')).not.toContainText(done)

  await publishNewest(page.request, plan, '1.6')
  await visit(visitor, address)
  const newest = visitor.locator('#updates').getByRole('listitem').first()
  await expect(newest).toContainText(done)
  await expect(newest.getByRole('link', { name: 'The report of the test' })).toHaveAttribute(
    'href',
    'https://example.org/test',
  )
  await expect(newest).toContainText(commitmentWords.updates.milestonesDone)
  await expect(visitor.locator('.commitment-voices')).toContainText(status.completion.complete)
  await expect(visitor.locator('#milestones')).toContainText(status.schedule.done_on_time)
  await context.close()
})

test('a draft survives the closed tab, and can be thrown away', async ({ page, context, plan }) => {
  const words = unique('The offices were asked.')
  await enter(page, demo('coordinator'))
  await visit(page, `/en/plans/${plan}/commitments/6.3/report`)
  await page.getByRole('radio', { name: status.completion.substantial }).check()
  await narrative(page).getByLabel('English').fill(words)
  await expect(page.locator('.report-draft-status')).toHaveText(like(report.draft.server))
  await page.close()

  const later = await context.newPage()
  await visit(later, '/en/work')
  await later.getByRole('link', { name: fill(work.draft.goOn, { code: '6.3' }) }).click()
  await expect(narrative(later).getByLabel('English')).toHaveValue(words)
  await expect(later.getByRole('radio', { name: status.completion.substantial })).toBeChecked()

  // leaving asks, for there are words on the page
  await later.getByRole('banner').getByRole('link', { name: shell.nav.agencies }).click()
  const question = later.getByRole('dialog', { name: report.leave.title })
  await question.getByRole('button', { name: report.leave.confirm }).click()
  await expect(later).toHaveURL('/en/agencies')
  await later.goBack()
  await expect(narrative(later).getByLabel('English')).toHaveValue(words)
  await later.getByRole('button', { name: report.startOver }).click()
  await later.getByRole('dialog').getByRole('button', { name: report.startOverConfirm }).click()
  await expect(narrative(later).getByLabel('English')).toHaveValue('')
  await expect(later.locator('#report-form')).toBeFocused()
})

test('a session that ends while a report is written costs nothing', async ({ page, plan }) => {
  const text = unique('Nothing has begun.')
  const reason = unique('The money came late.')
  await enter(page, demo('coordinator'))
  await visit(page, `/en/plans/${plan}/commitments/1.3/report`)
  await page.getByRole('radio', { name: status.completion.not_started }).check()
  await narrative(page).getByLabel('English').fill(text)
  await challenges(page).getByLabel('English').fill(reason)
  await changeSession(page, { access_token: 'over', refresh_token: 'unknown', expires_at: 1 })
  await page.getByRole('button', { name: report.submit, exact: true }).click()
  await page.getByRole('link', { name: report.signIn }).first().click()
  await expect(page.getByText(words.en.auth.signIn.expired)).toBeVisible()
  await signIn(page, demo('coordinator'))
  await expect(narrative(page).getByLabel('English')).toHaveValue(text)
  await page.getByRole('button', { name: report.submit, exact: true }).click()
  await expect(page.getByRole('heading', { name: report.sent.title })).toBeVisible()
  await page.locator('.report-pending summary').first().click()
  await expect(page.locator('.report-pending')).toContainText(reason)
})

test('another agency’s commitment refuses, in the browser and through the API', async ({ page, plan }) => {
  await enter(page, demo('coordinator'))
  const address = `/en/plans/${plan}/commitments/5.1`
  await visit(page, address)
  await expect(page.getByRole('link', { name: commitmentWords.report })).toHaveCount(0)
  await visit(page, `${address}/report`)
  await expect(page.locator('h1')).toHaveText(report.refused.title)
  await expect(page.getByRole('main')).toContainText('Ministry of Finance')
  await expect(page.getByRole('main').locator('form')).toHaveCount(0)

  const token = String((await session(page))?.['access_token'])
  const headers = { ...apiKey, authorization: `Bearer ${token}` }
  const ask = async (path: string) => {
    const answer = await page.request.get(`/rest/v1/${path}`, { headers })
    const [row] = (await answer.json()) as { id: number }[]
    return row?.id
  }
  const [own, foreign, commitment] = await Promise.all([
    ask('organizations?select=id&slug=eq.asan'),
    ask('organizations?select=id&slug=eq.ministry-of-finance'),
    ask(`commitments?select=id,plans!inner(slug)&plans.slug=eq.${plan}&code=eq.5.1`),
  ])
  expect(commitment).toBeDefined()
  // for the agency responsible, and for their own
  for (const organization of [foreign, own]) {
    const refusal = await page.evaluate(
      async ({ headers, body }) => {
        const answer = await fetch('/rest/v1/rpc/submit_update', {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
        return { status: answer.status, ...((await answer.json()) as { code: string }) }
      },
      {
        headers,
        body: {
          commitment_id: commitment,
          organization_id: organization,
          completion: 'substantial',
          narrative: { en: 'Not ours to say' },
        },
      },
    )
    expect(refusal).toMatchObject({ status: 403, code: '42501' })
  }
})
