import type { Commitment } from '@/domain/commitment'
import type { Plan } from '@/domain/plan'
import { summarize } from '@/domain/summary'
import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'
import { formatList } from '@/i18n/format'

type Counts = Pick<
  Plan['counts'],
  'commitments' | 'withdrawn' | 'complete' | 'overdue' | 'dueSoon' | 'silent'
>

/** What several plans count together, of which the sentence speaks before their commitments are all there. */
export function countedTogether(plans: readonly { readonly counts: Counts }[]): Counts {
  const sum = (name: keyof Counts) => plans.reduce((total, { counts }) => total + counts[name], 0)
  return {
    commitments: sum('commitments'),
    withdrawn: sum('withdrawn'),
    complete: sum('complete'),
    overdue: sum('overdue'),
    dueSoon: sum('dueSoon'),
    silent: sum('silent'),
  }
}

/** "37 commitments: 6 are complete, 9 are overdue and 4 were never reported on." */
export function sentenceOf({ commitments, withdrawn, complete, overdue, dueSoon, silent }: Counts): string {
  const more = withdrawn === 0 ? '' : ` ${t('commitments.summary.withdrawn', { n: withdrawn })}`
  if (commitments > 0 && silent === commitments && overdue + dueSoon === 0)
    return t('commitments.summary.allSilent', { n: commitments }) + more
  const parts = Object.entries({ complete, overdue, dueSoon, silent } as const)
    .filter(([, n]) => n > 0)
    .map(([part, n]) => t(`commitments.summary.${part as 'complete'}`, { n, count: countOf(n) }))
  const whole = t('commitments.summary.total', { n: commitments })
  const sentence = `${parts.length === 0 ? whole : `${whole}: ${formatList(parts)}`}.`
  return sentence + more
}

/** The same of these commitments. Empty while there are none. */
export function summarySentence(commitments: readonly Commitment[]): string {
  if (commitments.length === 0) return ''
  const { total, completion, ...counts } = summarize(commitments)
  return sentenceOf({ ...counts, commitments: total, complete: completion.complete })
}
