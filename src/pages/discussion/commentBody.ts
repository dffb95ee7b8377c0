import { commentLength, longestComment } from '@/domain/comment'
import { t } from '@/i18n'

/** From so many characters before the end on, the writer is told how many are left. */
const near = 500

/** What is wrong with the words of a comment, as a sentence; undefined when nothing is. */
export function checkBody(body: string): string | undefined {
  const length = commentLength(body)
  if (length === 0) return t('comments.form.empty')
  if (length <= longestComment) return undefined
  return t('comments.form.tooLong', { max: longestComment, n: length - longestComment })
}

/** How many characters are left, once that matters. */
export function lengthHint(body: string): string | undefined {
  const left = longestComment - commentLength(body)
  if (left > near) return undefined
  return left < 0 ? checkBody(body) : t('comments.form.left', { n: left })
}
