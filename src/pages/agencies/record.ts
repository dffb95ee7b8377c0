import { judgeable, type BodyAccount, type BodyRecord } from '@/domain/body-record'
import type { Commitment } from '@/domain/commitment'
import type { ResponsibleOrganization } from '@/domain/organization'
import type { Summary } from '@/domain/summary'
import { late, owed } from '@/domain/urgency'
import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'

export interface AgencyRecord {
  /** Commitments in force that it leads and that are past their due day, the latest first. */
  readonly late: readonly Commitment[]
  /** The others in force that it leads and that are not done, most urgent first. */
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

/** The addresses of a body and of those it took over from, its own first. */
export function lineOf({
  body,
  predecessors,
}: Pick<BodyAccount, 'body' | 'predecessors'>): readonly string[] {
  return [body, ...predecessors].map(({ slug }) => slug)
}

/** The part that a body, or one it took over from, has in a commitment; the weightiest one, should several be named. */
export function partOf(commitment: Commitment, line: readonly string[]): ResponsibleOrganization | undefined {
  return commitment.organizations.find(({ slug }) => line.includes(slug))
}

/**
 * What a body answers for, told apart by plan, part and state.
 * @param commitments in which it, or one it took over from, has any part
 */
export function recordOf(commitments: readonly Commitment[], line: readonly string[]): AgencyRecord {
  const inForce = commitments.filter(({ plan }) => plan.lifecycle === 'active')
  const leads = inForce.filter((commitment) => partOf(commitment, line)?.role === 'lead')
  const plans = new Map<string, Commitment[]>()
  for (const commitment of commitments) {
    if (commitment.plan.lifecycle === 'active') continue
    const known = plans.get(commitment.plan.slug)
    if (known) known.push(commitment)
    else plans.set(commitment.plan.slug, [commitment])
  }
  return {
    leads,
    late: late(leads),
    owes: owed(leads).filter(({ schedule }) => schedule !== 'overdue'),
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

function delivered(due: number, { complete, completeLate }: BodyRecord): string {
  if (complete === 0) return t('agencies.total.deliveredNone', { due })
  if (complete === 1)
    return t(`agencies.total.${completeLate === 1 ? 'deliveredOneLate' : 'deliveredOne'}`, { due })
  return t('agencies.total.delivered', {
    due,
    complete: countOf(complete),
    inTime: countOf(complete - completeLate),
  })
}

/**
 * What a body led in all plans and what became of it, in a few short sentences; empty where it led nothing.
 * @param isTogether whether the record is that of its predecessors too
 * @param plans how many plans it is about
 * @param lateNow how many commitments in force are late, which is told apart
 */
export function totalSentence(
  record: BodyRecord,
  isTogether: boolean,
  plans: number,
  lateNow: number,
): string {
  if (record.commitments === 0) return ''
  const due = judgeable(record)
  const undone = record.overdue - lateNow
  return [
    t(`agencies.total.${isTogether ? 'ledTogether' : 'led'}`, {
      n: record.commitments,
      plans: t('agencies.total.plans', { n: plans }),
    }),
    due === 0 ? '' : delivered(due, record),
    undone > 0 ? t('agencies.total.undone', { n: undone }) : '',
    record.unreported > 0 ? t('agencies.total.unreported', { n: record.unreported }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
