import { completionSeries } from '@/charts/bars'
import { lookOf } from '@/components/status'
import { statusWord } from '@/components/statusWord'
import type { Commitment } from '@/domain/commitment'
import type { IsoDay } from '@/domain/dates'
import type { PageLook } from '@/domain/page-head'
import { planYears } from '@/domain/plan'
import { summarize } from '@/domain/summary'
import { t } from '@/i18n'
import { localText } from '@/i18n/localize'
import { leadNames, statesOf } from '@/pages/commitments/describe'

// Only the server draws pictures: pages import this behind `import.meta.env.SSR`.

/** A commitment: its plan, who leads it, how it stands. */
export function lookOfCommitment(commitment: Commitment, day: IsoDay): PageLook {
  const { code, plan } = commitment
  return {
    // the years are what people call a plan, and all that there is room for
    eyebrow: `${t('commitment.label', { code })} · ${planYears(plan) ?? localText(plan.title)}`,
    line: leadNames(commitment),
    states: statesOf(commitment, day).map((state) => ({ text: statusWord(state), ...lookOf(state) })),
  }
}

/** Several commitments: all of them by completion, beneath a line of words. */
export function lookOfSeveral(commitments: readonly Commitment[], line: string, eyebrow?: string): PageLook {
  const { total, completion } = summarize(commitments)
  const bar = completionSeries().map(({ key, label, fill }) => ({
    label,
    fill,
    n: completion[key as keyof typeof completion],
  }))
  return { line, ...(eyebrow ? { eyebrow } : {}), ...(total > 0 ? { bar } : {}) }
}
