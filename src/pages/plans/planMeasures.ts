import { figuresOf } from '@/charts/sentences'
import type { Plan } from '@/domain/plan'
import { responseRate } from '@/domain/question'
import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'
import { formatNumber, formatPercent } from '@/i18n/format'

/** In what plans are compared, in this order; `bars`: shares of one scale, which are drawn as well. */
export const measures = [
  { key: 'commitments', bars: false },
  { key: 'kept', bars: true },
  { key: 'late', bars: true },
  { key: 'silent', bars: true },
  { key: 'behind', bars: false },
  { key: 'evidence', bars: true },
  { key: 'answered', bars: true },
  { key: 'voices', bars: true },
] as const

export interface Measured {
  readonly text: string
  /** 0 to 1, where the measure is one; null where nothing is known. */
  readonly share: number | null
  readonly tellsNothing?: true
}

/** One plan in every measure. What nobody reported is unknown, never nothing. */
export function measuresOf(plan: Plan): Record<(typeof measures)[number]['key'], Measured> {
  const { total, completion, overdue, silent } = figuresOf(plan)
  const nothing: Measured = { text: t('story.compare.none'), share: null, tellsNothing: true }
  const unknown: Measured = { text: t('story.compare.unknown'), share: null, tellsNothing: true }
  const shareOf = (count: number, all: number): Measured =>
    all === 0 ? nothing : { text: formatPercent(count / all), share: count / all }
  const isSilent = total > 0 && silent === total
  const rate = responseRate(plan.answers)
  const { comparable: n, disagreeing } = plan.voices
  const { medianDays } = plan.slippage
  return {
    commitments: { text: formatNumber(total), share: null },
    kept: isSilent ? unknown : shareOf(completion.complete, total),
    late: isSilent ? unknown : shareOf(overdue, total),
    silent: shareOf(silent, total),
    behind: isSilent
      ? unknown
      : medianDays === null
        ? nothing
        : { text: t('story.compare.days', { n: medianDays }), share: null },
    evidence: isSilent ? unknown : shareOf(plan.updates.withEvidence, plan.updates.total),
    answered: rate === null ? nothing : { text: formatPercent(rate), share: rate },
    voices:
      n === 0
        ? nothing
        : { text: t('story.compare.voicesOf', { n, count: countOf(disagreeing) }), share: disagreeing / n },
  }
}
