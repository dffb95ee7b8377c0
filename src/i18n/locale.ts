/**
 * Every language of the site; the first is the one whose addresses carry no prefix. `written` are those that the record
 * itself is kept in: a text that lacks one of them lacks a translation. The others translate the site, and the record where
 * somebody has.
 */
export const locales = [
  { code: 'az', name: 'Azərbaycanca', written: true },
  { code: 'en', name: 'English', written: true },
  { code: 'ru', name: 'Русский', written: false },
] as const

export type Locale = (typeof locales)[number]['code']

export const defaultLocale: Locale = locales[0].code

let current: Locale = defaultLocale

/** The language of this page; it never changes while a page is loaded, because each language has its own address. */
export function currentLocale(): Locale {
  return current
}

/** Decides the language for everything that formats or sorts; called once at boot, and by tests. */
export function setCurrentLocale(locale: Locale): void {
  current = locale
}

/** A language that a text is written in; the name is its own. */
export interface Language {
  readonly code: string
  readonly name: string
  /** False where a text may do without; nobody is reminded of it. */
  readonly written?: boolean
}

/** The languages in which a form asks for texts: those of the record, and the reader's own, which comes first. */
export function writingLanguages(): readonly Language[] {
  return locales
    .filter(({ code, written }) => written || code === current)
    .sort((a, b) => Number(b.code === current) - Number(a.code === current))
}

/** Languages, and beside them those that a text is written in besides. */
export function withWritten(
  languages: readonly Language[],
  text: Readonly<Record<string, unknown>>,
): readonly Language[] {
  const known = new Set(languages.map(({ code }) => code))
  const besides = Object.keys(text).filter((code) => !known.has(code))
  return [...languages, ...besides.map((code) => ({ code, name: nameOf(code), written: false }))]
}

/** What a language calls itself; its code where the site does not know it. */
export function nameOf(code: string): string {
  return locales.find((known) => known.code === code)?.name ?? code
}

/** The languages that the record is kept in. */
export const recordLanguages: readonly Language[] = locales.filter(({ written }) => written)

/** True where most of the record is in another language than the site, so that saying so of each text would be noise. */
export function readsTranslated(): boolean {
  return locales.some(({ code, written }) => code === current && !written)
}

/** The language that an address is written in: `/en/plans` → `en`, `/plans` → the default. */
export function localeOf(pathname: string): Locale {
  const segment = pathname.split('/')[1]
  return locales.find(({ code }) => code === segment)?.code ?? defaultLocale
}

/** Where the pages of a language begin: `/` or `/en/`. */
export function basePath(locale: Locale): string {
  return locale === defaultLocale ? '/' : `/${locale}/`
}

/** The file by which the site is installed in a language. */
export const manifestAddress = (locale: Locale): string => `${basePath(locale)}manifest.webmanifest`

/** The address of a route in another language. `fullPath` is the router's, thus without a language. */
export function addressIn(locale: Locale, fullPath: string): string {
  return basePath(locale) + fullPath.replace(/^\/+/, '')
}
