import { t } from '@/i18n'
import type { StatusProps } from './status'

/** The word for a state, with its days where they are known: "Late by 43 days". */
export function statusWord(status: StatusProps): string {
  switch (status.kind) {
    case 'completion':
      return t(`status.completion.${status.value ?? 'none'}`)
    case 'judgement':
      return t(`status.assessment.${status.value}`)
    case 'freshness':
      return t(`status.freshness.${status.value}`)
    case 'lifecycle':
      return t(`status.lifecycle.${status.value}`)
    case 'schedule': {
      const { value, days: n } = status
      if (n == null) return t(`status.schedule.${value}`)
      if (value === 'overdue' && n > 0) return t('status.lateBy', { n })
      if (value === 'done_late' && n > 0) return t('status.doneLateBy', { n })
      if (value === 'due_soon') return n === 0 ? t('status.dueToday') : t('status.dueIn', { n })
      return t(`status.schedule.${value}`)
    }
  }
}
