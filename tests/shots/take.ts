import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { overflow } from '../e2e/overflow.ts'
import { closedPages, inPlan, publicPages } from '../e2e/pages.ts'
import { demo, enter } from '../e2e/people.ts'
import { apiKey } from '../e2e/support.ts'
import { fileName, type Shot, type Theme } from './shot.ts'

/** A page is shown to this height and no further: a ledger may be very long. */
const tallest = 9000

interface Place {
  readonly path: string
  readonly owner: Parameters<typeof demo>[0] | null
}

interface Wanted {
  readonly pages: readonly Place[]
  readonly widths: readonly number[]
  readonly langs: readonly string[]
  readonly themes: readonly Theme[]
  readonly out: string
  readonly build: string
  readonly isTaken: (shot: Omit<Shot, 'overflow' | 'complaints'>) => boolean
  readonly keep: (shot: Shot) => void
}

/** Pages whose path contains one of the parts, or is "=" and the path; without parts all of them. */
export function wantedPages(parts?: readonly string[]): readonly Place[] {
  const all: Place[] = [
    ...publicPages.map((path) => ({ path, owner: null })),
    ...closedPages.map(({ path, owner }) => ({ path, owner })),
  ]
  if (!parts) return all
  const isWanted = (path: string, part: string) =>
    part.startsWith('=') || part === '/' ? path === part.replace('=', '') : path.includes(part)
  return all.filter(({ path }) => parts.some((part) => isWanted(path, part)))
}

/** Takes what is not taken yet, one after the other; a page that does not answer is a complaint and no end. */
export async function takeShots(
  browser: Browser,
  site: string,
  wanted: Wanted,
): Promise<{ taken: number; skipped: number }> {
  const done = { taken: 0, skipped: 0 }
  const plan = await planInForce(site)
  const owners = [...new Set(wanted.pages.map(({ owner }) => owner))]
  for (const owner of owners)
    for (const width of wanted.widths) {
      const context = await openContext(browser, site, width, owner)
      for (const { path } of wanted.pages.filter((page) => page.owner === owner))
        for (const lang of wanted.langs) {
          const shots = wanted.themes
            .map((theme) => ({ path, owner, width, lang, theme, build: wanted.build }))
            .map((place) => ({ ...place, file: fileName(place) }))
          const missing = shots.filter((shot) => !wanted.isTaken(shot))
          done.skipped += shots.length - missing.length
          if (missing.length === 0) continue
          const address = site + (lang === 'az' ? '' : `/${lang}`) + inPlan(path, plan)
          for (const shot of await photograph(context, address, wanted.out, missing)) {
            wanted.keep(shot)
            done.taken++
          }
        }
      await context.close()
    }
  return done
}

async function planInForce(site: string): Promise<string> {
  const answer = await fetch(`${site}/rest/v1/plans?select=slug&lifecycle=eq.active&is_sample=is.true`, {
    headers: apiKey,
  })
  const [plan] = (await answer.json()) as { slug: string }[]
  return plan?.slug ?? ''
}

async function openContext(browser: Browser, site: string, width: number, owner: Place['owner']) {
  const context = await browser.newContext({
    baseURL: site,
    viewport: { width, height: 900 },
    timezoneId: 'Asia/Baku',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(20_000)
  if (owner === null) return context
  const page = await context.newPage()
  await enter(page, demo(owner))
  await page.close()
  return context
}

type Unnoticed = Omit<Shot, 'overflow' | 'complaints'>

async function photograph(
  context: BrowserContext,
  address: string,
  out: string,
  shots: readonly Unnoticed[],
): Promise<Shot[]> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const isExpected = address.endsWith('/no-such-page') && message.text().includes('404')
    if (message.type() === 'error' && !isExpected) complaints.push(message.text())
  })
  const taken: Shot[] = []
  try {
    await page.goto(address)
    await page.locator('main h1').first().waitFor()
    await walkThrough(page)
    for (const shot of shots) {
      await page.emulateMedia({ colorScheme: shot.theme })
      await page.waitForTimeout(150)
      const height = Math.min(tallest, await page.evaluate(() => document.documentElement.scrollHeight))
      await page.screenshot({
        path: join(out, shot.file),
        fullPage: true,
        clip: { x: 0, y: 0, width: shot.width, height },
      })
      taken.push({ ...shot, overflow: await overflow(page), complaints: complaints.splice(0) })
    }
  } catch (error) {
    console.log(`✗ ${address} at ${shots[0]?.width ?? 0} pixels: ${String(error).split('\n')[0] ?? ''}`)
  } finally {
    await page.close()
  }
  return taken
}

/** Goes to the foot and back, because what is far below comes when it is near. */
async function walkThrough(page: Page): Promise<void> {
  for (let step = 0; step < 14; step++) {
    const isAtFoot = await page.evaluate(() => {
      window.scrollBy(0, 700)
      return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1
    })
    await page.waitForTimeout(60)
    if (isAtFoot) break
  }
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
  await page.evaluate(() => {
    window.scrollTo(0, 0)
  })
}
