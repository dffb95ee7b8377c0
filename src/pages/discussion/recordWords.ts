import { responseRate, type AnswerRecord } from '@/domain/question'
import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'
import { formatPercent } from '@/i18n/format'

function punctual({ answered, inTime }: AnswerRecord): string {
  if (inTime === answered) return t(`responses.record.punctual.${answered === 1 ? 'one' : 'all'}`)
  if (inTime === 0) return t(`responses.record.punctual.${answered === 1 ? 'oneLate' : 'none'}`)
  return t('responses.record.punctual.some', { count: countOf(inTime) })
}

/** What became of the questions: "Questions and recommendations raised: 12. Answered: 7, 5 in time. Waiting: 5, 4 overdue." */
export function recordSentence(record: AnswerRecord): string {
  const { asked, answered, waiting, overdue } = record
  if (asked === 0) return t('responses.record.none')
  const late = { n: waiting, overdue: countOf(overdue) }
  return [
    t('responses.record.asked', { n: asked }),
    answered === 0
      ? t('responses.record.answeredNone')
      : t('responses.record.answered', { n: answered, punctual: punctual(record) }),
    ...(waiting === 0 ? [] : [t(`responses.record.${overdue > 0 ? 'waitingLate' : 'waiting'}`, late)]),
  ].join(' ')
}

/** "83% (5 of 6 that were due)". */
export function rateWords(record: AnswerRecord): string {
  const rate = responseRate(record)
  if (rate === null) return t('responses.record.rateNone')
  return t('responses.record.rateText', {
    percent: formatPercent(rate),
    count: countOf(record.answered),
    n: record.answered + record.overdue,
  })
}
