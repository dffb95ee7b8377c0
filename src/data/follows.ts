import type { Follow, FollowedKind, FollowedThing } from '@/domain/follow'
import { AppError } from '@/domain/errors'
import { rest } from './rest'
import { text } from './rows'
import { unwrap } from './unwrap'

const columns = {
  plan: 'plan_id',
  commitment: 'commitment_id',
  organization: 'organization_id',
  meeting: 'meeting_id',
  comment: 'comment_id',
} as const satisfies Record<FollowedKind, string>

type Ids = Partial<Record<(typeof columns)[FollowedKind], number | null>>

function toThing(row: Ids): FollowedThing | null {
  // the keys of a literal are its own, which Object.entries forgets
  for (const [kind, column] of Object.entries(columns) as [FollowedKind, keyof Ids][]) {
    const id = row[column]
    if (id !== null && id !== undefined) return { kind, id }
  }
  return null
}

/** What the signed-in person follows, by number alone. @throws AppError */
export async function fetchFollowed(): Promise<readonly FollowedThing[]> {
  const rows = unwrap(
    await rest.from('follows').select('plan_id, commitment_id, organization_id, meeting_id, comment_id'),
  )
  return rows.flatMap((row) => toThing(row) ?? [])
}

/** What the signed-in person follows, newest first, with names. @throws AppError */
export async function fetchFollows(): Promise<readonly Follow[]> {
  const rows = unwrap(
    await rest
      .from('follows')
      .select(
        `id, plan_id, commitment_id, organization_id, meeting_id, comment_id,
        plan:plans(slug, title), commitment:commitments(code, title, plan:plans(slug)),
        organization:organizations(slug, name), meeting:meetings(slug, title),
        comment:comments(body, state, commitment:commitments!comments_commitment_id_fkey(code, title, plan:plans(slug)), meeting:meetings!comments_meeting_id_fkey(slug, title))`,
      )
      .order('id', { ascending: false }),
  )
  return rows.flatMap((row) => {
    const thing = toThing(row)
    if (!thing) return []
    const commitment = row.commitment ?? row.comment?.commitment ?? null
    const meeting = row.meeting ?? row.comment?.meeting ?? null
    const named = commitment ?? meeting ?? row.plan
    return {
      ...thing,
      followId: row.id,
      title: row.organization ? text(row.organization.name) : text(named?.title ?? {}),
      words: row.comment?.state === 'visible' ? row.comment.body : null,
      plan: commitment?.plan.slug ?? row.plan?.slug ?? null,
      commitment: commitment?.code ?? null,
      slug: meeting?.slug ?? row.organization?.slug ?? null,
    }
  })
}

/** @throws AppError */
export async function follow({ kind, id }: FollowedThing): Promise<void> {
  try {
    unwrap(await rest.from('follows').insert({ [columns[kind]]: id }))
  } catch (error) {
    // followed already, from another tab: what was asked for is so
    if (!(error instanceof AppError && error.code === '23505')) throw error
  }
}

/** Ends it, whether it was so or not. @throws AppError */
export async function unfollow({ kind, id }: FollowedThing): Promise<void> {
  unwrap(await rest.from('follows').delete().eq(columns[kind], id))
}
