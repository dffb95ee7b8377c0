import { commentLength, longestComment } from '@/domain/comment'
import { t } from '@/i18n'

/** From so many characters before the end on, the writer is told how many are left. */
const near = 500

/** What no text may hold: the character that ends it, and halves of characters. Nothing of it was ever to be seen. */
const unsendable = /\u0000|\p{Cs}/gu
/** Characters that show nothing; the database does not take a comment of nothing else. */
const invisible = /[\p{Cc}\s\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/** The words as they are sent: without the space around them, and without what no database takes. */
export function cleanBody(body: string): string {
  return body.replace(unsendable, '').trim()
}

/** What is wrong with the words of a comment, as a sentence; undefined when nothing is. */
export function checkBody(body: string): string | undefined {
  const length = commentLength(cleanBody(body))
  if (cleanBody(body).replace(invisible, '') === '') return t('comments.form.empty')
  if (length <= longestComment) return undefined
  return t('comments.form.tooLong', { max: longestComment, n: length - longestComment })
}

/** How many characters are left, once that matters. */
export function lengthHint(body: string): string | undefined {
  const left = longestComment - commentLength(body)
  if (left > near) return undefined
  return left < 0 ? checkBody(body) : t('comments.form.left', { n: left })
}

/** What is wrong with words for the secretariat, as a sentence; undefined when nothing is. @param missing the sentence for none */
export function checkWords(words: string, longest: number, missing: string): string | undefined {
  const clean = cleanBody(words)
  if (clean.replace(invisible, '') === '') return missing
  const excess = commentLength(clean) - longest
  return excess > 0 ? t('comments.form.tooLong', { max: longest, n: excess }) : undefined
}

/** Words that were kept on this device, as `useDraft` gives them back. */
export function recallWords(kept: unknown): { words: string } | null {
  return typeof kept === 'object' && kept && 'words' in kept && typeof kept.words === 'string'
    ? { words: kept.words }
    : null
}
