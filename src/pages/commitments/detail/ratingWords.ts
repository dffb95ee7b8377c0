import type { Assessment } from '@/domain/assessment'
import { t } from '@/i18n'
import { has } from '@/i18n/translate'

const readable = (code: string) => code.replaceAll('_', ' ')

/** A label in the words of its scheme; one we have no words for, as it was published. */
export function ratingLabel(label: string): string {
  const key = `commitment.rating.label.${label}`
  return has(key) ? t(key) : readable(label)
}

/** What was rated: completion, specificity … */
export function ratingName(name: string): string {
  const key = `commitment.rating.name.${name}`
  return has(key) ? t(key) : readable(name)
}

/** By which scheme and in which year: a label means nothing without them. */
export function ratingSource({ scheme, year }: Pick<Assessment, 'scheme' | 'year'>): string {
  const key = `commitment.rating.scheme.${scheme}`
  return t('commitment.rating.by', { scheme: has(key) ? t(key) : scheme, year: String(year) })
}
