import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RenderedPage, ServerApp } from '../../../src/rendered.ts'
import { Problem, reasonOf } from '../problem.ts'
import { remember } from './answers.ts'
import { documentOf, stylesOf, type Manifest, type Template } from './document.ts'
import { Output, readNote } from './output.ts'
import { picturesInto } from './pictures.ts'
import { fileOf, isFound, redirectsOf, sitemapOf, type Mapped } from './site-files.ts'

export interface PrerenderOptions {
  /** Folder of the built app; its server's half lies beside it, in `…-server`. */
  readonly dist: string
  /** Folder that the pages are written to. */
  readonly out: string
  /** Where the API is, unless the app was built with its address. */
  readonly api: { readonly url: string; readonly fetch: typeof fetch }
  /** Where the site lives, `https://tracker.example`; without it nothing is written that needs whole addresses. */
  readonly site?: string | undefined
}

export interface Prerendered {
  /** Files that were written, left alone, removed. */
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
  /** What could not be rendered, and why: it stays as it was, and is tried again the next time. */
  readonly failures: readonly string[]
}

/** So many pages wait for their answers at the same time. */
const atOnce = 6
/** After so many pages their answers are forgotten. */
const batch = 60

/** The server's half of a build. */
export const serverOf = (dist: string) => join(`${dist}-server`, 'server.js')

/** A build as far as its pages depend on it. @throws Problem when there is none */
export function readBuild(dist: string): Template & { readonly id: string } {
  const files = [join(dist, 'shell.html'), join(dist, '.vite/manifest.json'), serverOf(dist)]
  if (!files.every((file) => existsSync(file)))
    throw new Problem('There is no built app yet: run npm run build.')
  const [shell = '', manifest = '', server = ''] = files.map((file) => readFileSync(file, 'utf8'))
  const id = createHash('sha256').update(shell).update(manifest).update(server).digest('hex').slice(0, 16)
  return { shell, manifest: JSON.parse(manifest) as Manifest, id }
}

async function load(dist: string): Promise<ServerApp> {
  // Vue's code for production is twice as fast, and says nothing
  process.env['NODE_ENV'] ??= 'production'
  const { app } = (await import(pathToFileURL(serverOf(dist)).href)) as { app: ServerApp }
  return app
}

/**
 * Renders every public page in every language into a folder of files, as far as something has changed; null when nothing has.
 * @throws Problem when there is no build, AppError when the API does not answer
 */
export async function prerender({ dist, out, api, site }: PrerenderOptions): Promise<Prerendered | null> {
  const template = readBuild(dist)
  const { id: build } = template
  const app = await load(dist)
  const answers = remember({ from: app.apiOrigin, to: api.url }, api.fetch)
  app.reachBy(answers.fetch)
  // before anything is read: what changes meanwhile is rendered the next time
  const version = await app.fetchPublicVersion()
  const made = [version, build, site ?? ''].join(' ')
  const before = await readNote(out)
  if (before?.made === made) return null

  const { pages, patterns } = await app.publicPaths()
  const output = new Output(out, before, version.slice(0, 10))
  const languages = app.locales.map(({ code }) => code)
  const found: { address: string; path: string }[] = []
  const failures: string[] = []
  const picture = site === undefined ? undefined : picturesInto(output, app, site)

  const sheets = new Map<string, Promise<string>>()
  /** One file of all that a page shows itself with; pages of a kind share it. */
  function sheetOf(page: RenderedPage): Promise<string> {
    const files = stylesOf(template, page)
    const key = files.join(' ')
    const sheet = sheets.get(key) ?? writeSheet(files)
    sheets.set(key, sheet)
    return sheet
  }

  async function writeSheet(files: readonly string[]): Promise<string> {
    const content = files.map((file) => readFileSync(join(dist, file), 'utf8')).join('\n')
    const name = `styles/${createHash('sha256').update(files.join()).digest('hex').slice(0, 12)}.css`
    await output.write(name, content)
    return name
  }

  async function renderOne(locale: RenderedPage['locale'], path: string, standsFor?: string): Promise<void> {
    const file = standsFor ?? fileOf(app.addressIn(locale, path))
    try {
      const page = await app.render(locale, path, site)
      const head = app.renderHead(page.head, { site, picture: await picture?.(page.head) })
      const sheet = await sheetOf(page)
      const content = documentOf(template, page, head, sheet, standsFor === undefined ? page.address : '*')
      await output.write(file, content, page.html)
      if (standsFor === undefined && isFound(page)) found.push({ address: page.address, path })
    } catch (error) {
      failures.push(`${app.addressIn(locale, path)}: ${reasonOf(error)}`)
      output.keep(file)
    }
  }

  for (let first = 0; first < pages.length; first += batch) {
    const some = pages.slice(first, first + batch)
    // one language after the other, since the language is the whole module's
    for (const locale of languages) {
      const waiting = [...some]
      const work = async () => {
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
          await renderOne(locale, path)
      }
      await Promise.all(Array.from({ length: atOnce }, work))
    }
    answers.forget()
  }
  for (const locale of languages)
    await renderOne(locale, '/404', fileOf(app.addressIn(locale, '404')).replace('/index', ''))

  for (const locale of languages)
    for (const { address, content } of await app.embeddedPieces(locale)) {
      const file = fileOf(address)
      await output.write(address.endsWith('/') ? file : file.replace(/\/index\.html$/, ''), content)
    }

  if (site !== undefined) {
    const mapped = found
      .sort((a, b) => (a.address < b.address ? -1 : 1))
      .map(({ address, path }): Mapped => ({
        address,
        since: output.files[fileOf(address)]?.since ?? '',
        alternates: languages.map((language) => ({ language, address: app.addressIn(language, path) })),
      }))
    await output.write('sitemap.xml', sitemapOf(site, mapped, app.escapeMarkup))
    const robots = readFileSync(join(dist, 'robots.txt'), 'utf8')
      .replace(/\n*Sitemap:.*/g, '')
      .trimEnd()
    await output.write('robots.txt', `${robots}\n\nSitemap: ${site}/sitemap.xml\n`)
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
