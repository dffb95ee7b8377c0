import type { RouteLocationNormalizedLoaded, RouteLocationNamedRaw, Router } from 'vue-router'
import type { IsoDay } from '@/domain/dates'
import { badgeAddress, cardAddress } from '@/pages/embed/addresses'
import { commitmentSheetRoute, planSheetRoute } from '@/routes'

/** What else there is of a page: a sheet of paper, and pieces for other sites by their addresses within this one. */
export interface ShareSubject {
  readonly sheet: RouteLocationNamedRaw | null
  readonly card: string | null
  readonly badge: string | null
}

/** Whether the page is of something that goes elsewhere in other forms than a link; null for the rest. */
export function shareSubject({
  name,
  params,
}: Pick<RouteLocationNormalizedLoaded, 'name' | 'params'>): ShareSubject | null {
  const [plan, code, agency] = [params['plan'], params['code'], params['agency']].map(String)
  switch (name) {
    case 'commitment':
    case 'history':
      return {
        sheet: commitmentSheetRoute(plan ?? '', code ?? ''),
        card: cardAddress({ plan: plan ?? '', code: code ?? '' }),
        badge: badgeAddress({ plan: plan ?? '', code: code ?? '' }),
      }
    case 'plan':
      return {
        sheet: planSheetRoute(plan ?? ''),
        card: cardAddress({ plan: plan ?? '' }),
        badge: badgeAddress({ plan: plan ?? '' }),
      }
    case 'agency':
      return { sheet: null, card: cardAddress({ agency: agency ?? '' }), badge: null }
    default:
      return null
  }
}

/** The whole address of a page with its filters; with a day that it keeps, if one is given. */
export function sharedAddress(
  router: Pick<Router, 'resolve'>,
  { path, query }: Pick<RouteLocationNormalizedLoaded, 'path' | 'query'>,
  day?: IsoDay,
): string {
  const kept = day === undefined ? query : { ...query, asof: day }
  return new URL(router.resolve({ path, query: kept }).href, location.origin).href
}
