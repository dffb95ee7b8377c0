import { manifestAddress } from '../../../src/i18n/locale.ts'
import type { RenderedPage } from '../../../src/rendered.ts'
import { stylePolicy } from '../headers.ts'

/** What Vite notes of a file of the build, in `.vite/manifest.json`. */
export interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
export type Manifest = Readonly<Record<string, Chunk>>

/** In which files of the build a module ended, `/assets/…`; those of the document itself are not named. In `.vite/ssr-manifest.json`. */
export type Places = Readonly<Record<string, readonly string[]>>

export interface Template {
  /** The document that the build made, without a page in it. */
  readonly shell: string
  readonly manifest: Manifest
  readonly places: Places
}

/** A file and all that the browser must have before it runs. */
function needs(manifest: Manifest, name: string, found = new Map<string, Chunk>()): Map<string, Chunk> {
  const chunk = manifest[name]
  if (!chunk || found.has(name)) return found
  found.set(name, chunk)
  for (const imported of chunk.imports ?? []) needs(manifest, imported, found)
  return found
}

const linked = (shell: string) =>
  Array.from(shell.matchAll(/<link rel="stylesheet"[^>]*href="\/([^"]+)"/g), ([, file = '']) => file)

/** The files of style of everything that is shown, in an order of names: parts arrive as they please, and equal pages are equal files. */
export function stylesOf({ shell, manifest, places }: Template, { modules }: RenderedPage): string[] {
  const names = new Map(Object.entries(manifest).map(([name, { file }]) => [`/${file}`, name]))
  // a module that several files share has no entry of its own in the manifest
  const files = [...modules].sort().flatMap((module) => places[module] ?? [])
  const shown = files.flatMap((file) => [...needs(manifest, names.get(file) ?? '').values()])
  return [...new Set([...linked(shell), ...shown.flatMap(({ css }) => css ?? [])])]
}

/** The code and words that the page wakes with, the app first; parts that wake later fetch theirs then. */
function scriptsOf({ shell, manifest }: Template, { modules, words, locale }: RenderedPage): string[] {
  const pages = modules.filter((name) => /^src\/pages\/.*Page\.vue$/.test(name))
  const messages = words.flatMap((part) => {
    const file = part === 'everywhere' ? 'index' : part
    return [`src/i18n/messages/${locale}/${file}.ts`, `src/i18n/messages/${locale}.ts?part=${part}`]
  })
  const first = [...pages, ...messages].flatMap((name) => [...needs(manifest, name).values()])
  const app = Array.from(
    shell.matchAll(/<script type="module"[^>]*src="\/([^"]+)"/g),
    ([, file = '']) => file,
  )
  return [...new Set([...app, ...first.map(({ file }) => file)])].filter((file) => file.endsWith('.js'))
}

/**
 * The page's styles themselves, because a file of them is a journey before anything is painted; and by names that
 * `before-paint.ts` knows what the app wakes with, because it would travel beside the page and its code run before it is painted.
 */
function assets(template: Template, page: RenderedPage, sheet: string): string[] {
  return [
    // what has arrived of a page would be painted, and moved by what had not; the answers stand at its end
    '<link rel="expect" href="#page-state" blocking="render">',
    `<style>${sheet}</style>`,
    ...[...scriptsOf(template, page), ...stylesOf(template, page), manifestAddress(page.locale).slice(1)].map(
      (file) => `<link rel="wake" crossorigin href="/${file}">`,
    ),
  ]
}

function replaced(text: string, pattern: RegExp, content: string): string {
  if (!pattern.test(text)) throw new Error(`The built document has nothing like ${pattern.source}.`)
  // a function, because $ means something in a replacement
  return text.replace(pattern, () => content)
}

/**
 * The whole document of a page.
 * @param head the page's own part of the head, as HTML
 * @param sheet the text of the files that `stylesOf` names
 * @param address what the app compares with the address bar before it wakes; `*` for a page that stands in for others
 */
export function documentOf(
  template: Template,
  page: RenderedPage,
  head: string,
  sheet: string,
  address = page.address,
): string {
  let text = template.shell
  text = replaced(text, /<html lang="\w+">/, `<html lang="${page.locale}">`)
  text = replaced(text, /\s*<link rel="manifest"[^>]*>/, '')
  // before the page's own description arrives
  text = replaced(text, /\s*<meta\s+name="description"[^>]*>/, '')
  text = replaced(
    text,
    /<title>[^<]*<\/title>/,
    `<meta name="prerendered" content="${address}" />\n    ${head}`,
  )
  text = replaced(
    text,
    /(<meta http-equiv="Content-Security-Policy" content=")[^"]*/,
    `<meta http-equiv="Content-Security-Policy" content="${stylePolicy(sheet)}`,
  )
  // a heading shown in another face for one page is better than any word of that page shown later
  text = text.replace(
    /\s*<(script type="module"|link\s+rel="(stylesheet|modulepreload|preload)")[^>]*>(<\/script>)?/g,
    '',
  )
  text = replaced(text, /\s*<\/head>/, `\n    ${assets(template, page, sheet).join('\n    ')}\n  </head>`)
  text = replaced(text, /<div id="app"><\/div>/, `<div id="app">${page.html}</div>`)
  text = replaced(text, /\s*<noscript>[\s\S]*?<\/noscript>/, '')
  return replaced(text, /\s*<\/body>/, `\n    ${page.state}\n  </body>`)
}
