import { readonly, ref } from 'vue'
import type { Router } from 'vue-router'

const key = 'reopened'
const failed = ref<'offline' | 'gone' | null>(null)

/** Why a page's code could not be loaded: for want of a network, or not even afresh. */
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
 * The page is then opened afresh, once; if that does not help either, the shell says so. Without a network it waits for one.
 */
export function reopenAfterDeployment(router: Router): void {
  let missing = false
  /** What was to be opened when there was no network. */
  let wanted = ''
  addEventListener('online', () => {
    if (failed.value === 'offline') location.assign(wanted)
  })
  addEventListener('vite:preloadError', () => {
    missing = true
  })
  router.onError((_error, to) => {
    if (!missing) return
    missing = false
    const address = router.resolve(to).href
    // without a network the browser would put its own error in the place of the site
    if (navigator.onLine && isFirstAttempt(address)) location.assign(address)
    else {
      failed.value = navigator.onLine ? 'gone' : 'offline'
      wanted = address
    }
  })
  router.afterEach((_to, _from, failure) => {
    if (failure) return
    failed.value = null
    try {
      sessionStorage.removeItem(key)
    } catch {
      // nothing was remembered
    }
  })
}
