import { dayOf, daysBetween, siteTimeZone, today } from '@/domain/dates'
import type { WaitingUpdate } from '@/domain/review'
import { daysLate } from '@/domain/round'
import { t } from '@/i18n'

/** Since when an update waits. */
export function waitingWords({ submittedAt }: Pick<WaitingUpdate, 'submittedAt'>, now = today()): string {
  const n = daysBetween(dayOf(new Date(submittedAt), siteTimeZone), now)
  return n <= 0 ? t('review.waitsToday') : t('review.waits', { n })
}

/** Whether it came in time for its round. */
export function punctualityWords({
  round,
  submittedAt,
}: Pick<WaitingUpdate, 'round' | 'submittedAt'>): string {
  if (round === null) return t('review.noRound')
  const n = daysLate(round.dueOn, submittedAt)
  return n === 0 ? t('review.inTime') : t('review.late', { n })
}

/** What kind of update it is, where it follows another one. */
export function kindWord({
  correctsId,
  resubmitsId,
}: Pick<WaitingUpdate, 'correctsId' | 'resubmitsId'>): string | null {
  if (correctsId !== null) return t('review.correction')
  return resubmitsId === null ? null : t('review.resubmission')
}
