import type { Commitment } from '@/domain/commitment'
import { summarize } from '@/domain/summary'
import { t } from '@/i18n'
import { formatList } from '@/i18n/format'

/** "37 commitments: 6 complete, 9 overdue and 4 without any report." Empty while there are none. */
export function summarySentence(commitments: readonly Commitment[]): string {
  if (commitments.length === 0) return ''
  const { total, withdrawn, completion, overdue, dueSoon, silent } = summarize(commitments)
  const parts = (
    [
      ['complete', completion.complete],
      ['overdue', overdue],
      ['dueSoon', dueSoon],
      ['silent', silent],
      ['withdrawn', withdrawn],
    ] as const
  )
    .filter(([, n]) => n > 0)
    .map(([part, n]) => t(`commitments.summary.${part}`, { n }))
  const whole = t('commitments.summary.total', { n: total })
  return `${parts.length === 0 ? whole : `${whole}: ${formatList(parts)}`}.`
}
