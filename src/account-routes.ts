import type { RouteRecordRaw } from 'vue-router'

/** Pages that lead into an account, and those that are not for everybody. The public's router learns of them when one is asked for. */
export const accountRoutes: RouteRecordRaw[] = [
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
    path: '/',
    name: 'offices',
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
        meta: { requires: 'secretariat', words: 'reporting' },
      },
      {
        path: '/secretariat/rounds/new',
        name: 'new-round',
        component: () => import('@/pages/secretariat/RoundOpenPage.vue'),
        meta: { requires: 'secretariat', words: 'reporting' },
      },
      {
        path: '/secretariat/rounds/:plan/:number(\\d+)',
        name: 'round-card',
        component: () => import('@/pages/secretariat/RoundCardPage.vue'),
        meta: { requires: 'secretariat', words: 'reporting' },
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
        meta: { requires: 'secretariat', words: 'reporting' },
      },
      {
        path: '/secretariat/programmes/:programme',
        name: 'edit-programme',
        component: () => import('@/pages/secretariat/ProgrammeEditPage.vue'),
        meta: { requires: 'secretariat', words: 'reporting' },
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
        path: '/secretariat/translations',
        name: 'translations',
        component: () => import('@/pages/secretariat/TranslationsPage.vue'),
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
]
