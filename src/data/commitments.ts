import type { Commitment } from '@/domain/commitment'
import type { LocalizedText } from '@/domain/localized'
import type { Obligation, Responsibility } from '@/domain/organization'
import type { Json, Tables } from './database.types'
import { rest } from './rest'
import { shaped, text } from './rows'
import { found, unwrap } from './unwrap'

/** Whose commitments: one plan's, the current plan's, those one body answers for, or all. */
export type CommitmentScope =
  | { readonly plan: string }
  | { readonly organization: string }
  | { readonly organizations: readonly string[] }
  | 'current'
  | 'all'

interface OrganizationJson {
  readonly slug: string
  readonly name: Json
  readonly short_name: Json
  readonly role: Responsibility
  readonly obligation: Obligation
}

interface NextMilestoneJson {
  readonly code: string
  readonly title: LocalizedText
  readonly due_on: string | null
}

function toNextMilestone(value: Json): Commitment['nextMilestone'] {
  const next = shaped<NextMilestoneJson | null>(value)
  return next && { code: next.code, title: next.title, dueOn: next.due_on }
}

function toReviewerRating(row: Tables<'commitment_overview'>): Commitment['reviewerRating'] {
  if (row.reviewer_scheme === null || row.reviewer_year === null) return null
  return { scheme: row.reviewer_scheme, year: row.reviewer_year, ratings: shaped(row.reviewer_ratings) }
}

function toCommitment(row: Tables<'commitment_overview'>): Commitment {
  return {
    id: row.id,
    plan: {
      slug: row.plan_slug,
      title: text(row.plan_title),
      lifecycle: row.plan_lifecycle,
      startsOn: row.plan_starts_on,
      endsOn: row.plan_ends_on,
      isSample: row.is_sample,
    },
    theme: { code: row.theme_code, title: text(row.theme_title), position: row.theme_position },
    code: row.code,
    codeOrder: row.code_order,
    ogpId: row.ogp_id,
    title: text(row.title),
    lifecycle: row.lifecycle,
    startOn: row.start_on,
    dueOn: row.due_on,
    originalDueOn: row.original_due_on,
    deadlineWording: text(row.deadline_wording),
    organizations: shaped<readonly OrganizationJson[]>(row.organizations ?? []).map((organization) => ({
      slug: organization.slug,
      name: text(organization.name),
      shortName: text(organization.short_name),
      role: organization.role,
      obligation: organization.obligation,
    })),
    completion: row.completion,
    reportedOn: row.reported_on,
    doneOn: row.done_on,
    schedule: row.schedule,
    originalSchedule: row.original_schedule,
    slippageDays: row.slippage_days,
    daysLate: row.days_late,
    freshness: row.freshness ?? 'silent',
    daysSinceReport: row.days_since_report,
    milestones: { total: row.milestones_total ?? 0, done: row.milestones_done ?? 0 },
    nextMilestone: toNextMilestone(row.next_milestone),
    reviewerRating: toReviewerRating(row),
  }
}

/** A Supabase project hands out at most so many rows at once, without a word about the rest. */
const rowsPerAnswer = 1000

function overview(scope: CommitmentScope) {
  const query = rest.from('commitment_overview').select()
  if (scope === 'all') return query
  if (scope === 'current') return query.eq('in_current_plan', true)
  if ('plan' in scope) return query.eq('plan_slug', scope.plan)
  if ('organization' in scope) return query.contains('organization_slugs', [scope.organization])
  return query.overlaps('organization_slugs', scope.organizations)
}

/** Commitments in the order of their plan, the newest plan first; one request for every thousand. @throws AppError */
export async function fetchCommitments(scope: CommitmentScope): Promise<readonly Commitment[]> {
  const commitments: Commitment[] = []
  for (;;) {
    const from = commitments.length
    const page = overview(scope)
      .order('plan_starts_on', { ascending: false, nullsFirst: false })
      .order('plan_slug')
      .order('code_order')
      .order('id')
    const rows = unwrap(await page.range(from, from + rowsPerAnswer - 1))
    commitments.push(...rows.map(toCommitment))
    if (rows.length < rowsPerAnswer) return commitments
  }
}

/**
 * One commitment by the address of its page.
 * @throws AppError `not-found`
 */
export async function fetchCommitment(plan: string, code: string): Promise<Commitment> {
  const row = await rest
    .from('commitment_overview')
    .select()
    .eq('plan_slug', plan)
    .eq('code', code)
    .maybeSingle()
  return toCommitment(found(unwrap(row)))
}
