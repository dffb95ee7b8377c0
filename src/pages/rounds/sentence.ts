import type { IsoDay } from '@/domain/dates'
import { owes, type DutyCounts, type Round, type RoundDuty } from '@/domain/round'
import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'
import { formatDate, formatList } from '@/i18n/format'

/** In the order in which a sentence tells them: first what came. */
const told = [
  'on_time',
  'late_report',
  'in_review',
  'returned',
  'owed',
  'overdue',
  'missing',
] as const satisfies readonly RoundDuty[]

/** What became of a round, in one sentence or two. @param counts as the reader is to see them */
export function roundSentence({ dueOn }: Pick<Round, 'dueOn'>, counts: DutyCounts, day: IsoDay): string {
  const n = owes(counts)
  const parts = told
    .filter((duty) => counts[duty] > 0)
    .map((duty) => t(`plans.rounds.${duty}`, { n: counts[duty], count: countOf(counts[duty]) }))
  const words =
    n === 0
      ? t('plans.rounds.nobody')
      : t(`plans.rounds.${dueOn < day ? 'past' : 'due'}`, {
          n,
          date: formatDate(dueOn),
          parts: formatList(parts),
        })
  return counts.withdrawn === 0 ? words : `${words} ${t('plans.rounds.withdrawn', { n: counts.withdrawn })}`
}
