import type { Kind } from '../_shared/kinds.ts'

/** Text of a plan in its languages, or somebody's own words. */
export type Text = string | Readonly<Record<string, string>> | null

/** What happened, as `digest_page` gives it: the same for everybody who is told. */
export interface DigestEvent {
  readonly kind: Kind
  /** Table of the thing, and what became of it: `meetings:moved`. */
  readonly subject: string
  readonly id: number
  readonly at: string
  readonly plan: string | null
  readonly code: string | null
  readonly meeting: string | null
  readonly organization: string | null
  /** The thread it is about. */
  readonly comment: number | null
  /** Title of the commitment, else of the meeting, the plan or the organization. */
  readonly title: Text
  /** Names, dates and an excerpt; null when the thing is gone or hidden by now. */
  readonly words: Readonly<Record<string, unknown>> | null
}

/** Somebody who is told, and of what: places in the page's events. */
export interface Recipient {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly locale: string
  readonly events: readonly number[]
}

export interface DigestPage {
  readonly claimed_at: string
  readonly time_zone: string
  /** The person to go on after; null at the end. */
  readonly next: string | null
  readonly events: readonly DigestEvent[]
  readonly people: readonly Recipient[]
}
