// First, because it orders the cascade layers that the components' own styles fill.
import './styles/index.css'
import { PiniaColada, useQueryCache } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp, createSSRApp } from 'vue'
import App from './App.vue'
import { remembersSession } from './data/auth'
import { loadMessages } from './i18n'
import { localeOf, manifestAddress, setCurrentLocale } from './i18n/locale'
import { adoptAnswers, readPageState } from './prerendered'
import { reopenAfterDeployment } from './reopen'
import { makeRouter } from './router'

const locale = localeOf(location.pathname)
setCurrentLocale(locale)
document.documentElement.lang = locale
// a document without a page in it is the same for every language
document.querySelector('link[rel=manifest]')?.setAttribute('href', manifestAddress(locale))

const state = readPageState(location)
const isPublic = !remembersSession()
/** The server has rendered what the public sees: the app wakes in it. Whoever has an account sees more, and begins anew. */
const wakes = state !== null && isPublic
/** What follows the `#` of a document with a page in it: no server ever sees it, and where the page is built anew the place in it is another. */
const hash = document.querySelector('meta[name="prerendered"]') ? location.hash : ''
if (hash !== '') history.replaceState(history.state, '', location.pathname + location.search)

const words = loadMessages(locale, 'everywhere')
const router = makeRouter()
reopenAfterDeployment(router)

// what a desk shows is fresh whenever one returns to it; a page of the record never moves by itself, see LivingNotice
const isDesk = () => router.currentRoute.value.meta.requires !== undefined
const onReturn = { refetchOnWindowFocus: isDesk, refetchOnReconnect: isDesk }

const pinia = createPinia()
const app = (wakes ? createSSRApp : createApp)(App)
  .use(pinia)
  .use(PiniaColada, { queryOptions: onReturn })
  .use(router)
if (state) adoptAnswers(useQueryCache(pinia), state, isPublic)

/** Not awaited where the module stands: the page's code needs this module, and each would wait for the other. */
async function start(): Promise<void> {
  // The page's code travels beside the words; a page that fails to arrive is told of by the shell.
  const [spoken] = await Promise.allSettled([words, router.isReady()])
  if (spoken.status === 'fulfilled') {
    app.mount('#app')
    delete document.documentElement.dataset['elsewhere']
    if (hash !== '') await router.replace({ query: router.currentRoute.value.query, hash })
  }
  // Without words there is nothing to say but what index.html says itself, or what the server has rendered.
  else if (!state) document.getElementById('unreachable')?.removeAttribute('hidden')
}
void start()
