import type { CommentDraft, CommentPlace } from '@/domain/comment'
import { rest } from './rest'
import { unwrap } from './unwrap'

function toPlace(place: CommentPlace) {
  switch (place.kind) {
    case 'commitment':
      return { commitment_id: place.commitmentId }
    case 'milestone':
      return { commitment_id: place.commitmentId, milestone_id: place.milestoneId }
    case 'update':
      return { commitment_id: place.commitmentId, update_id: place.updateId }
    case 'meeting':
      return { meeting_id: place.meetingId }
  }
}

/** Publishes a comment as the signed-in person. @throws AppError */
export async function publishComment(draft: CommentDraft): Promise<void> {
  unwrap(
    await rest.from('comments').insert({
      ...toPlace(draft.place),
      parent_id: draft.parentId,
      organization_id: draft.organizationId,
      kind: draft.kind,
      body: draft.body,
    }),
  )
}

/** Changes the words of one's own comment. @throws AppError `not-found` when it is another's, deleted or gone */
export async function editComment(id: number, body: string): Promise<void> {
  // a refused update touches no row and is silent: asking for the row makes it speak
  unwrap(await rest.from('comments').update({ body }).eq('id', id).select('id').single())
}

/** Takes back the words of one's own comment; its place stays. @throws AppError */
export async function deleteComment(id: number): Promise<void> {
  unwrap(await rest.rpc('delete_comment', { comment_id: id }))
}

/** What the signed-in person stands behind in the discussion of a commitment or a meeting, by ids. @throws AppError */
export async function fetchOwnEndorsements(place: CommentPlace): Promise<ReadonlySet<number>> {
  const all = rest
    .from('endorsements')
    .select('comment_id, comment:comments!inner(commitment_id, meeting_id)')
  const here =
    place.kind === 'meeting'
      ? all.eq('comment.meeting_id', place.meetingId)
      : all.eq('comment.commitment_id', place.commitmentId)
  return new Set(unwrap(await here).map((row) => row.comment_id))
}

/** Stands behind somebody else's comment; doing so twice is once. @throws AppError `denied` for one's own */
export async function endorseComment(id: number): Promise<void> {
  unwrap(
    await rest
      .from('endorsements')
      .upsert({ comment_id: id }, { onConflict: 'comment_id,profile_id', ignoreDuplicates: true }),
  )
}

/** Takes an endorsement back. @throws AppError */
export async function withdrawEndorsement(id: number): Promise<void> {
  // only one's own are in reach
  unwrap(await rest.from('endorsements').delete().eq('comment_id', id))
}
