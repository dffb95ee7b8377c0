import type { PageHead, Thing } from './domain/page-head'
import { addressIn, defaultLocale, locales, type Locale } from './i18n/locale'

/** What the renderer of a page knows beside the page itself. */
export interface HeadPlace {
  /** Where the site lives, `https://tracker.example`; without it nothing that needs a whole address is written. */
  readonly site?: string | undefined
  /** The address of the social picture within the site, `/pictures/….png`. */
  readonly picture?: string | undefined
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What no XML may contain, not even escaped: a picture with one of them could not be drawn. */
const unspeakable = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g

/** Text as it may stand in HTML or XML, in an attribute too. */
export function escapeMarkup(text: string): string {
  return text.replace(unspeakable, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** JSON as it may stand in a script element: nothing in it can end the element or begin a comment. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function element(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escapeMarkup(value)}"`)
  return `<${name} ${written.join(' ')} />`
}

const named = (name: string, content: string) => element('meta', { name, content })
const property = (name: string, content: string) => element('meta', { property: name, content })
const ogLocales: Readonly<Record<string, string>> = { az: 'az_AZ', en: 'en_GB', ru: 'ru_RU' }

/** Canonical and other languages' addresses; nothing without the address of the site. */
function links({ path, original, locale }: PageHead, site: string): readonly string[] {
  const of = (code: Locale) => site + addressIn(code, original ?? path)
  const own = locales.find(({ code }) => code === locale)?.code ?? defaultLocale
  return [
    element('link', { rel: 'canonical', href: of(own) }),
    ...locales.map(({ code }) => element('link', { rel: 'alternate', hreflang: code, href: of(code) })),
    element('link', { rel: 'alternate', hreflang: 'x-default', href: of(defaultLocale) }),
  ]
}

function graph(things: readonly Thing[]): string {
  const data = { '@context': 'https://schema.org', '@graph': things }
  return `<script type="application/ld+json">${escapeJson(data)}</script>`
}

/**
 * The head of a prerendered page as HTML: title, description, canonical address and the other languages', what
 * messengers show, and structured data. Takes the place of `title` and the description of index.html.
 */
export function renderHead(head: PageHead, { site, picture }: HeadPlace): string {
  const { title, name, description, product, locale } = head
  const shared = name === '' ? product : name
  return [
    `<title>${escapeMarkup(title)}</title>`,
    named('description', description),
    // what is not to be found has no address to be found under
    ...(head.hidden ? [named('robots', 'noindex')] : site === undefined ? [] : links(head, site)),
    property('og:type', name === '' ? 'website' : 'article'),
    property('og:site_name', product),
    property('og:title', shared),
    property('og:description', description),
    property('og:locale', ogLocales[locale] ?? locale),
    ...locales
      .filter(({ code }) => code !== locale)
      .map(({ code }) => property('og:locale:alternate', ogLocales[code] ?? code)),
    ...(site === undefined
      ? []
      : [property('og:url', site + addressIn(locale as Locale, head.original ?? head.path))]),
    ...(site === undefined || picture === undefined
      ? []
      : [
          property('og:image', site + picture),
          property('og:image:type', 'image/png'),
          property('og:image:width', '1200'),
          property('og:image:height', '630'),
          property('og:image:alt', `${shared}. ${description}`),
        ]),
    named('twitter:card', picture === undefined ? 'summary' : 'summary_large_image'),
    ...(head.structured.length === 0 ? [] : [graph(head.structured)]),
  ].join('\n    ')
}
