import type { Commitment } from '@/domain/commitment'
import type { PlanLifecycle } from '@/domain/status'
import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'
import { commitmentsRoute, type Filters } from '@/routes'

export type Standing = 'kept' | 'moving' | 'late' | 'silent'

/** The commitments that a figure counts, with the list behind it. */
export interface StandingGroup {
  readonly name: Standing
  readonly commitments: readonly Commitment[]
  readonly text: string
  readonly tone: 'good' | 'caution' | 'bad' | 'unknown' | 'neutral'
  readonly to: ReturnType<typeof commitmentsRoute>
}

const isMoving = ({ completion, schedule }: Commitment) =>
  (completion === 'limited' || completion === 'substantial') &&
  schedule !== 'overdue' &&
  schedule !== 'no_date'

const tests: Readonly<Record<Standing, (commitment: Commitment) => boolean>> = {
  kept: ({ completion }) => completion === 'complete',
  moving: isMoving,
  late: ({ schedule }) => schedule === 'overdue',
  silent: ({ freshness }) => freshness === 'silent',
}

const looks = {
  kept: { tone: 'good', filters: { completion: 'complete' } },
  moving: {
    tone: 'caution',
    filters: {
      completion: 'limited,substantial',
      schedule: 'due_soon,on_time,upcoming',
      sort: 'due',
    },
  },
  late: { tone: 'bad', filters: { schedule: 'overdue', sort: 'urgency' } },
  silent: { tone: 'unknown', filters: { freshness: 'silent', sort: 'due' } },
} as const satisfies Record<Standing, { tone: StandingGroup['tone']; filters: Filters }>

/** How commitments stand: kept, moving, late, silent. Nothing moves any more in a closed plan. Withdrawn ones are left out. */
export function standingOf(
  commitments: readonly Commitment[],
  plan: string,
  lifecycle: PlanLifecycle,
): readonly StandingGroup[] {
  const active = commitments.filter((commitment) => commitment.lifecycle === 'active')
  const closed = lifecycle === 'closed'
  return (['kept', 'moving', 'late', 'silent'] as const)
    .filter((name) => name !== 'moving' || !closed)
    .map((name) => {
      const own = active.filter(tests[name])
      const n = own.length
      return {
        name,
        commitments: own,
        text: t(`story.standing.${name === 'late' && closed ? 'lateClosed' : name}`, { n }),
        // nothing late is no bad news
        tone: n === 0 ? 'neutral' : looks[name].tone,
        to: commitmentsRoute(plan, looks[name].filters),
      }
    })
}

/** What the figures leave open: who is in two of them, and who is in none. */
export function standingNotes(commitments: readonly Commitment[], groups: readonly StandingGroup[]): string {
  const active = commitments.filter(({ lifecycle }) => lifecycle === 'active')
  const times = (commitment: Commitment) =>
    groups.filter((group) => group.commitments.includes(commitment)).length
  const both = active.filter((commitment) => times(commitment) > 1).length
  const others = active.filter((commitment) => times(commitment) === 0)
  const undated = others.filter(({ schedule }) => schedule === 'no_date').length
  const idle = others.length - undated
  return [
    t('story.standing.key'),
    ...(both > 0 ? [t('story.standing.both', { n: both, count: countOf(both) })] : []),
    ...(idle > 0 ? [t('story.standing.notStarted', { n: idle })] : []),
    ...(undated > 0 ? [t('story.standing.undated', { n: undated })] : []),
  ].join(' ')
}
