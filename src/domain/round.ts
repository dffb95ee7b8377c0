import type { Enums } from '@/data/database.types'
import type { LocalizedText } from './localized'
import type { Commitment } from './commitment'
import { daysBetween, dayOf, siteTimeZone, type IsoDay } from './dates'
import type { Organization, OrganizationName } from './organization'
import type { Completion } from './status'

/** What became of an update that was owed in a round. */
export type RoundDuty = Enums<'round_duty'>

/** What somebody has to see to first; the order of every filter and list. */
export const roundDuties = [
  'overdue',
  'missing',
  'returned',
  'in_review',
  'owed',
  'late_report',
  'on_time',
  'withdrawn',
] as const satisfies readonly RoundDuty[]

export type DutyCounts = Readonly<Record<RoundDuty, number>>

/** A period that lead agencies report on by a day, with what became of the updates owed in it. */
export interface Round {
  readonly id: number
  readonly plan: { readonly slug: string; readonly title: LocalizedText; readonly isSample: boolean }
  /** 1, 2, 3… within the plan. */
  readonly number: number
  readonly name: LocalizedText
  readonly startsOn: IsoDay
  readonly endsOn: IsoDay
  readonly dueOn: IsoDay
  readonly openedAt: string
  /** Null while it takes updates. */
  readonly closedAt: string | null
  readonly counts: DutyCounts
}

/** One line of a report card: an update that one agency owes on one commitment. */
export interface OwedUpdate {
  readonly commitment: {
    readonly id: number
    readonly code: string
    readonly codeOrder: readonly number[]
    readonly title: LocalizedText
  }
  readonly organization: OrganizationName & { readonly id: number }
  readonly duty: RoundDuty
  readonly updateId: number | null
  readonly submittedAt: string | null
  readonly publishedAt: string | null
  readonly completion: Completion | null
  readonly evidence: number
}

/** When the secretariat last reminded an agency in a round. */
export interface Reminder {
  readonly organizationId: number
  readonly note: LocalizedText
  readonly remindedAt: string
}

/** The updates owed, without those whose commitment was withdrawn. */
export function owes(counts: DutyCounts): number {
  return roundDuties.reduce((sum, duty) => (duty === 'withdrawn' ? sum : sum + counts[duty]), 0)
}

/** What nobody has sent yet, or what came back: these the secretariat reminds of, and closing leaves them missing. */
export function unmet({ owed, overdue, returned, missing }: DutyCounts): number {
  return owed + overdue + returned + missing
}

export function countDuties(rows: readonly Pick<OwedUpdate, 'duty'>[]): DutyCounts {
  const counts = Object.fromEntries(roundDuties.map((duty) => [duty, 0])) as Record<RoundDuty, number>
  for (const { duty } of rows) counts[duty] += 1
  return counts
}

/**
 * A duty as the public sees it: what waits for its review, or came back, has not been said yet. So that a card reads the
 * same to whoever may see more.
 */
export function publicDuty(
  duty: RoundDuty,
  { dueOn, closedAt }: Pick<Round, 'dueOn' | 'closedAt'>,
  day: IsoDay,
): RoundDuty {
  if (duty !== 'in_review' && duty !== 'returned') return duty
  if (closedAt !== null) return 'missing'
  return dueOn < day ? 'overdue' : 'owed'
}

/** Counts as the public sees them; see publicDuty. */
export function publicCounts(round: Round, day: IsoDay): DutyCounts {
  const counts = { ...round.counts, in_review: 0, returned: 0 }
  for (const duty of ['in_review', 'returned'] as const)
    counts[publicDuty(duty, round, day)] += round.counts[duty]
  return counts
}

/** What one agency owes in a round. */
export interface AgencyCard {
  readonly organization: OwedUpdate['organization']
  readonly rows: readonly OwedUpdate[]
  readonly counts: DutyCounts
}

/** Whether a reminder reaches the agency: the same rule as the database's `remind`. */
export function isReminded({ counts }: Pick<AgencyCard, 'counts'>): boolean {
  return counts.owed + counts.overdue + counts.returned > 0
}

/** A report card by agency: those with most still to come first; equals stay as they came. */
export function cardsByAgency(rows: readonly OwedUpdate[]): readonly AgencyCard[] {
  const cards = new Map<number, OwedUpdate[]>()
  for (const row of rows) {
    const known = cards.get(row.organization.id)
    if (known) known.push(row)
    else cards.set(row.organization.id, [row])
  }
  return [...cards.values()]
    .flatMap((own) =>
      own[0] ? { organization: own[0].organization, rows: own, counts: countDuties(own) } : [],
    )
    .sort((a, b) => unmet(b.counts) - unmet(a.counts))
}

/** Days between the due day and the day of a submission in the country; 0 when it came in time. */
export function daysLate(dueOn: IsoDay, submittedAt: string): number {
  return Math.max(0, daysBetween(dueOn, dayOf(new Date(submittedAt), siteTimeZone)))
}

/** How much a round would owe if it were opened now: the same rule as the database's `note_obligations`. */
export function wouldOwe(
  commitments: readonly Commitment[],
  bodies: readonly Pick<Organization, 'slug' | 'kind'>[],
): { readonly commitments: number; readonly agencies: number } {
  const groups = new Set(bodies.filter(({ kind }) => kind === 'group').map(({ slug }) => slug))
  const agencies = new Set<string>()
  let owing = 0
  for (const { lifecycle, completion, organizations } of commitments) {
    if (lifecycle !== 'active' || completion === 'complete') continue
    const leads = organizations.filter(({ role, slug }) => role === 'lead' && !groups.has(slug))
    if (leads.length > 0) owing += 1
    for (const { slug } of leads) agencies.add(slug)
  }
  return { commitments: owing, agencies: agencies.size }
}
