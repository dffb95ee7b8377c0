/**
 * `npm run shots`: a picture of every page at three widths, in two languages and two themes, of the last build with
 * demonstration data, and one page, `shots/index.html`, that shows them all. What is already there stays, so it can be
 * stopped and started again; it prints what is wider than its screen and what a browser complained about.
 */
import { mkdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { readBuild } from '../../supabase/local/prerender/build.ts'
import { Problem, reasonOf, runTool } from '../../supabase/local/problem.ts'
import { launchOptions } from '../e2e/browser.ts'
import { openSite } from '../support/site.ts'
import { gallery } from './gallery.ts'
import { sameShot, themes, type Shot, type Theme } from './shot.ts'
import { takeShots, wantedPages } from './take.ts'

const usage = `Usage: npm run shots [-- OPTIONS], each a list with commas
  --pages     parts of paths, such as /agencies or /; "=/plans" is that path alone (default: all)
  --widths    pixels (default: 360,768,1280)
  --langs     az, en, ru (default: az,en)
  --themes    light, dark (default: both)
  --out       folder (default: shots)
  --dist      the built app (default: dist)
  --site      a running site with demonstration data, instead of one of its own
  --fresh     takes pictures again that are already there`

await runTool(async () => {
  const wanted = readArguments(process.argv.slice(2))
  const { out, dist, build } = wanted
  mkdirSync(out, { recursive: true })
  const recordsFile = join(out, 'shots.json')
  const records = existsSync(recordsFile)
    ? (JSON.parse(readFileSync(recordsFile, 'utf8')) as Shot[]).filter(({ file }) =>
        existsSync(join(out, file)),
      )
    : []
  const isTaken = (shot: Omit<Shot, 'overflow' | 'complaints'>) =>
    !wanted.fresh && records.some((one) => one.build === build && sameShot(one, shot))
  const keep = (shot: Shot) => {
    const index = records.findIndex((one) => sameShot(one, shot))
    records.splice(index < 0 ? records.length : index, index < 0 ? 0 : 1, shot)
    // after each one, so that nothing is lost when this is stopped
    writeFileSync(recordsFile, JSON.stringify(records, null, 1))
    for (const words of [...shot.overflow, ...shot.complaints]) console.log(`✗ ${shot.file}: ${words}`)
  }

  const site = wanted.site === undefined ? await openSite(dist) : undefined
  const browser = await chromium.launch(launchOptions())
  try {
    const { taken, skipped } = await takeShots(browser, site?.url ?? wanted.site ?? '', {
      ...wanted,
      isTaken,
      keep,
    })
    const faults = records.filter(({ overflow, complaints }) => overflow.length + complaints.length > 0)
    console.log(
      `${taken} pictures taken, ${skipped} were there, ${faults.length} with something to say. Open ${join(out, 'index.html')}`,
    )
  } finally {
    writeFileSync(join(out, 'index.html'), gallery(records))
    await browser.close()
    await site?.close()
  }
})

function readArguments(args: string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = {
    pages: text,
    widths: text,
    langs: text,
    themes: text,
    out: text,
    dist: text,
    site: text,
    fresh: flag,
  }
  try {
    const { values } = parseArgs({ args, options })
    const widths = (values.widths ?? '360,768,1280').split(',').map(Number)
    const chosen = (values.themes ?? themes.join(',')).split(',')
    const langs = (values.langs ?? 'az,en').split(',')
    if (!widths.every((width) => Number.isInteger(width) && width >= 200 && width <= 4000))
      throw new Error('A width is a whole number from 200 to 4000.')
    if (!chosen.every((theme): theme is Theme => themes.includes(theme as Theme)))
      throw new Error(`A theme is one of ${themes.join(', ')}.`)
    if (!langs.every((lang) => /^[a-z]{2,3}$/.test(lang))) throw new Error('A language is a code such as en.')
    const pages = wantedPages(values.pages?.split(','))
    if (pages.length === 0) throw new Error('There is no such page.')
    const dist = resolve(values.dist ?? 'dist')
    return {
      pages,
      widths,
      langs,
      themes: chosen,
      out: resolve(values.out ?? 'shots'),
      dist,
      build: readBuild(dist).id,
      site: values.site?.replace(/\/$/, ''),
      fresh: values.fresh ?? false,
    }
  } catch (error) {
    throw new Problem(`${reasonOf(error)}\n${usage}`)
  }
}
