import type { JudgementCount, LoggedJudgement } from '@/domain/moderation'
import type { Database } from './database.types'
import { placeSelection, toJudgement, toPlace } from './moderation'
import { rest } from './rest'
import { text, type ViewRow } from './rows'
import { unwrap } from './unwrap'

type CountRow = ViewRow<Database['public']['Views']['moderation_counts']['Row'], 'rule_code' | 'rule_title'>

/** How often what was decided, the newest month first. @throws AppError */
export async function fetchCounts(): Promise<readonly JudgementCount[]> {
  // columns of a view count as nullable
  const rows = unwrap(
    await rest
      .from('moderation_counts')
      .select()
      .order('month', { ascending: false })
      .order('rule_code', { nullsFirst: false })
      .order('action'),
  ) as CountRow[]
  return rows.map((row) => ({
    month: row.month,
    rule: row.rule_code === null ? null : { code: row.rule_code, title: text(row.rule_title) },
    action: row.action,
    decisions: row.decisions,
  }))
}

/** The newest decisions, newest first. @param count how many @throws AppError */
export async function fetchLog(count: number): Promise<readonly LoggedJudgement[]> {
  const rows = unwrap(
    await rest
      .from('moderation_log')
      .select(
        `id, comment_id, action, note, decided_at, rule:platform_rules(id, code, title), comment:comments(id, ${placeSelection})`,
      )
      .order('id', { ascending: false })
      .limit(count),
  )
  return rows.map((row) => {
    // typed as always there, but out of sight while it is held
    const comment = row.comment as typeof row.comment | null
    return { ...toJudgement(row), commentId: row.comment_id, place: comment && toPlace(comment) }
  })
}
