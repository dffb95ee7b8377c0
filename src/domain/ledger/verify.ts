import { genesis, hashInput, readLine, type LedgerEntry } from './entry'
import type { Line } from './lines'

/** SHA-256 of a text in UTF-8, in small hexadecimal digits. */
export type Digest = (text: string) => string | Promise<string>

/** Where a chain breaks first, and how. `seq` is the entry to look at. */
export type LedgerFault =
  /** Nothing at the beginning of the file is an entry: it is some other file. */
  | { readonly kind: 'foreign'; readonly seq: number; readonly line: number }
  /** The line is not an entry as the ledger writes it. */
  | { readonly kind: 'unreadable'; readonly seq: number; readonly line: number }
  /** What the entry says does not fit its hash. */
  | { readonly kind: 'changed'; readonly seq: number; readonly line: number }
  /** Entries from `seq` to before `found` are not there. */
  | { readonly kind: 'missing'; readonly seq: number; readonly found: number; readonly line: number }
  /** Entry `found` stands where `seq` belongs: repeated, or moved. */
  | { readonly kind: 'misplaced'; readonly seq: number; readonly found: number; readonly line: number }
  /** The entry is whole but does not continue the one before it: one of the two was replaced. */
  | { readonly kind: 'unlinked'; readonly seq: number; readonly line: number }

/** What a chain that holds comes to. */
export interface ChainSummary {
  readonly entries: number
  readonly first: LedgerEntry | null
  readonly last: LedgerEntry | null
}

/** What is left of an entry, however broken. */
const isEntryLike = ({ text }: Line) => text !== null && /"hash":\s*"[0-9a-f]{64}"/.test(text)

/** Digests that are asked for at once: the browser works on them side by side. */
const batch = 500

/**
 * Checks a chain from its first entry on, part by part. After a fault it takes nothing more: what follows cannot be
 * trusted.
 */
export class ChainVerifier {
  readonly #digest: Digest
  readonly #onEntry: ((entry: LedgerEntry) => void) | undefined
  #first: LedgerEntry | null = null
  #last: LedgerEntry | null = null
  #fault: LedgerFault | null = null

  /** @param onEntry told every entry that holds, in order */
  constructor(digest: Digest, onEntry?: (entry: LedgerEntry) => void) {
    this.#digest = digest
    this.#onEntry = onEntry
  }

  get fault(): LedgerFault | null {
    return this.#fault
  }

  get summary(): ChainSummary {
    return { entries: this.#last?.seq ?? 0, first: this.#first, last: this.#last }
  }

  /** Takes the next lines of a download; false once the chain is broken. */
  async feed(lines: readonly Line[]): Promise<boolean> {
    for (let from = 0; from < lines.length && !this.#fault; from += batch) {
      const read = lines.slice(from, from + batch).map(({ number, text }) => ({
        line: number,
        entry: text === null ? null : readLine(text),
      }))
      // each entry brings the hash of the one before it, so that none has to wait for another
      const hashes = await Promise.all(
        read.map(({ entry }) => Promise.resolve(entry && this.#digest(hashInput(entry)))),
      )
      for (const [index, { line, entry }] of read.entries()) {
        this.#fault = this.#faultOf(entry, hashes[index] ?? null, line)
        if (this.#fault || !entry) break
        this.#first ??= entry
        this.#last = entry
        this.#onEntry?.(entry)
      }
    }
    if (this.#fault?.kind === 'unreadable' && !this.#first && !lines.some(isEntryLike))
      this.#fault = { ...this.#fault, kind: 'foreign' }
    return this.#fault === null
  }

  #faultOf(entry: LedgerEntry | null, hash: string | null, line: number): LedgerFault | null {
    const seq = (this.#last?.seq ?? 0) + 1
    if (!entry) return { kind: 'unreadable', seq, line }
    if (entry.hash !== hash) return { kind: 'changed', seq, line }
    if (entry.seq > seq) return { kind: 'missing', seq, found: entry.seq, line }
    if (entry.seq < seq) return { kind: 'misplaced', seq, found: entry.seq, line }
    if (entry.previous !== (this.#last?.hash ?? genesis)) return { kind: 'unlinked', seq, line }
    return null
  }
}

/** How a chain that holds stands to a hash that was noted before. */
export type HeadMatch =
  | { readonly kind: 'head' }
  /** It was the newest entry once; `entries` more have followed. */
  | { readonly kind: 'within'; readonly seq: number; readonly later: number }
  | { readonly kind: 'absent' }

/** Looks out for a hash, or for its first digits, while a chain is verified. */
export class HeadWatcher {
  readonly #noted: string
  #seq: number | null = null

  constructor(noted: string) {
    this.#noted = noted.toLowerCase()
  }

  see = (entry: Pick<LedgerEntry, 'seq' | 'hash'>): void => {
    if (entry.hash.startsWith(this.#noted)) this.#seq = entry.seq
  }

  /** @param entries how many the whole chain has */
  match(entries: number): HeadMatch {
    if (this.#seq === null) return { kind: 'absent' }
    return this.#seq === entries
      ? { kind: 'head' }
      : { kind: 'within', seq: this.#seq, later: entries - this.#seq }
  }
}

/** What may be noted of a hash: enough digits that no other entry begins alike. */
export const isNotedHash = (text: string): boolean => /^[0-9a-f]{8,64}$/i.test(text)

/**
 * The first entry in which two chains differ, both of which hold: from there on every hash differs, so that halving
 * finds it. Null when one merely goes on where the other ends.
 * @param entries how many both have
 */
export async function firstDifference(
  entries: number,
  isSame: (seq: number) => Promise<boolean>,
): Promise<number | null> {
  if (entries === 0 || (await isSame(entries))) return null
  let [same, different] = [0, entries]
  while (different - same > 1) {
    const middle = Math.floor((same + different) / 2)
    if (await isSame(middle)) same = middle
    else different = middle
  }
  return different
}
