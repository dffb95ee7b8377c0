import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everybody, openCast, type Attempt, type Cast, type Who } from '../support/cast.ts'

let cast: Cast
/** The entry of a change of the first commitment's text. */
let reworded = 0
beforeAll(async () => {
  cast = await openCast()
  // the second commitment's deadline moves; 900006 is a question on what the other agency leads
  await cast.stack.sql.unsafe(`
    insert into public.deadline_changes (id, commitment_id, to_on, reason, decided_by, decided_on) overriding system value values
      (900001, 900001, '2031-01-01', '{"en": "Why"}', '{"en": "Who"}', '2026-01-01'),
      (900003, 900003, '2031-01-01', '{"en": "Why"}', '{"en": "Who"}', '2026-01-01');
    insert into public.meetings (id, slug, title, starts_at, place) overriding system value
    values (900001, 'meeting', '{"en": "Meeting"}', now() + interval '9 days', '{"en": "Here"}');
    insert into public.comments (id, commitment_id, meeting_id, author_id, kind, body, created_at) overriding system value values
      (900005, 900001, null, md5('citizen')::uuid, 'question', 'When?', '2020-01-01'), (900006, 900003, null, md5('citizen')::uuid, 'question', 'Where?', now()),
      (900007, null, 900001, md5('citizen')::uuid, 'question', 'Who?', now());
    update public.commitments set title = '{"en": "Reworded"}' where id = 900001;
  `)
  // asked after the deadline had moved, the report was published and the text was changed
  await cast.stack.sql`
    insert into public.comments (id, commitment_id, author_id, kind, body) overriding system value
    values (900008, 900001, md5('citizen')::uuid, 'question', 'Afterwards?')`
  const [edit] = await cast.stack.sql<{ seq: number }[]>`
    select max(seq)::int as seq from public.ledger where subject = 'commitments' and action = 'changed'`
  reworded = edit?.seq ?? 0
})
afterAll(() => cast.close())

const answer = (also: object = {}) => ({
  comment_id: 900005,
  organization_id: 900001,
  disposition: 'answered',
  body: 'Soon',
  ...also,
})
const office = (also: object = {}) => answer({ organization_id: null, ...also })
const but = (...some: Who[]) => everybody.filter((who) => !some.includes(who))
const given = () => cast.stack.sql`select * from public.responses order by id`

async function expectRefused(attempt: Attempt) {
  const before = await given()
  await cast.expectRefused(attempt)
  expect(await given()).toEqual(before)
}

describe('nobody answers without standing', () => {
  it.each<Attempt>([
    [but('coordinator'), 'POST', 'responses', answer(), '42501'],
    // in another agency's name, or on what another leads
    ['coordinator', 'POST', 'responses', answer({ organization_id: 900002 }), '42501'],
    ['coordinator', 'POST', 'responses', answer({ comment_id: 900006 }), '42501'],
    [everybody, 'POST', 'responses', answer({ comment_id: 900006, organization_id: 900003 }), '42501'],
    [but('secretariat'), 'POST', 'responses', office(), '42501'],
    // questions to a meeting are the secretariat's
    [everybody, 'POST', 'responses', answer({ comment_id: 900007 }), '42501'],
    [but('secretariat'), 'POST', 'responses', office({ comment_id: 900007 }), '42501'],
    // what is not public is not answered, and nobody learns that it is there
    ['coordinator', 'POST', 'responses', answer({ comment_id: 900003 }), '42501'],
    ['coordinator', 'POST', 'responses', answer({ comment_id: 999999 }), '42501'],
    // nobody chooses who wrote it, or when
    ['coordinator', 'POST', 'responses', answer({ author_id: null }), '42501'],
    ['coordinator', 'POST', 'responses', answer({ created_at: '2020-01-01' }), '42501'],
    [everybody, 'GET', 'responses?select=author_id', undefined, '42501'],
  ])('%s %s %s %j', (...attempt) => expectRefused(attempt))
})

describe('an answer', () => {
  it.each<Attempt>([
    ['coordinator', 'POST', 'responses', answer({ disposition: 'not_adopted' }), '23514'],
    ['coordinator', 'POST', 'responses', answer({ disposition: 'not_adopted', reasons: ' \n ' }), '23514'],
    ['secretariat', 'POST', 'responses', office({ disposition: 'partly_adopted' }), '23514'],
    ['coordinator', 'POST', 'responses', answer({ disposition: 'ignored' }), '22P02'],
    ['coordinator', 'POST', 'responses', answer({ body: '  ' }), '23514'],
    ['coordinator', 'POST', 'responses', answer({ body: 'x'.repeat(10_001) }), '23514'],
    ['coordinator', 'POST', 'responses', answer({ deadline_change_id: 900003 }), 'P0001'],
    // an update of the draft, and an entry about an update rather than about the plan's words
    ['coordinator', 'POST', 'responses', answer({ update_id: 900002 }), 'P0001'],
    ['coordinator', 'POST', 'responses', answer({ ledger_seq: 1 }), 'P0001'],
    ['coordinator', 'POST', 'responses', answer({ deadline_change_id: 900001, update_id: 900001 }), '23514'],
  ])('has reasons, words, and one change of its own commitment: %s %s %s %j', (...attempt) =>
    expectRefused(attempt),
  )

  it('leads to what came after the question, not before', async () => {
    const back = 'The change is older than the question.'
    for (const change of [{ deadline_change_id: 900001 }, { update_id: 900001 }, { ledger_seq: reworded }]) {
      for (const [who, words] of [
        ['coordinator', answer()],
        ['secretariat', office()],
      ] as const) {
        const late = await cast.ask(who, 'POST', 'responses', { ...words, ...change, comment_id: 900008 })
        expect([late.status, late.body]).toEqual([
          400,
          expect.objectContaining({ message: back, hint: 'response_points_back' }),
        ])
      }
    }
    expect(await given()).toEqual([])
  })

  it('is given by the agency and by the secretariat, and shown to everybody at once', async () => {
    const refusal = { disposition: 'not_adopted', reasons: 'No money', deadline_change_id: 900001 }
    expect((await cast.ask('coordinator', 'POST', 'responses', answer(refusal))).status).toBe(201)
    expect((await cast.ask('secretariat', 'POST', 'responses', office({ update_id: 900001 }))).status).toBe(
      201,
    )
    expect((await cast.ask('secretariat', 'POST', 'responses', office({ comment_id: 900007 }))).status).toBe(
      201,
    )
    const columns = 'comment_id,organization_id,disposition,reasons,deadline_change_id,update_id'
    const all = await cast.ask('anon', 'GET', `responses?select=${columns}&order=id`)
    expect(all.body).toEqual([
      { comment_id: 900005, organization_id: 900001, ...refusal, update_id: null },
      {
        comment_id: 900005,
        organization_id: null,
        disposition: 'answered',
        reasons: '',
        deadline_change_id: null,
        update_id: 900001,
      },
      {
        comment_id: 900007,
        organization_id: null,
        disposition: 'answered',
        reasons: '',
        deadline_change_id: null,
        update_id: null,
      },
    ])
  })

  it.each<Attempt>([
    [everybody, 'PATCH', 'responses?id=gt.0', { body: 'Something else' }, '42501'],
    [everybody, 'DELETE', 'responses?id=gt.0', undefined, '42501'],
  ])('is final: %s %s %s', (...attempt) => expectRefused(attempt))

  it('is given too where the plan is closed and the agency has been succeeded', async () => {
    await cast.stack.sql.unsafe(`
      update public.organizations set successor_id = 900002, valid_to = '2026-01-01' where id = 900001;
      update public.plans set lifecycle = 'closed' where id = 900001;
    `)
    const heir = answer({ organization_id: 900002 })
    expect((await cast.ask('elsewhere', 'POST', 'responses', heir)).status).toBe(201)
    expect((await cast.ask('coordinator', 'POST', 'responses', answer({ body: 'Still' }))).status).toBe(201)
    // the heir answers in its own name
    await expectRefused(['elsewhere', 'POST', 'responses', answer(), '42501'])
  })
})
