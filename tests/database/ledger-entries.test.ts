import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast, type Who } from '../support/cast.ts'
import { ledgerOf, report, sha256, told, verify } from '../support/ledger.ts'

let cast: Cast
let ledger: ReturnType<typeof ledgerOf>
beforeAll(async () => {
  cast = await openCast()
  ledger = ledgerOf(cast)
})
afterAll(() => cast.close())

describe('a public change enters once, under its office', () => {
  it.each<[act: string, who: Who, method: string, path: string, body: unknown, entries: string[]]>([
    [
      'plan text',
      'secretariat',
      'PATCH',
      'plans?id=eq.900001',
      { summary: { en: 'Short' } },
      ['secretariat changed plans'],
    ],
    [
      'a theme',
      'secretariat',
      'PATCH',
      'themes?id=eq.900001',
      { title: { en: 'Area' } },
      ['secretariat changed themes'],
    ],
    [
      'a milestone',
      'secretariat',
      'PATCH',
      'milestones?id=eq.900001',
      { title: { en: 'First' } },
      ['secretariat changed milestones'],
    ],
    [
      'a deadline',
      'secretariat',
      'POST',
      'deadline_changes',
      {
        commitment_id: 900001,
        to_on: '2031-01-01',
        reason: { en: 'Why' },
        decided_by: { en: 'Who' },
        decided_on: '2024-02-01',
      },
      ['secretariat added deadline_changes', 'secretariat changed commitments'],
    ],
    [
      'a withdrawal',
      'secretariat',
      'PATCH',
      'commitments?id=eq.900003',
      { lifecycle: 'withdrawn', withdrawal_reason: { en: 'Why' } },
      ['secretariat changed commitments'],
    ],
    [
      'a body',
      'secretariat',
      'PATCH',
      'organizations?id=eq.900002',
      { website: 'https://example.org/' },
      ['secretariat changed organizations'],
    ],
    [
      'a comment of a person',
      'citizen',
      'POST',
      'comments',
      { commitment_id: 900001, body: 'My words' },
      ['participant added comments'],
    ],
    [
      'a comment of an organization',
      'member',
      'POST',
      'comments',
      { commitment_id: 900001, organization_id: 900003, body: 'Our words' },
      ['society added comments'],
    ],
    [
      'an edited comment',
      'citizen',
      'PATCH',
      'comments?id=eq.900001',
      { body: 'My other words' },
      ['participant changed comments'],
    ],
    [
      'a deleted comment',
      'citizen',
      'POST',
      'rpc/delete_comment',
      { comment_id: 900001 },
      ['participant changed comments'],
    ],
    [
      'the reviewer’s view',
      'reviewer',
      'POST',
      'rpc/assess',
      {
        commitment_id: 900001,
        voice: 'reviewer',
        year: 2024,
        ratings: { completion: 'limited' },
        narrative: {},
      },
      ['reviewer added assessments'],
    ],
    [
      'civil society’s view',
      'member',
      'POST',
      'rpc/assess',
      {
        commitment_id: 900001,
        voice: 'civil_society',
        year: 2024,
        ratings: { completion: 'limited' },
        narrative: {},
        organization_id: 900003,
      },
      ['society added assessments'],
    ],
    [
      'a round',
      'secretariat',
      'POST',
      'rpc/open_round',
      {
        plan_id: 900001,
        name: { en: 'First' },
        starts_on: '2024-01-01',
        ends_on: '2024-06-30',
        due_on: '2024-07-15',
      },
      ['secretariat added reporting_rounds'],
    ],
  ])('%s', async (_act, who, method, path, body, expected) => {
    const entries = await ledger.entriesOf(() => ledger.done(who, method, path, body))
    expect(told(entries).sort()).toEqual([...expected].sort())
  })

  it('a report, once it is published, with its evidence and milestones', async () => {
    let update: unknown
    expect(
      await ledger.entriesOf(
        async () => (update = await ledger.done('coordinator', 'POST', 'rpc/submit_update', report())),
      ),
    ).toEqual([])
    const entries = await ledger.entriesOf(() =>
      ledger.done('secretariat', 'POST', 'rpc/publish_update', { update_id: update }),
    )
    expect(told(entries).sort()).toEqual([
      'agency added evidence',
      'agency added milestone_completions',
      'agency added progress_updates',
    ])
  })
})

describe('what is not public', () => {
  it('never enters: drafts, what waits for a review, what was returned', async () => {
    expect(
      await ledger.entriesOf(async () => {
        await ledger.done('secretariat', 'PATCH', 'commitments?id=eq.900002', {
          title: { en: 'Secret still' },
        })
        await ledger.done('secretariat', 'PATCH', 'plans?id=eq.900002', { summary: { en: 'Secret' } })
        await ledger.done('coordinator', 'POST', 'rpc/save_draft', {
          commitment_id: 900001,
          organization_id: 900001,
          content: { narrative: 'Unfinished' },
        })
        const update = await ledger.done(
          'coordinator',
          'POST',
          'rpc/submit_update',
          report({ narrative: { en: 'Not seen' } }),
        )
        await ledger.done('secretariat', 'POST', 'rpc/return_update', {
          update_id: update,
          reason: { en: 'Not yet' },
        })
        await ledger.done('citizen', 'PATCH', 'profiles?display_name=eq.Citizen', {
          display_name: 'Somebody else',
        })
      }),
    ).toEqual([])
  })

  it('does not enter by the archive of evidence that nobody else sees yet', async () => {
    const update = await ledger.done(
      'coordinator',
      'POST',
      'rpc/submit_update',
      report({ evidence: [{ title: 'Waiting', url: 'https://example.org/waiting' }] }),
    )
    const [evidence] = (await ledger.done(
      'coordinator',
      'GET',
      `evidence?update_id=eq.${String(update)}&select=id`,
    )) as { id: number }[]
    const archived = { evidence_id: evidence?.id, url: 'https://archive.example.org/waiting' }
    expect(
      await ledger.entriesOf(() => ledger.done('coordinator', 'POST', 'evidence_archives', archived)),
    ).toEqual([])
  })

  it('does not enter when a draft is thrown away', async () => {
    const entries = await ledger.entriesOf(async () => {
      await cast.stack.sql`
        with plan as (insert into public.plans (slug, title) values ('never', '{"en": "Never seen"}') returning id)
        insert into public.themes (plan_id, code, title, position) select id, '1', '{"en": "Never seen"}', 1 from plan`
      await cast.stack.sql`delete from public.plans where slug = 'never'`
    })
    expect(entries).toEqual([])
  })

  it('stands in no entry: addresses, names of people, their words', async () => {
    const text = (await ledger.download()).join('\n')
    for (const private_ of [
      '@example.org',
      'Citizen',
      'Somebody else',
      'Member',
      'Mine',
      'Ours',
      'My words',
      'My other words',
      'Our words',
      'Secret',
      'Never seen',
      'Unfinished',
      'Not seen',
      'waiting',
      'author_id',
      'client_key',
    ])
      expect(text.includes(private_), private_).toBe(false)
    const digest = sha256('My words')
    expect(text).toContain(digest)
  })

  it('enters whole once the plan is opened', async () => {
    const entries = await ledger.entriesOf(() =>
      ledger.done('secretariat', 'PATCH', 'plans?id=eq.900002', { lifecycle: 'active' }),
    )
    const subjects = ['plans', 'themes', 'commitments', 'commitment_organizations', 'milestones']
    expect(entries.map(({ subject }) => subject)).toEqual(expect.arrayContaining(subjects))
    expect(entries.every(({ plan, action }) => plan === 'draft' && action === 'added')).toBe(true)
    expect((await verify(await ledger.download())).fault).toBeNull()
  })
})
