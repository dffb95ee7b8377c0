import type { Plan } from '@/domain/plan'
import type { Tables } from './database.types'
import { rest } from './rest'
import { text } from './rows'
import { unwrap } from './unwrap'

function toPlan(row: Tables<'plan_overview'>): Plan {
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
    isCurrent: row.is_current ?? false,
    reportingIntervalDays: row.reporting_interval_days,
    predecessor:
      row.predecessor_slug === null
        ? null
        : { slug: row.predecessor_slug, title: text(row.predecessor_title) },
    counts: {
      commitments: row.commitments ?? 0,
      withdrawn: row.withdrawn ?? 0,
      complete: row.complete ?? 0,
      substantial: row.substantial ?? 0,
      limited: row.limited ?? 0,
      notStarted: row.not_started ?? 0,
      silent: row.silent ?? 0,
      stale: row.stale ?? 0,
      overdue: row.overdue ?? 0,
      dueSoon: row.due_soon ?? 0,
    },
  }
}

/** Every plan the reader may see, newest first. */
export async function fetchPlans(): Promise<readonly Plan[]> {
  const rows = unwrap(
    await rest
      .from('plan_overview')
      .select()
      .order('starts_on', { ascending: false, nullsFirst: false })
      .order('id'),
  )
  return rows.map(toPlan)
}
