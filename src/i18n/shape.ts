import type everywhere from './messages/az'
import type account from './messages/az/account'
import type dialogue from './messages/az/dialogue'
import type discussion from './messages/az/discussion'
import type listing from './messages/az/listing'
import type living from './messages/az/living'
import type method from './messages/az/method'
import type offices from './messages/az/offices'
import type records from './messages/az/records'
import type register from './messages/az/register'
import type reporting from './messages/az/reporting'
import type search from './messages/az/search'
import type sharing from './messages/az/sharing'
import type story from './messages/az/story'
import type terms from './messages/az/terms'
import type timeline from './messages/az/timeline'

/** The words come in parts: those of every page, and those that one kind of page brings with it. */
export const messageParts = [
  'everywhere',
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

/** Messages by name, in areas. */
export interface Tree {
  readonly [key: string]: string | Tree
}

/** Every message of the site, as Azerbaijani has them. */
type Messages = typeof everywhere &
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

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`
}[keyof T & string]

/** `area.noun.word`: a path to one message. */
export type MessageKey = Leaves<Messages>

type Some<T> = { readonly [K in keyof T]?: T[K] extends string ? string : Some<T[K]> }

/** A language in one file: what it leaves out is said in English, and nothing in it can be of no use. */
export type LanguageFile = Some<Messages>

/**
 * A message that is said in another language than the rest, with the sign of it: its forms follow the rules of its own
 * language, as English does where Russian lacks a word. The sign stands like a param that nobody fills, so it is never seen.
 */
export const saidIn = (language: string, message: string): string => `{_${language}}${message}`

/** The language whose sign a message bears; undefined for all that are in the language of the page. */
export const languageOf = (message: string): string | undefined => /^\{_([a-z]{2,3})\}/.exec(message)?.[1]
