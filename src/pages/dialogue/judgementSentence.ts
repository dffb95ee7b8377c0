import type { JudgementCount } from '@/domain/moderation'
import { moderationActions } from '@/domain/moderation'
import { t } from '@/i18n'
import { formatList } from '@/i18n/format'

type Counts = readonly Pick<JudgementCount, 'action' | 'decisions'>[]

/** All decisions together. */
export function total(counts: Counts): number {
  return counts.reduce((sum, { decisions }) => sum + decisions, 0)
}

const of = (counts: Counts, action: JudgementCount['action']) =>
  total(counts.filter((count) => count.action === action))

/** "2 hidden, 1 kept after a report", in the order in which decisions follow each other. */
export function countWords(counts: Counts): string {
  return formatList(
    moderationActions
      .filter((action) => of(counts, action) > 0)
      .map((action) =>
        t('moderated.count', { what: t(`moderated.action.${action}`), n: of(counts, action) }),
      ),
  )
}

export function totalSentence(counts: Counts): string {
  return t('moderated.sentence', { n: total(counts), list: countWords(counts) })
}

/** How many appeals were decided and how; empty while there was none. */
export function appealSentence(counts: Counts): string {
  const restored = of(counts, 'restored')
  const n = restored + of(counts, 'upheld')
  return n === 0 ? '' : t('moderated.appeals', { n, restored })
}

interface Row {
  readonly month: string
  readonly rule: JudgementCount['rule']
  readonly counts: readonly JudgementCount[]
}

/** The counts of each month and rule together, in their order. */
export function byRuleAndMonth(counts: readonly JudgementCount[]): readonly Row[] {
  const rows = new Map<string, { month: string; rule: JudgementCount['rule']; counts: JudgementCount[] }>()
  for (const count of counts) {
    const key = `${count.month}/${count.rule?.code ?? ''}`
    const row = rows.get(key) ?? { month: count.month, rule: count.rule, counts: [] }
    row.counts.push(count)
    rows.set(key, row)
  }
  return [...rows.values()]
}
