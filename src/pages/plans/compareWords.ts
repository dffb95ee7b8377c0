import type { Burn } from '@/charts/burn'
import { addDays, daysBetween } from '@/domain/dates'
import { keptShare, passed, placeOn } from '@/domain/progress'
import { t } from '@/i18n'
import { formatPercent } from '@/i18n/format'

/** A plan whose progress is drawn. */
export interface Drawn {
  readonly name: string
  readonly burn: Burn
}

const shareAt = ({ progress }: Burn, place: number) => formatPercent(keptShare(progress, place))

/** How the newest plan stands against the one before it, at the same share of its time; nothing where none is drawn. */
export function compareSentence([newest, other]: readonly Drawn[]): string {
  if (!newest) return ''
  const { progress, from, end } = newest.burn
  const day = progress.days.at(-1) ?? from
  const time = passed(from, end, day)
  const sentence = t('story.compare.takeaway', {
    plan: newest.name,
    time: formatPercent(time),
    share: shareAt(newest.burn, progress.days.length - 1),
  })
  if (!other || (other.burn.progress.days.at(-1) ?? '') < other.burn.end) return sentence
  const span = daysBetween(other.burn.from, other.burn.end)
  const then = placeOn(other.burn.progress, addDays(other.burn.from, Math.round(time * span)))
  const words = {
    other: other.name,
    then: shareAt(other.burn, then),
    end: shareAt(other.burn, placeOn(other.burn.progress, other.burn.end)),
  }
  return `${sentence} ${t(time < 1 ? 'story.compare.against' : 'story.compare.ended', words)}`
}
