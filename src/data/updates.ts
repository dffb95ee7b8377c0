import type { EvidenceDraft, UpdateDraft } from '@/domain/update'
import type { Json } from './database.types'
import { rest } from './rest'
import { unwrap } from './unwrap'

/** Evidence as the database takes it: of a file it knows size and type itself. */
function toItem({ title, datedOn, url, file }: EvidenceDraft) {
  const what = file ? { path: file.path, sha256: file.sha256 } : { url }
  return { title, dated_on: datedOn, ...what }
}

/** Publishes an update with its evidence and milestones, all or nothing; its id. @throws AppError */
export async function publishUpdate(draft: UpdateDraft): Promise<number> {
  return unwrap(
    await rest.rpc('publish_update', {
      commitment_id: draft.commitmentId,
      organization_id: draft.organizationId,
      completion: draft.completion,
      narrative: draft.narrative as Json,
      challenges: draft.challenges as Json,
      evidence: draft.evidence.map(toItem),
      milestones: draft.milestonesDone.map((done) => ({
        milestone_id: done.milestoneId,
        completed_on: done.completedOn,
      })),
    }),
  )
}
