import type { Activity } from '@/domain/activity'
import type { Assessment } from '@/domain/assessment'
import type { IsoDay } from '@/domain/dates'
import type { Disposition } from '@/domain/response'
import type { Database, Json } from './database.types'
import { rest } from './rest'
import { shaped, text } from './rows'
import { unwrap } from './unwrap'

type Row = Database['public']['Functions']['latest_activity']['Returns'][number]

interface DeadlineJson {
  readonly from_on: IsoDay | null
  readonly to_on: IsoDay
  readonly milestone: string | null
}

interface DecisionJson {
  readonly meeting: string
  readonly meeting_title: Json
  readonly due_on: IsoDay
}

function toActivity(row: Row): Activity | null {
  // the generator cannot know that a column of a function may be null
  const { organization_slug: slug, author_name: authorName } = row as {
    [Column in keyof Row]: Row[Column] | null
  }
  const happened = {
    id: row.id,
    occurredAt: row.occurred_at,
    planSlug: row.plan_slug,
    isSample: row.is_sample,
    organization: slug === null ? null : { slug, name: text(row.organization_name) },
  }
  const place = { ...happened, code: row.code, title: text(row.title) }
  switch (row.kind) {
    case 'update':
      return { ...place, kind: 'update', completion: row.completion, narrative: text(row.narrative) }
    case 'comment':
      return { ...place, kind: 'comment', authorName, body: row.body }
    case 'response': {
      const { disposition } = shaped<{ disposition: Disposition }>(row.detail)
      return { ...place, kind: 'response', disposition, body: row.body }
    }
    case 'deadline': {
      const { from_on: fromOn, to_on: toOn, milestone } = shaped<DeadlineJson>(row.detail)
      return { ...place, kind: 'deadline', reason: text(row.narrative), fromOn, toOn, milestone }
    }
    case 'assessment': {
      const judged = shaped<Pick<Assessment, 'voice' | 'scheme' | 'year' | 'ratings'>>(row.detail)
      return { ...place, ...judged, kind: 'assessment', narrative: text(row.narrative) }
    }
    case 'withdrawal':
      return { ...place, kind: 'withdrawal', reason: text(row.narrative) }
    case 'decision': {
      const { meeting, meeting_title: title, due_on: dueOn } = shaped<DecisionJson>(row.detail)
      return {
        ...happened,
        kind: 'decision',
        text: text(row.title),
        meeting: { slug: meeting, title: text(title) },
        dueOn,
      }
    }
    // a kind that a newer database tells of
    default:
      return null
  }
}

/**
 * What happened last in a plan, newest first; in the current plan when none is named.
 * @param asOf the day whose knowledge is asked for; null for the present
 * @param rows of each kind at most so many
 * @throws AppError
 */
export async function fetchActivity(
  plan: string | null,
  asOf: IsoDay | null = null,
  rows = 6,
): Promise<readonly Activity[]> {
  const named = plan === null ? {} : { for_plan: plan }
  const dated = asOf === null ? {} : { as_of: asOf }
  const answer = await rest.rpc('latest_activity', { ...named, ...dated, max_rows: rows }, { get: true })
  return unwrap(answer)
    .map(toActivity)
    .filter((one) => one !== null)
}
