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
