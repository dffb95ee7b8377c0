import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'
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
  const words = { date: formatDate(day), to: countOf(kept), n }
  const moved =
    kept === 0
      ? t('story.progress.nothing', words)
      : !grown
        ? t('story.progress.now', words)
        : grown.from === 0
          ? t('story.progress.begun', words)
          : grown.from === kept
            ? t('story.progress.same', words)
            : t('story.progress.grew', { ...words, from: grown.from })
  if (before === null) return moved
  const earlier =
    before === 0
      ? t('story.progress.beforeNothing')
      : t('story.progress.before', { share: formatPercent(before) })
  return `${moved} ${earlier}`
}
