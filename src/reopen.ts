import { readonly, ref } from 'vue'
import type { Router } from 'vue-router'

const key = 'reopened'
const failed = ref(false)

/** True when a page's code could not be loaded, not even afresh. */
export const pageFailed = readonly(failed)

/** Whether this address is opened afresh for the first time; without storage nobody could tell a second time. */
function isFirstAttempt(address: string): boolean {
  try {
    if (sessionStorage.getItem(key) === address) return false
    sessionStorage.setItem(key, address)
    return true
  } catch {
    return false
  }
}

/**
 * After a deployment the code of a page that was not opened yet has a new name, and the old one is gone.
 * The page is then opened afresh, once; if that does not help either, the shell says so.
 */
export function reopenAfterDeployment(router: Router): void {
  let missing = false
  addEventListener('vite:preloadError', () => {
    missing = true
  })
  router.onError((_error, to) => {
    if (!missing) return
    missing = false
    const address = router.resolve(to).href
    // without a network the browser would put its own error in the place of the site
    if (navigator.onLine && isFirstAttempt(address)) location.assign(address)
    else failed.value = true
  })
  router.afterEach((_to, _from, failure) => {
    if (failure) return
    failed.value = false
    try {
      sessionStorage.removeItem(key)
    } catch {
      // nothing was remembered
    }
  })
}
