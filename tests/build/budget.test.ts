import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

interface Chunk {
  readonly file: string
  readonly src?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const dist = join(import.meta.dirname, '../../dist')
const manifestFile = join(dist, '.vite/manifest.json')
if (!existsSync(manifestFile)) throw new Error('There is no build to weigh: run `npm run build` first.')
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>

const weigh = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000

/** A chunk and all that the browser must have before it runs. */
function needs(name: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[name]
  if (!chunk || found.has(name)) return found
  found.add(name)
  for (const imported of chunk.imports ?? []) needs(imported, found)
  return found
}

const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry)
/** Russian is one file, cut into parts by the build; its letters weigh more than Latin ones. */
const languages = ['az', 'ru'] as const
const messages = (locale: (typeof languages)[number], part: string) =>
  locale === 'az'
    ? `src/i18n/messages/${locale}/${part}.ts`
    : `src/i18n/messages/${locale}.ts?part=${part === 'index' ? 'everywhere' : part}`
const page = (path: string) => `src/pages/${path}.vue`

/** Pages open to everybody, with the part of the words that each brings along. */
const publicPages = [
  ['home/HomePage', 'story'],
  ['plans/PlansPage', 'story'],
  ['plans/PlanPage', 'story'],
  ['commitments/CommitmentsPage', 'index'],
  ['timeline/TimelinePage', 'timeline'],
  ['commitments/CommitmentPage', 'index'],
  ['commitments/HistoryPage', 'records'],
  ['agencies/AgenciesPage', 'register'],
  ['agencies/AgencyPage', 'register'],
  ['rounds/RoundsPage', 'reporting'],
  ['rounds/RoundPage', 'reporting'],
  ['sheets/CommitmentSheetPage', 'sharing'],
  ['sheets/PlanSheetPage', 'sharing'],
  ['programmes/ProgrammesPage', 'reporting'],
  ['programmes/ProgrammePage', 'reporting'],
  ['ledger/LedgerPage', 'records'],
  ['dialogue/DialoguePage', 'dialogue'],
  ['dialogue/MeetingPage', 'dialogue'],
  ['search/SearchPage', 'search'],
  ['about/AboutPage', 'method'],
  ['glossary/GlossaryPage', 'terms'],
] as const

/** The files of a first visit: the entry, the page, and the words of one language. */
function firstVisit(path: string, part: string, locale: (typeof languages)[number] = 'az'): readonly Chunk[] {
  const names = new Set<string>()
  for (const root of [entry ?? '', page(path), messages(locale, 'index'), messages(locale, part)])
    needs(root, names)
  return [...names].flatMap((name) => manifest[name] ?? [])
}

// The budget of the design: 100 kB of JavaScript and 15 kB of CSS, gzip, on the first visit to a public page.
describe.each(publicPages)('the first visit to %s', (path, part) => {
  it('is built from the chunks this test knows', () => {
    expect(manifest).toHaveProperty([page(path)])
    for (const locale of languages) {
      expect(manifest).toHaveProperty([messages(locale, 'index')])
      expect(manifest).toHaveProperty([messages(locale, part)])
    }
  })

  it.each(languages)('loads at most 100 kB of JavaScript (%s)', (locale) => {
    const scripts = new Set(firstVisit(path, part, locale).map(({ file }) => file))
    const total = [...scripts]
      .filter((file) => file.endsWith('.js'))
      .reduce((sum, file) => sum + weigh(file), 0)
    expect(total).toBeLessThanOrEqual(100)
  })

  it('loads at most 15 kB of CSS', () => {
    const styles = new Set(firstVisit(path, part).flatMap(({ css }) => css ?? []))
    expect([...styles].reduce((sum, file) => sum + weigh(file), 0)).toBeLessThanOrEqual(15)
  })

  it('loads neither sign-in nor chart code', () => {
    const code = firstVisit(path, part).map(({ file }) => readFileSync(join(dist, file), 'utf8'))
    // names that only those libraries contain, and that minification keeps
    expect(code.some((text) => text.includes('GoTrueClient'))).toBe(false)
    expect(code.some((text) => text.includes('bar-overlapping') || text.includes('CategoryScale'))).toBe(
      false,
    )
  })
})
