import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router'
import { announceHeading, focusAnchor, waitForElement } from '@/composables/useRouteFocus'
import { basePath, currentLocale } from '@/i18n/locale'
import { guardPages } from './guard'
import { keepDay } from './keepDay'

const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    component: () => import('@/pages/home/HomePage.vue'),
    meta: { words: 'front', asOf: 'shows' },
  },
  {
    path: '/plans',
    name: 'plans',
    component: () => import('@/pages/plans/PlansPage.vue'),
    meta: { asOf: 'shows' },
  },
  {
    path: '/plans/:plan',
    name: 'plan',
    component: () => import('@/pages/plans/PlanPage.vue'),
    meta: { asOf: 'shows' },
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
    path: '/plans/:plan/rounds',
    name: 'rounds',
    component: () => import('@/pages/rounds/RoundsPage.vue'),
    meta: { words: 'records', asOf: 'shows' },
  },
  {
    path: '/plans/:plan/rounds/:number',
    name: 'round',
    component: () => import('@/pages/rounds/RoundPage.vue'),
    meta: { words: 'records', asOf: 'shows' },
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
    meta: { words: 'records', asOf: 'shows' },
  },
  {
    path: '/programmes/:programme',
    name: 'programme',
    component: () => import('@/pages/programmes/ProgrammePage.vue'),
    meta: { words: 'records', asOf: 'shows' },
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
    path: '/about',
    name: 'about',
    component: () => import('@/pages/about/AboutPage.vue'),
    meta: { words: 'method', asOf: 'keeps' },
  },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('@/pages/sign-in/SignInPage.vue'),
    meta: { words: 'account' },
  },
  {
    path: '/sign-up',
    name: 'sign-up',
    component: () => import('@/pages/sign-in/SignUpPage.vue'),
    meta: { words: 'account' },
  },
  {
    path: '/reset-password',
    name: 'reset-password',
    component: () => import('@/pages/sign-in/ResetPasswordPage.vue'),
    meta: { words: 'account' },
  },
  {
    path: '/new-password',
    name: 'new-password',
    component: () => import('@/pages/sign-in/NewPasswordPage.vue'),
    meta: { words: 'account' },
  },
  {
    path: '/new-email',
    name: 'new-email',
    component: () => import('@/pages/sign-in/NewEmailPage.vue'),
    meta: { words: 'account' },
  },
  {
    path: '/unsubscribe',
    name: 'unsubscribe',
    component: () => import('@/pages/unsubscribe/UnsubscribePage.vue'),
    // the names of events are those of the notification centre
    meta: { words: 'offices' },
  },
  {
    path: '/invitation',
    name: 'invitation',
    component: () => import('@/pages/invitation/InvitationPage.vue'),
    meta: { words: 'account' },
  },
  {
    // around every page that is not for everybody
    path: '/',
    component: () => import('@/pages/account/AccessGate.vue'),
    children: [
      {
        path: '/plans/:plan/commitments/:code/report',
        name: 'report',
        component: () => import('@/pages/commitments/ReportPage.vue'),
        // the page itself says who may report on this commitment
        meta: { requires: 'session' },
      },
      {
        path: '/plans/:plan/commitments/:code/assess',
        name: 'assess',
        component: () => import('@/pages/commitments/AssessPage.vue'),
        // the page itself says who may assess
        meta: { requires: 'session' },
      },
      {
        path: '/plans/:plan/commitments/:code/indicators',
        name: 'indicators',
        component: () => import('@/pages/commitments/IndicatorsPage.vue'),
        meta: { requires: 'secretariat' },
      },
      {
        path: '/plans/:plan/commitments/:code/change',
        name: 'change',
        component: () => import('@/pages/commitments/ChangePage.vue'),
        meta: { requires: 'secretariat' },
      },
      {
        path: '/account',
        name: 'account',
        component: () => import('@/pages/account/AccountPage.vue'),
        meta: { requires: 'session' },
      },
      {
        path: '/account/notifications',
        name: 'notice-settings',
        component: () => import('@/pages/account/NoticeSettingsPage.vue'),
        meta: { requires: 'session' },
      },
      {
        path: '/notifications',
        name: 'notifications',
        component: () => import('@/pages/notifications/NotificationsPage.vue'),
        meta: { requires: 'session' },
      },
      {
        path: '/work',
        name: 'work',
        component: () => import('@/pages/work/WorkPage.vue'),
        meta: { requires: 'coordinator', words: 'discussion' },
      },
      {
        path: '/work/round',
        name: 'batch',
        component: () => import('@/pages/work/BatchPage.vue'),
        meta: { requires: 'coordinator' },
      },
      {
        path: '/secretariat/import',
        name: 'import',
        component: () => import('@/pages/secretariat/ImportPage.vue'),
        meta: { requires: 'secretariat' },
      },
      {
        path: '/secretariat/reviews',
        name: 'reviews',
        component: () => import('@/pages/secretariat/ReviewsPage.vue'),
        meta: { requires: 'secretariat' },
      },
      {
        path: '/secretariat/reviews/:id(\\d+)',
        name: 'review',
        component: () => import('@/pages/secretariat/ReviewPage.vue'),
        meta: { requires: 'secretariat' },
      },
      {
        path: '/secretariat/rounds',
        name: 'rounds-office',
        component: () => import('@/pages/secretariat/RoundsOfficePage.vue'),
        meta: { requires: 'secretariat', words: 'records' },
      },
      {
        path: '/secretariat/rounds/new',
        name: 'new-round',
        component: () => import('@/pages/secretariat/RoundOpenPage.vue'),
        meta: { requires: 'secretariat', words: 'records' },
      },
      {
        path: '/secretariat/rounds/:plan/:number(\\d+)',
        name: 'round-card',
        component: () => import('@/pages/secretariat/RoundCardPage.vue'),
        meta: { requires: 'secretariat', words: 'records' },
      },
      {
        path: '/dialogue/topics/propose',
        name: 'propose-topic',
        component: () => import('@/pages/dialogue/ProposePage.vue'),
        // the page itself says who may propose
        meta: { requires: 'session', words: 'dialogue' },
      },
      {
        path: '/secretariat/meetings',
        name: 'meetings-office',
        component: () => import('@/pages/secretariat/MeetingsOfficePage.vue'),
        meta: { requires: 'secretariat', words: 'dialogue' },
      },
      {
        path: '/secretariat/meetings/new',
        name: 'new-meeting',
        component: () => import('@/pages/secretariat/MeetingEditPage.vue'),
        meta: { requires: 'secretariat', words: 'dialogue' },
      },
      {
        path: '/secretariat/meetings/:meeting',
        name: 'edit-meeting',
        component: () => import('@/pages/secretariat/MeetingEditPage.vue'),
        meta: { requires: 'secretariat', words: 'dialogue' },
      },
      {
        path: '/secretariat/meetings/:meeting/minutes',
        name: 'minutes',
        component: () => import('@/pages/secretariat/MinutesPage.vue'),
        meta: { requires: 'secretariat', words: 'dialogue' },
      },
      {
        path: '/secretariat/meetings/:meeting/decisions/:number(new|\\d+)',
        name: 'edit-decision',
        component: () => import('@/pages/secretariat/DecisionPage.vue'),
        meta: { requires: 'secretariat', words: 'dialogue' },
      },
      {
        path: '/secretariat/programmes/new',
        name: 'new-programme',
        component: () => import('@/pages/secretariat/ProgrammeEditPage.vue'),
        meta: { requires: 'secretariat', words: 'records' },
      },
      {
        path: '/secretariat/programmes/:programme',
        name: 'edit-programme',
        component: () => import('@/pages/secretariat/ProgrammeEditPage.vue'),
        meta: { requires: 'secretariat', words: 'records' },
      },
      {
        path: '/secretariat/moderation',
        name: 'moderation',
        component: () => import('@/pages/secretariat/ModerationPage.vue'),
        meta: { requires: 'secretariat', words: 'dialogue' },
      },
      {
        path: '/secretariat/moderation/:id(\\d+)',
        name: 'moderation-case',
        component: () => import('@/pages/secretariat/ModerationCasePage.vue'),
        meta: { requires: 'secretariat', words: 'dialogue' },
      },
      {
        path: '/secretariat/words',
        name: 'held-words',
        component: () => import('@/pages/secretariat/HeldWordsPage.vue'),
        meta: { requires: 'secretariat' },
      },
      {
        path: '/secretariat/rules',
        name: 'rules-office',
        component: () => import('@/pages/secretariat/RulesOfficePage.vue'),
        meta: { requires: 'secretariat', words: 'dialogue' },
      },
      {
        path: '/secretariat/holidays',
        name: 'holidays',
        component: () => import('@/pages/secretariat/HolidaysPage.vue'),
        meta: { requires: 'secretariat' },
      },
      {
        path: '/secretariat/questions',
        name: 'questions',
        component: () => import('@/pages/secretariat/QuestionsPage.vue'),
        meta: { requires: 'secretariat', words: 'discussion' },
      },
      {
        path: '/secretariat/people',
        name: 'people',
        component: () => import('@/pages/secretariat/PeoplePage.vue'),
        meta: { requires: 'administrator' },
      },
    ],
  },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('@/pages/not-found/NotFoundPage.vue'),
  },
]

/** The router under the address of the current language. */
export function makeRouter(): Router {
  const router = createRouter({
    history: createWebHistory(basePath(currentLocale())),
    routes,
    async scrollBehavior(to, from, savedPosition) {
      if (savedPosition) return savedPosition
      // A filter or a sort changes the address, not the place of the reader.
      if (to.path === from.path && to.hash === from.hash) return false
      if (!to.hash) return { top: 0 }
      if (to.path !== from.path) scrollTo({ top: 0 })
      const target = await waitForElement(to.hash.slice(1))
      if (!target) return false
      focusAnchor(target)
      return { el: target, top: 24 }
    },
  })
  keepDay(router)
  guardPages(router)
  router.afterEach((to, from, failure) => {
    if (!failure && from.matched.length > 0 && to.path !== from.path) announceHeading()
  })
  return router
}
