import type { KeyFigure } from '@/components/types'
import type { Summary } from '@/domain/summary'
import { t } from '@/i18n'
import { commitmentsRoute } from '@/routes'

/** The four figures of a plan, each with the list behind it. */
export function figuresOfHome(summary: Summary, plan: string): readonly KeyFigure[] {
  const figure = (
    value: number,
    name: 'kept' | 'late' | 'dueSoon' | 'silent',
    tone: NonNullable<KeyFigure['tone']>,
    filters: Record<string, string>,
  ): KeyFigure => ({
    value,
    text: t(`home.figures.${name}`, { n: value }),
    // nothing late is no bad news
    tone: value === 0 ? 'neutral' : tone,
    to: commitmentsRoute(plan, filters),
  })
  return [
    figure(summary.completion.complete, 'kept', 'good', { completion: 'complete' }),
    figure(summary.overdue, 'late', 'bad', { schedule: 'overdue' }),
    figure(summary.dueSoon, 'dueSoon', 'caution', { schedule: 'due_soon' }),
    figure(summary.silent, 'silent', 'unknown', { freshness: 'silent' }),
  ]
}
