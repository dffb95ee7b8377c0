import type { CommitmentName } from '@/domain/meeting'
import type { Json } from './database.types'
import { text } from './rows'

/** What is asked of a commitment that a meeting, a topic or a decision is about. */
export const commitmentName = 'id, code, title, plan:plans(slug, title)' as const

export interface CommitmentNameRow {
  readonly id: number
  readonly code: string
  readonly title: Json
  readonly plan: { readonly slug: string; readonly title: Json }
}

export function toCommitmentName({ id, code, title, plan }: CommitmentNameRow): CommitmentName {
  return { id, code, title: text(title), planSlug: plan.slug, planTitle: text(plan.title) }
}
