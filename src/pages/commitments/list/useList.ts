import { computed, onMounted, watch } from 'vue'
import { useAnnouncer } from '@/composables/useAnnouncer'
import { useUrlFilters } from '@/composables/useUrlFilters'
import type { Commitment } from '@/domain/commitment'
import {
  filterCommitments,
  isNarrowed,
  noFilters,
  readFilters,
  writeFilters,
  type CommitmentFilters,
  type Facet,
} from '@/domain/commitment-filters'
import { sortCommitments } from '@/domain/commitment-order'
import { readView, writeView, type ListView } from '@/domain/list-view'
import { t } from '@/i18n'
import { compareText } from '@/i18n/compare'
import { countOf } from '@/i18n/counts'
import { localText } from '@/i18n/localize'
import { facetChoices, facetValues } from './facetChoices'
import { prepareInIdleTime } from './prepareInIdleTime'

/** Everything that the address of a list says. */
export type ListState = CommitmentFilters & ListView

/** What opens below the bar of a list. */
export type ListPanel = 'columns' | 'views'

/**
 * A list of commitments as its address asks for it: what is found, in which order, and what could be asked instead.
 * @param plan whose commitments; null for those of all plans
 * @param total how many there will be, while only the first of them are there
 */
export function useList(
  all: () => readonly Commitment[],
  plan: string | null,
  total: () => number | null = () => null,
) {
  const { announce } = useAnnouncer()
  const write = (list: ListState) => ({ ...writeFilters(list), ...writeView(list) })
  const { filters, set, type, settle } = useUrlFilters<ListState>({
    read: (query) => ({
      ...readFilters(query),
      // a theme is a number of one plan and means nothing among several
      ...(plan === null ? { theme: [] } : {}),
      ...readView(query),
    }),
    write,
  })

  // the order is kept apart from the filters, so that a key pressed does not sort anew
  const sort = computed(() => filters.value.sort)
  const descending = computed(() => filters.value.descending)
  const sorted = computed(() =>
    sortCommitments(
      all(),
      { sort: sort.value, descending: descending.value },
      ({ title }) => localText(title),
      compareText,
    ),
  )
  const found = computed(() => filterCommitments(sorted.value, filters.value))
  const values = computed(() => facetValues(all()))
  const choices = computed(() => facetChoices(values.value, all(), filters.value))
  /** What is asked of all of them has no answer while some are on their way. */
  const waits = computed(
    () =>
      total() !== null && (isNarrowed(filters.value) || sort.value !== noFilters.sort || descending.value),
  )
  const foundText = computed(() => {
    if (waits.value) return t('common.loading')
    const [whole, count] = [all().length, found.value.length]
    return count === whole
      ? t('commitments.found', { n: total() ?? whole })
      : t('commitments.foundOf', { count: countOf(count), total: whole })
  })

  onMounted(() => {
    watch(
      all,
      (commitments, _before, onCleanup) => {
        onCleanup(prepareInIdleTime(commitments))
      },
      { immediate: true },
    )
  })

  let telling: ReturnType<typeof setTimeout> | undefined
  watch(foundText, (text) => {
    // a listener should hear the result, not every step towards it
    clearTimeout(telling)
    telling = setTimeout(() => {
      announce(text)
    }, 700)
  })

  return {
    state: filters,
    sorted,
    found,
    foundText,
    waits,
    choices,
    set,
    type,
    settle,
    /** The address of the list as it is now, without the path. */
    query: computed(() => write(filters.value)),
    choose: (facet: Facet, chosen: readonly string[]) => {
      set(readFilters({ ...writeFilters(filters.value), [facet]: chosen.join(',') }))
    },
    clear: () => {
      set({ ...noFilters, sort: sort.value, descending: descending.value })
    },
  }
}
