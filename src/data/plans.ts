import type { IsoDay } from '@/domain/dates'
import type { Plan } from '@/domain/plan'
import type { Tables } from './database.types'
import { rest } from './rest'
import { text, toAnswers, type ViewRow } from './rows'
import { unwrap } from './unwrap'

/** A row of `plan_overview`. */
export type PlanRow = ViewRow<
  Tables<'plan_overview'>,
  | 'legal_act_on'
  | 'legal_act_url'
  | 'starts_on'
  | 'ends_on'
  | 'predecessor_slug'
  | 'predecessor_title'
  | 'median_slippage_days'
  | 'median_response_days'
>

/** A plan as its overview tells it. */
export function toPlan(row: PlanRow): Plan {
  return {
    id: row.id,
    slug: row.slug,
    title: text(row.title),
    summary: text(row.summary),
    legalAct: text(row.legal_act),
    legalActOn: row.legal_act_on,
    legalActUrl: row.legal_act_url,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    lifecycle: row.lifecycle,
    isSample: row.is_sample,
    isCurrent: row.is_current,
    reportingIntervalDays: row.reporting_interval_days,
    predecessor:
      row.predecessor_slug === null
        ? null
        : { slug: row.predecessor_slug, title: text(row.predecessor_title) },
    counts: {
      commitments: row.commitments,
      withdrawn: row.withdrawn,
      complete: row.complete,
      substantial: row.substantial,
      limited: row.limited,
      notStarted: row.not_started,
      silent: row.silent,
      stale: row.stale,
      overdue: row.overdue,
      dueSoon: row.due_soon,
    },
    updates: { total: row.updates_total, withEvidence: row.updates_with_evidence },
    slippage: { commitments: row.slipped, medianDays: row.median_slippage_days },
    voices: { comparable: row.comparable, disagreeing: row.disagreeing },
    answers: toAnswers(row),
  }
}

/**
 * Every plan the reader may see, newest first.
 * @param asOf the day whose knowledge is asked for; null for the present
 * @throws AppError
 */
export async function fetchPlans(asOf: IsoDay | null = null): Promise<readonly Plan[]> {
  const plans =
    asOf === null
      ? rest.from('plan_overview').select()
      : rest.rpc('plans_as_of', { day: asOf }, { get: true })
  const rows = unwrap(await plans.order('starts_on', { ascending: false, nullsFirst: false }).order('id'))
  return (rows as PlanRow[]).map(toPlan)
}

/**
 * The first day on which a plan was known; null while none is public.
 * @throws AppError
 */
export async function fetchKnownFrom(): Promise<IsoDay | null> {
  return unwrap(await rest.rpc('known_from', {}, { get: true }))
}
