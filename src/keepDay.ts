import type { RouteLocationRaw, Router } from 'vue-router'

/**
 * Lets the day that the address asks about come along wherever somebody walks from there, whoever made the link. A link
 * that names a day itself leads to that day; `asof: null` leads back to the present. The browser's own back and forward
 * are left as they are.
 */
export function keepDay(router: Router): void {
  const push = router.push.bind(router)
  const replace = router.replace.bind(router)
  const resolve = router.resolve.bind(router)

  function withDay(to: RouteLocationRaw): RouteLocationRaw {
    const { path, hash, query, meta } = resolve(to)
    const { asof, ...rest } = query
    const day = asof === undefined ? router.currentRoute.value.query['asof'] : asof
    const target = typeof to === 'string' ? { path, hash } : to
    return day && meta.asOf
      ? { ...target, query: { ...query, asof: day } }
      : asof === undefined
        ? to
        : { ...target, query: rest }
  }

  router.push = (to) => push(withDay(to))
  router.replace = (to) => replace(withDay(to))
  router.resolve = (to: RouteLocationRaw) => resolve(withDay(to))
}
