import { briefName } from '@/domain/organization'
import { leastToRank, type Measure, type Rank, type Ranking } from '@/domain/ranking'
import { t } from '@/i18n'
import { formatList, formatPercent } from '@/i18n/format'
import { localText } from '@/i18n/localize'

/** More than so many names read like the table itself. */
const mostNames = 3

/** A share, or days. */
export function measuredWords(measure: Measure, value: number): string {
  return measure === 'lateness' ? t('agencies.rank.days', { n: value }) : formatPercent(value)
}

/** Who comes first, in one sentence; equals are named together. */
export function rankSentence(measure: Measure, { ranked }: Ranking): string {
  const first = ranked.filter(({ rank }) => rank === 1)
  const [one] = first
  if (!one) return t('agencies.rank.none', { n: leastToRank })
  const value = measuredWords(measure, one.value)
  // one alone is compared with nobody
  if (ranked.length === 1)
    return t('agencies.rank.only', { name: localText(briefName(one.body)), value, n: leastToRank })
  if (first.length > mostNames) return t('agencies.rank.first.many', { n: first.length, value })
  return t(`agencies.rank.first.${first.length === 1 ? 'one' : 'several'}`, {
    names: formatList(first.map(({ body }) => localText(briefName(body)))),
    value,
  })
}

/** How far the bar of a rank reaches, in hundredths: shares of the whole, days of the longest delay. */
export function reach(measure: Measure, value: number, ranked: readonly Rank[]): number {
  const whole = measure === 'lateness' ? Math.max(1, ...ranked.map((one) => one.value)) : 1
  return (value / whole) * 100
}
