import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RenderedPage } from '../../../src/rendered.ts'
import { Problem, reasonOf } from '../problem.ts'
import { remember } from './answers.ts'
import { loadApp, readBuild } from './build.ts'
import { documentOf, stylesOf } from './document.ts'
import { lockFolder } from './lock.ts'
import { Output } from './output.ts'
import { picturesInto } from './pictures.ts'
import { fileOf, isFound, redirectsOf, robotsOf, sitemapOf, type Mapped } from './site-files.ts'

export interface PrerenderOptions {
  /** Folder of the built app; its server's half lies beside it, in `…-server`. */
  readonly dist: string
  /** Folder that the pages are written to. */
  readonly out: string
  /** Where the API is, unless the app was built with its address. */
  readonly api: { readonly url: string; readonly fetch: typeof fetch }
  /** Where the site lives, `https://tracker.example`; without it nothing is written that needs whole addresses. */
  readonly site?: string | undefined
  /** Is told after each page how many there are so far, of all. */
  readonly progress?: (done: number, all: number) => void
}

export interface Prerendered {
  /** Files that were written, left alone, removed. */
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
  /** What could not be rendered or written, and why: the app without a page in it stands there, until the next time. */
  readonly failures: readonly string[]
}

/** A page of the site, or one that stands in for others, and the file that it is written to. */
interface Task {
  readonly locale: RenderedPage['locale']
  readonly path: string
  readonly file: string
  readonly isStandIn: boolean
}
type Failure = Task & { readonly reason: string }

/** So many pages wait for their answers at the same time. */
const atOnce = 6
/** After so many pages their answers are forgotten. */
const batch = 60

/**
 * Renders every public page in every language into a folder of files, as far as something has changed. A page that cannot
 * be rendered gives way to the app without a page in it, which shows what the API says: what stood there may since have
 * been hidden. Without an API nothing can have been hidden, and all pages stay.
 * @returns null when nothing has changed, `busy` when another process is at work in the folder
 * @throws Problem when there is no build or the API does not answer, whatever keeps the folder from being written
 */
export async function prerender(options: PrerenderOptions): Promise<Prerendered | 'busy' | null> {
  const build = readBuild(options.dist)
  const release = lockFolder(options.out)
  if (!release) return 'busy'
  try {
    return await prerenderAlone(options, build)
  } finally {
    release()
  }
}

async function prerenderAlone(
  { dist, out, api, site, progress }: PrerenderOptions,
  template: ReturnType<typeof readBuild>,
): Promise<Prerendered | null> {
  const { id: build } = template
  const app = await loadApp(dist)
  const answers = remember({ from: app.apiOrigin, to: api.url }, api.fetch)
  app.reachBy(answers.fetch)
  /** @throws Problem when the API does not answer */
  async function askVersion(): Promise<string> {
    answers.forget()
    return app.fetchPublicVersion().catch((error: unknown) => {
      throw new Problem(
        `The API at ${api.url} does not answer; the pages stay as they are. ${reasonOf(error)}`,
      )
    })
  }
  // before anything is read: what changes meanwhile is rendered the next time
  const version = await askVersion()
  const made = [version, build, site ?? ''].join(' ')
  const output = await Output.open(out, version.slice(0, 10))
  if (output.made === made) return null

  const { pages, patterns } = await app.publicPaths()
  const languages = app.locales.map(({ code }) => code)
  const found: { address: string; path: string }[] = []
  const picture = site === undefined ? undefined : picturesInto(output, app, site)

  const styles = new Map<string, string>()
  function textOf(file: string): string {
    const text = styles.get(file) ?? readFileSync(join(dist, file), 'utf8').trim()
    styles.set(file, text)
    return text
  }

  async function renderOne({ locale, path, file, isStandIn }: Task): Promise<void> {
    const page = await app.render(locale, path, site)
    const head = app.renderHead(page.head, { site, picture: await picture?.(page.head) })
    const sheet = stylesOf(template, page).map(textOf).join('\n')
    const content = documentOf(template, page, head, sheet, isStandIn ? '*' : page.address)
    await output.write(file, content, page.html)
    if (!isStandIn && isFound(page)) found.push({ address: page.address, path })
  }

  /** Renders some pages of one language, since the language is the whole module's. @returns those that failed */
  async function renderSome(tasks: readonly Task[], done?: () => void): Promise<Failure[]> {
    const waiting = [...tasks]
    const failed: Failure[] = []
    const work = async () => {
      for (let task = waiting.shift(); task; task = waiting.shift()) {
        const current = task
        await renderOne(current).catch((error: unknown) =>
          failed.push({ ...current, reason: reasonOf(error) }),
        )
        done?.()
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    return failed
  }

  /** All pages in all languages, some at a time, so that each answer serves every language and is soon forgotten. */
  async function renderAll(): Promise<Failure[]> {
    const failed: Failure[] = []
    let rendered = 0
    const done = () => progress?.(++rendered, (pages.length + 1) * languages.length)
    for (let first = 0; first < pages.length; first += batch) {
      for (const locale of languages) {
        const tasks = pages.slice(first, first + batch).map((path) => {
          const file = fileOf(app.addressIn(locale, path))
          return { locale, path, file, isStandIn: false }
        })
        failed.push(...(await renderSome(tasks, done)))
      }
      // perhaps it is the API that is gone: then nothing of the rest could be rendered either
      if (failed.length > 0) await askVersion()
      answers.forget()
    }
    for (const locale of languages) {
      const file = fileOf(app.addressIn(locale, '404')).replace('/index', '')
      failed.push(...(await renderSome([{ locale, path: '/404', file, isStandIn: true }], done)))
    }
    return failed
  }

  /** Tries once more what failed, and puts the app in the place of what fails again. */
  async function renderAgain(failed: readonly Failure[]): Promise<string[]> {
    const failures: string[] = []
    for (const task of failed) {
      const [again] = await renderSome([task])
      if (!again) continue
      await askVersion()
      failures.push(`${app.addressIn(task.locale, task.path)}: ${again.reason}`)
      // where even that cannot be written, nothing stands there any more
      await output.write(task.file, template.shell).catch(() => undefined)
    }
    return failures
  }

  /** Cards and badges for other sites; those that fail are removed like all that is not written. */
  async function writePieces(locale: Task['locale']): Promise<void> {
    for (const { address, content } of await app.embeddedPieces(locale)) {
      const file = fileOf(address)
      await output.write(address.endsWith('/') ? file : file.replace(/\/index\.html$/, ''), content)
    }
  }

  const failures = await renderAgain(await renderAll())
  for (const locale of languages)
    await writePieces(locale).catch((error: unknown) =>
      failures.push(`/embed in ${locale}: ${reasonOf(error)}`),
    )

  if (site !== undefined) {
    const mapped = found.map(({ address, path }): Mapped => ({
      address,
      since: output.files[fileOf(address)]?.since ?? '',
      alternates: languages.map((language) => ({ language, address: app.addressIn(language, path) })),
    }))
    await output.write('sitemap.xml', sitemapOf(site, mapped, app.escapeMarkup))
    await output.write('robots.txt', robotsOf(site, readFileSync(join(dist, 'robots.txt'), 'utf8')))
  }
  // a page that was opened compares it with the present one
  await output.write('version.txt', version)
  await output.write(
    '_redirects',
    redirectsOf(
      patterns,
      languages.map((locale) => app.addressIn(locale, '/')),
    ),
  )
  await output.finish({ made: failures.length === 0 ? made : '', build, patterns })
  const unchanged = Object.keys(output.files).length - output.changed
  return { changed: output.changed, unchanged, removed: output.removed, failures }
}
