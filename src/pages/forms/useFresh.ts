import type { UseQueryReturn } from '@pinia/colada'
import { computed, shallowRef } from 'vue'

/**
 * What a form begins with, as it is kept now: one begun with what the cache remembers would be refused when it is saved.
 * @param query its query; asked at once if it is enabled
 */
export function useFresh<T>({ state, refetch }: UseQueryReturn<T>, isEnabled: boolean) {
  const isFresh = shallowRef(false)
  if (isEnabled)
    void refetch().finally(() => {
      isFresh.value = true
    })
  const fresh = computed(() =>
    isFresh.value ? state.value : { status: 'pending' as const, data: undefined, error: null },
  )
  return { fresh, refetch }
}
