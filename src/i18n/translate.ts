import { formatNumber } from './format'
import { currentLocale, setCurrentLocale, type Locale } from './locale'
import type az from './messages/az'
import type account from './messages/az/account'
import type dialogue from './messages/az/dialogue'
import type discussion from './messages/az/discussion'
import type front from './messages/az/front'
import type offices from './messages/az/offices'
import type method from './messages/az/method'
import type records from './messages/az/records'
import type reporting from './messages/az/reporting'
import type story from './messages/az/story'
import type timeline from './messages/az/timeline'
import type search from './messages/az/search'
import type listing from './messages/az/listing'
import type sharing from './messages/az/sharing'
import type terms from './messages/az/terms'
import type living from './messages/az/living'
import type register from './messages/az/register'

interface Tree {
  readonly [key: string]: string | Tree
}

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`
}[keyof T & string]

/** `area.noun.word`: a path to one message. */
export type MessageKey = Leaves<
  typeof az &
    typeof front &
    typeof register &
    typeof discussion &
    typeof dialogue &
    typeof account &
    typeof offices &
    typeof method &
    typeof records &
    typeof reporting &
    typeof story &
    typeof timeline &
    typeof search &
    typeof listing &
    typeof sharing &
    typeof terms &
    typeof living
>

/** Numbers are written in the manner of the language; give what must stay bare (years, codes) as text. */
export type MessageParams = Readonly<Record<string, string | number>>

/** The words come in parts: those of every page, and those that one kind of page brings with it. */
export const messageParts = [
  'everywhere',
  'front',
  'register',
  'discussion',
  'dialogue',
  'account',
  'offices',
  'records',
  'reporting',
  'method',
  'story',
  'timeline',
  'search',
  'listing',
  'sharing',
  'terms',
  'living',
] as const
export type MessagePart = (typeof messageParts)[number]

const loaders: Record<Locale, Record<MessagePart, () => Promise<{ default: Tree }>>> = {
  az: {
    everywhere: () => import('./messages/az'),
    front: () => import('./messages/az/front'),
    register: () => import('./messages/az/register'),
    discussion: () => import('./messages/az/discussion'),
    dialogue: () => import('./messages/az/dialogue'),
    account: () => import('./messages/az/account'),
    offices: () => import('./messages/az/offices'),
    records: () => import('./messages/az/records'),
    reporting: () => import('./messages/az/reporting'),
    method: () => import('./messages/az/method'),
    living: () => import('./messages/az/living'),
    terms: () => import('./messages/az/terms'),
    sharing: () => import('./messages/az/sharing'),
    listing: () => import('./messages/az/listing'),
    search: () => import('./messages/az/search'),
    timeline: () => import('./messages/az/timeline'),
    story: () => import('./messages/az/story'),
  },
  en: {
    everywhere: () => import('./messages/en'),
    front: () => import('./messages/en/front'),
    register: () => import('./messages/en/register'),
    discussion: () => import('./messages/en/discussion'),
    dialogue: () => import('./messages/en/dialogue'),
    account: () => import('./messages/en/account'),
    offices: () => import('./messages/en/offices'),
    records: () => import('./messages/en/records'),
    reporting: () => import('./messages/en/reporting'),
    method: () => import('./messages/en/method'),
    living: () => import('./messages/en/living'),
    terms: () => import('./messages/en/terms'),
    sharing: () => import('./messages/en/sharing'),
    listing: () => import('./messages/en/listing'),
    search: () => import('./messages/en/search'),
    timeline: () => import('./messages/en/timeline'),
    story: () => import('./messages/en/story'),
  },
}

let messages: Tree = {}

/** Loads the words of a language and makes it the current one: all of them, or the parts that are named. */
export async function loadMessages(locale: Locale, ...parts: readonly MessagePart[]): Promise<void> {
  setCurrentLocale(locale)
  const wanted = parts.length > 0 ? parts : messageParts
  const loaded = await Promise.all(wanted.map((part) => loaders[locale][part]()))
  // the shell and a page may ask at the same time: neither takes words from the other
  messages = Object.assign({}, messages, ...loaded.map((found) => found.default)) as Tree
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

function plural(message: string, n: number): string {
  const [one, other] = message.split(' | ')
  return other === undefined || new Intl.PluralRules(currentLocale()).select(n) === 'one'
    ? (one ?? message)
    : other
}

/**
 * The message behind a key, with `{name}` filled from `params`.
 * Of `'{n} day | {n} days'` the number `n` chooses the form; Azerbaijani needs one, since nouns stay singular.
 */
export function t(key: MessageKey, params: MessageParams = {}): string {
  const { n } = params as { n?: string | number }
  const message = find(key) ?? key
  return (typeof n === 'number' ? plural(message, n) : message).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? ''
    return typeof value === 'number' ? formatNumber(value) : value
  })
}
