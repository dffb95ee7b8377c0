import { expect, it, vi } from 'vitest'
import { fetchCommitments, type CommitmentScope } from '@/data/commitments'
import { reachBy } from '@/data/rest'

vi.mock('@/data/auth', () => ({ accessToken: () => Promise.resolve(null) }))

/** What is asked of an API whose answers are full at first. */
async function asked(scope: CommitmentScope, day: string | null) {
  const addresses: URL[] = []
  reachBy((input) => {
    addresses.push(new URL(input instanceof Request ? input.url : input))
    const row = { id: 1, title: {}, plan_title: {}, theme_title: {}, voices: [] }
    return Promise.resolve(Response.json(addresses.length > 1 ? [] : Array.from({ length: 1000 }, () => row)))
  })
  expect(await fetchCommitments(scope, day)).toHaveLength(1000)
  return addresses.map(({ pathname, searchParams: search }) => {
    expect(search.get('order')).toBe('plan_starts_on.desc.nullslast,plan_slug.asc,code_order.asc,id.asc')
    const place = search.get('first') ?? search.get('offset') ?? ''
    return [pathname.replace(/.*\/v1\//, ''), place, search.get('day')].join(' ')
  })
}

it('later pages of all commitments come without the work for those before them', async () => {
  expect(await asked('all', null)).toEqual([
    'commitment_overview 0 ',
    'rpc/later_commitments 1000 ',
    'rpc/later_commitments 2000 ',
  ])
  expect((await asked('all', '2026-03-01'))[1]).toBe('rpc/later_commitments 1000 2026-03-01')
})

it('those of one plan do not', async () => {
  expect((await asked({ plan: 'p' }, null))[1]).toBe('commitment_overview 1000 ')
})

it('what was new when a plan was closed is final, and silence stays silence', async () => {
  const rows = [
    { plan_lifecycle: 'active', freshness: 'fresh' },
    { plan_lifecycle: 'closed', freshness: 'fresh' },
    { plan_lifecycle: 'closed', freshness: 'stale' },
    { plan_lifecycle: 'closed', freshness: 'silent' },
  ]
  const rest = { title: {}, plan_title: {}, theme_title: {}, voices: [] }
  reachBy(() => Promise.resolve(Response.json(rows.map((row) => ({ ...rest, ...row })))))
  const found = await fetchCommitments({ plan: 'p' })
  expect(found.map(({ freshness }) => freshness)).toEqual(['fresh', 'final', 'final', 'silent'])
})
