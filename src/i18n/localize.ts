import type { LocalizedText } from '@/domain/localized'
import { currentLocale, locales } from './locale'

export interface Localized {
  readonly text: string
  /** The language that `text` is in. */
  readonly lang: string
  /** True when the text exists in another language only. */
  readonly foreign: boolean
}

/** The text in the current language, else in the first language of the site that has it, else in any; `null` if none has. */
export function localize(value: LocalizedText | null | undefined): Localized | null {
  if (!value) return null
  const wanted = currentLocale()
  for (const lang of [wanted, ...locales.map(({ code }) => code), ...Object.keys(value)]) {
    const text = value[lang]
    if (text) return { text, lang, foreign: lang !== wanted }
  }
  return null
}

/** Only the words of `localize`, for places that cannot carry a `lang`: titles, sorting, search, CSV. */
export function localText(value: LocalizedText | null | undefined): string {
  return localize(value)?.text ?? ''
}
