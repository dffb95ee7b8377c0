import type { BodyAccount, BodyRecord } from '@/domain/body-record'
import type { Commitment } from '@/domain/commitment'
import type { Organization } from '@/domain/organization'
import { planYears } from '@/domain/plan'
import { localText } from '@/i18n/localize'

type PlanOf = Commitment['plan'] & { readonly brief: string }

export interface YearRow {
  readonly body: Organization
  readonly plan: PlanOf
  readonly record: BodyRecord
}

export interface Years {
  /** The newest plan first; in one plan the present name before former ones. */
  readonly rows: readonly YearRow[]
  readonly totals: readonly { readonly key: 'ownOnly' | 'own' | 'together'; readonly record: BodyRecord }[]
}

const begun = ({ plan }: YearRow) => `${plan.startsOn ?? ''} ${plan.slug}`

/**
 * The records of a body and of those it took over from, as rows of a table; those in which nothing was owed are left out.
 * @param commitments of all of them, which name the plans
 */
export function yearsOf(
  { body, predecessors, together }: BodyAccount,
  commitments: readonly Commitment[],
): Years {
  const plans = new Map<string, PlanOf>()
  for (const { plan } of commitments)
    if (!plans.has(plan.slug))
      plans.set(plan.slug, { ...plan, brief: planYears(plan) ?? localText(plan.title) })
  const rows = [body, ...predecessors].flatMap((one) =>
    one.records.flatMap((record) => {
      const plan = plans.get(record.plan ?? '')
      return plan ? [{ body: one, plan, record }] : []
    }),
  )
  const own = body.records.find(({ plan }) => plan === null)
  return {
    rows: rows.sort((a, b) => begun(b).localeCompare(begun(a), 'en')),
    totals: [
      ...(own ? [{ key: together ? ('own' as const) : ('ownOnly' as const), record: own }] : []),
      ...(together ? [{ key: 'together' as const, record: together }] : []),
    ],
  }
}
