import type { Commitment } from '@/domain/commitment'
import { summarize } from '@/domain/summary'
import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'
import { formatList } from '@/i18n/format'

/** "37 commitments: 6 are complete, 9 are overdue and 4 were never reported on." Empty while there are none. */
export function summarySentence(commitments: readonly Commitment[]): string {
  if (commitments.length === 0) return ''
  const { total, withdrawn, completion, overdue, dueSoon, silent } = summarize(commitments)
  const more = withdrawn === 0 ? '' : ` ${t('commitments.summary.withdrawn', { n: withdrawn })}`
  if (total > 0 && silent === total && overdue + dueSoon === 0)
    return t('commitments.summary.allSilent', { n: total }) + more
  const parts = (
    [
      ['complete', completion.complete],
      ['overdue', overdue],
      ['dueSoon', dueSoon],
      ['silent', silent],
    ] as const
  )
    .filter(([, n]) => n > 0)
    .map(([part, n]) => t(`commitments.summary.${part}`, { n, count: countOf(n) }))
  const whole = t('commitments.summary.total', { n: total })
  const sentence = `${parts.length === 0 ? whole : `${whole}: ${formatList(parts)}`}.`
  return sentence + more
}
