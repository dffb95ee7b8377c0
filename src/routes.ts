import type { LocationQueryRaw, RouteLocationNamedRaw, RouteLocationPathRaw } from 'vue-router'

/** Filters of a list as they stand in the address; what is absent is not filtered. */
export type Filters = LocationQueryRaw

// Public pages are named. Pages of accounts and offices are paths: the router learns of them only when one is asked for.

export const homeRoute = { name: 'home' } as const
export const plansRoute = { name: 'plans' } as const
export const agenciesRoute = { name: 'agencies' } as const
export const programmesRoute = { name: 'programmes' } as const
export const signUpRoute = { path: '/sign-up' } as const
export const resetPasswordRoute = { path: '/reset-password' } as const
export const accountRoute = { path: '/account' } as const
export const notificationsRoute = { path: '/notifications' } as const
export const noticeSettingsRoute = { path: '/account/notifications' } as const
export const workRoute = { path: '/work' } as const
export const importRoute = { path: '/secretariat/import' } as const
export const peopleRoute = { path: '/secretariat/people' } as const
export const reviewsRoute = { path: '/secretariat/reviews' } as const
export const roundsOfficeRoute = { path: '/secretariat/rounds' } as const
export const questionsRoute = { path: '/secretariat/questions' } as const
export const newRoundRoute = { path: '/secretariat/rounds/new' } as const
export const newProgrammeRoute = { path: '/secretariat/programmes/new' } as const
export const dialogueRoute = { name: 'dialogue' } as const
export const topicsRoute = { name: 'topics' } as const
export const proposeTopicRoute = { path: '/dialogue/topics/propose' } as const
export const meetingsOfficeRoute = { path: '/secretariat/meetings' } as const

export const moderationRoute = { path: '/secretariat/moderation' } as const
export const moderationLogRoute = { name: 'moderation-log' } as const
export const heldWordsRoute = { path: '/secretariat/words' } as const
export const rulesOfficeRoute = { path: '/secretariat/rules' } as const
export const holidaysRoute = { path: '/secretariat/holidays' } as const

/** The published rules of the dialogue platform. @param code the rule that is meant, `3.1` */
export function rulesRoute(code?: string): RouteLocationNamedRaw {
  return { name: 'rules', ...(code === undefined ? {} : { hash: `#rule-${code}` }) }
}

/** One comment before the secretariat. @param id the comment's number */
export function moderationCaseRoute(id: number): RouteLocationPathRaw {
  return { path: `/secretariat/moderation/${encodeURIComponent(id)}` }
}

/** The search, with a question or without; `#search-words` is its field. */
export function searchRoute(question = ''): RouteLocationNamedRaw {
  return { name: 'search', ...(question === '' ? { hash: '#search-words' } : { query: { q: question } }) }
}

/** @param plan the plan's slug, `2020-2022` */
export function planRoute(plan: string): RouteLocationNamedRaw {
  return { name: 'plan', params: { plan } }
}

/** The list of commitments: of one plan, or of all plans without one. */
export function commitmentsRoute(plan?: string | null, filters: Filters = {}): RouteLocationNamedRaw {
  return plan
    ? { name: 'plan-commitments', params: { plan }, query: filters }
    : { name: 'commitments', query: filters }
}

/** Milestones on a line of time: of one plan, or of the plan in force without one. */
export function timelineRoute(plan?: string | null, filters: Filters = {}): RouteLocationNamedRaw {
  return plan
    ? { name: 'plan-timeline', params: { plan }, query: filters }
    : { name: 'timeline', query: filters }
}

/** @param anchor the id of something on the page, such as a comment, without `#` */
export function commitmentRoute(plan: string, code: string, anchor?: string): RouteLocationNamedRaw {
  return { name: 'commitment', params: { plan, code }, ...(anchor ? { hash: `#${anchor}` } : {}) }
}

/** A commitment on one sheet of paper. */
export function commitmentSheetRoute(plan: string, code: string): RouteLocationNamedRaw {
  return { name: 'commitment-sheet', params: { plan, code } }
}

/** A plan on one sheet of paper. */
export function planSheetRoute(plan: string): RouteLocationNamedRaw {
  return { name: 'plan-sheet', params: { plan } }
}

/** What changed a commitment, word by word. */
export function historyRoute(plan: string, code: string): RouteLocationNamedRaw {
  return { name: 'history', params: { plan, code } }
}

/** Every public change, as far as it is narrowed. @param filters as they stand in the address */
export function ledgerRoute(filters: Filters = {}): RouteLocationNamedRaw {
  return { name: 'ledger', query: filters }
}

/** The coordinator's form for a progress update. @param about the id of an update that it corrects or submits again */
export function reportRoute(
  plan: string,
  code: string,
  about: { readonly corrects?: number; readonly resubmits?: number } = {},
): RouteLocationPathRaw {
  return {
    path: `/plans/${encodeURIComponent(plan)}/commitments/${encodeURIComponent(code)}/report`,
    query: { ...about },
  }
}

/** Several commitments of one agency in one table. @param agency the organization's slug */
export function batchRoute(agency?: string): RouteLocationPathRaw {
  return { path: '/work/round', ...(agency ? { query: { agency } } : {}) }
}

/** The reporting rounds of a plan. */
export function roundsRoute(plan: string): RouteLocationNamedRaw {
  return { name: 'rounds', params: { plan } }
}

/** The report card of one round. */
export function roundRoute(plan: string, number: number): RouteLocationNamedRaw {
  return { name: 'round', params: { plan, number: String(number) } }
}

/** The secretariat's live view of one round. */
export function roundCardRoute(plan: string, number: number): RouteLocationPathRaw {
  return { path: `/secretariat/rounds/${encodeURIComponent(plan)}/${encodeURIComponent(number)}` }
}

/** One submitted update before the secretariat. @param id the update's number */
export function reviewRoute(id: number): RouteLocationPathRaw {
  return { path: `/secretariat/reviews/${encodeURIComponent(id)}` }
}

/** The secretariat's page to move deadlines of a commitment, or to withdraw it. */
export function changeRoute(plan: string, code: string): RouteLocationPathRaw {
  return { path: `/plans/${encodeURIComponent(plan)}/commitments/${encodeURIComponent(code)}/change` }
}

/** The form of a voice other than the agency's for its judgement. */
export function assessRoute(plan: string, code: string): RouteLocationPathRaw {
  return { path: `/plans/${encodeURIComponent(plan)}/commitments/${encodeURIComponent(code)}/assess` }
}

/** @param agency the organization's slug */
export function agencyRoute(agency: string): RouteLocationNamedRaw {
  return { name: 'agency', params: { agency } }
}

/** @param programme the programme's slug */
export function programmeRoute(programme: string): RouteLocationNamedRaw {
  return { name: 'programme', params: { programme } }
}

/** The secretariat's form for a programme that is there. */
export function editProgrammeRoute(programme: string): RouteLocationPathRaw {
  return { path: `/secretariat/programmes/${encodeURIComponent(programme)}` }
}

/** A meeting of the dialogue platform. @param anchor the id of something on the page, such as `decision-2`, without `#` */
export function meetingRoute(meeting: string, anchor?: string): RouteLocationNamedRaw {
  return { name: 'meeting', params: { meeting }, ...(anchor ? { hash: `#${anchor}` } : {}) }
}

/** The secretariat's form for a meeting that is there, or for a new one. @param topic the id of a topic to put on its agenda */
export function editMeetingRoute(meeting: string | null, topic?: number): RouteLocationPathRaw {
  const query = topic === undefined ? {} : { topic: String(topic) }
  return meeting === null
    ? { path: '/secretariat/meetings/new', query }
    : { path: `/secretariat/meetings/${encodeURIComponent(meeting)}`, query }
}

/** Where the secretariat notes that a meeting was held, with its minutes. */
export function minutesRoute(meeting: string): RouteLocationPathRaw {
  return { path: `/secretariat/meetings/${encodeURIComponent(meeting)}/minutes` }
}

/** The secretariat's form for a decision of a meeting. @param number null for a new one */
export function editDecisionRoute(meeting: string, number: number | null): RouteLocationPathRaw {
  return {
    path: `/secretariat/meetings/${encodeURIComponent(meeting)}/decisions/${encodeURIComponent(number ?? 'new')}`,
  }
}

/** The secretariat's form for a measured value of an indicator. */
export function indicatorsRoute(plan: string, code: string): RouteLocationPathRaw {
  return { path: `/plans/${encodeURIComponent(plan)}/commitments/${encodeURIComponent(code)}/indicators` }
}

/** @param anchor the part that explains something, such as `schedule-overdue`, without `#` */
export function aboutRoute(anchor?: string): RouteLocationNamedRaw {
  return { name: 'about', ...(anchor ? { hash: `#${anchor}` } : {}) }
}

/** @param term the word that is explained, without `#` */
export function glossaryRoute(term?: string): RouteLocationPathRaw {
  return { path: '/glossary', ...(term ? { hash: `#${term}` } : {}) }
}

/** The secretariat's list of texts that lack a language. */
export const translationsRoute = { path: '/secretariat/translations' } as const

/** @param next the router's `fullPath` to come back to after signing in */
export function signInRoute(next?: string): RouteLocationPathRaw {
  return { path: '/sign-in', ...(next ? { query: { next } } : {}) }
}
