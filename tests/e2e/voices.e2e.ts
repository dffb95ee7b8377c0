import type { APIRequestContext } from '@playwright/test'
import { another, demo, enter } from './people.ts'
import { apiKey, expect, expectAccessible, fill, settled, test, unique, visit, words } from './support.ts'

const { assess, commitments, status, voices } = words.en
const organization = 'Sample: Open Budget Initiative'

/** On how many commitments of a plan the voices disagree, and how many could be compared. */
async function figureOf(request: APIRequestContext, plan: string) {
  const answer = await request.get(`/rest/v1/plan_overview?select=comparable,disagreeing&slug=eq.${plan}`, {
    headers: apiKey,
  })
  const [figure] = (await answer.json()) as { comparable: number; disagreeing: number }[]
  return figure ?? { comparable: 0, disagreeing: 0 }
}

test('civil society disagrees: side by side on the page, found by the filter, counted by the plan', async ({
  page,
  plan,
  browser,
  request,
}) => {
  const address = `/en/plans/${plan}/commitments/2.3`
  const reason = unique('Of ten agencies we asked, two answered.')
  const disputed = `/en/plans/${plan}/commitments?voices=disagree`
  const { page: visitor, context } = await another(browser)
  await visit(visitor, disputed)
  await expect(visitor.getByText(status.voices.disagree).first()).toBeVisible()
  await expect(visitor.locator('.commitment-code', { hasText: /^2\.3$/ })).toHaveCount(0)

  await enter(page, demo('civil'))
  await visit(page, address)
  await page.getByRole('link', { name: voices.assess }).click()
  await expect(page).toHaveURL(`${address}/assess`)
  await expect(page.getByText(fill(assess.as, { who: organization }))).toBeVisible()
  // of the reviewer's questions it is asked none
  await expect(page.getByRole('group', { name: assess.ambition.legend })).toHaveCount(0)

  await page.getByRole('button', { name: assess.submit }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    assess.wrong.completion,
    assess.wrong.narrative,
  ])
  await page.getByRole('radio', { name: status.assessment.not_started }).check()
  await page.getByRole('group', { name: assess.narrative.legend }).getByLabel('English').fill(reason)
  await page.getByRole('button', { name: assess.submit }).click()
  await expect(page).toHaveURL(`${address}#voice-civil_society-open-budget-initiative`)
  await expect(page.getByText(assess.published)).toBeAttached()

  await visit(visitor, address)
  const side = visitor.getByRole('region', { name: voices.title })
  const society = side
    .locator('dl > div')
    .filter({ has: visitor.getByText(voices.speaker.civil_society, { exact: true }) })
  await expect(society).toContainText(organization)
  await expect(society).toContainText(status.assessment.not_started)
  await expect(side).toContainText('they are two steps apart')
  await society.getByRole('link', { name: voices.toAssessment }).click()
  await expect(visitor.locator('#voice-civil_society-open-budget-initiative')).toBeFocused()
  await expect(visitor.locator('#voice-civil_society-open-budget-initiative')).toContainText(reason)

  await visit(visitor, disputed)
  const row = visitor
    .getByRole('row')
    .filter({ has: visitor.locator('.commitment-code', { hasText: /^2\.3$/ }) })
  await expect(row).toContainText(status.voices.disagree)
  await visitor.getByRole('button', { name: fill(commitments.remove, { name: '' }) }).click()
  await expect(visitor).toHaveURL(`/en/plans/${plan}/commitments`)

  await expect(async () => {
    const { comparable: n, disagreeing: count } = await figureOf(request, plan)
    for (const path of [`/en/plans/${plan}`, '/en/plans', '/en/']) {
      await visit(visitor, path)
      await expect(visitor.getByText(fill(voices.plan.some, { n, count }))).toBeVisible({ timeout: 3000 })
    }
  }).toPass()
  await visit(visitor, `/en/plans/${plan}`)
  await visitor.getByRole('link', { name: voices.plan.link }).click()
  await expect(visitor).toHaveURL(/voices=disagree/)
  await settled(visitor)
  await expect(row).toBeVisible()
  await context.close()
})

test('the reviewer’s draft survives a closed tab; leaving asks; a new assessment leaves the old one readable', async ({
  page,
  plan,
}) => {
  const address = `/en/plans/${plan}/commitments/3.3`
  const reason = unique('The register is there.')
  await enter(page, demo('reviewer'))
  await visit(page, `${address}/assess`)
  await expect(page.getByText(assess.earlier.filled.split('(')[0] ?? '')).toBeVisible()
  await expect(page.getByRole('radio', { name: status.assessment.complete })).toBeChecked()
  await page.getByRole('radio', { name: status.assessment.substantial }).first().check()
  await page.getByLabel('English').fill(reason)
  await expectAccessible(page, 'an assessment being written')
  await page.reload()
  await settled(page)
  await expect(page.getByLabel('English')).toHaveValue(reason)

  await page.getByRole('link', { name: assess.agency.all }).click()
  const dialog = page.getByRole('dialog', { name: assess.leave.title })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: assess.submit }).click()

  const view = page.locator('#voice-reviewer')
  await expect(view).toContainText(reason)
  await expect(view.locator('details')).toContainText(status.assessment.complete)
  await view.getByText(fill(voices.earlier, { n: 1 })).click()
  await expect(view.locator('details dl')).toBeVisible()
})
