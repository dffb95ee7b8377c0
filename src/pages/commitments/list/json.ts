import type { Commitment } from '@/domain/commitment'
import type { IsoDay } from '@/domain/dates'

/**
 * Commitments as data: codes instead of words, texts in all their languages, days as ISO 8601, absent values null.
 * @param day the day at whose end all of it was known
 * @param addressOf the full address of a commitment's page
 */
export function commitmentsJson(
  commitments: readonly Commitment[],
  day: IsoDay,
  addressOf: (commitment: Commitment) => string,
): Record<string, unknown> {
  return {
    asOf: day,
    count: commitments.length,
    commitments: commitments.map((commitment) => ({
      plan: commitment.plan.slug,
      code: commitment.code,
      ogpId: commitment.ogpId,
      title: commitment.title,
      theme: { code: commitment.theme.code, title: commitment.theme.title },
      organizations: commitment.organizations.map(({ slug, name, role }) => ({ slug, name, role })),
      lifecycle: commitment.lifecycle,
      withdrawnOn: commitment.withdrawnOn,
      startOn: commitment.startOn,
      dueOn: commitment.dueOn,
      originalDueOn: commitment.originalDueOn,
      deadlineWording: commitment.deadlineWording,
      completion: commitment.completion,
      schedule: commitment.schedule,
      daysLate: commitment.schedule === null ? null : commitment.daysLate,
      slippageDays: commitment.slippageDays,
      doneOn: commitment.doneOn,
      freshness: commitment.lifecycle === 'withdrawn' ? null : commitment.freshness,
      reportedOn: commitment.reportedOn,
      updates: commitment.updates,
      milestones: commitment.milestones,
      voices: commitment.voices.map(({ organization, ...voice }) => ({
        ...voice,
        organization: organization?.slug ?? null,
      })),
      disagreement: commitment.disagreement,
      isSample: commitment.plan.isSample,
      address: addressOf(commitment),
    })),
  }
}
