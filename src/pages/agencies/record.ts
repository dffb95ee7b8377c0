import type { Commitment } from '@/domain/commitment'
import type { ResponsibleOrganization } from '@/domain/organization'
import type { Summary } from '@/domain/summary'
import { owed } from '@/domain/urgency'
import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'

export interface AgencyRecord {
  /** Commitments in force that it leads and that are not done, most urgent first. */
  readonly owes: readonly Commitment[]
  /** Those it leads and has done. */
  readonly delivered: readonly Commitment[]
  /** Those in force that others lead. */
  readonly helps: readonly Commitment[]
  /** Everything in force that it leads. */
  readonly leads: readonly Commitment[]
  /** What it answered for in plans that are over, newest plan first. */
  readonly earlier: readonly (readonly Commitment[])[]
}

/** The part that a body has in a commitment; the weightiest one, should it be named twice. */
export function partOf(commitment: Commitment, slug: string): ResponsibleOrganization | undefined {
  return commitment.organizations.find((organization) => organization.slug === slug)
}

/** What a body answers for, told apart by plan, part and state. @param commitments in which it has any part */
export function recordOf(commitments: readonly Commitment[], slug: string): AgencyRecord {
  const inForce = commitments.filter(({ plan }) => plan.lifecycle === 'active')
  const leads = inForce.filter((commitment) => partOf(commitment, slug)?.role === 'lead')
  const plans = new Map<string, Commitment[]>()
  for (const commitment of commitments) {
    if (commitment.plan.lifecycle === 'active') continue
    const known = plans.get(commitment.plan.slug)
    if (known) known.push(commitment)
    else plans.set(commitment.plan.slug, [commitment])
  }
  return {
    leads,
    owes: owed(leads),
    delivered: leads.filter(({ completion }) => completion === 'complete'),
    helps: inForce.filter((commitment) => !leads.includes(commitment)),
    earlier: [...plans.values()],
  }
}

/** What a body leads in the current plan, in one sentence. */
export function agencyHeadline({ total, completion, overdue, silent }: Summary): string {
  if (total === 0) return t('agencies.headline.none')
  const kept = completion.complete
  const parts = [
    kept > 0
      ? t('agencies.headline.kept', { kept: countOf(kept) })
      : silent < total
        ? t('agencies.headline.keptNone')
        : '',
    overdue > 0 ? t('agencies.headline.late', { late: countOf(overdue) }) : '',
    silent > 0 ? t('agencies.headline.silent', { silent: countOf(silent) }) : '',
  ]
  return t('agencies.headline.leads', { n: total, parts: parts.filter(Boolean).join(', ') })
}
