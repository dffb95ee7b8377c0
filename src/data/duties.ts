import type { OpenRound, OwnDuty, RoundReminder } from '@/domain/duty'
import type { Tables } from './database.types'
import { everyRow } from './every-row'
import { rest } from './rest'
import { text, type ViewRow } from './rows'
import { unwrap } from './unwrap'

/**
 * Rounds that take updates now.
 * @param plan only the one of a plan, by its slug
 * @throws AppError
 */
export async function fetchOpenRounds(plan?: string): Promise<readonly OpenRound[]> {
  const open = rest
    .from('reporting_rounds')
    .select('id, number, name, starts_on, ends_on, due_on, plan:plans!inner(slug, title)')
    .is('closed_at', null)
  const rows = unwrap(await (plan === undefined ? open : open.eq('plan.slug', plan)).order('due_on'))
  return rows.map((row) => ({
    id: row.id,
    planSlug: row.plan.slug,
    planTitle: text(row.plan.title),
    number: row.number,
    name: text(row.name),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    dueOn: row.due_on,
  }))
}

type DutyRow = ViewRow<
  Tables<'round_report'>,
  'update_id' | 'submitted_at' | 'published_at' | 'completion' | 'evidence_count'
>

/** What some bodies owe, or have done, in the rounds that are open. @throws AppError */
export async function fetchDuties(
  organizationIds: readonly number[],
  roundIds: readonly number[],
): Promise<readonly OwnDuty[]> {
  if (roundIds.length === 0 || organizationIds.length === 0) return []
  const rows = await everyRow(async (from, to) =>
    unwrap(
      await rest
        .from('round_report')
        .select()
        .in('round_id', [...roundIds])
        .in('organization_id', [...organizationIds])
        .order('commitment_id')
        .order('organization_id')
        .order('round_id')
        .range(from, to),
    ),
  )
  return (rows as DutyRow[]).map(toDuty)
}

function toDuty(row: DutyRow): OwnDuty {
  return {
    roundId: row.round_id,
    planSlug: row.plan_slug,
    commitmentId: row.commitment_id,
    code: row.commitment_code,
    codeOrder: row.commitment_code_order,
    title: text(row.commitment_title),
    organization: {
      id: row.organization_id,
      slug: row.organization_slug,
      name: text(row.organization_name),
      shortName: text(row.organization_short_name),
    },
    duty: row.duty,
    dueOn: row.due_on,
  }
}

/** What the secretariat wrote to some bodies about open rounds, newest first. @throws AppError */
export async function fetchReminders(organizationIds: readonly number[]): Promise<readonly RoundReminder[]> {
  const rows = unwrap(
    await rest
      .from('round_reminders')
      .select('id, round_id, organization_id, note, reminded_at, round:reporting_rounds!inner(closed_at)')
      .in('organization_id', [...organizationIds])
      .is('round.closed_at', null)
      .order('reminded_at', { ascending: false }),
  )
  return rows.map((row) => ({
    id: row.id,
    roundId: row.round_id,
    organizationId: row.organization_id,
    note: text(row.note),
    remindedAt: row.reminded_at,
  }))
}
