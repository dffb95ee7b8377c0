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
