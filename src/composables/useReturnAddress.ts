import type { LocationQueryRaw } from 'vue-router'
import { useRoute, useRouter } from 'vue-router'
import { returnAddress } from '@/domain/return-address'

/** The page that sent the person here to sign in, kept in the address as `next`. */
export function useReturnAddress() {
  const route = useRoute()
  const router = useRouter()
  const next = returnAddress(route.query['next'])
  /** For links between the pages that end in signing in. */
  const query: LocationQueryRaw = next === '/' ? {} : { next }
  return {
    next,
    query,
    /** Goes back there; this page is not to be come back to. */
    goBack: () => router.replace(next),
  }
}
