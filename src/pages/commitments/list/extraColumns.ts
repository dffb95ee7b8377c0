import { ratedCompletion } from '@/domain/assessment'
import { leads, type Commitment } from '@/domain/commitment'
import { isUnusual, type ListColumn, type usualColumns } from '@/domain/list-view'
import { briefName } from '@/domain/organization'
import { accordOf } from '@/domain/voices'
import { t } from '@/i18n'
import { formatList } from '@/i18n/format'
import { localText } from '@/i18n/localize'
import { has } from '@/i18n/translate'

/** A column of a list of commitments that is shown on request. */
export type ExtraColumn = Exclude<ListColumn, (typeof usualColumns)[number]>

export function isExtra(column: ListColumn): column is ExtraColumn {
  return isUnusual(column)
}

/** By how many days the deadline stands behind its original; empty where there is no date. */
function slippage({ slippageDays: days }: Commitment): string {
  if (days === null) return ''
  if (days === 0) return t('listing.unmoved')
  return days > 0 ? t('listing.slipped', { n: days }) : t('listing.advanced', { n: -days })
}

function share(count: number, total: number): string {
  return total === 0 ? '' : t('listing.share', { count, total })
}

function rating({ reviewerRating }: Commitment): string {
  const label = ratedCompletion(reviewerRating)
  if (label === null) return ''
  const key = `status.assessment.${label}`
  return has(key) ? t(key) : label.replaceAll('_', ' ')
}

function voices(commitment: Commitment): string {
  const accord = commitment.lifecycle === 'withdrawn' ? null : accordOf(commitment)
  if (accord === null) return ''
  const word = t(`status.voices.${accord}`)
  return accord === 'disagree' ? t('listing.apart', { word, n: commitment.disagreement ?? 0 }) : word
}

/** What a column says of a commitment where it is words or a number; '' for nothing. Theme, dates and freshness are drawn. */
export function extraText(column: ExtraColumn, commitment: Commitment): string {
  switch (column) {
    case 'agency':
      return formatList(leads(commitment).map((body) => localText(briefName(body))))
    case 'slippage':
      return slippage(commitment)
    case 'milestones':
      return share(commitment.milestones.done, commitment.milestones.total)
    case 'evidence':
      return share(commitment.updates.withEvidence, commitment.updates.total)
    case 'reviewer':
      return rating(commitment)
    case 'voices':
      return voices(commitment)
    case 'theme':
    case 'due':
    case 'nextMilestone':
    case 'freshness':
      return ''
  }
}
