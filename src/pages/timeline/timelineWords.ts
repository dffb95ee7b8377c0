import type { Dates, Step, StepState } from '@/domain/timeline'
import type { Period, Span } from '@/domain/timeline-axis'
import { countStates } from '@/domain/timeline-view'
import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'
import { formatDate, formatList } from '@/i18n/format'

/** The word for a state, without its days. */
export function stateWord(state: StepState): string {
  return state === 'withdrawn' ? t('status.lifecycle.withdrawn') : t(`status.schedule.${state}`)
}

/** "92 milestones"; commitments where there are no milestones, deadlines where there are both. */
export function stepsCounted(steps: readonly Step[]): string {
  const n = steps.length
  const milestones = steps.filter(({ milestone }) => milestone !== null).length
  if (milestones === n) return t('timeline.found', { n })
  return t(milestones === 0 ? 'timeline.commitments' : 'timeline.deadlines', { n })
}

/** "92 milestones: 37 are done, 9 are late and 4 are due soon". */
export function stepsSentence(steps: readonly Step[]): string {
  const counts = countStates(steps)
  const count = (...states: StepState[]) => states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
  const parts = (
    [
      ['done', count('done_on_time', 'done_late')],
      ['overdue', count('overdue')],
      ['dueSoon', count('due_soon')],
      ['ahead', count('on_time', 'upcoming')],
      ['unreported', count('unreported')],
      ['undated', count('no_date')],
      ['withdrawn', count('withdrawn')],
    ] as const
  )
    .filter(([, n]) => n > 0)
    .map(([part, n]) => t(`timeline.summary.${part}`, { n, count: countOf(n) }))
  const whole = stepsCounted(steps)
  return parts.length === 0 ? whole : `${whole}: ${formatList(parts)}`
}

/** What a line draws, for those who do not see it. */
export function lineWords({ startOn, movedFrom, dueOn, doneOn, lateUntil }: Dates): string {
  const words = [
    startOn && t('timeline.line.start', { date: formatDate(startOn) }),
    movedFrom && dueOn
      ? t('timeline.line.moved', { from: formatDate(movedFrom), to: formatDate(dueOn) })
      : dueOn && t('timeline.line.due', { date: formatDate(dueOn) }),
    doneOn && t('timeline.line.done', { date: formatDate(doneOn) }),
    lateUntil && !doneOn && t('timeline.line.late', { date: formatDate(lateUntil) }),
  ].filter(Boolean)
  return words.length === 0 ? t('timeline.line.none') : words.join('; ')
}

/** "2026", "Q3 2026", or the name of the whole. */
export function periodName(period: Period): string {
  if (period.kind === 'plan') return t('timeline.zoom.plan')
  const year = String(period.year)
  if (period.kind === 'year') return year
  const quarter = String(period.quarter)
  return t('timeline.quarter', {
    year,
    quarter,
    roman: ['I', 'II', 'III', 'IV'][period.quarter - 1] ?? quarter,
  })
}

/** What the axis reaches over. */
export function axisWords({ from, to }: Span): string {
  return t('timeline.column.axis', { from: formatDate(from), to: formatDate(to) })
}
