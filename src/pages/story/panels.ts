import { burnOf } from '@/charts/burn'
import { leads, type Commitment } from '@/domain/commitment'
import type { Plan } from '@/domain/plan'
import type { Progress } from '@/domain/progress'
import type { Group } from '@/domain/summary'
import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'
import { commitmentsRoute } from '@/routes'

/**
 * Groups of a plan's commitments beside each other: how each advanced, and how it stands in words. What was withdrawn is
 * named, since the list behind a group shows it. @param all the commitments of the plan
 */
export function panelsOf(
  groups: readonly Group[],
  kind: 'theme' | 'agency',
  all: readonly Commitment[],
  lines: Readonly<Partial<Record<string, Progress>>>,
  plan: Pick<Plan, 'slug' | 'startsOn' | 'endsOn' | 'lifecycle'>,
) {
  const belongs = (commitment: Commitment, key: string) =>
    kind === 'theme' ? commitment.theme.code === key : leads(commitment).some(({ slug }) => slug === key)
  const withdrawn = all.filter(({ lifecycle }) => lifecycle === 'withdrawn')
  const closed = plan.lifecycle === 'closed'
  return groups.map(({ key, label, counts, commitments }) => {
    const late = commitments.filter(({ schedule }) => schedule === 'overdue').length
    const n = commitments.length
    const gone = withdrawn.filter((commitment) => belongs(commitment, key)).length
    return {
      key,
      label,
      counts: { ...counts },
      burn: burnOf(plan, lines[key]),
      to: commitmentsRoute(plan.slug, { [kind]: key }),
      facts: [
        {
          text:
            counts.complete === 0
              ? t('story.panel.keptNone', { n })
              : t('story.panel.kept', { n, kept: countOf(counts.complete) }),
          tone: counts.complete > 0 ? ('good' as const) : ('neutral' as const),
        },
        ...(late > 0
          ? [
              {
                text: t(`story.panel.${closed ? 'lateClosed' : 'late'}`, { n: late, count: countOf(late) }),
                tone: 'bad' as const,
              },
            ]
          : []),
        ...(counts.none > 0
          ? [
              {
                text: t('story.panel.silent', { n: counts.none, count: countOf(counts.none) }),
                tone: 'unknown' as const,
              },
            ]
          : []),
        ...(gone > 0 ? [{ text: t('story.panel.withdrawn', { n: gone }), tone: 'neutral' as const }] : []),
      ],
    }
  })
}
