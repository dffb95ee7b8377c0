import { computed, onMounted, onScopeDispose, shallowRef, watch } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { isPrerendered, isServer } from '@/composables/hydration'

/** So many rows fill any screen and are drawn while a finger is still on the key. */
const first = 30
/** The rest of a page comes frame by frame, beyond it on request. */
const page = 120

function remembered(): number {
  if (isServer) return 0
  const state: unknown = history.state
  return typeof state === 'object' && state && 'rows' in state ? Number(state.rows) || 0 : 0
}

/**
 * Shows a long list in slices: a screenful at once, then the rest of a page in the following frames, then as much as is
 * asked for. Coming back to the page finds as many as were left, so that the place of the reader is there again. A prerendered page has the whole first page of the list.
 */
export function useGrowingList<T>(all: () => readonly T[]) {
  const limit = shallowRef(Math.max(page, remembered()))
  const count = shallowRef(isPrerendered() ? page : Math.max(first, remembered()))
  const total = computed(() => all().length)
  const shown = computed(() => all().slice(0, count.value))
  let frame = 0

  function grow() {
    if (isServer) return
    cancelAnimationFrame(frame)
    if (count.value >= Math.min(limit.value, total.value)) return
    frame = requestAnimationFrame(() => {
      count.value += first
      grow()
    })
  }

  watch(all, (_now, before) => {
    if (before.length > 0) {
      limit.value = page
      count.value = first
    }
    grow()
  })
  onMounted(grow)

  onScopeDispose(() => {
    if (!isServer) cancelAnimationFrame(frame)
  })
  onBeforeRouteLeave(() => {
    history.replaceState({ ...history.state, rows: count.value }, '')
  })

  return {
    shown,
    total,
    step: page,
    more: () => {
      limit.value = count.value + page
      grow()
    },
  }
}
