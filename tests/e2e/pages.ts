import type { Account } from './people.ts'

/** Every public page, at an address that the demonstration data fills; `:plan` is the sample plan in force. */
export const publicPages: readonly string[] = [
  '/',
  '/plans',
  '/plans/2012-2015',
  '/plans/2016-2018',
  '/plans/2020-2022',
  '/plans/:plan',
  '/commitments',
  '/commitments?view=cards',
  '/commitments?columns=theme,agency,completion,schedule,due,voices',
  '/plans/:plan/commitments',
  '/timeline',
  '/timeline?group=commitment&period=2026-q4',
  '/plans/2012-2015/timeline?group=agency',
  '/plans/2012-2015/commitments/5.1',
  '/plans/2020-2022/commitments/2.1',
  '/plans/:plan/commitments/1.1',
  '/plans/2020-2022/commitments/2.1/history',
  '/plans/:plan/rounds',
  '/plans/:plan/rounds/3',
  '/plans/2012-2015/rounds',
  '/ledger',
  '/ledger?subject=commitments&office=secretariat',
  '/agencies',
  '/agencies?rank=delivered&plan=all',
  '/agencies/ministry-of-finance',
  '/agencies/ministry-of-digital-development-and-transport',
  '/agencies/open-budget-initiative',
  '/plans/2020-2022/sheet',
  '/plans/2020-2022/commitments/1.1/sheet',
  '/programmes',
  '/programmes/strong-governance',
  '/programmes/sample-one-entrance',
  '/dialogue',
  '/dialogue/meetings/2026-10-08',
  '/dialogue/meetings/2026-07-20',
  '/dialogue/topics',
  '/dialogue/rules',
  '/dialogue/moderation',
  '/search',
  '/search?q=dovlet+xidmet',
  '/about',
  '/glossary',
  '/sign-in',
  '/sign-up',
  '/reset-password',
  '/new-password',
  '/new-email',
  '/invitation',
  '/unsubscribe',
  '/no-such-page',
]

interface ClosedPage {
  readonly path: string
  /** Who may open it. */
  readonly owner: Account
  /** Who is signed in, but may not. */
  readonly stranger: Account | null
}

/** Pages that are not for everybody. */
export const closedPages: readonly ClosedPage[] = [
  { path: '/account', owner: 'citizen', stranger: null },
  { path: '/account/notifications', owner: 'civil', stranger: null },
  { path: '/notifications', owner: 'civil', stranger: null },
  { path: '/work', owner: 'coordinator', stranger: 'citizen' },
  { path: '/work/round', owner: 'coordinator', stranger: 'citizen' },
  { path: '/plans/:plan/commitments/1.2/report', owner: 'coordinator', stranger: 'civil' },
  { path: '/plans/:plan/commitments/1.4/assess', owner: 'reviewer', stranger: 'coordinator' },
  { path: '/secretariat/import', owner: 'secretariat', stranger: 'coordinator' },
  { path: '/secretariat/programmes/new', owner: 'secretariat', stranger: 'coordinator' },
  { path: '/secretariat/programmes/sample-one-entrance', owner: 'secretariat', stranger: 'citizen' },
  { path: '/plans/:plan/commitments/1.2/indicators', owner: 'secretariat', stranger: 'coordinator' },
  { path: '/plans/:plan/commitments/1.1/change', owner: 'secretariat', stranger: 'coordinator' },
  { path: '/secretariat/reviews', owner: 'secretariat', stranger: 'coordinator' },
  { path: '/secretariat/questions', owner: 'secretariat', stranger: 'coordinator' },
  { path: '/secretariat/rounds', owner: 'secretariat', stranger: 'reviewer' },
  { path: '/secretariat/rounds/new', owner: 'secretariat', stranger: 'coordinator' },
  { path: '/secretariat/rounds/:plan/3', owner: 'secretariat', stranger: 'coordinator' },
  { path: '/dialogue/topics/propose', owner: 'civil', stranger: null },
  { path: '/secretariat/meetings', owner: 'secretariat', stranger: 'civil' },
  { path: '/secretariat/meetings/new', owner: 'secretariat', stranger: 'coordinator' },
  { path: '/secretariat/meetings/2026-12-10', owner: 'secretariat', stranger: 'civil' },
  { path: '/secretariat/meetings/2026-10-08/minutes', owner: 'secretariat', stranger: 'reviewer' },
  { path: '/secretariat/meetings/2026-10-08/decisions/2', owner: 'secretariat', stranger: 'coordinator' },
  { path: '/secretariat/moderation', owner: 'secretariat', stranger: 'coordinator' },
  { path: '/secretariat/moderation/1', owner: 'secretariat', stranger: 'civil' },
  { path: '/secretariat/words', owner: 'secretariat', stranger: 'reviewer' },
  { path: '/secretariat/rules', owner: 'secretariat', stranger: 'coordinator' },
  { path: '/secretariat/holidays', owner: 'secretariat', stranger: 'admin' },
  { path: '/secretariat/people', owner: 'admin', stranger: 'secretariat' },
]

/** A path of these lists for the plan in force. */
export const inPlan = (path: string, plan: string) => path.replace(':plan', plan)
