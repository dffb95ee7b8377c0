import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { demo, enter, signIn } from './people.ts'
import { closedPages, inPlan, publicPages } from './pages.ts'
import { address, expect, settled, test, visit, words } from './support.ts'

const titles: Record<string, string | RegExp> = {
  '/plans/:plan/commitments/1.1/change': words.en.change.title,
  '/secretariat/reviews': words.en.review.title,
  '/secretariat/rounds': words.en.rounds.title,
  '/secretariat/rounds/new': words.en.roundsOffice.form.title,
  '/secretariat/rounds/:plan/3': /^3\./,
  '/secretariat/questions': words.en.responses.desk.title,
  '/secretariat/meetings': words.en.meetingsOffice.title,
  '/secretariat/meetings/new': words.en.meetingsOffice.addTitle,
  '/secretariat/meetings/2026-12-10': words.en.meetingsOffice.editTitle,
  '/secretariat/meetings/2026-10-08/minutes': words.en.meetingsOffice.minutes.title,
  '/secretariat/meetings/2026-10-08/decisions/2': /2$/,
  '/secretariat/moderation': words.en.moderation.title,
  '/secretariat/moderation/1': words.en.moderation.one,
  '/secretariat/words': words.en.moderation.heldWords.title,
  '/secretariat/rules': words.en.moderation.rules.title,
  '/secretariat/holidays': words.en.moderation.holidays.title,
  '/dialogue/topics/propose': words.en.meetingsOffice.topic.title,
  '/notifications': words.en.notices.title,
  '/account': words.en.auth.account.title,
  '/account/notifications': words.en.notices.settings,
  '/work': words.en.work.title,
  '/work/round': words.en.work.batch.title,
  '/plans/:plan/commitments/1.4/assess': words.en.assess.title,
  '/secretariat/import': words.en.importing.title,
  '/secretariat/programmes/new': words.en.programmesOffice.addTitle,
  '/secretariat/programmes/sample-one-entrance': words.en.programmesOffice.editTitle,
  '/plans/:plan/commitments/1.2/indicators': words.en.measuring.title,
  '/secretariat/people': words.en.people.title,
  '/plans/:plan/commitments/1.2/report': words.en.report.title,
}

const { gate } = words.en.auth
const refusals: Record<string, string> = {
  '/plans/:plan/commitments/1.1/change': gate.secretariat,
  '/plans/:plan/commitments/1.2/indicators': gate.secretariat,
  '/plans/:plan/commitments/1.2/report': words.en.report.refused.title,
  '/plans/:plan/commitments/1.4/assess': words.en.assess.refused.title,
  '/work': gate.coordinator,
  '/work/round': gate.coordinator,
  '/secretariat/people': gate.administrator,
}
const refusalOf = (shape: string) => refusals[shape] ?? gate.secretariat

for (const { path: shape, owner, stranger } of closedPages) {
  test(`${shape} is for whom it is for`, async ({ page, plan, browser }) => {
    const path = inPlan(shape, plan)
    await page.goto(address('en', path))
    await expect(page).toHaveURL(address('en', `/sign-in?next=${path}`))
    await signIn(page, demo(owner))
    await expect(page).toHaveURL(address('en', path))
    await expect(page.locator('h1')).toHaveText(titles[shape] ?? '')
    if (!stranger) return

    const context = await browser.newContext()
    const other = await context.newPage()
    await enter(other, demo(stranger))
    await visit(other, address('en', path))
    await expect(other.locator('h1')).toHaveText(refusalOf(shape))
    await expect(other.getByRole('main').locator('form')).toHaveCount(0)
    await context.close()
  })
}

interface Chunk {
  readonly file: string
}
const dist = process.env['E2E_DIST'] ?? ''
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>

/** The built file that holds a module. */
function fileOf(module: RegExp): string {
  const [found] = Object.entries(manifest).filter(([name]) => module.test(name))
  if (!found) throw new Error(`The build has no chunk of its own for ${String(module)}.`)
  return found[1].file
}
const authCode = fileOf(/@supabase\/supabase-js\//)
const chartCode = fileOf(/charts\/draw\.ts$/)

/** Remembers every script that a page asks for. */
function watchScripts(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('.js')) asked.push(pathname.slice(1))
  })
  return asked
}

test('the public downloads no code for signing in', async ({ page, plan }) => {
  const scripts = watchScripts(page)
  for (const path of publicPages) await visit(page, inPlan(path, plan))
  expect(scripts).not.toContain(authCode)
  await visit(page, '/sign-in')
  await signIn(page, demo('citizen'), 'az')
  await expect(page).toHaveURL('/')
  expect(scripts).toContain(authCode)
})

test('charts are drawn once they come near', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 320 })
  const scripts = watchScripts(page)
  await visit(page, '/plans/2020-2022')
  expect(scripts).not.toContain(chartCode)
  const chart = page.locator('.bars').first()
  await expect(chart).toBeVisible()
  await chart.scrollIntoViewIfNeeded()
  await expect(page.locator('.bars.drawn')).not.toHaveCount(0)
  expect(scripts).toContain(chartCode)
  await settled(page)
})
