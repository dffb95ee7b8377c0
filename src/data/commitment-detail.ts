import type { CommitmentDetail } from '@/domain/commitment'
import type { IsoDay } from '@/domain/dates'
import { commentSelection, toComment } from './comment-rows'
import { decisionAsOf, decisionSelection, newestFirst, toDecision } from './decision-rows'
import { evidenceSelection, toEvidence } from './evidence'
import type { Json } from './database.types'
import { rest } from './rest'
import { shaped, text, toName } from './rows'
import { found, unwrap } from './unwrap'

const organizationName = 'organization:organizations(slug,name)' as const
// drafts lead from updates to bodies as well
const reporter = 'organization:organizations!progress_updates_organization_id_fkey(slug,name)' as const

const selection = `
  plain_summary, description, problem, expected_result, evaluation_indicator, ogp_values, withdrawal_reason, withdrawal_decision_id,
  plan:plans!inner(slug),
  predecessor:predecessor_id(code, title, earlier_plan:plans(slug)),
  milestones(id, code, title, start_on, due_on, original_due_on, deadline_wording, completed_on, schedule, slippage_days, ${organizationName}),
  deadline_changes(id, milestone_id, from_on, to_on, reason, decided_by, decided_on, decision_id, created_at),
  progress_updates(id, completion, narrative, challenges, reported_on, submitted_at, published_at, corrects_id,
    ${reporter}, round:reporting_rounds(number, name),
    evidence(${evidenceSelection}),
    milestone_completions(milestone_id, completed_on)),
  assessments(voice, scheme, year, ratings, narrative, created_at, ${organizationName}),
  indicators(id, title, unit, baseline, baseline_on, target, target_on,
    indicator_values(measured_on, value, source, source_url, created_at)),
  programme_commitments(created_at, programme:programmes(slug, title, is_sample)),
  decision_commitments(decision:decisions(${decisionSelection})),
  comments(${commentSelection})
` as const

async function fetchRow(plan: string, code: string) {
  return unwrap(
    await rest
      .from('commitments')
      .select(selection)
      .eq('code', code)
      .eq('plan.slug', plan)
      // an agency also sees its own updates that wait for their review: they have their place on its desk
      .eq('progress_updates.state', 'published')
      .order('position', { referencedTable: 'milestones' })
      .order('decided_on', { referencedTable: 'deadline_changes' })
      .order('published_at', { referencedTable: 'progress_updates', ascending: false })
      .order('id', { referencedTable: 'progress_updates', ascending: false })
      .order('id', { referencedTable: 'progress_updates.evidence' })
      .order('checked_at', { referencedTable: 'progress_updates.evidence.evidence_checks', ascending: false })
      .order('added_at', { referencedTable: 'progress_updates.evidence.evidence_archives', ascending: false })
      .order('year', { referencedTable: 'assessments', ascending: false })
      .order('id', { referencedTable: 'assessments', ascending: false })
      .order('position', { referencedTable: 'indicators' })
      .order('measured_on', { referencedTable: 'indicators.indicator_values' })
      .order('created_at', { referencedTable: 'comments' })
      .order('id', { referencedTable: 'comments' })
      .order('created_at', { referencedTable: 'comments.responses' })
      .maybeSingle(),
  )
}

type Row = NonNullable<Awaited<ReturnType<typeof fetchRow>>>

/** What `commitment_detail_as_of` says of a past day. */
interface Past {
  readonly until: string
  readonly text: Readonly<Record<string, Json>>
  readonly milestones: readonly ({ readonly id: number } & Readonly<Record<string, Json>>)[]
}

async function fetchPast(plan: string, code: string, asOf: IsoDay | null): Promise<Past | null> {
  if (asOf === null) return null
  return shaped(unwrap(await rest.rpc('commitment_detail_as_of', { plan, code, day: asOf }, { get: true })))
}

/** The row as it was known then: later rows left out, edited words and moved dates put back. */
function asItWas(row: Row, { until, text: words, milestones }: Past): Row {
  const end = Date.parse(until)
  const before = (moment: string | null) => moment !== null && Date.parse(moment) < end
  const steps = new Map(milestones.map((step) => [step.id, step]))
  return {
    ...row,
    ...words,
    milestones: row.milestones.flatMap((step) => {
      const was = steps.get(step.id)
      return was ? [{ ...step, ...was }] : []
    }),
    deadline_changes: row.deadline_changes.filter((change) => before(change.created_at)),
    progress_updates: row.progress_updates
      .filter((update) => before(update.published_at))
      .map((update) => ({
        ...update,
        evidence: update.evidence.map((item) => ({
          ...item,
          evidence_checks: item.evidence_checks.filter((check) => before(check.checked_at)),
          evidence_archives: item.evidence_archives.filter((archive) => before(archive.added_at)),
        })),
      })),
    assessments: row.assessments.filter((assessment) => before(assessment.created_at)),
    indicators: row.indicators.map((indicator) => ({
      ...indicator,
      indicator_values: indicator.indicator_values.filter((value) => before(value.created_at)),
    })),
    programme_commitments: row.programme_commitments.filter((help) => before(help.created_at)),
    decision_commitments: row.decision_commitments
      .filter(({ decision }) => before(decision.created_at))
      .map(({ decision }) => ({ decision: decisionAsOf(decision, end) })),
    comments: row.comments
      .filter((comment) => before(comment.published_at))
      .map((comment) => ({
        ...comment,
        responses: comment.responses.filter((response) => before(response.created_at)),
      })),
  }
}

function toMilestone(row: Row['milestones'][number]): CommitmentDetail['milestones'][number] {
  return {
    id: row.id,
    code: row.code,
    title: text(row.title),
    startOn: row.start_on,
    dueOn: row.due_on,
    originalDueOn: row.original_due_on,
    deadlineWording: text(row.deadline_wording),
    organization: toName(row.organization),
    completedOn: row.completed_on,
    schedule: row.schedule ?? 'no_date',
    slippageDays: row.slippage_days,
  }
}

function toUpdate(row: Row['progress_updates'][number]): CommitmentDetail['updates'][number] {
  return {
    id: row.id,
    organization: { slug: row.organization.slug, name: text(row.organization.name) },
    completion: row.completion,
    narrative: text(row.narrative),
    challenges: text(row.challenges),
    reportedOn: row.reported_on,
    submittedAt: row.submitted_at,
    // published ones are asked for, and those have their time
    publishedAt: row.published_at ?? row.submitted_at,
    round: row.round && { number: row.round.number, name: text(row.round.name) },
    correctsId: row.corrects_id,
    evidence: row.evidence.map(toEvidence),
    milestonesDone: row.milestone_completions.map((done) => ({
      milestoneId: done.milestone_id,
      completedOn: done.completed_on,
    })),
  }
}

function toIndicator(row: Row['indicators'][number]): CommitmentDetail['indicators'][number] {
  return {
    id: row.id,
    title: text(row.title),
    unit: text(row.unit),
    baseline: row.baseline,
    baselineOn: row.baseline_on,
    target: row.target,
    targetOn: row.target_on,
    values: row.indicator_values.map((measured) => ({
      measuredOn: measured.measured_on,
      value: measured.value,
      source: text(measured.source),
      sourceUrl: measured.source_url,
    })),
  }
}

/**
 * All that the commitment's page shows beside its summary, in one request; a second one asks about the past.
 * @param asOf the day whose knowledge is asked for; null for the present
 * @throws AppError `not-found`
 */
export async function fetchCommitmentDetail(
  plan: string,
  code: string,
  asOf: IsoDay | null = null,
): Promise<CommitmentDetail> {
  const [present, past] = await Promise.all([fetchRow(plan, code), fetchPast(plan, code, asOf)])
  const row = asOf === null ? found(present) : asItWas(found(present), found(past))
  return {
    plainSummary: text(row.plain_summary),
    description: text(row.description),
    problem: text(row.problem),
    expectedResult: text(row.expected_result),
    evaluationIndicator: text(row.evaluation_indicator),
    ogpValues: row.ogp_values,
    withdrawalReason: text(row.withdrawal_reason),
    withdrawalDecisionId: row.withdrawal_decision_id,
    predecessor: row.predecessor && {
      planSlug: row.predecessor.earlier_plan.slug,
      code: row.predecessor.code,
      title: text(row.predecessor.title),
    },
    milestones: row.milestones.map(toMilestone),
    deadlineChanges: row.deadline_changes.map((change) => ({
      id: change.id,
      milestoneId: change.milestone_id,
      fromOn: change.from_on,
      toOn: change.to_on,
      reason: text(change.reason),
      decidedBy: text(change.decided_by),
      decidedOn: change.decided_on,
      recordedAt: change.created_at,
      decisionId: change.decision_id,
    })),
    updates: row.progress_updates.map(toUpdate),
    assessments: row.assessments.map((assessment) => ({
      voice: assessment.voice,
      scheme: assessment.scheme,
      year: assessment.year,
      ratings: shaped(assessment.ratings),
      narrative: text(assessment.narrative),
      organization: toName(assessment.organization),
      assessedAt: assessment.created_at,
    })),
    indicators: row.indicators.map(toIndicator),
    programmes: row.programme_commitments.map(({ programme }) => ({
      slug: programme.slug,
      title: text(programme.title),
      isSample: programme.is_sample,
    })),
    decisions: row.decision_commitments.map(({ decision }) => toDecision(decision)).sort(newestFirst),
    comments: row.comments.map(toComment),
  }
}
