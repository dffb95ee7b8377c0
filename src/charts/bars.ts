import { ratedCompletion } from '@/domain/assessment'
import type { Commitment } from '@/domain/commitment'
import type { LocalizedText } from '@/domain/localized'
import { completionOrder, type Group } from '@/domain/summary'
import { judgedCompletions } from '@/domain/voices'
import { t } from '@/i18n'

/** How an area is filled: the name of a token `--fill-…`. What is unknown is hatched. */
export type Fill = 'complete' | 'substantial' | 'limited' | 'not-started' | 'none' | 'unreported'

/** One kind of area, the same in every row. */
export interface Series {
  readonly key: string
  readonly label: string
  readonly fill: Fill
}

/** One bar. `counts` by key of the series; what is absent is nothing. */
export interface BarRow {
  readonly key: string
  readonly label: LocalizedText
  readonly counts: Readonly<Partial<Record<string, number>>>
}

const fills = {
  complete: 'complete',
  substantial: 'substantial',
  limited: 'limited',
  not_started: 'not-started',
  none: 'none',
  no_evidence: 'none',
  unclear: 'unreported',
} as const satisfies Record<string, Fill>

/** The agencies' own word, kept first and unknown last. */
export function completionSeries(): readonly Series[] {
  return completionOrder.map((key) => ({ key, label: t(`status.completion.${key}`), fill: fills[key] }))
}

/** The scale on which voices are compared, kept first. */
export function judgementSeries(): readonly Series[] {
  return [...judgedCompletions]
    .reverse()
    .map((key) => ({ key, label: t(`status.assessment.${key}`), fill: fills[key] }))
}

/** Groups as bars by completion. */
export function completionRows(groups: readonly Group[]): readonly BarRow[] {
  return groups.map(({ key, label, counts }) => ({ key, label, counts: { ...counts } }))
}

/** How much of a row belongs to these series. */
export function totalOf(row: Pick<BarRow, 'counts'>, series: readonly Series[]): number {
  return series.reduce((sum, { key }) => sum + (row.counts[key] ?? 0), 0)
}

/** The longest bar, at least 1, so that it can be divided by. */
export function longest(rows: readonly Pick<BarRow, 'counts'>[], series: readonly Series[]): number {
  return Math.max(1, ...rows.map((row) => totalOf(row, series)))
}

/** The series that are there at all; the others would only lengthen the legend. */
export function present(series: readonly Series[], rows: readonly BarRow[]): readonly Series[] {
  return series.filter(({ key }) => rows.some(({ counts }) => (counts[key] ?? 0) > 0))
}

const assessmentOrder = [
  'complete',
  'substantial',
  'limited',
  'not_started',
  'no_evidence',
  'unclear',
] as const

/** Reviewers' judgements made in one year by one set of rules. */
export interface Ratings {
  readonly scheme: string
  readonly year: number
  readonly counts: Readonly<Record<string, number>>
  readonly total: number
}

/** The ratings of completion, apart by scheme and year: labels of different schemes do not add up. Newest first. */
export function ratingsOf(commitments: readonly Commitment[]): readonly Ratings[] {
  const found = new Map<string, { scheme: string; year: number; counts: Record<string, number> }>()
  for (const commitment of commitments) {
    const label = ratedCompletion(commitment.reviewerRating)
    if (!commitment.reviewerRating || label === null) continue
    const { scheme, year } = commitment.reviewerRating
    const key = `${scheme} ${String(year)}`
    const ratings = found.get(key) ?? { scheme, year, counts: {} }
    ratings.counts[label] = (ratings.counts[label] ?? 0) + 1
    found.set(key, ratings)
  }
  return [...found.values()]
    .map((ratings) => ({ ...ratings, total: Object.values(ratings.counts).reduce((sum, n) => sum + n, 0) }))
    .sort((a, b) => b.year - a.year)
}

/** Groups as bars by what reviewers found; what they did not look at is left out. */
export function ratingRows(groups: readonly Group[]): readonly BarRow[] {
  return groups.map(({ key, label, commitments }) => {
    const counts: Record<string, number> = {}
    for (const { reviewerRating } of commitments) {
      const rating = ratedCompletion(reviewerRating)
      if (rating !== null) counts[rating] = (counts[rating] ?? 0) + 1
    }
    return { key, label, counts }
  })
}

/** The labels of a reviewer's scale that occur, in its order; a label nobody foresaw is shown as it is, last. */
export function ratingSeries({ counts }: Pick<Ratings, 'counts'>): readonly Series[] {
  const foreseen = assessmentOrder
    .filter((key) => key in counts)
    .map((key) => ({ key, label: t(`status.assessment.${key}`), fill: fills[key] }))
  const others = Object.keys(counts)
    .filter((key) => !assessmentOrder.some((known) => known === key))
    .map((key) => ({ key, label: key.replaceAll('_', ' '), fill: 'none' as const }))
  return [...foreseen, ...others]
}
