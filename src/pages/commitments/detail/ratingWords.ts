import type { Assessment } from '@/domain/assessment'
import { t } from '@/i18n'
import { has } from '@/i18n/translate'

const readable = (code: string) => code.replaceAll('_', ' ')

/**
 * A label in the words of its scheme; one we have no words for, as it was published.
 * @param name what was rated, for "substantial" means one thing of completion and another of ambition
 */
export function ratingLabel(label: string, name = 'completion'): string {
  const own = `commitment.rating.labelOf.${name}.${label}`
  const key = has(own) ? own : `commitment.rating.label.${label}`
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

const order: readonly string[] = ['completion', 'verifiability', 'ambition', 'lens']

/** What was rated with its label, completion first; names of other schemes follow as they come. */
export function ratingEntries(
  ratings: Assessment['ratings'],
): readonly (readonly [name: string, label: string])[] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return Object.entries(ratings).sort(([a], [b]) => place(a) - place(b))
}
