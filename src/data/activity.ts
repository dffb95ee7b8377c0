import type { Activity } from '@/domain/activity'
import type { IsoDay } from '@/domain/dates'
import type { Database } from './database.types'
import { rest } from './rest'
import { text } from './rows'
import { unwrap } from './unwrap'

type Row = Database['public']['Functions']['latest_activity']['Returns'][number]

function toActivity(row: Row): Activity {
  // the generator cannot know that a column of a function may be null
  const { organization_slug: slug, author_name: authorName } = row as {
    [Column in keyof Row]: Row[Column] | null
  }
  const place = {
    id: row.id,
    occurredAt: row.occurred_at,
    planSlug: row.plan_slug,
    isSample: row.is_sample,
    code: row.code,
    title: text(row.title),
    organization: slug === null ? null : { slug, name: text(row.organization_name) },
  }
  return row.kind === 'update'
    ? { ...place, kind: 'update', completion: row.completion, narrative: text(row.narrative) }
    : { ...place, kind: 'comment', authorName, body: row.body }
}

/**
 * The newest updates and comments of a plan, newest first; of the current plan when none is named.
 * @param asOf the day whose knowledge is asked for; null for the present
 * @throws AppError
 */
export async function fetchActivity(
  plan: string | null,
  asOf: IsoDay | null = null,
  rows = 12,
): Promise<readonly Activity[]> {
  const named = plan === null ? {} : { for_plan: plan }
  const dated = asOf === null ? {} : { as_of: asOf }
  const answer = await rest.rpc('latest_activity', { ...named, ...dated, max_rows: rows }, { get: true })
  return unwrap(answer).map(toActivity)
}
