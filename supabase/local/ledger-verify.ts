/** `npm run ledger:verify -- FILE`: recomputes a downloaded ledger, without the site and without a network. */
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { linesOf } from '@/domain/ledger/lines'
import {
  ChainVerifier,
  HeadWatcher,
  isNotedHash,
  type ChainSummary,
  type LedgerFault,
} from '@/domain/ledger/verify'
import { reasonOf } from './problem.ts'

const usage = `Usage: npm run ledger:verify -- FILE [--head HASH]
  FILE         a ledger as /ledger downloads it, one entry of JSON on each line
  --head HASH  a hash you noted before, or its first 8 digits or more: is it in this chain?
Ends with 0 when the chain holds, 1 when it is broken or lacks the hash, 2 when the file cannot be used.`

/** Nothing could be verified: one line, and exit code 2. */
class Unusable extends Error {}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof Unusable)) throw error
  console.error(error.message)
  return 2
})

async function run(args: string[]): Promise<0 | 1> {
  const { file, head } = readArguments(args)
  const watcher = head === null ? null : new HeadWatcher(head)
  const verifier = new ChainVerifier((text) => createHash('sha256').update(text).digest('hex'), watcher?.see)
  try {
    for await (const lines of linesOf(createReadStream(file))) if (!(await verifier.feed(lines))) break
  } catch (error) {
    throw new Unusable(`${file} cannot be read: ${reasonOf(error)}`)
  }
  const { fault, summary } = verifier
  if (fault) {
    if (fault.kind === 'foreign') throw new Unusable(`${file} is not a ledger as /ledger downloads it.`)
    console.error(inWords(fault))
    if (summary.last) console.error(`The chain holds up to entry ${summary.entries}, ${summary.last.hash}.`)
    return 1
  }
  if (!summary.first) throw new Unusable(`${file} is empty.`)
  print(summary)
  return watcher ? compare(watcher, summary, head ?? '') : 0
}

function readArguments(args: string[]): { file: string; head: string | null } {
  let parsed
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { head: { type: 'string' } } })
  } catch (error) {
    throw new Unusable(reasonOf(error))
  }
  const [file, ...surplus] = parsed.positionals
  if (file === undefined) throw new Unusable(usage)
  if (surplus.length > 0) throw new Unusable(`One file at a time: what is "${surplus.join(' ')}"?`)
  const head = parsed.values.head ?? null
  if (head !== null && !isNotedHash(head))
    throw new Unusable(
      `--head must be a hash of 64 digits 0–9 and a–f, or its first 8 or more, not "${head}".`,
    )
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) throw new Unusable(`There is no file ${file}.`)
  if (found.isDirectory()) throw new Unusable(`${file} is a folder; name the file in it.`)
  return { file, head }
}

function print({ entries, first, last }: ChainSummary): void {
  console.log(`The chain holds: every hash was computed anew, and every entry continues the one before it.
Entries     ${entries}
First       ${first?.occurredAt ?? ''}
Last        ${last?.occurredAt ?? ''}
Head        ${last?.hash ?? ''}`)
}

function compare(watcher: HeadWatcher, { entries }: ChainSummary, head: string): 0 | 1 {
  const match = watcher.match(entries)
  switch (match.kind) {
    case 'head':
      console.log(`${head} is its newest entry.`)
      return 0
    case 'within':
      console.log(`${head} is entry ${match.seq}; ${match.later} more have followed since.`)
      return 0
    case 'absent':
      console.error(`No entry has the hash ${head}: the file was cut off before it, or it is another chain.`)
      return 1
  }
}

function inWords(fault: LedgerFault): string {
  const where = `Entry ${fault.seq} (line ${fault.line})`
  switch (fault.kind) {
    case 'foreign':
    case 'unreadable':
      return `${where} is not an entry as the ledger writes it.`
    case 'changed':
      return `${where} was changed: what it says does not fit its hash.`
    case 'missing':
      return fault.found - fault.seq === 1
        ? `Entry ${fault.seq} is missing: line ${fault.line} holds entry ${fault.found}.`
        : `Entries ${fault.seq} to ${fault.found - 1} are missing: line ${fault.line} holds entry ${fault.found}.`
    case 'misplaced':
      return `${where} is missing or in another place: entry ${fault.found} stands there.`
    case 'unlinked':
      return `${where} does not continue entry ${fault.seq - 1}: one of the two was replaced.`
  }
}
