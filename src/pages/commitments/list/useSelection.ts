import { computed, shallowRef } from 'vue'
import type { Commitment } from '@/domain/commitment'

/** The commitments that somebody picks out of a list, to take them along. They stay picked while the list is narrowed. */
export interface Selection {
  readonly has: (commitment: Commitment) => boolean
  /** `range`: all from the one picked last to this one. */
  readonly pick: (commitment: Commitment, picked: boolean, range: boolean) => void
}

/**
 * @param all everything that can be picked, in its order
 * @param found what the list shows of it
 */
export function useSelection(all: () => readonly Commitment[], found: () => readonly Commitment[]) {
  const isOpen = shallowRef(false)
  const ids = shallowRef<ReadonlySet<number>>(new Set())
  let last: number | null = null

  const selected = computed(() => (ids.value.size === 0 ? [] : all().filter(({ id }) => ids.value.has(id))))
  const isAll = computed(() => found().length > 0 && found().every(({ id }) => ids.value.has(id)))

  function set(commitments: readonly Commitment[], picked: boolean): void {
    const now = new Set(ids.value)
    for (const { id } of commitments) {
      if (picked) now.add(id)
      else now.delete(id)
    }
    ids.value = now
  }

  const selection: Selection = {
    has: ({ id }) => ids.value.has(id),
    pick(commitment, picked, range) {
      const shown = found()
      const from = shown.findIndex(({ id }) => id === last)
      const to = shown.findIndex(({ id }) => id === commitment.id)
      if (range && from >= 0 && to >= 0) set(shown.slice(Math.min(from, to), Math.max(from, to) + 1), picked)
      else set([commitment], picked)
      last = commitment.id
    },
  }

  return {
    isOpen,
    selected,
    isAll,
    selection,
    /** Picks all that is found, or drops it again. */
    pickAll: () => {
      set(found(), !isAll.value)
    },
    clear: () => {
      ids.value = new Set()
      last = null
    },
  }
}
