import type { Router } from 'vue-router'
import { loadMessages, type MessagePart } from './i18n'
import { currentLocale } from './i18n/locale'
import { signInRoute } from './routes'
import { useSession } from './stores/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Who may open the page; everybody if absent. The database decides again whatever is shown. */
    requires?: 'session' | 'coordinator' | 'secretariat' | 'administrator'
    /** Words the page needs beside those of every page; a page that requires something has those of the offices too. */
    words?: MessagePart
  }
}

/**
 * Brings the words of a page before it opens. Sends whoever is not signed in to sign in first, and back afterwards. A
 * missing role is told by the page's gate, since signing in again would not help.
 */
export function guardPages(router: Router): void {
  router.beforeEach(async (to) => {
    const { requires, words } = to.meta
    const parts: MessagePart[] = [...(requires ? (['account', 'offices'] as const) : []), ...(words ? [words] : [])]
    const spoken = parts.length > 0 ? loadMessages(currentLocale(), ...parts) : undefined
    if (!requires) {
      await spoken
      return true
    }
    const session = useSession()
    await Promise.all([session.ready(), spoken])
    // without an answer nobody knows who is here: the gate says so and tries again
    return session.person || session.trouble ? true : signInRoute(to.fullPath)
  })
}
