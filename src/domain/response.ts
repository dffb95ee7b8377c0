import type { Enums } from '@/data/database.types'
import type { LocalizedText } from './localized'

export type Disposition = Enums<'disposition'>
export const dispositions = [
  'answered',
  'adopted',
  'partly_adopted',
  'not_adopted',
  'under_consideration',
] as const satisfies readonly Disposition[]

/** The change that an answer led to: a moved deadline, a published update, or an entry of the ledger on the plan's text. */
export interface ResponseChange {
  readonly kind: 'deadline' | 'update' | 'text'
  /** The id of the deadline change or of the update; the number of the ledger's entry. */
  readonly id: number
}

/** The official, reasoned answer to a comment; final, a later one is a later answer. */
export interface Response {
  readonly id: number
  /** The agency that answers; null when the secretariat does. */
  readonly organization: { readonly slug: string; readonly name: LocalizedText } | null
  readonly disposition: Disposition
  readonly body: string
  /** Why something was not adopted, or not whole; may be empty for other dispositions. */
  readonly reasons: string
  readonly createdAt: string
  readonly change: ResponseChange | null
}

/** Whether a comment was answered: one under consideration still waits. */
export function isAnswered(responses: readonly Response[]): boolean {
  return responses.some(({ disposition }) => disposition !== 'under_consideration')
}

/** Whether a disposition is only given with reasons; the database asks for them too. */
export function needsReasons(disposition: Disposition): boolean {
  return disposition === 'not_adopted' || disposition === 'partly_adopted'
}

interface Body {
  readonly slug: string
  readonly successor: { readonly slug: string } | null
}

/**
 * The bodies that may answer for others, by slug: themselves, and whoever took over from them.
 * @param responsible those named in the plan
 * @param register every body, with its successor
 */
export function answeringBodies(
  responsible: readonly string[],
  register: readonly Body[],
): ReadonlySet<string> {
  const successors = new Map(register.map(({ slug, successor }) => [slug, successor?.slug]))
  const answering = new Set(responsible)
  // a set may grow while it is gone through
  for (const slug of answering) {
    const successor = successors.get(slug)
    if (successor !== undefined) answering.add(successor)
  }
  return answering
}

/** An official answer that a change followed from: enough to lead back to it. */
export interface ChangeAnswer {
  readonly id: number
  readonly createdAt: string
}
