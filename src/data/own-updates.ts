import type { OwnUpdate } from '@/domain/update'
import { evidenceSelection, toEvidence } from './evidence'
import { rest } from './rest'
import { text } from './rows'
import { found, unwrap } from './unwrap'

const selection = `
  id, state, completion, narrative, challenges, submitted_at, reviewed_at, returned_reason, corrects_id, resubmits_id,
  organization:organizations!progress_updates_organization_id_fkey(id, slug, name),
  commitment:commitments!progress_updates_commitment_id_fkey!inner(id, code, title, plan:plans!inner(slug)),
  evidence(${evidenceSelection}),
  milestone_completions(milestone_id, completed_on)
` as const

const all = () => rest.from('progress_updates').select(selection)
type Row = NonNullable<Awaited<ReturnType<typeof all>>['data']>[number]

function toOwnUpdate(row: Row): OwnUpdate {
  return {
    id: row.id,
    state: row.state,
    completion: row.completion,
    narrative: text(row.narrative),
    challenges: text(row.challenges),
    submittedAt: row.submitted_at,
    reviewedAt: row.reviewed_at,
    returnedReason: text(row.returned_reason),
    correctsId: row.corrects_id,
    resubmitsId: row.resubmits_id,
    organization: {
      id: row.organization.id,
      slug: row.organization.slug,
      name: text(row.organization.name),
    },
    commitment: {
      id: row.commitment.id,
      code: row.commitment.code,
      title: text(row.commitment.title),
      planSlug: row.commitment.plan.slug,
    },
    evidence: row.evidence.map(toEvidence),
    milestonesDone: row.milestone_completions.map((done) => ({
      milestoneId: done.milestone_id,
      completedOn: done.completed_on,
    })),
  }
}

/**
 * What some bodies submitted and what is not public: it waits for its review or came back, newest first. A returned one
 * that was submitted again is left out.
 * @param commitmentId only about one commitment
 * @throws AppError
 */
export async function fetchPendingUpdates(
  organizationIds: readonly number[],
  commitmentId?: number,
): Promise<readonly OwnUpdate[]> {
  const pending = all()
    .in('organization_id', [...organizationIds])
    // a published one is asked for when it followed a returned one, which then needs nobody
    .or('state.neq.published,resubmits_id.not.is.null')
  const rows = unwrap(
    await (commitmentId === undefined ? pending : pending.eq('commitment_id', commitmentId))
      .order('submitted_at', { ascending: false })
      .order('id', { ascending: false }),
  )
  const followed = new Set(rows.map((row) => row.resubmits_id))
  return rows.filter((row) => row.state !== 'published' && !followed.has(row.id)).map(toOwnUpdate)
}

/** One update of one's own, in whatever state. @throws AppError `not-found` */
export async function fetchOwnUpdate(id: number): Promise<OwnUpdate> {
  return toOwnUpdate(found(unwrap(await all().eq('id', id).maybeSingle())))
}
