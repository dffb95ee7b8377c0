import type { IsoDay } from '@/domain/dates'
import type { PlanLifecycle } from '@/domain/status'
import { t } from '@/i18n'
import { formatDate } from '@/i18n/format'

/** What the plan of the home page is: the one in force, or, where none is or was on a past day, the newest one. */
export function planWords(lifecycle: PlanLifecycle, asOf: IsoDay | null): string {
  if (lifecycle === 'active') return t('home.current')
  return asOf === null ? t('home.newest') : t('home.newestThen', { date: formatDate(asOf) })
}
