import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())

interface Told {
  who: string
  kind: string
  subject: string
}

/** Who was told what since the last time this was asked. */
async function told(): Promise<string[]> {
  const { sql } = cast.stack
  const rows = await sql<Told[]>`
    select profiles.display_name as who, kind::text, subject from public.notifications
    join public.profiles on profiles.id = profile_id order by 1, 2, 3`
  await sql`delete from public.notifications`
  return rows.map(({ who, kind, subject }) => `${who}: ${kind} ${subject}`)
}

/** Statements as the owner, with nobody signed in. */
const run = (text: string) => cast.stack.sql.unsafe(text).simple()
const follow = (who: string, column: string, id: number) =>
  run(`insert into public.follows (profile_id, ${column}) values (md5('${who}')::uuid, ${id})`)

beforeEach(async () => {
  await run(
    'delete from public.follows; delete from public.notification_preferences; delete from public.notifications',
  )
})

describe('an event', () => {
  it('tells whoever follows the plan, the commitment or its lead agency, each once', async () => {
    await follow('citizen', 'plan_id', 900001)
    await follow('citizen', 'commitment_id', 900001)
    await follow('member', 'organization_id', 900001)
    await follow('reviewer', 'commitment_id', 900003)
    await run(`insert into public.deadline_changes (commitment_id, to_on, reason, decided_by, decided_on)
      values (900001, '2031-01-01', '{"en": "Why"}', '{"en": "Who"}', '2026-01-01')`)
    expect(await told()).toEqual(['Citizen: change deadline_changes', 'Member: change deadline_changes'])
  })

  it('of one’s own is no news', async () => {
    await follow('citizen', 'commitment_id', 900001)
    await follow('member', 'commitment_id', 900001)
    await cast.ask('citizen', 'POST', 'comments', { commitment_id: 900001, body: 'I say' })
    expect(await told()).toEqual(['Member: comment comments'])
  })

  it('is told on the site also to whoever wants no letters about its kind', async () => {
    await follow('citizen', 'commitment_id', 900001)
    await cast.ask('citizen', 'POST', 'notification_preferences', { kind: 'comment', pace: 'off' })
    await cast.ask('elsewhere', 'POST', 'comments', { commitment_id: 900001, body: 'Unwritten' })
    expect(await told()).toEqual(['Citizen: comment comments'])
  })

  it('in a draft tells nobody, whatever they follow', async () => {
    await follow('citizen', 'organization_id', 900001)
    await run(`insert into public.deadline_changes (commitment_id, to_on, reason, decided_by, decided_on)
      values (900002, '2031-01-01', '{"en": "Why"}', '{"en": "Who"}', '2026-01-01')`)
    await cast.ask('secretariat', 'POST', 'comments', { commitment_id: 900002, body: 'Between us' })
    expect(await told()).toEqual([])
  })

  it('that can happen again renews its notification', async () => {
    await follow('citizen', 'commitment_id', 900003)
    const set = (to: string) =>
      run(
        `update public.commitments set lifecycle = '${to}', withdrawal_reason = '{"en": "Why"}' where id = 900003`,
      )
    await set('withdrawn')
    await run(`update public.notifications set read_at = now(), mailed_at = now()`)
    await set('active')
    await set('withdrawn')
    const rows = await cast.stack.sql<
      { subject: string }[]
    >`select subject, read_at, mailed_at from public.notifications order by subject`
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { subject: 'commitments:restored', read_at: null, mailed_at: null },
      { subject: 'commitments:withdrawn', read_at: null, mailed_at: null },
    ])
    await set('active')
  })
})

describe('a comment', () => {
  it('asks the agency instead of telling it, and followers hear of it', async () => {
    await follow('coordinator', 'commitment_id', 900001)
    await follow('reviewer', 'commitment_id', 900001)
    await cast.ask('citizen', 'POST', 'comments', { commitment_id: 900001, kind: 'question', body: 'When?' })
    expect(await told()).toEqual(['Coordinator: question comments', 'Reviewer: comment comments'])
  })

  it('below another tells its author and whoever follows the thread', async () => {
    await follow('reviewer', 'comment_id', 900001)
    await cast.ask('member', 'POST', 'comments', { parent_id: 900001, body: 'An answer' })
    expect(await told()).toEqual(['Citizen: reply comments', 'Reviewer: reply comments'])
  })

  it('that is held is told once it is released, and not a second time', async () => {
    await follow('reviewer', 'commitment_id', 900001)
    await run(`insert into public.held_words values ('zzword')`)
    await cast.ask('citizen', 'POST', 'comments', { commitment_id: 900001, body: 'With zzword inside' })
    expect(await told()).toEqual([])
    const state = (to: string) => run(`update public.comments set state = '${to}' where body like '%zzword%'`)
    await state('visible')
    await state('held')
    await state('visible')
    expect(await told()).toEqual(['Reviewer: comment comments'])
  })

  it('on a report under review is refused, and nobody is told', async () => {
    await follow('citizen', 'commitment_id', 900001)
    await run(`insert into public.progress_updates (id, commitment_id, organization_id, author_id, completion, narrative, state, submitted_at) overriding system value
      values (900009, 900001, 900001, md5('coordinator')::uuid, 'substantial', '{"en": "Wait"}', 'submitted', now())`)
    expect(await told()).toEqual(['Secretariat: review progress_updates:submitted'])
    const { status } = await cast.ask('secretariat', 'POST', 'comments', {
      commitment_id: 900001,
      update_id: 900009,
      body: 'Hm',
    })
    expect(status).toBe(403)
    expect(await told()).toEqual([])
  })
})

describe('a report', () => {
  it('tells followers when it is published, and its agency what became of it', async () => {
    await follow('citizen', 'commitment_id', 900001)
    await follow('coordinator', 'commitment_id', 900001)
    const { status } = await cast.ask('secretariat', 'POST', 'rpc/publish_update', { update_id: 900009 })
    expect(status).toBeLessThan(300)
    expect(await told()).toEqual([
      'Citizen: update progress_updates',
      'Coordinator: review progress_updates:published',
    ])
  })
})

describe('the dialogue platform', () => {
  it('tells followers of a plan in force of a new meeting, and of each move', async () => {
    await follow('citizen', 'plan_id', 900001)
    await run(`insert into public.meetings (id, slug, title, starts_at, place) overriding system value
      values (900001, 'first', '{"en": "First"}', now() + interval '9 days', '{"en": "Baku"}')`)
    expect(await told()).toEqual(['Citizen: meeting meetings:announced'])
    await run(`update public.meetings set title = '{"en": "The first"}' where id = 900001`)
    expect(await told()).toEqual([])
    await run(`update public.meetings set starts_at = starts_at + interval '1 day' where id = 900001`)
    expect(await told()).toEqual(['Citizen: meeting meetings:moved'])
  })

  it('tells who must carry a decision out, and followers of what it concerns, once', async () => {
    await follow('reviewer', 'meeting_id', 900001)
    await follow('citizen', 'commitment_id', 900001)
    await run(`update public.meetings set starts_at = now() - interval '1 day', ends_at = null where id = 900001;
      update public.meetings set state = 'held' where id = 900001; delete from public.notifications;
      insert into public.decisions (id, meeting_id, number, text, due_on) overriding system value values (900001, 900001, 1, '{"en": "Do it"}', '2030-01-01');
      insert into public.decision_commitments values (900001, 900001); insert into public.decision_organizations values (900001, 900002)`)
    const everybody = ['Citizen', 'Elsewhere', 'Reviewer']
    expect(await told()).toEqual(everybody.map((who) => `${who}: decision decisions:open`))
    await run(`update public.decisions set state = 'done' where id = 900001`)
    expect(await told()).toEqual(everybody.map((who) => `${who}: decision decisions:done`))
  })
})

describe('fifty thousand followers', () => {
  it('are told by one statement, each once though they follow the plan as well', async () => {
    const { sql } = cast.stack
    await run(`insert into auth.users (id, aud, role, email)
      select md5('many' || n)::uuid, 'authenticated', 'authenticated', 'many' || n || '@example.org' from generate_series(1, 50000) as n;
      insert into public.follows (profile_id, commitment_id) select md5('many' || n)::uuid, 900003 from generate_series(1, 50000) as n;
      insert into public.follows (profile_id, plan_id) select md5('many' || n)::uuid, 900001 from generate_series(1, 50000, 2) as n;
      analyze public.follows`)
    await run(`insert into public.deadline_changes (commitment_id, to_on, reason, decided_by, decided_on)
      values (900003, '2032-01-01', '{"en": "Why"}', '{"en": "Who"}', '2026-01-01')`)
    const [count] = await sql<{ rows: number; persons: number }[]>`
      select count(*)::int as rows, count(distinct profile_id)::int as persons from public.notifications`
    expect(count).toEqual({ rows: 50_000, persons: 50_000 })
  }, 120_000)
})
