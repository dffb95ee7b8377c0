import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { LedgerRow } from '@/domain/ledger/entry'
import { ChainVerifier } from '@/domain/ledger/verify'
import type { Cast, Who } from './cast.ts'

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** What entries say in three words: who did what to which table. */
export const told = (entries: readonly LedgerRow[]) =>
  entries.map(({ office, organization, action, subject }) =>
    [organization ?? office, action, subject].join(' '),
  )

/** A report of the coordinator that the database takes. */
export const report = (also = {}) => ({
  commitment_id: 900001,
  organization_id: 900001,
  completion: 'substantial',
  narrative: { en: 'What was done' },
  evidence: [{ title: 'Proof', url: 'https://example.org/proof' }],
  milestones: [{ milestone_id: 900001, completed_on: '2024-05-01' }],
  ...also,
})

/** The ledger as anybody meets it. */
export function ledgerOf(cast: Cast) {
  const length = async () => {
    const [head] = (await cast.ask('anon', 'GET', 'ledger_head')).body as { seq: number }[]
    return head?.seq ?? 0
  }

  return {
    length,

    /** The whole chain as anybody may download it, part by part. */
    async download(): Promise<string[]> {
      const lines: string[] = []
      for (;;) {
        const { body } = await cast.ask(
          'anon',
          'GET',
          `rpc/ledger_lines?after_seq=${lines.length}&max_rows=7`,
        )
        if (body === '') return lines
        lines.push(...String(body).split('\n'))
      }
    },

    /** The entries that an act leaves, in order. */
    async entriesOf(act: () => Promise<unknown>): Promise<LedgerRow[]> {
      const before = await length()
      await act()
      return (await cast.ask('anon', 'GET', `ledger?seq=gt.${before}&order=seq`)).body as LedgerRow[]
    },

    /** What the API answers to somebody who may. */
    async done(who: Who, method: string, path: string, body?: unknown): Promise<unknown> {
      const answer = await cast.ask(who, method, path, body)
      expect([path, answer.status, answer.body]).toEqual([
        path,
        expect.toSatisfy((status) => status < 300),
        answer.body,
      ])
      return answer.body
    },
  }
}

/** Whether a chain holds, and how many entries of it. */
export async function verify(lines: readonly string[]) {
  const verifier = new ChainVerifier(sha256)
  await verifier.feed(lines.map((text, index) => ({ number: index + 1, text })))
  return { fault: verifier.fault, entries: verifier.summary.entries }
}
