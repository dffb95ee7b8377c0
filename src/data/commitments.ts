import type { Commitment, Voice } from '@/domain/commitment'
import type { IsoDay } from '@/domain/dates'
import type { LocalizedText } from '@/domain/localized'
import type { Obligation, Responsibility } from '@/domain/organization'
import { freshnessIn } from '@/domain/status'
import type { Json, Tables } from './database.types'
import { everyRow } from './every-row'
import { rest } from './rest'
import { shaped, text, type ViewRow } from './rows'
import { found, unwrap } from './unwrap'

/** Whose commitments: one plan's, the current plan's, those of some bodies, or all. */
export type CommitmentScope =
  | { readonly plan: string }
  | { readonly organizations: readonly string[] }
  /** What a body, or one it took over from, answers for. */
  | { readonly line: string }
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

interface VoiceJson {
  readonly voice: Voice['voice']
  readonly organization_slug: string | null
  readonly organization_name: Json
  readonly scheme: string
  readonly year: number
  readonly completion: string | null
  readonly assessed_on: string
}

type Row = ViewRow<
  Tables<'commitment_overview'>,
  | 'plan_starts_on'
  | 'plan_ends_on'
  | 'ogp_id'
  | 'withdrawn_on'
  | 'start_on'
  | 'due_on'
  | 'original_due_on'
  | 'organizations'
  | 'organization_slugs'
  | 'completion'
  | 'reported_on'
  | 'published_at'
  | 'done_on'
  | 'schedule'
  | 'original_schedule'
  | 'slippage_days'
  | 'days_late'
  | 'days_since_report'
  | 'next_milestone'
  | 'reviewer_ratings'
  | 'reviewer_scheme'
  | 'reviewer_year'
  | 'disagreement'
>

function toNextMilestone(value: Json): Commitment['nextMilestone'] {
  const next = shaped<NextMilestoneJson | null>(value)
  return next && { code: next.code, title: next.title, dueOn: next.due_on }
}

function toReviewerRating(row: Row): Commitment['reviewerRating'] {
  if (row.reviewer_scheme === null || row.reviewer_year === null) return null
  return { scheme: row.reviewer_scheme, year: row.reviewer_year, ratings: shaped(row.reviewer_ratings) }
}

function toCommitment(row: Row): Commitment {
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
    withdrawnOn: row.withdrawn_on,
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
    freshness: freshnessIn(row.plan_lifecycle, row.freshness),
    daysSinceReport: row.days_since_report,
    milestones: { total: row.milestones_total, done: row.milestones_done },
    nextMilestone: toNextMilestone(row.next_milestone),
    reviewerRating: toReviewerRating(row),
    voices: shaped<readonly VoiceJson[]>(row.voices).map((voice) => ({
      voice: voice.voice,
      organization:
        voice.organization_slug === null
          ? null
          : { slug: voice.organization_slug, name: text(voice.organization_name) },
      scheme: voice.scheme,
      year: voice.year,
      completion: voice.completion,
      assessedOn: voice.assessed_on,
    })),
    disagreement: row.disagreement,
    updates: { total: row.updates_total, withEvidence: row.updates_with_evidence },
  }
}

/** The present, or what was known at the end of a day: the same columns. */
function overview(asOf: IsoDay | null) {
  return asOf === null
    ? rest.from('commitment_overview').select()
    : rest.rpc('commitments_as_of', { day: asOf }, { get: true })
}

function inScope(scope: CommitmentScope, asOf: IsoDay | null) {
  if (typeof scope === 'object' && 'line' in scope)
    return rest.rpc('commitments_of_line', { body: scope.line, ...(asOf && { day: asOf }) }, { get: true })
  const query = overview(asOf)
  if (scope === 'all') return query
  if (scope === 'current') return query.eq('in_current_plan', true)
  if ('plan' in scope) return query.eq('plan_slug', scope.plan)
  return query.overlaps('organization_slugs', scope.organizations)
}

/** Of all commitments those at these places, whose page does not wait for what is told of the ones before. */
function laterPage(from: number, to: number, asOf: IsoDay | null) {
  const page = { first: from, many: to - from + 1, ...(asOf && { day: asOf }) }
  return rest.rpc('later_commitments', page, { get: true })
}

/**
 * Commitments in the order of their plan, the newest plan first; one request for every thousand.
 * @param asOf the day whose knowledge is asked for; null for the present
 * @param onFirst told of the first thousand when there may be more
 * @throws AppError
 */
export function fetchCommitments(
  scope: CommitmentScope,
  asOf: IsoDay | null = null,
  onFirst?: (commitments: readonly Commitment[]) => void,
): Promise<readonly Commitment[]> {
  return everyRow(async (from, to) => {
    const isLaterPage = scope === 'all' && from > 0
    const query = isLaterPage ? laterPage(from, to, asOf) : inScope(scope, asOf)
    const inOrder = query
      .order('plan_starts_on', { ascending: false, nullsFirst: false })
      .order('plan_slug')
      .order('code_order')
      .order('id')
    const rows = unwrap(await (isLaterPage ? inOrder : inOrder.range(from, to)))
    return (rows as Row[]).map(toCommitment)
  }, onFirst)
}

/**
 * One commitment by the address of its page.
 * @throws AppError `not-found`
 */
export async function fetchCommitment(
  plan: string,
  code: string,
  asOf: IsoDay | null = null,
): Promise<Commitment> {
  const row = await overview(asOf).eq('plan_slug', plan).eq('code', code).maybeSingle()
  return toCommitment(found(unwrap(row)) as Row)
}
