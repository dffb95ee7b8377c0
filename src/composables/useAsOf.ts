import { computed, inject, type ComputedRef } from 'vue'
import { routeLocationKey } from 'vue-router'
import { pastDay, today, type IsoDay } from '@/domain/dates'

declare module 'vue-router' {
  interface RouteMeta {
    /**
     * What the page does with a past day in the address (`?asof=2021-06-01`): it `shows` what was known then, or it
     * only `keeps` the day for the pages one walks on to. A page that says nothing drops it.
     */
    asOf?: 'shows' | 'keeps'
  }
}

/** The past day whose knowledge the address asks for (`?asof=2021-06-01`); null for the present, and on pages that know only that. */
export function useAsOf(): ComputedRef<IsoDay | null> {
  // a part of a page that is shown without an address is of the present
  const route = inject(routeLocationKey, null)
  return computed(() => (route?.meta.asOf === 'shows' ? pastDay(route.query['asof']) : null))
}

/** The day a page speaks of: the past one it is asked about, else today where the plans are carried out. */
export function useDay(): ComputedRef<IsoDay> {
  const asOf = useAsOf()
  return computed(() => asOf.value ?? today())
}
