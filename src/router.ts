import {
  createMemoryHistory,
  createRouter,
  createWebHistory,
  type RouteRecordRaw,
  type Router,
} from 'vue-router'
import { announceHeading } from '@/composables/useRouteFocus'
import { basePath, currentLocale } from '@/i18n/locale'
import { guardPages } from './guard'
import { keepDay } from './keepDay'

const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    component: () => import('@/pages/home/HomePage.vue'),
    meta: { words: 'story', asOf: 'shows' },
  },
  {
    path: '/plans',
    name: 'plans',
    component: () => import('@/pages/plans/PlansPage.vue'),
    meta: { words: 'story', asOf: 'shows' },
  },
  {
    path: '/plans/:plan',
    name: 'plan',
    component: () => import('@/pages/plans/PlanPage.vue'),
    meta: { words: 'story', asOf: 'shows' },
  },
  {
    path: '/commitments',
    name: 'commitments',
    component: () => import('@/pages/commitments/CommitmentsPage.vue'),
    meta: { asOf: 'shows' },
  },
  {
    path: '/plans/:plan/commitments',
    name: 'plan-commitments',
    component: () => import('@/pages/commitments/CommitmentsPage.vue'),
    meta: { asOf: 'shows' },
  },
  {
    path: '/timeline',
    name: 'timeline',
    component: () => import('@/pages/timeline/TimelinePage.vue'),
    meta: { words: 'timeline', asOf: 'shows' },
  },
  {
    path: '/plans/:plan/timeline',
    name: 'plan-timeline',
    component: () => import('@/pages/timeline/TimelinePage.vue'),
    meta: { words: 'timeline', asOf: 'shows' },
  },
  {
    path: '/plans/:plan/commitments/:code',
    name: 'commitment',
    component: () => import('@/pages/commitments/CommitmentPage.vue'),
    meta: { asOf: 'shows' },
  },
  {
    path: '/plans/:plan/commitments/:code/history',
    name: 'history',
    component: () => import('@/pages/commitments/HistoryPage.vue'),
    meta: { words: 'records', asOf: 'shows' },
  },
  {
    path: '/plans/:plan/commitments/:code/sheet',
    name: 'commitment-sheet',
    component: () => import('@/pages/sheets/CommitmentSheetPage.vue'),
    meta: { words: 'sharing', asOf: 'shows' },
  },
  {
    path: '/plans/:plan/sheet',
    name: 'plan-sheet',
    component: () => import('@/pages/sheets/PlanSheetPage.vue'),
    meta: { words: 'sharing', asOf: 'shows' },
  },
  {
    path: '/plans/:plan/rounds',
    name: 'rounds',
    component: () => import('@/pages/rounds/RoundsPage.vue'),
    meta: { words: 'reporting', asOf: 'shows' },
  },
  {
    path: '/plans/:plan/rounds/:number(\\d{1,4})',
    name: 'round',
    component: () => import('@/pages/rounds/RoundPage.vue'),
    meta: { words: 'reporting', asOf: 'shows' },
  },
  {
    path: '/ledger',
    name: 'ledger',
    component: () => import('@/pages/ledger/LedgerPage.vue'),
    meta: { words: 'records', asOf: 'shows' },
  },
  {
    path: '/agencies',
    name: 'agencies',
    component: () => import('@/pages/agencies/AgenciesPage.vue'),
    meta: { words: 'register', asOf: 'shows' },
  },
  {
    path: '/agencies/:agency',
    name: 'agency',
    component: () => import('@/pages/agencies/AgencyPage.vue'),
    meta: { words: 'register', asOf: 'shows' },
  },
  {
    path: '/programmes',
    name: 'programmes',
    component: () => import('@/pages/programmes/ProgrammesPage.vue'),
    meta: { words: 'reporting', asOf: 'shows' },
  },
  {
    path: '/programmes/:programme',
    name: 'programme',
    component: () => import('@/pages/programmes/ProgrammePage.vue'),
    meta: { words: 'reporting', asOf: 'shows' },
  },
  {
    path: '/glossary',
    name: 'glossary',
    component: () => import('@/pages/glossary/GlossaryPage.vue'),
    meta: { words: 'terms', asOf: 'keeps' },
  },
  {
    path: '/dialogue/rules',
    name: 'rules',
    component: () => import('@/pages/dialogue/RulesPage.vue'),
    meta: { words: 'dialogue', asOf: 'keeps' },
  },
  {
    path: '/dialogue/moderation',
    name: 'moderation-log',
    component: () => import('@/pages/dialogue/ModerationLogPage.vue'),
    meta: { words: 'dialogue', asOf: 'keeps' },
  },
  {
    path: '/dialogue',
    name: 'dialogue',
    component: () => import('@/pages/dialogue/DialoguePage.vue'),
    meta: { words: 'dialogue', asOf: 'shows' },
  },
  {
    path: '/dialogue/meetings/:meeting',
    name: 'meeting',
    component: () => import('@/pages/dialogue/MeetingPage.vue'),
    meta: { words: 'dialogue', asOf: 'shows' },
  },
  {
    path: '/dialogue/topics',
    name: 'topics',
    component: () => import('@/pages/dialogue/TopicsPage.vue'),
    meta: { words: 'dialogue', asOf: 'shows' },
  },
  {
    path: '/search',
    name: 'search',
    component: () => import('@/pages/search/SearchPage.vue'),
    meta: { words: 'search', asOf: 'shows' },
  },
  {
    path: '/about',
    name: 'about',
    component: () => import('@/pages/about/AboutPage.vue'),
    meta: { words: 'method', asOf: 'keeps' },
  },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('@/pages/not-found/NotFoundPage.vue'),
  },
]

/** Brings the pages of accounts and offices once an address is none of the public's: their list would weigh on every first visit. */
function openAccounts(router: Router): void {
  router.beforeEach(async (to) => {
    if (to.name !== 'not-found' || router.hasRoute('offices')) return true
    const { accountRoutes } = await import('./account-routes')
    for (const route of accountRoutes) router.addRoute(route)
    return { path: to.path, query: to.query, hash: to.hash }
  })
}

/** The router under the address of the current language. */
export function makeRouter(): Router {
  const createHistory = import.meta.env.SSR ? createMemoryHistory : createWebHistory
  /** Ends where the reader is being led to, once they go to another place. */
  let leading = new AbortController()
  const router = createRouter({
    history: createHistory(basePath(currentLocale())),
    routes,
    async scrollBehavior(to, from, savedPosition) {
      // A filter or a sort changes the address, not the place of the reader; the same link once more is meant.
      const isHere = to.path === from.path && to.hash === from.hash
      if (!isHere || to.fullPath === from.fullPath) leading.abort()
      if (savedPosition) return savedPosition
      if (isHere && to.fullPath !== from.fullPath) return false
      if (!to.hash) return isHere ? false : { top: 0 }
      if (to.path !== from.path) scrollTo({ top: 0 })
      const { signal } = (leading = new AbortController())
      const { leadToAnchor } = await import('@/composables/leadToAnchor')
      await leadToAnchor(to.hash.slice(1), signal)
      return false
    },
  })
  keepDay(router)
  openAccounts(router)
  guardPages(router)
  router.afterEach((to, from, failure) => {
    if (!failure && from.matched.length > 0 && to.path !== from.path) announceHeading()
  })
  return router
}
