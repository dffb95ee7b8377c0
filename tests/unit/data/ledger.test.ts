import { expect, it, vi } from 'vitest'
import { fetchLastEntry, type RecordOf } from '@/data/ledger'
import { reachBy } from '@/data/rest'

vi.mock('@/data/auth', () => ({ accessToken: () => Promise.resolve(null) }))

/** What is asked of an API that answers with these rows, and what comes of it. */
async function asked(of: RecordOf, rows: readonly object[]) {
  let query = ''
  reachBy((input) => {
    query = decodeURIComponent(new URL(input instanceof Request ? input.url : input).search)
    return Promise.resolve(Response.json(rows))
  })
  return [await fetchLastEntry(of), query] as const
}

it('names the newest entry about a commitment, as far as a day knows it', async () => {
  const row = { seq: 7, hash: 'ab', occurred_at: '2026-03-01T10:00:00.000000Z' }
  const [entry, query] = await asked({ plan: 'p', commitment: '1.1', asOf: '2026-03-01' }, [row])
  expect(entry).toEqual({ seq: 7, hash: 'ab', occurredAt: row.occurred_at })
  expect(query).toContain('plan=eq.p&commitment=eq.1.1&occurred_at=lt.2026-03-01T20:00:00.000000Z')
  expect(query).toContain('order=seq.desc&limit=1')
})

it('may find none, and narrows a plan by nothing else', async () => {
  const [entry, query] = await asked({ plan: 'p', commitment: null, asOf: null }, [])
  expect(entry).toBeNull()
  expect(query).toMatch(/^\?select=seq,hash,occurred_at&plan=eq\.p&order/)
})
