import type { IsoDay } from '@/domain/dates'
import type { LocalizedText } from '@/domain/localized'
import type { Schedule } from '@/domain/status'
import type { PlanMilestones } from '@/domain/timeline'
import type { Json } from './database.types'
import { rest } from './rest'
import { shaped, text } from './rows'
import { found, unwrap } from './unwrap'

interface TimelineJson {
  readonly plan: string
  readonly plans: readonly {
    readonly slug: string
    readonly title: Json
    readonly starts_on: string | null
    readonly ends_on: string | null
  }[]
  readonly organizations: readonly {
    readonly id: number
    readonly slug: string
    readonly name: Json
    readonly short_name: Json
  }[]
  readonly milestones: readonly {
    readonly id: number
    readonly commitment: number
    readonly code: string
    readonly title: LocalizedText
    readonly start_on: string | null
    readonly due_on: string | null
    readonly original_due_on: string | null
    readonly completed_on: string | null
    readonly organization: number | null
    readonly schedule: Schedule
    readonly slippage_days: number | null
  }[]
}

/**
 * Every milestone of a plan, with the names of all plans, in one request.
 * @param plan null for the plan in force
 * @param asOf the day whose knowledge is asked for; null for the present
 * @throws AppError `not-found` for a plan that was not known then
 */
export async function fetchTimeline(
  plan: string | null,
  asOf: IsoDay | null = null,
): Promise<PlanMilestones> {
  const asked = { ...(plan === null ? {} : { plan }), ...(asOf === null ? {} : { as_of: asOf }) }
  const answer = unwrap(await rest.rpc('timeline', asked, { get: true }))
  const row = found(shaped<TimelineJson | null>(answer))
  const organizations = new Map(
    row.organizations.map(({ id, slug, name, short_name }) => [
      id,
      { slug, name: text(name), shortName: text(short_name) },
    ]),
  )
  return {
    plan: row.plan,
    plans: row.plans.map(({ slug, title, starts_on, ends_on }) => ({
      slug,
      title: text(title),
      startsOn: starts_on,
      endsOn: ends_on,
    })),
    milestones: row.milestones.map((step) => ({
      id: step.id,
      commitmentId: step.commitment,
      code: step.code,
      title: step.title,
      startOn: step.start_on,
      dueOn: step.due_on,
      originalDueOn: step.original_due_on,
      completedOn: step.completed_on,
      organization: (step.organization === null ? null : organizations.get(step.organization)) ?? null,
      schedule: step.schedule,
      slippageDays: step.slippage_days,
    })),
  }
}
