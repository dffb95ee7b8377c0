import type { UpdateDraft } from '@/domain/update'
import type { Json } from './database.types'
import { rest } from './rest'
import { unwrap } from './unwrap'

/** Publishes an update with its evidence and milestones, all or nothing; its id. @throws AppError */
export async function publishUpdate(draft: UpdateDraft): Promise<number> {
  return unwrap(
    await rest.rpc('publish_update', {
      commitment_id: draft.commitmentId,
      organization_id: draft.organizationId,
      completion: draft.completion,
      narrative: draft.narrative as Json,
      challenges: draft.challenges as Json,
      evidence: draft.evidence.map(({ title, url, datedOn }) => ({ title, url, dated_on: datedOn })),
      milestones: draft.milestonesDone.map((done) => ({
        milestone_id: done.milestoneId,
        completed_on: done.completedOn,
      })),
    }),
  )
}
