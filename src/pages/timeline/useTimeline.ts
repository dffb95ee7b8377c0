import { computed } from 'vue'
import { useDay } from '@/composables/useAsOf'
import { useUrlFilters } from '@/composables/useUrlFilters'
import type { Commitment } from '@/domain/commitment'
import { noFilters, readFilters, writeFilters, type Facet } from '@/domain/commitment-filters'
import { planSteps, type TimelineMilestone } from '@/domain/timeline'
import { spanOf, wholeSpan } from '@/domain/timeline-axis'
import {
  filterSteps,
  groupSteps,
  readView,
  sortSteps,
  stepsWithin,
  writeView,
  type StepGroup,
} from '@/domain/timeline-view'
import { compareText } from '@/i18n/compare'
import { localText } from '@/i18n/localize'

/** A plan's milestones as the address asks for them: narrowed, cut to a period, grouped. Each step is worked out only when its own question changes. */
export function useTimeline(
  commitments: () => readonly Commitment[],
  milestones: () => readonly TimelineMilestone[],
) {
  const today = useDay()
  const { filters: view, set, type, settle } = useUrlFilters({ read: readView, write: writeView })

  const all = computed(() => planSteps(commitments(), milestones(), today.value))
  const group = computed(() => view.value.group)
  const sorted = computed(() => sortSteps(all.value, group.value))
  const whole = computed(() => {
    const plan = commitments()[0]?.plan ?? { startsOn: null, endsOn: null }
    // it does not change with the filters, or every line would jump
    return wholeSpan(plan, all.value) ?? { from: today.value, to: today.value }
  })
  const span = computed(() => spanOf(view.value.period) ?? whole.value)
  /** What is left before the states of milestones narrow it, which are counted. */
  const eligible = computed(() =>
    stepsWithin(filterSteps(sorted.value, commitments(), view.value), spanOf(view.value.period)),
  )
  const found = computed(() => {
    const { steps } = view.value
    return steps.length === 0 ? eligible.value : eligible.value.filter(({ state }) => steps.includes(state))
  })
  const groups = computed<readonly StepGroup[]>(() =>
    groupSteps(
      found.value,
      group.value,
      (a, b) => compareText(localText(a), localText(b)),
      view.value.agency,
    ),
  )

  function choose(facet: Facet, values: readonly string[]) {
    set(readFilters({ ...writeFilters(view.value), [facet]: values.join(',') }))
  }
  function clear() {
    set({ ...noFilters, steps: [] })
  }

  return { view, set, type, settle, choose, clear, all, whole, span, eligible, found, groups }
}
