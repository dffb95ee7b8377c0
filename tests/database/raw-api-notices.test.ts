import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everybody, openCast, type Attempt, type Cast, type Who } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
  await cast.stack.sql.unsafe(scene).simple()
})
afterAll(() => cast.close())

/** The citizen follows a commitment and was told; the member chose a pace. */
const scene = `
insert into public.meetings (id, slug, title, starts_at, place) overriding system value
values (900001, 'first', '{"en": "First"}', now() + interval '9 days', '{"en": "Baku"}');
insert into public.follows (id, profile_id, commitment_id) overriding system value values (900001, md5('citizen')::uuid, 900001);
delete from public.notifications;
insert into public.notifications (id, profile_id, kind, subject, subject_id, plan, commitment) overriding system value
values (900001, md5('citizen')::uuid, 'update', 'progress_updates', 900001, 'open', '1.1');
insert into public.notification_preferences (profile_id, kind, pace) values (md5('citizen')::uuid, 'assessment', 'weekly');
`
const others: readonly Who[] = everybody.filter((who) => who !== 'citizen')
const signedIn = everybody.filter((who) => who !== 'anon')
// md5('citizen')
const citizenId = '801c07d8-2d0b-ce07-de9c-57fedd87a46f'

/** What was kept of the four tables. */
const kept = () => cast.stack.sql`
  select (select jsonb_agg(to_jsonb(f) order by id) from public.follows as f) as follows,
    (select jsonb_agg(to_jsonb(n) order by id) from public.notifications as n) as notifications,
    (select jsonb_agg(to_jsonb(p) order by kind) from public.notification_preferences as p) as preferences,
    (select jsonb_agg(to_jsonb(p) order by id) from public.profiles as p) as profiles`

describe('what a person follows and is told', () => {
  it.each(['follows', 'notifications', 'notice_overview', 'notification_preferences'])(
    'is shown to nobody else: %s',
    async (table) => {
      for (const who of others) {
        const { body, code } = await cast.ask(who, 'GET', `${table}?select=profile_id`)
        expect([who, who === 'anon' ? code : body]).toEqual([who, who === 'anon' ? '42501' : []])
      }
      const own = await cast.ask('citizen', 'GET', `${table}?select=profile_id`)
      expect(own.body).toHaveLength(1)
    },
  )

  it('comes with its words for the person alone', async () => {
    const { body } = await cast.ask(
      'citizen',
      'GET',
      'notice_overview?select=plan,commitment_title,completion',
    )
    expect(body).toEqual([{ plan: 'open', commitment_title: { en: 'One' }, completion: 'substantial' }])
  })

  it.each(['mailed_at', '*'])('keeps to itself when it was mailed: %s', async (column) => {
    expect((await cast.ask('citizen', 'GET', `notifications?select=${column}`)).code).toBe('42501')
  })

  it('hears of its own paces only', async () => {
    const paceOf = async (who: Who) =>
      (await cast.ask(who, 'GET', 'notification_paces?select=pace&kind=eq.assessment')).body
    expect(await paceOf('citizen')).toEqual([{ pace: 'weekly' }])
    expect(await paceOf('administrator')).toEqual([{ pace: 'daily' }])
  })
})

const told = { profile_id: citizenId, kind: 'update', subject: 'progress_updates', subject_id: 1 }
const refused: [string, ...Attempt][] = [
  ['a notification made by hand', everybody, 'POST', 'notifications', told, '42501'],
  [
    'a notification over another',
    signedIn,
    'POST',
    'notifications?on_conflict=id',
    { id: 900001, ...told },
    '428C9',
    { prefer: 'resolution=merge-duplicates' },
  ],
  ['a notification thrown away', everybody, 'DELETE', 'notifications?id=eq.900001', undefined, '42501'],
  [
    'a notification given to another',
    'citizen',
    'PATCH',
    'notifications?id=eq.900001',
    { profile_id: citizenId },
    '42501',
  ],
  [
    'a notification mailed by hand',
    'citizen',
    'PATCH',
    'notifications?id=eq.900001',
    { mailed_at: null },
    '42501',
  ],
  [
    'a notification about something else',
    'citizen',
    'PATCH',
    'notifications?id=eq.900001',
    { subject_id: 2 },
    '42501',
  ],
  ['following for another', signedIn, 'POST', 'follows', { profile_id: citizenId, plan_id: 900001 }, '42501'],
  ['following without a session', 'anon', 'POST', 'follows', { plan_id: 900001 }, '42501'],
  ['following a draft of a plan', signedIn, 'POST', 'follows', { plan_id: 900002 }, '42501'],
  ['following a commitment of a draft', signedIn, 'POST', 'follows', { commitment_id: 900002 }, '42501'],
  ['following a thread on a draft', signedIn, 'POST', 'follows', { comment_id: 900003 }, '42501'],
  ['following nothing', 'citizen', 'POST', 'follows', { plan_id: null }, '23514'],
  [
    'following two things at once',
    'citizen',
    'POST',
    'follows',
    { plan_id: 900001, commitment_id: 900001 },
    '23514',
  ],
  ['following a second time', 'citizen', 'POST', 'follows', { commitment_id: 900001 }, '23505'],
  ['a follow that moves on', 'citizen', 'PATCH', 'follows?id=eq.900001', { commitment_id: 900003 }, '42501'],
  [
    'a pace for another',
    signedIn,
    'POST',
    'notification_preferences',
    { profile_id: citizenId, kind: 'update', pace: 'off' },
    '42501',
  ],
  [
    'a pace that is none',
    'citizen',
    'POST',
    'notification_preferences',
    { kind: 'update', pace: 'hourly' },
    '22P02',
  ],
  ['a language without a session', 'anon', 'POST', 'rpc/use_language', { language: 'en' }, '42501'],
  ['a language that is none', 'citizen', 'POST', 'rpc/use_language', { language: 'x"><b>' }, '23514'],
  ['the language of others', signedIn, 'GET', 'profiles?select=locale', undefined, '42501'],
  [
    'a language written past its door',
    'citizen',
    'PATCH',
    'profiles?locale=eq.az',
    { locale: 'en' },
    '42501',
  ],
]

describe('refused', () => {
  it.each(refused)('%s', async (_, ...attempt) => {
    const before = await kept()
    await cast.expectRefused(attempt)
    expect(await kept()).toEqual(before)
  })

  it.each([
    ['mark', 'PATCH', 'notifications?id=eq.900001', { read_at: '2026-01-01T00:00:00Z' }],
    ['end a follow', 'DELETE', 'follows?id=eq.900001', undefined],
    ['change a pace', 'PATCH', 'notification_preferences?kind=eq.assessment', { pace: 'off' }],
  ])('to %s of somebody else', async (_, method, path, body) => {
    const before = await kept()
    // the public has no right to the tables; for the others there is no such row
    for (const who of others)
      expect([who, (await cast.ask(who, method, path, body)).code]).toEqual([
        who,
        who === 'anon' ? '42501' : undefined,
      ])
    expect(await kept()).toEqual(before)
  })
})

describe('allowed', () => {
  it('to follow what is public, to be told of it, to mark it and to stop', async () => {
    for (const thing of [
      { plan_id: 900001 },
      { organization_id: 900001 },
      { meeting_id: 900001 },
      { comment_id: 900001 },
    ])
      expect((await cast.ask('member', 'POST', 'follows', thing)).status).toBe(201)
    expect(
      (await cast.ask('elsewhere', 'POST', 'comments', { commitment_id: 900001, body: 'News' })).status,
    ).toBe(201)
    const unread = () =>
      cast.ask('member', 'GET', 'notifications?select=kind,subject,commitment&read_at=is.null')
    expect((await unread()).body).toEqual([{ kind: 'comment', subject: 'comments', commitment: '1.1' }])
    await cast.ask('member', 'PATCH', 'notifications?read_at=is.null', { read_at: '2026-01-01T00:00:00Z' })
    expect((await unread()).body).toEqual([])
    await cast.ask('member', 'DELETE', 'follows?id=gt.0')
    expect((await cast.ask('member', 'GET', 'follows')).body).toEqual([])
  })

  it('to choose a pace twice, and no other person’s changes', async () => {
    const merge = { prefer: 'resolution=merge-duplicates' }
    for (const pace of ['off', 'daily'])
      expect(
        (
          await cast.ask(
            'member',
            'POST',
            'notification_preferences?on_conflict=profile_id,kind',
            [{ kind: 'assessment', pace }],
            merge,
          )
        ).code,
      ).toBeUndefined()
    const [row] = await cast.stack.sql<
      { pace: string }[]
    >`select pace from public.notification_preferences where profile_id = md5('member')::uuid`
    expect(row?.pace).toBe('daily')
  })
})
