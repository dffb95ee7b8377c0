import type { Review, SubmittedUpdate, WaitingUpdate } from '@/domain/review'
import { fetchCommitment } from './commitments'
import { evidenceSelection, toEvidence } from './evidence'
import { rest } from './rest'
import { text } from './rows'
import { found, unwrap } from './unwrap'

const named = `
  id, completion, submitted_at, corrects_id, resubmits_id,
  commitment:commitments!progress_updates_commitment_id_fkey!inner(code, title, plan:plans(slug, title, is_sample)),
  organization:organizations!progress_updates_organization_id_fkey(slug, name, short_name),
  round:reporting_rounds(number, name, due_on)
` as const

const whole = `
  id, completion, submitted_at, corrects_id, resubmits_id, state, reviewed_at, returned_reason, narrative, challenges, reported_on,
  commitment:commitments!progress_updates_commitment_id_fkey!inner(code, title, plan:plans(slug, title, is_sample),
    milestones(id, code, title, due_on, completed_on, position)),
  organization:organizations!progress_updates_organization_id_fkey(slug, name, short_name),
  round:reporting_rounds(number, name, due_on),
  evidence(${evidenceSelection}),
  milestone_completions(milestone_id, completed_on)
` as const

function selectWaiting() {
  return rest
    .from('progress_updates')
    .select(named)
    .eq('state', 'submitted')
    .order('submitted_at')
    .order('id')
}

async function fetchWhole(ids: readonly number[]) {
  if (ids.length === 0) return []
  return unwrap(
    await rest
      .from('progress_updates')
      .select(whole)
      .in('id', [...ids])
      .order('id', { referencedTable: 'evidence' })
      .order('position', { referencedTable: 'commitments.milestones' })
      .order('checked_at', { referencedTable: 'evidence.evidence_checks', ascending: false })
      .order('added_at', { referencedTable: 'evidence.evidence_archives', ascending: false }),
  )
}

type WaitingRow = NonNullable<Awaited<ReturnType<typeof selectWaiting>>['data']>[number]
type WholeRow = Awaited<ReturnType<typeof fetchWhole>>[number]

function toWaiting(row: WaitingRow | WholeRow): WaitingUpdate {
  const { commitment, organization, round } = row
  return {
    id: row.id,
    commitment: {
      code: commitment.code,
      title: text(commitment.title),
      plan: {
        slug: commitment.plan.slug,
        title: text(commitment.plan.title),
        isSample: commitment.plan.is_sample,
      },
    },
    organization: {
      slug: organization.slug,
      name: text(organization.name),
      shortName: text(organization.short_name),
    },
    round: round && { number: round.number, name: text(round.name), dueOn: round.due_on },
    completion: row.completion,
    submittedAt: row.submitted_at,
    correctsId: row.corrects_id,
    resubmitsId: row.resubmits_id,
  }
}

function toSubmitted(row: WholeRow): SubmittedUpdate {
  return {
    ...toWaiting(row),
    state: row.state,
    reviewedAt: row.reviewed_at,
    returnedReason: text(row.returned_reason),
    narrative: text(row.narrative),
    challenges: text(row.challenges),
    reportedOn: row.reported_on,
    evidence: row.evidence.map(toEvidence),
    milestonesDone: row.milestone_completions.map((done) => ({
      milestoneId: done.milestone_id,
      completedOn: done.completed_on,
    })),
  }
}

/** The updates that wait for the secretariat, those that wait longest first. @throws AppError */
export async function fetchWaiting(): Promise<readonly WaitingUpdate[]> {
  return unwrap(await selectWaiting()).map(toWaiting)
}

/** How many updates wait. @throws AppError */
export async function countWaiting(): Promise<number> {
  return unwrap(await rest.from('progress_updates').select('id').eq('state', 'submitted')).length
}

/** An update with all that its review needs, in whatever state it is. @throws AppError `not-found` */
export async function fetchReview(id: number): Promise<Review> {
  const row = found((await fetchWhole([id]))[0] ?? null)
  const { commitment } = row
  const earlier = [row.corrects_id ?? row.resubmits_id].filter((other) => other !== null)
  const [states, [before]] = await Promise.all([
    fetchCommitment(commitment.plan.slug, commitment.code),
    fetchWhole(earlier),
  ])
  return {
    update: toSubmitted(row),
    earlier: before ? toSubmitted(before) : null,
    commitment: states,
    milestones: commitment.milestones.map((step) => ({
      id: step.id,
      code: step.code,
      title: text(step.title),
      dueOn: step.due_on,
      completedOn: step.completed_on,
    })),
  }
}
