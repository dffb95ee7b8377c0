import { PiniaColada, PiniaColadaSSRNoGc, useQueryCache } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import App from './App.vue'
import { fetchCommitments } from './data/commitments'
import { supabaseUrl } from './data/environment'
import { fetchOrganizations } from './data/organizations'
import { fetchPlans } from './data/plans'
import { fetchPublicVersion } from './data/public-version'
import { reachBy } from './data/rest'
import { today } from './domain/dates'
import type { HeadContext } from './domain/page-head'
import { escapeJson, escapeMarkup, renderHead } from './head'
import { loadMessages } from './i18n'
import { addressIn, locales, type Locale } from './i18n/locale'
import { pictureSvg } from './pages/embed/picture'
import { embeddedPieces, missingPiece } from './pages/embed/pieces'
import { collectAnswers, stateId, type PageState } from './prerendered'
import { publicPaths } from './public-paths'
import type { RenderedPage, ServerApp } from './rendered'
import { makeRouter } from './router'

async function render(locale: Locale, path: string, site?: string): Promise<RenderedPage> {
  await loadMessages(locale)
  const pinia = createPinia()
  const router = makeRouter()
  const page = createSSRApp(App)
    .use(pinia)
    .use(PiniaColada, { plugins: [PiniaColadaSSRNoGc()] })
    .use(router)
  await router.push(path)
  await router.isReady()
  const context: HeadContext & { modules?: Set<string> } = { site }
  const html = await renderToString(page, context)
  if (!context.head) throw new Error('It says nothing of itself: it needs usePageTitle or usePageHead.')
  const state: PageState = { day: today(), answers: collectAnswers(useQueryCache(pinia)) }
  const { words } = router.currentRoute.value.meta
  return {
    address: addressIn(locale, path),
    locale,
    html,
    head: context.head(),
    state: `<script type="application/json" id="${stateId}">${escapeJson(state)}</script>`,
    modules: [...(context.modules ?? [])],
    words: ['everywhere', ...(words ? [words] : [])],
  }
}

/** The app for those who render it without a browser. */
export const app: ServerApp = {
  apiOrigin: supabaseUrl,
  locales,
  addressIn,
  escapeMarkup,
  renderHead,
  reachBy,
  fetchPublicVersion,
  publicPaths,
  pictureSvg,
  embeddedPieces: async (locale) => {
    await loadMessages(locale)
    const [plans, commitments, bodies] = await Promise.all([
      fetchPlans(),
      fetchCommitments('all'),
      fetchOrganizations(),
    ])
    const day = today()
    return [...embeddedPieces({ plans, commitments, bodies, day }), missingPiece(day)]
  },
  render,
}
