import type { Commitment } from '@/domain/commitment'
import { daysBetween } from '@/domain/dates'
import { t } from '@/i18n'
import { formatDate } from '@/i18n/format'
import { localText } from '@/i18n/localize'

type Dates = Pick<
  Commitment,
  'dueOn' | 'originalDueOn' | 'deadlineWording' | 'doneOn' | 'slippageDays' | 'schedule' | 'plan'
>

/** What there is to say about a commitment's dates below the word for its schedule, sentence by sentence. */
export function scheduleWords({
  dueOn,
  originalDueOn,
  deadlineWording,
  doneOn,
  slippageDays,
  schedule,
  plan,
}: Dates): readonly string[] {
  const words: string[] = []
  if (dueOn !== null) words.push(t('commitment.state.due', { date: formatDate(dueOn) }))
  if (dueOn !== null && originalDueOn !== null && originalDueOn !== dueOn) {
    const moved = daysBetween(originalDueOn, dueOn)
    const date = formatDate(originalDueOn)
    words.push(t(`commitment.state.${moved > 0 ? 'moved' : 'movedEarlier'}`, { date, n: Math.abs(moved) }))
    if (slippageDays !== null && slippageDays > moved && slippageDays > 0) {
      words.push(t('commitment.state.pastOriginal', { n: slippageDays }))
    }
  }
  if (doneOn !== null) words.push(t('commitment.state.doneOn', { date: formatDate(doneOn) }))
  const wording = localText(deadlineWording)
  if (wording !== '') words.push(t('commitment.state.wording', { text: wording }))
  if (plan.lifecycle === 'closed' && schedule === 'overdue') words.push(t('commitment.state.closed'))
  return words
}

/** How long nobody has heard of it, or when somebody last did. */
export function reportWords({
  freshness,
  reportedOn,
  daysSinceReport,
}: Pick<Commitment, 'freshness' | 'reportedOn' | 'daysSinceReport'>): readonly string[] {
  if (reportedOn === null) return [t('commitment.state.never')]
  const last = t('commitment.state.lastReport', { date: formatDate(reportedOn) })
  const isLong = freshness === 'stale' && daysSinceReport !== null
  return isLong ? [t('commitment.state.silentFor', { n: daysSinceReport }), last] : [last]
}
