import { linesOf, partsOf, type Line } from '@/domain/ledger/lines'
import { ChainVerifier, firstDifference, type ChainSummary, type LedgerFault } from '@/domain/ledger/verify'
import {
  digestText,
  fetchLedgerHash,
  fetchLedgerHead,
  fetchLedgerLines,
  type LedgerHead,
} from '@/queries/records'

export interface LongWork {
  readonly signal: AbortSignal
  /** Told the share done, 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** What a verification found. */
export type Verdict =
  | { readonly kind: 'empty'; readonly source: 'site' | 'file' }
  | {
      readonly kind: 'broken'
      readonly source: 'site' | 'file'
      /** `cut` and `head`: the chain holds, but is not the one the site tells of. */
      readonly fault: LedgerFault | { readonly kind: 'cut' | 'head'; readonly seq: number }
      readonly summary: ChainSummary
    }
  | { readonly kind: 'whole' | 'same'; readonly summary: ChainSummary }
  /** The file is whole; the site has `more` since, or lacks `more` that the file has. */
  | { readonly kind: 'earlier' | 'later'; readonly summary: ChainSummary; readonly more: number }
  | { readonly kind: 'differs'; readonly summary: ChainSummary; readonly seq: number }

/** Entries in one answer: some megabytes at most. */
const rowsPerPart = 2000

/**
 * The lines of the site's chain up to its head as it was asked for, part by part; the next part travels while the one
 * before is worked on. @param after the entry to begin behind
 */
export async function* siteParts(
  head: LedgerHead,
  { signal, onProgress }: LongWork,
  after = 0,
): AsyncGenerator<{ readonly text: string; readonly from: number; readonly to: number }> {
  const ask = (from: number) => fetchLedgerLines(from, Math.min(rowsPerPart, head.seq - from), signal)
  let next = after < head.seq ? ask(after) : null
  for (let from = after; next !== null;) {
    const text = await next
    signal.throwIfAborted()
    const to = Math.min(from + rowsPerPart, head.seq)
    // a chain that ends before its head is for the verifier to tell
    next = text !== '' && to < head.seq ? ask(to) : null
    // its failure is told when it is waited for
    next?.catch(() => undefined)
    if (text !== '') yield { text, from, to }
    onProgress(to / head.seq)
    from = to
  }
}

/** Verifies the whole chain of the site, and that it ends where the site says. @throws AppError; the signal's reason */
export async function verifySite(work: LongWork): Promise<Verdict> {
  const head = await fetchLedgerHead()
  if (!head) return { kind: 'empty', source: 'site' }
  const verifier = new ChainVerifier(digestText)
  for await (const { text, from } of siteParts(head, work)) {
    const lines: Line[] = text.split('\n').map((line, index) => ({ number: from + index + 1, text: line }))
    if (!(await verifier.feed(lines))) break
  }
  const { fault, summary } = verifier
  if (fault) return { kind: 'broken', source: 'site', fault, summary }
  if (summary.entries < head.seq)
    return { kind: 'broken', source: 'site', fault: { kind: 'cut', seq: head.seq }, summary }
  if (summary.last?.hash !== head.hash)
    return { kind: 'broken', source: 'site', fault: { kind: 'head', seq: head.seq }, summary }
  return { kind: 'whole', summary }
}

/** Verifies a file by itself, then against the chain of the site. @throws AppError; the signal's reason */
export async function verifyFile(file: Blob, { signal, onProgress }: LongWork): Promise<Verdict> {
  const hashes: string[] = []
  const verifier = new ChainVerifier(digestText, ({ hash }) => hashes.push(hash))
  let read = 0
  async function* parts() {
    for await (const part of partsOf(file)) {
      signal.throwIfAborted()
      yield part
      read += part.length
      onProgress(read / file.size)
    }
  }
  for await (const lines of linesOf(parts())) if (!(await verifier.feed(lines))) break
  signal.throwIfAborted()
  const { fault, summary } = verifier
  if (fault) return { kind: 'broken', source: 'file', fault, summary }
  if (summary.entries === 0) return { kind: 'empty', source: 'file' }
  return compare(summary, hashes, signal)
}

async function compare(
  summary: ChainSummary,
  hashes: readonly string[],
  signal: AbortSignal,
): Promise<Verdict> {
  const head = await fetchLedgerHead()
  const shared = Math.min(summary.entries, head?.seq ?? 0)
  const seq = await firstDifference(shared, async (at) => {
    signal.throwIfAborted()
    return (await fetchLedgerHash(at)) === hashes[at - 1]
  })
  if (seq !== null) return { kind: 'differs', summary, seq }
  const more = (head?.seq ?? 0) - summary.entries
  if (more === 0) return { kind: 'same', summary }
  return { kind: more > 0 ? 'earlier' : 'later', summary, more: Math.abs(more) }
}
