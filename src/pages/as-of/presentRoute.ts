import type { LocationQuery, RouteLocationRaw } from 'vue-router'
import type { IsoDay } from '@/domain/dates'

/** This very page at the present. */
export function presentRoute(query: LocationQuery): RouteLocationRaw {
  return { query: { ...query, asof: null } }
}

/** This very page as it was known at the end of a day. */
export function pastRoute(query: LocationQuery, day: IsoDay): RouteLocationRaw {
  return { query: { ...query, asof: day } }
}
