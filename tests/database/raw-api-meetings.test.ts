import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast, type Who } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())

const outsiders: readonly Who[] = [
  'citizen',
  'member',
  'coordinator',
  'elsewhere',
  'reviewer',
  'administrator',
]
const past = '2024-05-01T06:00:00Z'
const meeting = (slug: string, change: Record<string, unknown> = {}) => ({
  slug,
  meeting: { title: { en: slug }, starts_at: past, place: { en: 'Baku' }, ...change },
})
const decision = (slug: string, change: Record<string, unknown> = {}) => ({
  meeting: slug,
  decision: { text: { en: 'Move the deadline' }, due_on: '2030-01-01', state: 'open' },
  organizations: [900001],
  commitments: [900001],
  ...change,
})
const minutes = (slug: string, base_version: number, change: Record<string, unknown> = {}) => ({
  slug,
  minutes: { en: 'Said' },
  path: null,
  sha256: null,
  base_version,
  ...change,
})
const topic = (change: Record<string, unknown> = {}) => ({
  organization_id: 900003,
  title: 'Open the budget',
  body: 'Every quarter',
  ...change,
})

/** Refused with this hint of a rule, or with the code where it has none. */
async function expectRule(
  who: Who,
  method: string,
  path: string,
  body: unknown,
  rule: string,
): Promise<void> {
  const answer = await cast.ask(who, method, path, body)
  expect([path, answer.status < 300, answer.hint ?? answer.code]).toEqual([path, false, rule])
}

async function expectDone<T>(who: Who, path: string, body: unknown, method = 'POST'): Promise<T> {
  const answer = await cast.ask(who, method, path, body, { prefer: 'return=representation' })
  expect([path, answer.status < 300, answer.code]).toEqual([path, true, undefined])
  return answer.body as T
}

async function rows<T>(path: string): Promise<T[]> {
  const { status, body } = await cast.ask('anon', 'GET', path)
  expect(status).toBe(200)
  return body as T[]
}

describe('meetings', () => {
  it('are announced, held, cancelled and decided in by the secretariat alone', async () => {
    await expectDone('secretariat', 'rpc/save_meeting', meeting('first'))
    for (const [path, body] of [
      ['rpc/save_meeting', meeting('mine')],
      ['rpc/save_meeting', { ...meeting('first'), base_version: 1 }],
      ['rpc/save_minutes', minutes('first', 1)],
      ['rpc/cancel_meeting', { slug: 'first', reason: { en: 'No' }, base_version: 1 }],
      ['rpc/save_decision', decision('first')],
      ['meetings', { slug: 'raw', title: { en: 'Raw' }, starts_at: past, place: { en: 'Here' } }],
      ['meeting_participants', { meeting_id: 1, side: 'other', name: { en: 'Me' } }],
      ['agenda_items', { meeting_id: 1, title: { en: 'Mine' } }],
    ] as const) {
      await cast.expectRefused(['anon', 'POST', path, body, '42501'])
      await cast.expectRefused([outsiders, 'POST', path, body, '42501'])
    }
    // a policy hides the row from their changes
    for (const who of outsiders)
      expect((await cast.ask(who, 'PATCH', 'meetings?slug=eq.first', { title: { en: 'Mine' } })).status).toBe(
        204,
      )
    expect(await rows('meetings?select=slug,title,state')).toEqual([
      { slug: 'first', title: { en: 'first' }, state: 'announced' },
    ])
  })

  it('have minutes and decisions only once they were held', async () => {
    await expectRule('secretariat', 'PATCH', 'meetings?slug=eq.first', { minutes: { en: 'Early' } }, '23514')
    await expectRule('secretariat', 'POST', 'rpc/save_decision', decision('first'), 'meeting_lies_ahead')
    await expectDone(
      'secretariat',
      'rpc/save_meeting',
      meeting('ahead', { starts_at: '2199-01-01T06:00:00Z' }),
    )
    await expectRule('secretariat', 'POST', 'rpc/save_minutes', minutes('ahead', 1), 'meeting_lies_ahead')
    await expectRule('secretariat', 'POST', 'rpc/save_minutes', minutes('first', 7), 'meeting_changed')
    const stray = minutes('first', 1, {
      path: '1/00000000-0000-4000-8000-000000000000/a.pdf',
      sha256: 'a'.repeat(64),
    })
    await expectRule('secretariat', 'POST', 'rpc/save_minutes', stray, 'minutes_file_missing')
    await expectDone('secretariat', 'rpc/save_minutes', minutes('first', 1))
    await expectRule(
      'secretariat',
      'POST',
      'rpc/cancel_meeting',
      { slug: 'first', reason: { en: 'No' }, base_version: 2 },
      'meeting_is_past',
    )
    await expectRule(
      'secretariat',
      'PATCH',
      'meetings?slug=eq.first',
      { state: 'announced' },
      'meeting_is_past',
    )
  })

  it('are somewhere, and cancelled for a reason', async () => {
    await expectRule('secretariat', 'POST', 'rpc/save_meeting', meeting('nowhere', { place: {} }), '23514')
    const silent = { slug: 'ahead', reason: {}, base_version: 1 }
    await expectRule('secretariat', 'POST', 'rpc/cancel_meeting', silent, '23514')
  })

  it('take a stored file as minutes from the secretariat alone', async () => {
    const [held] = await rows<{ id: number; version: number }>('meetings?select=id,version&slug=eq.first')
    const path = `${String(held?.id)}/00000000-0000-4000-8000-000000000001/minutes.pdf`
    const upload = async (who: Who, name: string, type = 'application/pdf') =>
      (
        await cast.stack.api(`/storage/v1/object/minutes/${name}`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${await cast.stack.tokenOf(`${who}@example.org`)}`,
            'content-type': type,
          },
          body: '%PDF-1.7 minutes',
        })
      ).ok
    for (const who of outsiders) expect([who, await upload(who, path)]).toEqual([who, false])
    expect(await upload('secretariat', 'loose.pdf')).toBe(false)
    expect(await upload('secretariat', path.replace('.pdf', '.html'), 'text/html')).toBe(false)
    expect(await upload('secretariat', path)).toBe(true)
    const wish = minutes('first', held?.version ?? 0, { path, sha256: 'b'.repeat(64) })
    await expectDone('secretariat', 'rpc/save_minutes', wish)
    expect(await rows('meetings?select=minutes_size&slug=eq.first')).toEqual([{ minutes_size: 16 }])
    await expectRule(
      'secretariat',
      'POST',
      'rpc/save_minutes',
      minutes('ahead', 1, { path, sha256: 'b'.repeat(64) }),
      'meeting_lies_ahead',
    )
  })
})

describe('decisions', () => {
  it('say who acts and by when, count within their meeting, and are dropped for a reason', async () => {
    await expectRule(
      'secretariat',
      'POST',
      'rpc/save_decision',
      decision('first', { organizations: [] }),
      'decision_names_who_acts',
    )
    const undated = decision('first', { decision: { text: { en: 'Some day' }, state: 'open' } })
    await expectRule('secretariat', 'POST', 'rpc/save_decision', undated, '23502')
    // past the form: nobody is named when the transaction ends
    const [first] = await rows<{ id: number }>('meetings?select=id&slug=eq.first')
    const bare = { meeting_id: first?.id, number: 9, text: { en: 'Somebody' }, due_on: '2030-01-01' }
    await expectRule('secretariat', 'POST', 'decisions', bare, 'decision_names_who_acts')
    expect(await expectDone('secretariat', 'rpc/save_decision', decision('first'))).toBe(1)
    expect(await expectDone('secretariat', 'rpc/save_decision', decision('first', { commitments: [] }))).toBe(
      2,
    )
    const dropped = {
      decision: { text: { en: 'Move the deadline' }, due_on: '2030-01-01', state: 'dropped' },
      decision_number: 2,
      base_version: 1,
    }
    await expectRule('secretariat', 'POST', 'rpc/save_decision', decision('first', dropped), '23514')
    const told = { ...dropped, decision: { ...dropped.decision, outcome: { en: 'Overtaken by a law' } } }
    await expectDone('secretariat', 'rpc/save_decision', decision('first', { ...told, commitments: [] }))
    await expectRule('secretariat', 'POST', 'rpc/save_decision', decision('first', told), 'decision_changed')
    const [closed] = await rows<{ closed_on: string | null }>('decisions?select=closed_on&number=eq.2')
    expect(closed?.closed_on).not.toBeNull()
  })

  it('are followed by deadlines of their own commitments, and keep those', async () => {
    const [one] = await rows<{ id: number }>('decisions?select=id&number=eq.1')
    const move = (commitment_id: number) => ({
      commitment_id,
      milestone_id: null,
      seen_on: '2030-01-01',
      to_on: '2031-01-01',
      reason: { en: 'Decided' },
      decided_by: { en: 'The platform' },
      decided_on: '2024-05-01',
      decision_id: one?.id,
    })
    await expectRule(
      'secretariat',
      'POST',
      'rpc/move_deadline',
      move(900003),
      'decision_of_another_commitment',
    )
    await expectDone('secretariat', 'rpc/move_deadline', move(900001))
    const away = decision('first', { commitments: [], decision_number: 1, base_version: 1 })
    await expectRule('secretariat', 'POST', 'rpc/save_decision', away, 'decision_is_followed')
    await expectRule(
      'secretariat',
      'PATCH',
      'commitments?id=eq.900003',
      { lifecycle: 'withdrawn', withdrawal_reason: { en: 'No' }, withdrawal_decision_id: one?.id },
      'decision_of_another_commitment',
    )
  })
})

describe('topics', () => {
  it('are proposed by members for their own civil society organization', async () => {
    await cast.expectRefused(['anon', 'POST', 'topics', topic(), '42501'])
    const others = outsiders.filter((who) => who !== 'member')
    await cast.expectRefused([others, 'POST', 'topics', topic(), '42501'])
    await cast.expectRefused(['secretariat', 'POST', 'topics', topic(), '42501'])
    for (const change of [
      { organization_id: 900001 },
      { author_id: '00000000-0000-4000-8000-000000000000' },
      { declined_at: past },
      // nobody asks about what a draft holds
      { commitment_id: 900002 },
    ])
      await cast.expectRefused(['member', 'POST', 'topics', topic(change), '42501'])
    // an agency proposes nothing, even through its own coordinator
    await cast.expectRefused(['coordinator', 'POST', 'topics', topic({ organization_id: 900001 }), '42501'])
    expect((await cast.ask('member', 'POST', 'topics', topic({ commitment_id: 900001 }))).status).toBe(201)
    expect((await cast.ask('anon', 'GET', 'topics?select=author_id')).status).toBe(401)
  })

  it('are declined by the secretariat for a reason, or put on an agenda, never both', async () => {
    const [first] = await rows<{ id: number }>('topics?select=id')
    for (const who of outsiders)
      await cast.ask(who, 'PATCH', `topics?id=eq.${String(first?.id)}`, { declined_reason: { en: 'No' } })
    expect(await rows('topics?select=declined_at')).toEqual([{ declined_at: null }])
    const agenda = [{ title: { en: 'The budget' }, topic_id: first?.id, position: 0 }]
    const announced = { ...meeting('ahead', { starts_at: '2199-01-01T06:00:00Z' }), base_version: 1 }
    await expectDone('secretariat', 'rpc/save_meeting', { ...announced, agenda })
    const declining = { declined_reason: { en: 'Discussed before' } }
    const at = `topics?id=eq.${String(first?.id)}`
    await expectRule('secretariat', 'PATCH', at, declining, 'topic_on_an_agenda')
    await expectDone('secretariat', 'rpc/cancel_meeting', {
      slug: 'ahead',
      reason: { en: 'Holiday' },
      base_version: 2,
    })
    await expectDone('secretariat', `${at}&select=id`, declining, 'PATCH')
    const late = { ...meeting('late', { starts_at: '2199-01-01T06:00:00Z' }), agenda }
    await expectRule('secretariat', 'POST', 'rpc/save_meeting', late, 'topic_declined')
    expect(await rows('meetings?select=slug&slug=eq.late')).toEqual([])
  })

  it('are at most ten a day from one organization', async () => {
    for (let index = 1; index < 10; index += 1)
      expect((await cast.ask('member', 'POST', 'topics', topic())).status).toBe(201)
    await expectRule('member', 'POST', 'topics', topic(), 'too_many_topics')
  })
})

it('raises the alarm when no meeting was held for six months', async () => {
  const state = () => rows<{ is_silent: boolean }>('platform_state?select=is_silent')
  expect(await state()).toEqual([{ is_silent: true }])
  const yesterday = new Date(Date.now() - 86_400_000).toISOString()
  await expectDone('secretariat', 'rpc/save_meeting', meeting('recent', { starts_at: yesterday }))
  expect(await state()).toEqual([{ is_silent: true }])
  await expectDone('secretariat', 'rpc/save_minutes', minutes('recent', 1))
  expect(await state()).toEqual([{ is_silent: false }])
  const [then] = await rows<{ is_silent: boolean }>('rpc/platform_state_as_of?day=2020-01-01')
  expect(then?.is_silent).toBe(true)
})
