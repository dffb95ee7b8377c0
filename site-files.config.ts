import type { Plugin } from 'vite'
import { messages, wordsIn } from './language-files.config.ts'
import { addressIn, locales, manifestAddress, type Locale } from './src/i18n/locale.ts'
import type { Tree } from './src/i18n/shape.ts'

/** The paper of the light theme, behind a page that is still coming. */
const paper = '#fbf9f4'
/** What an icon on the home screen leads to beside the site itself, with the path of its name among the words. */
const shortcuts = [
  ['/commitments', 'shell.nav.commitments'],
  ['/timeline', 'shell.nav.timeline'],
  ['/search', 'common.search'],
] as const
/** Pages that show nothing without an account. */
const closed = ['account', 'work', 'secretariat/']

const wordIn = (words: Tree, path: string) =>
  path.split('.').reduce<Tree | string | undefined>((node, key) => (node as Tree)[key], words) as string

/** How the site is installed in a language: its name, and where it opens. */
export async function manifestOf(locale: Locale): Promise<object> {
  const [words, living] = await Promise.all([
    wordsIn(messages, locale, 'everywhere'),
    wordsIn(messages, locale, 'living'),
  ])
  const start = addressIn(locale, '/')
  return {
    // each language is installed by itself: opening another one would otherwise rename the app
    id: start,
    name: wordIn(words, 'shell.product'),
    short_name: wordIn(living, 'living.install.short'),
    description: wordIn(words, 'shell.description'),
    lang: locale,
    dir: 'ltr',
    start_url: start,
    // switching the language stays in the app
    scope: '/',
    display: 'standalone',
    display_override: ['minimal-ui', 'standalone'],
    background_color: paper,
    theme_color: paper,
    categories: ['government'],
    icons: [
      { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icons/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icons/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icons/maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
    shortcuts: shortcuts.map(([path, name]) => ({
      name: wordIn(words, name),
      url: addressIn(locale, path),
    })),
  }
}

/** What crawlers leave out, in every language. */
export function robotsFile(): string {
  const paths = locales.flatMap(({ code }) => closed.map((path) => addressIn(code, `/${path}`)))
  return ['User-agent: *', ...paths.map((path) => `Disallow: ${path}`), ''].join('\n')
}

/** Files that name every language: how the site is installed in it, and what crawlers leave out. */
export const siteFiles: Plugin = {
  name: 'site-files',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const found = locales.find(({ code }) => manifestAddress(code) === request.url)
      if (!found) {
        next()
        return
      }
      response.setHeader('Content-Type', 'application/manifest+json')
      manifestOf(found.code).then((manifest) => response.end(JSON.stringify(manifest)), next)
    })
  },
  async generateBundle() {
    if (this.environment.name !== 'client') return
    for (const { code } of locales)
      this.emitFile({
        type: 'asset',
        fileName: manifestAddress(code).slice(1),
        source: JSON.stringify(await manifestOf(code), null, 2),
      })
    this.emitFile({ type: 'asset', fileName: 'robots.txt', source: robotsFile() })
  },
}
