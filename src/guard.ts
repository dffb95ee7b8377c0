import type { RouteLocationNormalized, RouteMeta, Router } from 'vue-router'
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

function wordsOf({ requires, words }: RouteMeta): MessagePart[] {
  return [...(requires ? (['account', 'offices'] as const) : []), ...(words ? [words] : [])]
}

/**
 * Brings the words of a page before it opens. Sends whoever is not signed in to sign in first, and back afterwards. A
 * missing role is told by the page's gate, since signing in again would not help.
 */
export function guardPages(router: Router): void {
  const speak = async ({ meta }: RouteLocationNormalized) => {
    const parts = wordsOf(meta)
    if (parts.length > 0) await loadMessages(currentLocale(), ...parts)
  }
  router.beforeEach(async (to) => {
    // on their way while the page's code is; whether they arrived is asked below
    speak(to).catch(() => undefined)
    if (!to.meta.requires) return true
    const session = useSession()
    await session.ready()
    // without an answer nobody knows who is here: the gate says so and tries again
    return session.person || session.trouble ? true : signInRoute(to.fullPath)
  })
  router.beforeResolve(speak)
}
