import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashInput, type LedgerEntry } from '@/domain/ledger/entry'
import { linesOf, partsOf } from '@/domain/ledger/lines'
import { ChainVerifier, firstDifference, HeadWatcher, type Digest } from '@/domain/ledger/verify'
import { aChain, fileOf, lineOf, sha256 } from '../../fixtures/ledger'

const chain = aChain([
  {
    action: 'added',
    subject: 'plans',
    subjectId: 1,
    commitment: null,
    before: null,
    office: 'secretariat',
    organization: null,
  },
  {},
  { action: 'removed', after: null, before: '{"a": "\\"\\\\ \\u0001 \\n"}' },
  { plan: null, commitment: null, office: 'participant', organization: null },
])

async function verify(
  bytes: Uint8Array<ArrayBuffer>,
  { part = 64, digest = sha256 }: { part?: number; digest?: Digest } = {},
) {
  const seen: number[] = []
  const verifier = new ChainVerifier(digest, ({ seq }) => seen.push(seq))
  for await (const lines of linesOf(partsOf(new Blob([bytes]), part)))
    if (!(await verifier.feed(lines))) break
  return { fault: verifier.fault, summary: verifier.summary, seen }
}

const faultOf = async (entries: readonly LedgerEntry[]) => (await verify(fileOf(entries))).fault
const resealed = (entry: LedgerEntry): LedgerEntry => ({ ...entry, hash: sha256(hashInput(entry)) })

describe('a chain that holds', () => {
  it.each([1, 7, 64, 100_000])('is found whole in parts of %i bytes', async (part) => {
    const { fault, summary, seen } = await verify(fileOf(chain), { part })
    expect(fault).toBeNull()
    expect(summary).toEqual({ entries: 4, first: chain[0], last: chain[3] })
    expect(seen).toEqual([1, 2, 3, 4])
  })

  it('may have Windows line ends, a byte order mark, and no end of the last line', async () => {
    const text = `\uFEFF${chain.map(lineOf).join('\r\n')}`
    expect((await verify(new TextEncoder().encode(text))).summary.entries).toBe(4)
  })

  it('may have no entry yet', async () => {
    expect(await verify(new Uint8Array())).toEqual({
      fault: null,
      summary: { entries: 0, first: null, last: null },
      seen: [],
    })
  })

  it('is the same whether digests come at once or late, and in any order', async () => {
    const late = async (text: string) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
      return sha256(text)
    }
    expect((await verify(fileOf(chain), { digest: late })).seen).toEqual([1, 2, 3, 4])
  })
})

describe('a chain that was tampered with', () => {
  // line ends are no part of an entry
  const positions = [...fileOf(chain).keys()].slice(0, -1)
  const entryAt = (position: number) =>
    fileOf(chain)
      .slice(0, position)
      .filter((byte) => byte === 0x0a).length + 1

  it('names the entry of every byte that is changed', async () => {
    const arbitrary = fc.tuple(fc.constantFrom(...positions), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(arbitrary, async ([position, distance]) => {
        const bytes = fileOf(chain)
        bytes[position] = ((bytes[position] ?? 0) + distance) % 256
        const { fault } = await verify(bytes, { part: 1000 })
        expect(fault?.seq).toBe(entryAt(position))
      }),
      { numRuns: 1500 },
    )
  })

  it('finds one flipped bit at every place of the file', async () => {
    for (const position of positions) {
      const bytes = fileOf(chain)
      bytes[position] = (bytes[position] ?? 0) ^ 1
      const { fault, summary } = await verify(bytes, { part: 5000 })
      expect(fault?.seq, `byte ${position}`).toBe(entryAt(position))
      expect(summary.entries).toBe(entryAt(position) - 1)
    }
  })

  it('knows what was done to it', async () => {
    const [one, two, three, four] = chain as [LedgerEntry, LedgerEntry, LedgerEntry, LedgerEntry]
    expect(await faultOf([one, { ...two, after: '{"title": {}}' }, three, four])).toEqual({
      kind: 'changed',
      seq: 2,
      line: 2,
    })
    expect(await faultOf([one, two, four])).toEqual({ kind: 'missing', seq: 3, found: 4, line: 3 })
    expect(await faultOf([two, three, four])).toEqual({ kind: 'missing', seq: 1, found: 2, line: 1 })
    expect(await faultOf([one, two, two, three])).toEqual({ kind: 'misplaced', seq: 3, found: 2, line: 3 })
    expect(await faultOf([one, three, two, four])).toEqual({ kind: 'missing', seq: 2, found: 3, line: 2 })
    expect(await faultOf([one, resealed({ ...two, after: '{}' }), three])).toEqual({
      kind: 'unlinked',
      seq: 3,
      line: 3,
    })
    expect(await faultOf([resealed({ ...one, previous: 'f'.repeat(64) })])).toEqual({
      kind: 'unlinked',
      seq: 1,
      line: 1,
    })
  })

  it('takes no line that is written otherwise, though it may mean the same', async () => {
    const [first = ''] = chain.map(lineOf)
    const lines = [
      first.replace('{"seq":', '{"seq": '),
      first.replace('"plans"', '"\\u0070lans"'),
      first.replace('"commitment":null', '"commitment":""'),
      first.replace('"seq":1', '"seq":1.0'),
      first.replace('"seq":1', '"seq":"1"'),
      first.replace('{"seq":1,', '{"seq":1,"seq":1,'),
      first.replace('}', ',"more":1}'),
      `${first} `,
    ]
    for (const line of lines)
      expect((await verify(new TextEncoder().encode(`${line}\n`))).fault, line).toEqual({
        kind: 'unreadable',
        seq: 1,
        line: 1,
      })
  })

  it('is told from a file that is no ledger', async () => {
    for (const line of ['null', '[]', '', 'PK\u0003\u0004', 'code,title'])
      expect((await verify(new TextEncoder().encode(`${line}\n`))).fault).toMatchObject({ kind: 'foreign' })
  })

  it('does not let the fields of an entry run into each other', async () => {
    const [entry] = aChain([{ plan: 'a\nb', commitment: null }])
    expect(await faultOf(entry ? [entry] : [])).toMatchObject({ kind: 'unreadable' })
  })

  it('reads no further than a line without an end', async () => {
    let read = 0
    async function* endless() {
      for (;;) {
        read += 1
        await Promise.resolve()
        yield new Uint8Array(1024 * 1024).fill(0x61)
      }
    }
    const verifier = new ChainVerifier(sha256)
    for await (const lines of linesOf(endless())) await verifier.feed(lines)
    expect(verifier.fault).toEqual({ kind: 'foreign', seq: 1, line: 1 })
    expect(read).toBeLessThan(20)
  })
})

describe('a hash that was noted before', () => {
  const match = (noted: string) => {
    const watcher = new HeadWatcher(noted)
    chain.forEach(watcher.see)
    return watcher.match(chain.length)
  }

  it('is the head, was the head once, or never was', () => {
    expect(match(chain[3]?.hash ?? '')).toEqual({ kind: 'head' })
    expect(match(chain[1]?.hash.slice(0, 12).toUpperCase() ?? '')).toEqual({
      kind: 'within',
      seq: 2,
      later: 2,
    })
    expect(match('0'.repeat(64))).toEqual({ kind: 'absent' })
  })
})

describe('two chains', () => {
  it('differ from the first entry on that differs', async () => {
    for (const entries of [1, 2, 3, 8, 1000])
      for (const first of [1, 2, 3, 7, 8, 999, 1000].filter((seq) => seq <= entries)) {
        let asked = 0
        const found = await firstDifference(entries, (seq) => {
          asked += 1
          return Promise.resolve(seq < first)
        })
        expect(found).toBe(first)
        expect(asked).toBeLessThan(12)
      }
  })

  it('do not differ when one only goes on', async () => {
    expect(await firstDifference(5, () => Promise.resolve(true))).toBeNull()
    expect(await firstDifference(0, () => Promise.resolve(false))).toBeNull()
  })
})
