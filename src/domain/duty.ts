import type { IsoDay } from './dates'
import type { LocalizedText } from './localized'
import type { RoundDuty } from './round'

/** A reporting round that is open. */
export interface OpenRound {
  readonly id: number
  readonly planSlug: string
  readonly planTitle: LocalizedText
  readonly number: number
  readonly name: LocalizedText
  readonly startsOn: IsoDay
  readonly endsOn: IsoDay
  readonly dueOn: IsoDay
}

/** An update that a body owes in a round, and what became of it. */
export interface OwnDuty {
  readonly roundId: number
  readonly planSlug: string
  readonly commitmentId: number
  readonly code: string
  readonly codeOrder: readonly number[]
  readonly title: LocalizedText
  readonly organization: {
    readonly id: number
    readonly slug: string
    readonly name: LocalizedText
    readonly shortName: LocalizedText
  }
  readonly duty: RoundDuty
  readonly dueOn: IsoDay
}

/** What the secretariat wrote to a body about a round. */
export interface RoundReminder {
  readonly id: number
  readonly roundId: number
  readonly organizationId: number
  readonly note: LocalizedText
  readonly remindedAt: string
}

/** What still has to be written, most urgent first. */
const openDuties = ['returned', 'overdue', 'owed'] as const satisfies readonly RoundDuty[]

/** Whether an update is still owed: one that waits for its review is not. */
function isOwed({ duty }: Pick<OwnDuty, 'duty'>): boolean {
  return openDuties.some((open) => open === duty)
}

function byNumbers(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Duties that are still open: what came back first, then what is late, then by due day and number. */
export function owedDuties(duties: readonly OwnDuty[]): readonly OwnDuty[] {
  const urgency = (duty: OwnDuty) => openDuties.findIndex((open) => open === duty.duty)
  return duties
    .filter(isOwed)
    .sort(
      (a, b) =>
        urgency(a) - urgency(b) ||
        (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : byNumbers(a.codeOrder, b.codeOrder)),
    )
}

/** The newest reminder of each round and body. */
export function newestReminders(reminders: readonly RoundReminder[]): readonly RoundReminder[] {
  const newest = new Map<string, RoundReminder>()
  for (const reminder of reminders) {
    const key = `${String(reminder.roundId)}/${String(reminder.organizationId)}`
    const other = newest.get(key)
    if (!other || other.remindedAt < reminder.remindedAt) newest.set(key, reminder)
  }
  return [...newest.values()]
}
