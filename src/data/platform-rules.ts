import { AppError } from '@/domain/errors'
import type { PlatformRule, RuleDraft } from '@/domain/rule'
import { today } from '@/domain/dates'
import type { Json } from './database.types'
import { rest } from './rest'
import { text } from './rows'
import { unwrap } from './unwrap'

type Words = NonNullable<Json>

/** Every rule of the platform, retired ones too, in their order. @throws AppError */
export async function fetchRules(): Promise<readonly PlatformRule[]> {
  const rows = unwrap(
    await rest
      .from('platform_rules')
      .select('id, code, title, text, position, retired_on, created_at, updated_at')
      .order('position')
      .order('id'),
  )
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    title: text(row.title),
    text: text(row.text),
    position: row.position,
    retiredOn: row.retired_on,
    version: row.updated_at,
    createdAt: row.created_at,
  }))
}

/** Publishes a rule after those that are there. @throws AppError `conflict` when the number is taken */
export async function addRule(draft: RuleDraft, position: number): Promise<void> {
  unwrap(
    await rest.from('platform_rules').insert({
      code: draft.code,
      title: draft.title as Words,
      text: draft.text as Words,
      position,
    }),
  )
}

type Change = { title: Words; text: Words } | { retired_on: string }

/** Changes the rule that was read; a refused update touches no row and is silent: asking for the row makes it speak. */
async function change({ id, version }: PlatformRule, values: Change): Promise<void> {
  const rows = unwrap(
    await rest.from('platform_rules').update(values).eq('id', id).eq('updated_at', version).select('id'),
  )
  if (rows.length === 0) throw new AppError('conflict')
}

/** Changes the words of a rule; its number stays. @throws AppError `conflict` when somebody changed it since it was read */
export function editRule(rule: PlatformRule, draft: RuleDraft): Promise<void> {
  return change(rule, { title: draft.title as Words, text: draft.text as Words })
}

/** Ends a rule, for good. @throws AppError `conflict` when somebody changed it since it was read */
export function retireRule(rule: PlatformRule): Promise<void> {
  return change(rule, { retired_on: today() })
}
