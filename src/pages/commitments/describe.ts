import { statusWord } from '@/components/statusWord'
import { leads, scheduleDays, type Commitment } from '@/domain/commitment'
import type { IsoDay } from '@/domain/dates'
import { briefName } from '@/domain/organization'
import type { StatusProps } from '@/components/status'
import { formatList } from '@/i18n/format'
import { localText } from '@/i18n/localize'

/** Who answers for a commitment in the first place. */
export function leadNames(commitment: Pick<Commitment, 'organizations'>): string {
  return formatList(leads(commitment).map((lead) => localText(briefName(lead))))
}

/** How far it has come, and how it stands against its date; withdrawn is all there is to say of what was. */
export function statesOf(commitment: Commitment, day: IsoDay): readonly StatusProps[] {
  const { lifecycle, completion, schedule } = commitment
  if (lifecycle === 'withdrawn') return [{ kind: 'lifecycle', value: lifecycle }]
  const against = schedule && {
    kind: 'schedule' as const,
    value: schedule,
    days: scheduleDays(commitment, day),
  }
  return [{ kind: 'completion', value: completion }, ...(against ? [against] : [])]
}

/** A commitment in a line for search engines and messengers: "Ministry of Finance. Substantial. Late by 43 days." */
export function describeCommitment(commitment: Commitment, day: IsoDay): string {
  const words = [leadNames(commitment), ...statesOf(commitment, day).map(statusWord)]
  return words
    .filter(Boolean)
    .map((word) => `${word}.`)
    .join(' ')
}
