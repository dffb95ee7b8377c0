import { inject, onMounted, shallowRef, ssrContextKey, type Ref } from 'vue'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import type { HeadContext } from '@/domain/page-head'

/** Where the site lives, as a prerendered document says it; null for one that does not. */
function statedSite(): string | null {
  if (import.meta.env.SSR) return inject<HeadContext | null>(ssrContextKey, null)?.site ?? null
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')
  return canonical ? new URL(canonical.href).origin : null
}

/** The whole address of a page, for paper; null until the site knows where it lives. */
export function useWholeAddress(to: RouteLocationRaw): Readonly<Ref<string | null>> {
  const { href } = useRouter().resolve(to)
  const site = statedSite()
  const address = shallowRef(site === null ? null : site + href)
  onMounted(() => {
    address.value ??= location.origin + href
  })
  return address
}
