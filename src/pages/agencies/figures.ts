import type { KeyFigure } from '@/components/types'
import { judgeable, type BodyRecord } from '@/domain/body-record'
import { t } from '@/i18n'
import { formatPercent } from '@/i18n/format'
import type { AgencyRecord } from './record'

/** What a body owes and is late with now, and how it delivered, reported, proved and answered over the years. */
export function agencyFigures({ late, owes }: AgencyRecord, record: BodyRecord): readonly KeyFigure[] {
  const { reports, updates, answers } = record
  const due = judgeable(record)
  const answerable = answers.answered + answers.overdue
  const longest = late[0]?.daysLate ?? 0
  const figures: readonly (KeyFigure | false)[] = [
    { value: owes.length + late.length, text: t('agencies.figures.owes') },
    {
      value: late.length,
      text: longest > 0 ? t('agencies.figures.lateBy', { days: longest }) : t('agencies.figures.late'),
      tone: late.length > 0 ? 'bad' : undefined,
    },
    due > 0 && { value: record.complete, text: t('agencies.figures.delivered', { n: due }) },
    reports.due > 0 && { value: reports.onTime, text: t('agencies.figures.reports', { n: reports.due }) },
    updates.total > 0 && {
      value: formatPercent(updates.withEvidence / updates.total),
      text: t('agencies.figures.evidence', { n: updates.total }),
    },
    answerable > 0 && { value: answers.answered, text: t('agencies.figures.answers', { n: answerable }) },
  ]
  return figures.filter((figure) => figure !== false)
}
