import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { pastDay, type IsoDay } from '@/domain/dates'

/** The past day whose knowledge the address asks for (`?asof=2021-06-01`); null for the present. */
export function useAsOf(): ComputedRef<IsoDay | null> {
  const route = useRoute()
  return computed(() => pastDay(route.query['asof']))
}
