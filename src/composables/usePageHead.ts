import { inject, ssrContextKey, toValue, watchEffect, type MaybeRefOrGetter } from 'vue'
import { routeLocationKey, routerKey, type RouteLocationRaw } from 'vue-router'
import { brief, type HeadContext, type PageLook, type Thing } from '@/domain/page-head'
import { t } from '@/i18n'
import { formatDate } from '@/i18n/format'
import { currentLocale } from '@/i18n/locale'
import { useAsOf } from './useAsOf'

/** The whole address of a page or a file of the site, as structured data names things. */
export type LinkTo = (to: RouteLocationRaw) => string

export interface PageHeadOptions {
  /** Empty for the product's name alone. */
  readonly title: MaybeRefOrGetter<string>
  /** One or two sentences, computed from what the page shows, cut where they are long; empty for the product's own. */
  readonly description?: MaybeRefOrGetter<string> | undefined
  /**
   * What the page is about, in the words of schema.org. Only the server asks; keep its code from the public with
   * `structured: import.meta.env.SSR ? (link) => … : undefined`.
   */
  readonly structured?: ((link: LinkTo) => readonly Thing[]) | undefined
  /** What the social picture shows beside the title; asked and kept away like `structured`. */
  readonly look?: (() => PageLook) | undefined
  /** The page that says the same and should be found instead, as a sheet for printing says what its page says. */
  readonly original?: MaybeRefOrGetter<RouteLocationRaw | undefined>
  /** Whether search engines should pass it over, as they should what was found for a question. */
  readonly hidden?: MaybeRefOrGetter<boolean> | undefined
}

/** Asks search engines that run the page to pass it over, or no longer. */
function setHidden(hidden: boolean): void {
  const asked = document.querySelector('meta[name="robots"]')
  if (!hidden) asked?.remove()
  else if (!asked) {
    const meta = document.createElement('meta')
    meta.name = 'robots'
    meta.content = 'noindex'
    document.head.append(meta)
  }
}

/**
 * Tells what the page is: in the browser the window's title ("X — Open Government Tracker"), the description and the
 * canonical address; on the server everything, to whoever renders (`HeadContext`). A past day is part of the title.
 */
export function usePageHead(options: PageHeadOptions): void {
  const { title, description, structured, look, original, hidden } = options
  const asOf = useAsOf()
  const route = inject(routeLocationKey, null)
  const router = inject(routerKey, null)

  function words() {
    const own = toValue(title)
    const day = asOf.value && t(own === '' ? 'asof.banner' : 'asof.title', { date: formatDate(asOf.value) })
    const name = [own, day].filter(Boolean).join(', ')
    const summary = brief(toValue(description) ?? '')
    return {
      name,
      title: [name, t('shell.product')].filter(Boolean).join(' — '),
      description: summary === '' ? t('shell.description') : summary,
    }
  }

  const instead = () => toValue(original)

  if (import.meta.env.SSR) {
    const context = inject<HeadContext | null>(ssrContextKey, null)
    if (context && router && route) {
      const { path } = route
      const link: LinkTo = (to) => (context.site ?? '') + router.resolve(to).href
      // what the page shows arrives after its setup
      context.head = () => ({
        ...words(),
        product: t('shell.product'),
        locale: currentLocale(),
        path,
        original: instead() === undefined ? null : router.resolve(instead() ?? path).path,
        hidden: toValue(hidden) ?? false,
        structured: structured?.(link) ?? [],
        look: look?.() ?? {},
      })
      return
    }
  }
  watchEffect(() => {
    const { title, description } = words()
    document.title = title
    document.querySelector('meta[name="description"]')?.setAttribute('content', description)
    setHidden(toValue(hidden) ?? false)
  })
  // a phone shares the canonical address; only a prerendered document has one
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')
  if (!canonical || !router || !route) return
  const { path } = route
  watchEffect(() => {
    canonical.href = new URL(router.resolve(instead() ?? { path }).href, canonical.href).href
  })
}
