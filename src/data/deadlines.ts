import type { DeadlineWish } from '@/domain/deadline-form'
import { AppError } from '@/domain/errors'
import type { LocalizedText } from '@/domain/localized'
import type { Json } from './database.types'
import { rest } from './rest'
import { shaped } from './rows'
import { found, unwrap } from './unwrap'

/** A commitment's number and version, for changes that must not overwrite somebody else's. */
export interface CommitmentVersion {
  readonly id: number
  readonly version: number
}

/** @throws AppError `not-found` */
export async function fetchCommitmentVersion(plan: string, code: string): Promise<CommitmentVersion> {
  return found(
    unwrap(
      await rest
        .from('commitments')
        .select('id, version, plan:plans!inner(slug)')
        .eq('plan.slug', plan)
        .eq('code', code)
        .maybeSingle(),
    ),
  )
}

/**
 * Moves a deadline, recorded with its reason.
 * @throws AppError with hint `deadline_moved_meanwhile` when it does not stand where it was seen any more,
 * `decision_of_another_commitment`
 */
export async function moveDeadline(wish: DeadlineWish): Promise<void> {
  unwrap(
    await rest.rpc('move_deadline', {
      commitment_id: wish.commitmentId,
      // the generator believes that arguments are never null
      milestone_id: shaped(wish.milestoneId),
      seen_on: shaped(wish.seenOn),
      to_on: wish.toOn,
      reason: wish.reason as Json,
      decided_by: wish.decidedBy as Json,
      decided_on: wish.decidedOn,
      ...(wish.decisionId !== null && { decision_id: wish.decisionId }),
    }),
  )
}

/**
 * Withdraws a commitment with a reason, or with none takes a withdrawal back.
 * @param decisionId the decision of the dialogue platform that the withdrawal follows
 * @throws AppError `conflict` when the commitment was changed since that version
 */
export async function withdraw(
  seen: CommitmentVersion,
  reason: LocalizedText | null,
  decisionId: number | null,
): Promise<void> {
  const changed = unwrap(
    await rest
      .from('commitments')
      .update({
        lifecycle: reason === null ? 'active' : 'withdrawn',
        withdrawal_reason: reason ?? {},
        withdrawal_decision_id: reason === null ? null : decisionId,
      })
      .eq('id', seen.id)
      .eq('version', seen.version)
      .select('id'),
  )
  if (changed.length === 0) throw new AppError('conflict')
}
