import { call } from '../_shared/call.ts'
import type { Environment } from '../_shared/environment.ts'
import type { Pace } from '../_shared/kinds.ts'
import { openKey, signToken } from '../_shared/token.ts'
import type { Deliver } from './deliver.ts'
import type { DigestPage } from './events.ts'
import { openDesk } from './letter.ts'

export interface DigestWish extends Environment {
  readonly pace: Pace
  /** What happened before is not told any more; by default a little more than the pace. */
  readonly since?: Date
  /** Whether what is told counts as mailed, so that no later digest tells it again. */
  readonly claim: boolean
  readonly deliver: Deliver
  /** The most people to write to. */
  readonly limit?: number
}

export interface DigestOutcome {
  /** Reminders and summaries that were new. */
  readonly reminders: number
  readonly letters: number
  /** Letters that could not be sent; the next digest takes up what they said. */
  readonly failed: number
  /** Whether people may be left. */
  readonly more: boolean
}

const peoplePerPage = 2000
/** Days back, with room for a scheduler that stood still over a holiday. */
const reach: Readonly<Record<Pace, number>> = { now: 2, daily: 4, weekly: 11 }

/**
 * Makes the reminders that are due, then goes through everybody with unmailed notifications of a pace, page by page: claim,
 * write, send, give back what failed. A crash in the middle of a page loses its letters rather than sending them twice;
 * the notifications themselves stay on the site. Throws when the database refuses, or when nothing can be sent at all.
 */
export async function runDigest(wish: DigestWish): Promise<DigestOutcome> {
  const { pace, claim, deliver, limit = Infinity } = wish
  const since = wish.since ?? new Date(Date.now() - reach[pace] * 86_400_000)
  const key = await openKey(wish.signingKey)
  const reminders = await call<number>(wish, 'make_reminders', {})
  let after: string | null = null
  let letters = 0
  let failed = 0
  let people = 0
  do {
    const page: DigestPage = await call<DigestPage>(wish, 'digest_page', {
      pace,
      since: since.toISOString(),
      after,
      size: Math.min(peoplePerPage, limit - people),
      claim,
    })
    const write = openDesk(page, wish)
    const written = await Promise.all(
      page.people.map(async (person) => write(person, await signToken(key, person.id))),
    )
    const release = (persons: readonly string[]) =>
      call(wish, 'digest_release', { people: persons, claimed_at: page.claimed_at })
    const unsent = await deliver(written).catch(async (error: unknown) => {
      if (claim) await release(written.map(({ person }) => person))
      throw error
    })
    if (claim && unsent.length > 0) await release(unsent)
    letters += written.length - unsent.length
    failed += unsent.length
    people += page.people.length
    after = page.next
    // a mail service that takes nothing will not take the next page either
    if (written.length > 0 && unsent.length === written.length) break
  } while (after !== null && people < limit)
  return { reminders, letters, failed, more: after !== null }
}
