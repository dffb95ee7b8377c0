import { responseRate, type AnswerRecord } from '@/domain/question'
import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'
import { formatPercent } from '@/i18n/format'

/** What became of the questions, in sentences: "12 questions and recommendations were raised. 7 of them answered, 5 in time. …" */
export function recordSentence({ asked, answered, inTime, waiting, overdue }: AnswerRecord): string {
  if (asked === 0) return t('responses.record.none')
  const counts = { count: countOf(answered), inTime: countOf(inTime) }
  const answers = answered === 0 ? 'answeredNone' : answered === asked ? 'answeredAll' : ('answered' as const)
  return [
    t('responses.record.asked', { n: asked }),
    t(`responses.record.${answers}`, counts),
    ...(waiting === 0
      ? []
      : [
          t(`responses.record.${overdue > 0 ? 'waitingLate' : 'waiting'}`, {
            n: waiting,
            overdue: countOf(overdue),
          }),
        ]),
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
