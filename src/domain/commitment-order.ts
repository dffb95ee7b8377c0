import type { Commitment } from './commitment'
import type { CommitmentFilters, SortKey } from './commitment-filters'
import { completions, schedules } from './status'

type Compare = (a: Commitment, b: Commitment) => number

/** 1.10 after 1.9, as a plan numbers its commitments. */
export function byCode(a: Pick<Commitment, 'codeOrder'>, b: Pick<Commitment, 'codeOrder'>): number {
  const length = Math.max(a.codeOrder.length, b.codeOrder.length)
  for (let i = 0; i < length; i++) {
    const difference = (a.codeOrder[i] ?? -1) - (b.codeOrder[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

/** Compares values of which the absent ones come last whatever the direction. */
function by<T>(
  value: (commitment: Commitment) => T | null,
  order: (a: T, b: T) => number,
  sign: number,
): Compare {
  return (a, b) => {
    const [x, y] = [value(a), value(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * order(x, y)
  }
}

const numbers = (a: number, b: number) => a - b
const texts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const rank = <T>(value: T | null, order: readonly T[]) => (value === null ? null : order.indexOf(value))

/**
 * A sorted copy; equals stay in the order of their plan. Plans follow each other as they do in `all`, and where codes
 * are what is sorted by, they are never mixed: 1.1 of one plan has nothing to do with 1.1 of another.
 * @param titleOf the title as the reader sees it
 * @param compareTitles the alphabet of the reader's language
 */
export function sortCommitments(
  all: readonly Commitment[],
  { sort, descending }: Pick<CommitmentFilters, 'sort' | 'descending'>,
  titleOf: (commitment: Commitment) => string,
  compareTitles: (a: string, b: string) => number,
): readonly Commitment[] {
  const sign = descending ? -1 : 1
  const plans = [...new Set(all.map(({ plan }) => plan.slug))]
  const place = new Map(plans.map((slug, index) => [slug, index]))
  const byPlan: Compare = (a, b) => (place.get(a.plan.slug) ?? 0) - (place.get(b.plan.slug) ?? 0)
  const comparisons: Record<SortKey, Compare> = {
    code: (a, b) => byPlan(a, b) || sign * byCode(a, b),
    title: by(titleOf, compareTitles, sign),
    due: by((commitment) => commitment.dueOn, texts, sign),
    completion: by((commitment) => rank(commitment.completion, completions), numbers, sign),
    urgency: by((commitment) => rank(commitment.schedule, schedules), numbers, sign),
    reported: by((commitment) => commitment.reportedOn, texts, sign),
    voices: by((commitment) => commitment.disagreement, numbers, sign),
  }
  return [...all].sort((a, b) => comparisons[sort](a, b) || byPlan(a, b) || byCode(a, b))
}

/** The numbers of a code, "1.10" → 1, 10, as the database orders by them. */
function numbersOf(code: string): readonly number[] {
  return (code.match(/\d+/g) ?? []).map(Number)
}

/** The commitments whose codes come closest to one that does not exist, closest first: for 2.9 rather 2.3 than 3.1. */
export function nearestCommitments(
  all: readonly Commitment[],
  code: string,
  most: number,
): readonly Commitment[] {
  const wanted = numbersOf(code)
  const compare: Compare = (a, b) => {
    const length = Math.max(a.codeOrder.length, b.codeOrder.length, wanted.length)
    for (let i = 0; i < length; i++) {
      const distance = (other: Commitment) => Math.abs((other.codeOrder[i] ?? 0) - (wanted[i] ?? 0))
      if (distance(a) !== distance(b)) return distance(a) - distance(b)
    }
    return byCode(a, b)
  }
  return [...all].sort(compare).slice(0, most)
}
