/** A list of commitments under a name that its owner gave it. */
export interface SavedView {
  readonly id: number
  readonly name: string
  /** The plan's slug; null for all plans. */
  readonly plan: string | null
  /** Filters, order, columns and layout as they stand in an address, without `?`. */
  readonly query: string
}

/** What a name is given to. */
export type ViewAddress = Pick<SavedView, 'plan' | 'query'>

/** A query as one text, always in the same order, so that two that say the same are the same. */
export function queryText(query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1))
  return new URLSearchParams(pairs).toString()
}

/** `queryText` read back. */
export function queryOf(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}
