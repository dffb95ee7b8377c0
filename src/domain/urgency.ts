import type { Commitment } from './commitment'

const last = '9999-12-31'
const byDueDate = (a: Commitment, b: Commitment) => ((a.dueOn ?? last) < (b.dueOn ?? last) ? -1 : 1)

/** Overdue commitments, the longest waiting first. */
export function late(commitments: readonly Commitment[]): readonly Commitment[] {
  return commitments
    .filter(({ schedule }) => schedule === 'overdue')
    .sort((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0))
}

/** Commitments due within the coming days, the next first. */
export function dueSoon(commitments: readonly Commitment[]): readonly Commitment[] {
  return commitments.filter(({ schedule }) => schedule === 'due_soon').sort(byDueDate)
}

/** Commitments nobody has reported on, the first due first. */
export function silent(commitments: readonly Commitment[]): readonly Commitment[] {
  return commitments
    .filter(({ lifecycle, freshness }) => lifecycle === 'active' && freshness === 'silent')
    .sort(byDueDate)
}

/** What is still to be done, most urgent first: late, due soon, the rest by due date. */
export function owed(commitments: readonly Commitment[]): readonly Commitment[] {
  const open = commitments.filter(
    ({ lifecycle, completion, schedule }) =>
      lifecycle === 'active' &&
      completion !== 'complete' &&
      schedule !== 'overdue' &&
      schedule !== 'due_soon',
  )
  return [...late(commitments), ...dueSoon(commitments), ...[...open].sort(byDueDate)]
}
