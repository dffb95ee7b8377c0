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
    [notReporting, 'POST', 'rpc/publish_update', report(900001, 900001), '42501'],
    ['coordinator', 'POST', 'rpc/publish_update', report(900003, 900002), '42501'],
    ['coordinator', 'POST', 'rpc/publish_update', report(900003, 900001), '42501'],
    ['coordinator', 'POST', 'rpc/publish_update', report(900002, 900001), '42501'],
    ['coordinator', 'POST', 'rpc/publish_update', report(900001, 900001, { author_id: null }), 'PGRST202'],
    [
      'coordinator',
      'POST',
      'rpc/publish_update',
      report(900001, 900001, { published_at: '2020-01-01' }),
      'PGRST202',
    ],
    [
      'coordinator',
      'POST',
      'rpc/publish_update',
      report(900001, 900001, { completion: 'complete' }),
      'P0001',
    ],
    ['coordinator', 'POST', 'rpc/publish_update', report(900001, 900001, { completion: 'limited' }), '23514'],
    ['coordinator', 'POST', 'rpc/publish_update', report(900001, 900001, { narrative: 'text' }), '22P02'],
    [
      'coordinator',
      'POST',
      'rpc/publish_update',
      report(900001, 900001, { narrative: { en: '\u0000' } }),
      '22P05',
    ],
    [
      'coordinator',
      'POST',
      'rpc/publish_update',
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
    [everybody, 'PATCH', 'progress_updates?id=eq.900001', { completion: 'complete' }, '42501'],
    [everybody, 'DELETE', 'evidence?id=eq.900001', undefined, '42501'],
    ['service', 'PATCH', 'progress_updates?id=eq.900001', { completion: 'complete' }, 'P0001'],
    ['service', 'DELETE', 'evidence?id=eq.900001', undefined, 'P0001'],
  ])('does not let %s %s %s %j', (...attempt) => cast.expectRefused(attempt))

  it('lets its own coordinator report, all at once', async () => {
    const complete = report(900001, 900001, {
      completion: 'complete',
      evidence: [{ title: 'Portal', url: 'https://example.org' }],
      milestones: [{ milestone_id: 900001, completed_on: '2024-01-01' }],
    })
    expect((await cast.ask('coordinator', 'POST', 'rpc/publish_update', complete)).status).toBe(200)
    const shown = await cast.ask(
      'anon',
      'GET',
      'commitment_overview?select=completion,milestones_done&id=eq.900001',
    )
    expect(shown.body).toEqual([{ completion: 'complete', milestones_done: 1 }])
  })
})
