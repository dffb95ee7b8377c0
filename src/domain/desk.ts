import { reporters, type Commitment } from './commitment'

/** Why a commitment is on a coordinator's desk, most urgent first. */
export const deskGroups = ['overdue', 'due_soon', 'unheard', 'on_course', 'done'] as const
export type DeskGroup = (typeof deskGroups)[number]

/** In which group a commitment lies. One that is late and silent is late: that is the more urgent. */
export function deskGroupOf({ schedule, freshness }: Commitment): DeskGroup {
  if (schedule === 'overdue' || schedule === 'due_soon') return schedule
  if (schedule === 'done_on_time' || schedule === 'done_late') return 'done'
  // nothing can be told of what has not begun
  return freshness === 'fresh' || schedule === 'upcoming' ? 'on_course' : 'unheard'
}

/** A day that sorts after every other. */
const never = '9999-12-31'

/** What the bodies owe, by urgency; within a group what is due first comes first. Empty groups are left out. */
export function desk(
  commitments: readonly Commitment[],
  bodies: readonly string[],
): readonly { readonly group: DeskGroup; readonly commitments: readonly Commitment[] }[] {
  const owed = commitments.filter((commitment) =>
    reporters(commitment).some(({ slug }) => bodies.includes(slug)),
  )
  const byDueDay = (a: Commitment, b: Commitment) => {
    const [x, y] = [a.dueOn ?? never, b.dueOn ?? never]
    return x < y ? -1 : x > y ? 1 : 0
  }
  return deskGroups
    .map((group) => ({
      group,
      commitments: owed.filter((commitment) => deskGroupOf(commitment) === group).sort(byDueDay),
    }))
    .filter((found) => found.commitments.length > 0)
}
