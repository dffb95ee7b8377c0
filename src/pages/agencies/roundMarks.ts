import type { RoundRecord } from '@/domain/body-record'
import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'
import { formatList } from '@/i18n/format'

/** What became of a report, in the order in which it is drawn and told. */
export const fates = ['onTime', 'late', 'missing', 'awaited'] as const
export type Fate = (typeof fates)[number]

export interface Mark {
  readonly fate: Fate
  /** In units of the drawing. */
  readonly x: number
  readonly width: number
}

/** In units of the drawing, which are pixels where there is room. */
const widest = 240
const widestMark = 14

const unitOf = (most: number) => Math.min(widestMark, widest / Math.max(1, most))

/** How wide the drawings of all rounds are. @param most the most reports owed in any of them */
export function drawingWidth(most: number): number {
  return Math.ceil(most * unitOf(most)) + 1
}

/**
 * One mark for each report of a round, of the fates that are shown. Rounds share the scale of the one that owed most, so that they can be compared;
 * where marks would be too thin to tell apart, those alike are joined.
 * @param most the most reports owed in any of the rounds
 */
export function marksOf(round: RoundRecord, most: number, shown: readonly Fate[] = fates): readonly Mark[] {
  const unit = unitOf(most)
  const isJoined = unit < 5
  const gap = isJoined ? 0 : 2
  let x = 0
  return shown.flatMap((fate) => {
    const pieces = isJoined
      ? round[fate] > 0
        ? [round[fate]]
        : []
      : Array.from({ length: round[fate] }, () => 1)
    return pieces.map((count) => {
      const mark = { fate, x, width: count * unit - gap }
      x += count * unit
      return mark
    })
  })
}

/** What came in a round: "2 on time, 1 late by 12 days, 3 missing"; empty where nothing of what is shown. */
export function roundWords(round: RoundRecord, shown: readonly Fate[] = fates): string {
  return formatList(
    shown
      .filter((fate) => round[fate] > 0)
      .map((fate) =>
        fate === 'late' && round.medianDaysLate !== null && round.medianDaysLate > 0
          ? t('agencies.rounds.by', { n: round.late, days: round.medianDaysLate })
          : t(`agencies.rounds.part.${fate}`, { n: round[fate] }),
      ),
  )
}

/** How it went in the last round that fell due; empty before the first. @param rounds the newest first */
export function latestSentence(rounds: readonly RoundRecord[]): string {
  const last = rounds.find(({ awaited }) => awaited === 0)
  if (!last) return ''
  return t('agencies.rounds.latest', { count: countOf(last.onTime), n: last.owes })
}
