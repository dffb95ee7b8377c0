import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everybody, openCast, type Attempt, type Cast } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())

const words = { en: 'Words' }
const report = (commitment: number, organization: number, also = {}) => ({
  commitment_id: commitment,
  organization_id: organization,
  completion: 'substantial',
  narrative: words,
  ...also,
})
const notReporting = everybody.filter((who) => who !== 'coordinator' && who !== 'secretariat')

describe('an agency', () => {
  it.each<Attempt>([
    [notReporting, 'POST', 'rpc/submit_update', report(900001, 900001), '42501'],
    ['coordinator', 'POST', 'rpc/submit_update', report(900003, 900002), '42501'],
    ['coordinator', 'POST', 'rpc/submit_update', report(900003, 900001), '42501'],
    ['coordinator', 'POST', 'rpc/submit_update', report(900002, 900001), '42501'],
    ['coordinator', 'POST', 'rpc/submit_update', report(900001, 900001, { author_id: null }), 'PGRST202'],
    [
      'coordinator',
      'POST',
      'rpc/submit_update',
      report(900001, 900001, { published_at: '2020-01-01' }),
      'PGRST202',
    ],
    ['coordinator', 'POST', 'rpc/submit_update', report(900001, 900001, { completion: 'complete' }), 'P0001'],
    ['coordinator', 'POST', 'rpc/submit_update', report(900001, 900001, { completion: 'limited' }), '23514'],
    ['coordinator', 'POST', 'rpc/submit_update', report(900001, 900001, { narrative: 'text' }), '22P02'],
    [
      'coordinator',
      'POST',
      'rpc/submit_update',
      report(900001, 900001, { narrative: { en: '\u0000' } }),
      '22P05',
    ],
    [
      'coordinator',
      'POST',
      'rpc/submit_update',
      report(900001, 900001, { milestones: [{ milestone_id: 900003, completed_on: '2024-01-01' }] }),
      '23503',
    ],
    ['coordinator', 'POST', 'progress_updates', report(900001, 900001, { completion: 'complete' }), 'P0001'],
    [
      'coordinator',
      'POST',
      'progress_updates',
      report(900001, 900001, { reported_on: '2020-01-01' }),
      '42501',
    ],
    [
      'coordinator',
      'POST',
      'progress_updates',
      report(900001, 900001, { published_at: '2020-01-01' }),
      '42501',
    ],
    ['coordinator', 'POST', 'progress_updates', [report(900001, 900001), report(900003, 900002)], '42501'],
    ['coordinator', 'POST', 'evidence', { update_id: 900001, title: 'x', url: 'https://x.org' }, '42501'],
    [
      'coordinator',
      'POST',
      'milestone_completions',
      { update_id: 900001, milestone_id: 900001, commitment_id: 900001, completed_on: '2024-01-01' },
      '42501',
    ],
    ['coordinator', 'POST', 'progress_updates', report(900001, 900001, { state: 'published' }), '42501'],
    [everybody, 'PATCH', 'progress_updates?id=eq.900001', { completion: 'complete' }, '42501'],
    [everybody, 'PATCH', 'progress_updates?id=eq.900001', { state: 'returned' }, '42501'],
    [everybody, 'DELETE', 'evidence?id=eq.900001', undefined, '42501'],
    ['service', 'PATCH', 'progress_updates?id=eq.900001', { completion: 'complete' }, 'P0001'],
    ['service', 'DELETE', 'evidence?id=eq.900001', undefined, 'P0001'],
    ['service', 'POST', 'evidence', { update_id: 900001, title: 'x', url: 'https://x.org' }, 'P0001'],
    [
      'service',
      'POST',
      'milestone_completions',
      { update_id: 900001, milestone_id: 900001, commitment_id: 900001, completed_on: '2024-01-01' },
      'P0001',
    ],
    ['service', 'POST', 'ledger', { seq: 1 }, '42501'],
  ])('does not let %s %s %s %j', (...attempt) => cast.expectRefused(attempt))

  it('lets its own coordinator report, all at once, and the secretariat publish it', async () => {
    const complete = report(900001, 900001, {
      completion: 'complete',
      evidence: [{ title: 'Portal', url: 'https://example.org' }],
      milestones: [{ milestone_id: 900001, completed_on: '2024-01-01' }],
    })
    const submitted = await cast.ask('coordinator', 'POST', 'rpc/submit_update', complete)
    expect(submitted.status).toBe(200)
    const shown = async () =>
      (
        await cast.ask(
          'anon',
          'GET',
          'commitment_overview?select=completion,milestones_done,updates_total&id=eq.900001',
        )
      ).body
    expect(await shown()).toEqual([{ completion: 'substantial', milestones_done: 0, updates_total: 1 }])
    for (const who of everybody.filter((person) => person !== 'secretariat')) {
      const update = { update_id: submitted.body }
      await cast.expectRefused([who, 'POST', 'rpc/publish_update', update, '42501'])
      await cast.expectRefused([
        who,
        'POST',
        'rpc/return_update',
        { ...update, reason: { en: 'Why' } },
        '42501',
      ])
    }
    const published = await cast.ask('secretariat', 'POST', 'rpc/publish_update', {
      update_id: submitted.body,
    })
    expect(published.status).toBe(204)
    expect(await shown()).toEqual([{ completion: 'complete', milestones_done: 1, updates_total: 2 }])
  })
})
