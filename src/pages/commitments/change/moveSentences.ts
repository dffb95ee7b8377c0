import { daysBetween, isDay } from '@/domain/dates'
import type { Deadline } from '@/domain/deadline-form'
import { t } from '@/i18n'

/** What a move would come to, before it is saved; nothing while there is no day to speak of. */
export function moveSentences({ dueOn, originalDueOn }: Deadline, toOn: string): readonly string[] {
  if (!isDay(toOn) || toOn === dueOn) return []
  const moved = dueOn === null ? null : daysBetween(dueOn, toOn)
  const words = [
    moved === null
      ? t('change.deadline.result.first')
      : t(`change.deadline.result.${moved > 0 ? 'later' : 'earlier'}`, { n: Math.abs(moved) }),
  ]
  if (originalDueOn === null) return words
  const behind = daysBetween(originalDueOn, toOn)
  const result = behind === 0 ? 'level' : behind > 0 ? 'behind' : 'ahead'
  return [...words, t(`change.deadline.result.${result}`, { n: Math.abs(behind) })]
}
