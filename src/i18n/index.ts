import { currentLocale, type Locale } from './locale'
import { t } from './translate'

export { loadMessages, withWords, type MessageKey, type MessageParams, type MessagePart } from './translate'
export { t }

/** The words and the language of this page. Call it in `setup`, never while a module loads. */
export function useI18n(): { t: typeof t; locale: Locale } {
  return { t, locale: currentLocale() }
}
