import { formatNumber } from './format'
import { currentLocale, setCurrentLocale, type Locale } from './locale'
import type { MessageKey, MessagePart, Tree } from './shape'
import { languageOf, messageParts } from './shape'
import { wordsOf } from './words'

export type { MessageKey, MessagePart }

/** Numbers are written in the manner of the language; give what must stay bare (years, codes) as text. */
export type MessageParams = Readonly<Record<string, string | number>>

let messages: Tree = {}

/** Loads the words of a language and makes it the current one: all of them, or the parts that are named. */
export async function loadMessages(locale: Locale, ...parts: readonly MessagePart[]): Promise<void> {
  setCurrentLocale(locale)
  const wanted = parts.length > 0 ? parts : messageParts
  const loaded = await Promise.all(wanted.map((part) => wordsOf(locale, part)))
  // the shell and a page may ask at the same time: neither takes words from the other
  messages = Object.assign({}, messages, ...loaded) as Tree
}

/** Code together with the words it needs, for parts of a page that arrive later. */
export async function withWords<Code>(part: MessagePart, code: Promise<Code>): Promise<Code> {
  const [loaded] = await Promise.all([code, loadMessages(currentLocale(), part)])
  return loaded
}

function find(key: string): string | undefined {
  let node: string | Tree | undefined = messages
  for (const part of key.split('.')) {
    if (typeof node !== 'object') break
    node = node[part]
  }
  return typeof node === 'string' ? node : undefined
}

/** Whether there is a message, for keys that are made of codes from elsewhere. */
export function has(key: string): key is MessageKey {
  return find(key) !== undefined
}

/** Forms are written in this order; a language that needs fewer writes fewer. */
const categories: readonly Intl.LDMLPluralRule[] = ['one', 'few', 'many']

let rules: Intl.PluralRules | undefined

function plural(message: string, n: number): string {
  const forms = message.split(' | ')
  const [first = message, second = first] = forms
  if (forms.length === 1) return first
  const language = languageOf(message) ?? currentLocale()
  if (rules?.resolvedOptions().locale !== language) rules = new Intl.PluralRules(language)
  // fractions take the second form in English ("1.5 days") as in Russian ("1,5 дня")
  return forms[categories.indexOf(rules.select(n))] ?? second
}

/**
 * The message behind a key, with `{name}` filled from `params`.
 * Of `'{n} day | {n} days'` the number `n` chooses the form: Azerbaijani needs one, since nouns stay singular, English two,
 * Russian three.
 */
export function t(key: MessageKey, params: MessageParams = {}): string {
  const { n } = params as { n?: string | number }
  const message = find(key) ?? key
  return (typeof n === 'number' ? plural(message, n) : message).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? ''
    return typeof value === 'number' ? formatNumber(value) : value
  })
}
