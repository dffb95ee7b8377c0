import { t } from '@/i18n'
import { formatDate, formatPercent } from '@/i18n/format'
import { beforeAt, grownOf, type Burn } from './burn'

/** How a plan moved within a year, and where the plan before stood at the same point of its time. */
export function burnSentence(burn: Burn): string {
  const grown = grownOf(burn)
  const before = beforeAt(burn)
  const { progress } = burn
  const day = progress.days.at(-1) ?? burn.from
  const n = progress.commitments.at(-1) ?? 0
  const kept = progress.complete.at(-1) ?? 0
  const moved = grown
    ? t(grown.to === grown.from ? 'story.progress.same' : 'story.progress.grew', {
        date: formatDate(day),
        to: grown.to,
        from: grown.from,
        n,
      })
    : t('story.progress.now', { date: formatDate(day), to: kept, n })
  return before === null ? moved : `${moved} ${t('story.progress.before', { share: formatPercent(before) })}`
}
