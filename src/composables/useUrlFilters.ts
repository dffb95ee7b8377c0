import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'

interface Options<Filters> {
  readonly read: (query: LocationQuery) => Filters
  readonly write: (filters: Filters) => Record<string, string>
  /** How long the address waits for the next key while somebody types, in milliseconds. */
  readonly patience?: number
}

/**
 * Filters that live in the address of the page. They take effect at once; the address follows. `set` makes a step that
 * the back button takes back, `type` is for every key of a word and makes none, `settle` writes what still waits.
 */
export function useUrlFilters<Filters extends object>({ read, write, patience = 300 }: Options<Filters>) {
  const route = useRoute()
  const router = useRouter()
  const ownPath = route.path
  const filters: ShallowRef<Filters> = shallowRef(read(route.query))
  let waiting: ReturnType<typeof setTimeout> | undefined

  const isIn = (query: LocationQuery) =>
    JSON.stringify(write(read(query))) === JSON.stringify(write(filters.value))

  function stopWaiting() {
    clearTimeout(waiting)
    waiting = undefined
  }

  // the address may also change by the back button or by a link to this very page, and then it is right
  watch(
    () => route.query,
    (query) => {
      if (route.path !== ownPath || isIn(query)) return
      stopWaiting()
      filters.value = read(query)
    },
  )

  function settle() {
    if (waiting === undefined) return
    stopWaiting()
    if (!isIn(route.query)) void router.replace({ query: write(filters.value) })
  }

  function type(change: Partial<Filters>) {
    stopWaiting()
    filters.value = { ...filters.value, ...change }
    waiting = setTimeout(settle, patience)
  }

  function set(change: Partial<Filters>) {
    stopWaiting()
    filters.value = { ...filters.value, ...change }
    if (!isIn(route.query)) void router.push({ query: write(filters.value) })
  }

  onScopeDispose(stopWaiting)

  return { filters: filters as Readonly<ShallowRef<Filters>>, set, type, settle }
}
