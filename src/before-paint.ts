/**
 * What happens before anything is painted. The build puts it into the head of each document as a script of its own, because a
 * file would be one more journey before the first paint; the Content-Security-Policy names it by its digest.
 */

import { askEarly } from './ask-early'
import { isRenderedFor, sessionKey, themeKey } from './domain/document-marks'

// so that nobody sees the other theme flash by
try {
  const theme = localStorage.getItem(themeKey)
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme
  // so that nobody who is signed in is asked to
  if (localStorage.getItem(sessionKey) !== null) document.documentElement.dataset['member'] = ''
} catch {
  // storage is forbidden: the device decides
}

// what the server has rendered for another address, or without the filters of this one, is not to be seen meanwhile
const prerendered = document.querySelector<HTMLMetaElement>('meta[name="prerendered"]')?.content
const isElsewhere = prerendered && prerendered !== '*' && !isRenderedFor(prerendered, location)
if (isElsewhere) document.documentElement.dataset['elsewhere'] = ''
// the app begins without answers, and whoever is signed in is shown more than what all are
if ((!prerendered || isElsewhere) && document.documentElement.dataset['member'] === undefined)
  askEarly(location)

let isAsleep = true

/** The app wakes in a page that has been painted: its code is neither to travel before the page's words nor to run before them. */
function wake() {
  if (!isAsleep) return
  isAsleep = false
  const [app, ...rest] = document.querySelectorAll<HTMLLinkElement>('link[rel="wake"]')
  for (const link of rest) {
    const [ending = ''] = /\w+$/.exec(link.href) ?? []
    // the rules of a sheet are there already, in the page itself: the app is told so, and fetches it no more
    link.toggleAttribute('disabled', ending === 'css')
    link.rel = { css: 'stylesheet', webmanifest: 'manifest' }[ending] ?? 'modulepreload'
  }
  if (app) void import(/* @vite-ignore */ app.href)
}

/** Milliseconds in which words are on the screen, if the browser tells of it at all. */
const patience = 3000

/** Once the browser says that words are on the screen: a frame that has been made is not yet seen. */
function wakeWhenPainted() {
  // a page in the background is not painted, nor is one that is hidden because it is another
  if (document.hidden || isElsewhere) wake()
  setTimeout(wake, patience)
  addEventListener('visibilitychange', wake, { once: true })
  new PerformanceObserver((seen) => {
    if (seen.getEntriesByName('first-contentful-paint').length > 0) wake()
  }).observe({ type: 'paint', buffered: true })
}
if (prerendered) addEventListener('DOMContentLoaded', wakeWhenPainted)
