import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast, type Who } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
  // beside the scene: a commitment that is complete, one of a group, and one that is withdrawn
  await cast.stack.sql
    .unsafe(
      `
insert into public.organizations (id, slug, name, kind) overriding system value values (900004, 'all-bodies', '{"en": "All bodies"}', 'group');
insert into public.commitments (id, plan_id, theme_id, code, title, due_on, lifecycle, withdrawal_reason) overriding system value values
  (900011, 900001, 900001, '2.1', '{"en": "Complete"}', '2030-01-01', 'active', '{}'),
  (900012, 900001, 900001, '2.2', '{"en": "Of a group"}', '2030-01-01', 'active', '{}'),
  (900013, 900001, 900001, '2.3', '{"en": "Withdrawn"}', '2030-01-01', 'withdrawn', '{"en": "Overtaken"}'),
  (900014, 900001, 900001, '2.4', '{"en": "Reported at the border"}', '2030-01-01', 'active', '{}');
insert into public.commitment_organizations (commitment_id, organization_id, role) values
  (900011, 900001, 'lead'), (900012, 900004, 'lead'), (900013, 900001, 'lead'), (900014, 900001, 'lead'), (900014, 900002, 'lead');
insert into public.progress_updates (id, commitment_id, organization_id, author_id, completion, narrative, state, submitted_at, published_at, reviewed_at) overriding system value
values (900011, 900011, 900001, md5('coordinator')::uuid, 'complete', '{"en": "Done"}', 'published', now(), now(), now());
insert into public.evidence (update_id, title, url) values (900011, 'Proof', 'https://example.org/');
`,
    )
    .simple()
})
afterAll(() => cast.close())

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Baku' })
const wish = (change: Record<string, unknown> = {}) => ({
  plan_id: 900001,
  name: { en: 'A round' },
  starts_on: '2024-01-01',
  ends_on: '2024-06-30',
  due_on: today(),
  ...change,
})
const outsiders: readonly Who[] = [
  'anon',
  'citizen',
  'member',
  'coordinator',
  'elsewhere',
  'reviewer',
  'administrator',
]
const signedIn = outsiders.slice(1)

async function rows<T>(who: Who, path: string): Promise<T[]> {
  const { status, body } = await cast.ask(who, 'GET', path)
  expect(status).toBe(200)
  return body as T[]
}

/** What became of each update owed, as somebody sees it. */
async function duties(who: Who): Promise<string[]> {
  const report = await rows<{ commitment_code: string; organization_slug: string; duty: string }>(
    who,
    'round_report?order=commitment_code_order,organization_slug',
  )
  return report.map((row) => `${row.commitment_code} ${row.organization_slug} ${row.duty}`)
}

/** The counts of the overview, checked against the rows of the report. */
async function expectCountsOfRows(who: Who): Promise<void> {
  const report = await rows<{ duty: string }>(who, 'round_report')
  const [overview] = await rows<Record<string, number>>(who, 'round_overview')
  const names = ['on_time', 'late_report', 'in_review', 'returned', 'owed', 'overdue', 'missing', 'withdrawn']
  const counted = Object.fromEntries(
    names.map((name) => [name, report.filter(({ duty }) => duty === name).length]),
  )
  expect(Object.fromEntries(names.map((name) => [name, overview?.[name]]))).toEqual(counted)
  expect(overview?.['owes']).toBe(report.length - (counted['withdrawn'] ?? 0))
}

const report = (change: Record<string, unknown>) => ({
  commitment_id: 900001,
  organization_id: 900001,
  completion: 'substantial',
  narrative: { en: 'What was done' },
  ...change,
})

describe('a reporting round', () => {
  it('is opened, reminded of and closed by the secretariat alone', async () => {
    const expectNobodyMay = async (path: string, body: unknown) => {
      await cast.expectRefused(['anon', 'POST', path, body, '42501'])
      await cast.expectRefused([signedIn, 'POST', path, body, '42501'])
    }
    await expectNobodyMay('rpc/open_round', wish())
    await expectNobodyMay('rpc/remind', { round_id: 1 })
    await expectNobodyMay('rpc/close_round', { round_id: 1 })
    await expectNobodyMay('reporting_rounds', { ...wish(), number: 9 })
  })

  it('owes, from its opening on, what active leads have not completed', async () => {
    const opened = await cast.ask('secretariat', 'POST', 'rpc/open_round', wish())
    expect(opened.status).toBe(200)
    const owed = ['1.1 agency owed', '1.2 other owed', '2.4 agency owed', '2.4 other owed']
    expect(await duties('anon')).toEqual(owed)
    await expectCountsOfRows('anon')

    // what changes later changes no obligation
    await cast.stack
      .sql`insert into public.commitment_organizations (commitment_id, organization_id, role) values (900003, 900001, 'lead')`
    expect(await duties('anon')).toEqual(owed)
  })

  it('is the only open one of its plan, and no plan but an active one has any', async () => {
    const second = await cast.ask('secretariat', 'POST', 'rpc/open_round', wish())
    expect([second.code, second.hint]).toEqual(['P0001', 'round_open_already'])
    const inDraft = await cast.ask('secretariat', 'POST', 'rpc/open_round', wish({ plan_id: 900002 }))
    expect([inDraft.code, inDraft.hint]).toEqual(['P0001', 'plan_not_active'])
    const backwards = await cast.ask('secretariat', 'POST', 'rpc/open_round', wish({ ends_on: '2023-01-01' }))
    expect(backwards.code).toBe('P0001')
  })

  it('shows an update in review to its agency and the secretariat, to others as still owed', async () => {
    const [round] = await rows<{ id: number }>('anon', 'reporting_rounds?select=id')
    const sent = await cast.ask('coordinator', 'POST', 'rpc/submit_update', report({ round_id: round?.id }))
    expect(sent.status).toBe(200)
    expect((await duties('secretariat'))[0]).toBe('1.1 agency in_review')
    expect((await duties('coordinator'))[0]).toBe('1.1 agency in_review')
    for (const who of ['anon', 'elsewhere', 'reviewer'] as const)
      expect((await duties(who))[0]).toBe('1.1 agency owed')
    await expectCountsOfRows('secretariat')
    await expectCountsOfRows('anon')

    await cast.expectRefused([signedIn, 'POST', 'rpc/publish_update', { update_id: sent.body }, '42501'])
    await cast.expectRefused([
      signedIn,
      'POST',
      'rpc/return_update',
      { update_id: sent.body, reason: { en: 'No' } },
      '42501',
    ])
    const silent = await cast.ask('secretariat', 'POST', 'rpc/return_update', {
      update_id: sent.body,
      reason: {},
    })
    expect(silent.code).toBe('23514')
    const returned = await cast.ask('secretariat', 'POST', 'rpc/return_update', {
      update_id: sent.body,
      reason: { en: 'Say how many' },
    })
    expect(returned.status).toBe(204)
    expect((await duties('coordinator'))[0]).toBe('1.1 agency returned')
    expect((await duties('anon'))[0]).toBe('1.1 agency owed')
    const again = await cast.ask('secretariat', 'POST', 'rpc/publish_update', { update_id: sent.body })
    expect([again.code, again.hint]).toEqual(['P0001', 'update_not_waiting'])
  })

  it('reminds whoever owes something, and tells only them and the secretariat', async () => {
    const [round] = await rows<{ id: number }>('anon', 'reporting_rounds?select=id')
    const note = { en: 'Please report' }
    const one = await cast.ask('secretariat', 'POST', 'rpc/remind', {
      round_id: round?.id,
      organization_id: 900002,
      note,
    })
    expect(one.body).toBe(1)
    expect((await cast.ask('secretariat', 'POST', 'rpc/remind', { round_id: round?.id })).body).toBe(2)
    expect(await rows('secretariat', 'round_reminders')).toHaveLength(3)
    expect(await rows('elsewhere', 'round_reminders')).toHaveLength(2)
    expect(await rows('reviewer', 'round_reminders')).toHaveLength(0)
    await cast.expectRefused(['anon', 'GET', 'round_reminders', undefined, '42501'])
  })

  it('counts what was submitted on the due day, in the country’s zone, as in time', async () => {
    const [round] = await cast.stack.sql<{ id: number; due_on: string }[]>`
      update public.reporting_rounds set due_on = due_on - 2 returning id::integer, due_on::text`
    await cast.stack.sql`
      insert into public.progress_updates (commitment_id, organization_id, completion, narrative, state,
        submitted_at, published_at, reviewed_at, round_id, reported_on)
      select 900014, body, 'substantial', '{"en": "Said"}', 'published',
        (due_on + moment) at time zone 'Asia/Baku', now(), now(), id, due_on
      from public.reporting_rounds,
        (values (900001, interval '23:59:59.999'), (900002, interval '24:00')) as said (body, moment)`
    expect(round?.due_on).not.toBe(today())
    const border = (await duties('anon')).filter((line) => line.startsWith('2.4'))
    expect(border).toEqual(['2.4 agency on_time', '2.4 other late_report'])
    // nobody else has said anything, and the day has passed
    expect(await duties('anon')).toContain('1.2 other overdue')
    await expectCountsOfRows('anon')
  })

  it('takes nothing more once it is closed, and keeps its card', async () => {
    const [round] = await rows<{ id: number }>('anon', 'reporting_rounds?select=id')
    const closed = await cast.ask('secretariat', 'POST', 'rpc/close_round', { round_id: round?.id })
    expect(closed.status).toBe(204)
    for (const [who, path, body] of [
      ['secretariat', 'rpc/close_round', { round_id: round?.id }],
      ['secretariat', 'rpc/remind', { round_id: round?.id }],
      ['coordinator', 'rpc/submit_update', report({ round_id: round?.id })],
    ] as const) {
      const answer = await cast.ask(who, 'POST', path, body)
      expect([path, answer.code, answer.hint]).toEqual([path, 'P0001', 'round_closed'])
    }
    expect((await duties('anon')).filter((line) => line.endsWith('missing'))).toEqual([
      '1.1 agency missing',
      '1.2 other missing',
    ])
    await expectCountsOfRows('anon')
    const then = await rows<{ closed_at: string | null }>('anon', `rpc/rounds_as_of?day=${today()}`)
    expect(then[0]?.closed_at).not.toBeNull()
    expect(await rows('anon', 'rpc/rounds_as_of?day=2024-01-01')).toEqual([])
  })
})

describe('a deadline', () => {
  const move = (change: Record<string, unknown> = {}) => ({
    commitment_id: 900003,
    milestone_id: null,
    seen_on: '2030-01-01',
    to_on: '2031-01-01',
    reason: { en: 'More time is needed' },
    decided_by: { en: 'The Commission' },
    decided_on: '2024-05-01',
    ...change,
  })

  it('is moved by the secretariat alone, from where it was seen', async () => {
    await cast.expectRefused([outsiders, 'POST', 'rpc/move_deadline', move(), '42501'])
    const late = await cast.ask('secretariat', 'POST', 'rpc/move_deadline', move({ seen_on: '2029-01-01' }))
    expect([late.code, late.hint]).toEqual(['P0001', 'deadline_moved_meanwhile'])
    expect((await cast.ask('secretariat', 'POST', 'rpc/move_deadline', move())).status).toBe(200)
    const twice = await cast.ask('secretariat', 'POST', 'rpc/move_deadline', move({ to_on: '2032-01-01' }))
    expect(twice.hint).toBe('deadline_moved_meanwhile')
    const step = await cast.ask('secretariat', 'POST', 'rpc/move_deadline', move({ milestone_id: 900003 }))
    expect(step.status).toBe(200)
    const shown = await rows(
      'anon',
      'commitment_overview?select=due_on,original_due_on,slippage_days&id=eq.900003',
    )
    expect(shown).toEqual([{ due_on: '2031-01-01', original_due_on: '2030-01-01', slippage_days: 365 }])
  })
})
