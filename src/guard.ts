import type { Router } from 'vue-router'
import { loadMessages } from './i18n'
import { currentLocale } from './i18n/locale'
import { signInRoute } from './routes'
import { useSession } from './stores/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Who may open the page; everybody if absent. The database decides again whatever is shown. */
    requires?: 'session' | 'coordinator' | 'secretariat' | 'administrator'
  }
}

/**
 * Sends whoever is not signed in to sign in first, and back afterwards. A missing role is told by the page's gate, since
 * signing in again would not help.
 */
export function guardPages(router: Router): void {
  router.beforeEach(async (to) => {
    if (!to.meta.requires) return true
    const session = useSession()
    await Promise.all([session.ready(), loadMessages(currentLocale())])
    // without an answer nobody knows who is here: the gate says so and tries again
    return session.person || session.trouble ? true : signInRoute(to.fullPath)
  })
}
