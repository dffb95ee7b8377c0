import type { LocalizedText } from '@/domain/localized'
import type { EvidenceDraft, UpdateDraft } from '@/domain/update'
import type { Json } from './database.types'
import { rest } from './rest'
import { unwrap } from './unwrap'

/** Evidence as the database takes it: of a file it knows size and type itself. */
function toItem({ title, datedOn, url, file }: EvidenceDraft) {
  const what = file ? { path: file.path, sha256: file.sha256 } : { url }
  return { title, dated_on: datedOn, ...what }
}

/**
 * Submits an update with its evidence and milestones, all or nothing; its id. Sent again with the same client key it is
 * the same update.
 * @throws AppError
 */
export async function submitUpdate(draft: UpdateDraft): Promise<number> {
  return unwrap(
    await rest.rpc('submit_update', {
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
      client_key: draft.clientKey,
      draft_version: draft.draftVersion,
      ...(draft.roundId === null ? {} : { round_id: draft.roundId }),
      ...(draft.correctsId === null ? {} : { corrects_id: draft.correctsId }),
      ...(draft.resubmitsId === null ? {} : { resubmits_id: draft.resubmitsId }),
    }),
  )
}

/** Publishes a submitted update; the secretariat's. @throws AppError */
export async function publishUpdate(id: number): Promise<void> {
  unwrap(await rest.rpc('publish_update', { update_id: id }))
}

/** Returns a submitted update to its agency with a reason; the secretariat's. @throws AppError */
export async function returnUpdate(id: number, reason: LocalizedText): Promise<void> {
  unwrap(await rest.rpc('return_update', { update_id: id, reason: reason as Json }))
}
