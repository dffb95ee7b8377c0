import type { IsoDay } from '@/domain/dates'

/** The past day whose knowledge is asked for; null for the present. */
export type AsOf = IsoDay | null

/** The part of a key that keeps the past apart from the present. */
export const known = (asOf: AsOf) => (asOf === null ? [] : [`as of ${asOf}`])

/** The keys under which server data is cached, as a tree: invalidating a branch refreshes all below it. */
export const keys = {
  plans: () => ['plans'] as const,
  commitments: (...scope: (string | number)[]) => ['commitments', ...scope] as const,
  organizations: (...slug: string[]) => ['organizations', ...slug] as const,
  activity: (...plan: string[]) => ['activity', ...plan] as const,
  ledger: (...scope: string[]) => ['ledger', ...scope] as const,
  rounds: (...scope: (string | number)[]) => ['rounds', ...scope] as const,
  reviews: (...scope: (string | number)[]) => ['reviews', ...scope] as const,
  /** Questions that are owed an official answer, and what became of them. */
  questions: (...scope: string[]) => ['questions', ...scope] as const,
  search: (...scope: string[]) => ['search', ...scope] as const,
  programmes: (...slug: string[]) => ['programmes', ...slug] as const,
  /** What an agency's coordinators see of their own: drafts, what waits, what is owed. */
  desk: (...scope: (string | number)[]) => ['desk', ...scope] as const,
  meetings: (...scope: (string | number)[]) => ['meetings', ...scope] as const,
  /** What a person stands behind. */
  endorsements: (...scope: string[]) => ['endorsements', ...scope] as const,
  /** What waits for moderation, one comment before it, one's own hidden words, the public log. */
  moderation: (...scope: (string | number)[]) => ['moderation', ...scope] as const,
  rules: () => ['rules'] as const,
  heldWords: () => ['held words'] as const,
  holidays: () => ['holidays'] as const,
  /** What the person follows, looks at again, was told, and wants to be told. */
  follows: (...scope: string[]) => ['follows', ...scope] as const,
  savedViews: (...person: string[]) => ['saved views', ...person] as const,
  notices: (...scope: (string | number)[]) => ['notices', ...scope] as const,
  paces: (...person: string[]) => ['paces', ...person] as const,
  /** What the administrator finds among those who have an account. */
  people: (...search: string[]) => ['people', ...search] as const,
  invitations: () => ['invitations'] as const,
}
