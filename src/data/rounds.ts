import type { IsoDay } from '@/domain/dates'
import type { LocalizedText } from '@/domain/localized'
import { roundDuties, type OwedUpdate, type Reminder, type Round } from '@/domain/round'
import type { RoundWish } from '@/domain/round-form'
import type { Json, Tables } from './database.types'
import { rest } from './rest'
import { text, type ViewRow } from './rows'
import { unwrap } from './unwrap'

type RoundRow = ViewRow<Tables<'round_overview'>, 'closed_at'>
type OwedRow = ViewRow<
  Tables<'round_report'>,
  'update_id' | 'submitted_at' | 'published_at' | 'completion' | 'evidence_count'
>

function toRound(row: RoundRow): Round {
  return {
    id: row.id,
    plan: { slug: row.plan_slug, title: text(row.plan_title), isSample: row.is_sample },
    number: row.number,
    name: text(row.name),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    dueOn: row.due_on,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    counts: Object.fromEntries(roundDuties.map((duty) => [duty, row[duty]])) as Round['counts'],
  }
}

function toOwed(row: OwedRow): OwedUpdate {
  return {
    commitment: {
      id: row.commitment_id,
      code: row.commitment_code,
      codeOrder: row.commitment_code_order,
      title: text(row.commitment_title),
    },
    organization: {
      id: row.organization_id,
      slug: row.organization_slug,
      name: text(row.organization_name),
      shortName: text(row.organization_short_name),
    },
    duty: row.duty,
    updateId: row.update_id,
    submittedAt: row.submitted_at,
    publishedAt: row.published_at,
    completion: row.completion,
    evidence: row.evidence_count ?? 0,
  }
}

/**
 * The rounds of a plan, or of all plans; the newest first.
 * @param asOf the day whose knowledge is asked for; null for the present
 * @throws AppError
 */
export async function fetchRounds(
  plan: string | null,
  asOf: IsoDay | null = null,
): Promise<readonly Round[]> {
  const all =
    asOf === null
      ? rest.from('round_overview').select()
      : rest.rpc('rounds_as_of', { day: asOf }, { get: true })
  const asked = plan === null ? all : all.eq('plan_slug', plan)
  const rows = unwrap(await asked.order('opened_at', { ascending: false }).order('id', { ascending: false }))
  return (rows as RoundRow[]).map(toRound)
}

/** The report card of a round: one line per commitment and agency that owes an update on it. @throws AppError */
export async function fetchRoundReport(
  plan: string,
  number: number,
  asOf: IsoDay | null = null,
): Promise<readonly OwedUpdate[]> {
  const all =
    asOf === null
      ? rest.from('round_report').select()
      : rest.rpc('round_report_as_of', { day: asOf }, { get: true })
  const rows = unwrap(
    await all
      .eq('plan_slug', plan)
      .eq('round_number', number)
      .order('commitment_code_order')
      .order('organization_slug'),
  )
  return (rows as OwedRow[]).map(toOwed)
}

/** Every reminder of a round, the newest first; for the secretariat. @throws AppError */
export async function fetchReminders(roundId: number): Promise<readonly Reminder[]> {
  const rows = unwrap(
    await rest
      .from('round_reminders')
      .select('organization_id, note, reminded_at')
      .eq('round_id', roundId)
      .order('reminded_at', { ascending: false })
      .order('id', { ascending: false }),
  )
  return rows.map((row) => ({
    organizationId: row.organization_id,
    note: text(row.note),
    remindedAt: row.reminded_at,
  }))
}

/**
 * Opens a round of an active plan; its id. What it owes is fixed from now on.
 * @throws AppError with hint `round_open_already` or `plan_not_active`
 */
export async function openRound(wish: RoundWish): Promise<number> {
  return unwrap(
    await rest.rpc('open_round', {
      plan_id: wish.planId,
      name: wish.name as Json,
      starts_on: wish.startsOn,
      ends_on: wish.endsOn,
      due_on: wish.dueOn,
    }),
  )
}

/** Closes a round for good. @throws AppError with hint `round_closed` when it is closed already */
export async function closeRound(id: number): Promise<void> {
  unwrap(await rest.rpc('close_round', { round_id: id }))
}

/**
 * Reminds one agency, or all that owe something when none is named; how many were reminded.
 * @throws AppError with hint `round_closed`
 */
export async function remind(
  roundId: number,
  organizationId: number | null,
  note: LocalizedText,
): Promise<number> {
  return unwrap(
    await rest.rpc('remind', {
      round_id: roundId,
      note: note as Json,
      ...(organizationId === null ? {} : { organization_id: organizationId }),
    }),
  )
}
