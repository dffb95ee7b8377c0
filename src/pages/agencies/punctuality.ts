import type { Organization } from '@/domain/organization'
import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'
import { formatPercent } from '@/i18n/format'

/** How many of the updates that a body owed came in time; before anything was due there is no share. */
export function punctuality({ due: n, onTime }: Organization['reports']): string {
  if (n === 0) return t('agencies.punctual.none')
  if (n === 1) return t(onTime === 1 ? 'agencies.punctual.one' : 'agencies.punctual.oneLate')
  if (onTime === 0) return t('agencies.punctual.never', { n })
  if (onTime === n) return t('agencies.punctual.all', { n })
  return t('agencies.punctual.some', { n, count: countOf(onTime), percent: formatPercent(onTime / n) })
}
