import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { everybody, openCast, type Answer, type Attempt, type Cast, type Who } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())

const kept = () => cast.stack.sql`select * from public.saved_views order by id`
beforeEach(async () => {
  await cast.stack.sql`delete from public.saved_views`
  await cast.stack.sql`
    insert into public.saved_views (id, profile_id, name, plan, query) overriding system value values
      (900001, md5('citizen')::uuid, 'Late ones', 'open', 'schedule=overdue'), (900002, md5('member')::uuid, 'Mine', null, '')`
})

const view = (also: object = {}) => ({
  name: 'Silent ones',
  plan: 'open',
  query: 'freshness=silent',
  ...also,
})
const but = (...some: Who[]) => everybody.filter((who) => !some.includes(who))
const namesOf = ({ status, body }: Answer) => [status, (body as { name: string }[]).map(({ name }) => name)]

async function expectRefused(attempt: Attempt) {
  const before = await kept()
  await cast.expectRefused(attempt)
  expect(await kept()).toEqual(before)
}

describe('somebody else’s view', () => {
  it('is read by nobody, offices included', async () => {
    for (const who of but('anon', 'citizen', 'member')) {
      const answer = await cast.ask(who, 'GET', 'saved_views?select=id,name,plan,query,created_at')
      expect([who, ...namesOf(answer)]).toEqual([who, 200, []])
    }
    expect(namesOf(await cast.ask('citizen', 'GET', 'saved_views?select=name'))).toEqual([200, ['Late ones']])
    expect(namesOf(await cast.ask('member', 'GET', 'saved_views?select=name'))).toEqual([200, ['Mine']])
  })

  it('is found by no filter, counted in no count and told by no plan that embeds it', async () => {
    const filtered = await cast.ask(
      'citizen',
      'GET',
      'saved_views?select=name&or=(id.eq.900002,name.eq.Mine)',
    )
    expect(namesOf(filtered)).toEqual([200, []])
    const counted = await cast.ask('administrator', 'GET', 'saved_views?select=id', undefined, {
      Prefer: 'count=exact',
    })
    expect(counted.headers.get('content-range')).toBe('*/0')
    const embedded = await cast.ask('secretariat', 'GET', 'plans?select=slug,saved_views(name)&slug=eq.open')
    expect(JSON.stringify(embedded.body)).not.toContain('Late ones')
  })

  it('is neither changed nor dropped', async () => {
    const before = await kept()
    for (const who of but('anon', 'citizen')) {
      for (const [method, body] of [
        ['PATCH', { name: 'Taken' }],
        ['DELETE', undefined],
      ] as const) {
        const answer = await cast.ask(who, method, 'saved_views?id=eq.900001&select=id', body, {
          Prefer: 'return=representation',
        })
        // as if there were none
        expect([who, method, answer.status, answer.body]).toEqual([who, method, 200, []])
      }
    }
    expect(await kept()).toEqual(before)
  })

  it.each<Attempt>([
    // whose it is, is said by who asks
    [everybody, 'GET', 'saved_views?select=profile_id', undefined, '42501'],
    [everybody, 'POST', 'saved_views', view({ profile_id: '00000000-0000-0000-0000-000000000000' }), '42501'],
    [
      'citizen',
      'PATCH',
      'saved_views?id=eq.900001',
      { profile_id: '00000000-0000-0000-0000-000000000000' },
      '42501',
    ],
    // not through its number either
    [
      'member',
      'POST',
      'saved_views?on_conflict=id',
      { ...view(), id: 900001 },
      '428C9',
      { Prefer: 'resolution=merge-duplicates' },
    ],
    ['citizen', 'POST', 'saved_views', view({ id: 900009 }), '428C9'],
    ['citizen', 'POST', 'saved_views', view({ created_at: '2020-01-01' }), '42501'],
    // a view is a person's
    ['anon', 'GET', 'saved_views?select=name', undefined, '42501'],
    ['anon', 'POST', 'saved_views', view(), '42501'],
    ['anon', 'PATCH', 'saved_views?id=eq.900001', { name: 'Taken' }, '42501'],
    ['anon', 'DELETE', 'saved_views?id=eq.900001', undefined, '42501'],
  ])('is not had by naming its owner or its number: %s %s %s %j', (...attempt) => expectRefused(attempt))
})

describe('a view', () => {
  it.each<Attempt>([
    ['citizen', 'POST', 'saved_views', view({ name: '' }), '23514'],
    ['citizen', 'POST', 'saved_views', view({ name: null }), '23502'],
    ['citizen', 'POST', 'saved_views', view({ name: 'x'.repeat(61) }), '23514'],
    ['citizen', 'PATCH', 'saved_views?id=eq.900001', { name: 'x'.repeat(61) }, '23514'],
    ['citizen', 'POST', 'saved_views', view({ name: ' around ' }), '23514'],
    ['citizen', 'POST', 'saved_views', view({ name: '\u200b\u200b' }), '23514'],
    // the same to whoever looks for it
    ['citizen', 'POST', 'saved_views', view({ name: 'LATE ONES' }), '23505'],
    ['citizen', 'POST', 'saved_views', view({ query: 'x'.repeat(2001) }), '23514'],
    ['citizen', 'POST', 'saved_views', view({ query: 'q=a b' }), '23514'],
    ['citizen', 'POST', 'saved_views', view({ query: 'q="><script>' }), '23514'],
    ['citizen', 'PATCH', 'saved_views?id=eq.900001', { query: '#x' }, '23514'],
    // whether there is such a draft is told to nobody
    [but('anon', 'secretariat', 'administrator'), 'POST', 'saved_views', view({ plan: 'draft' }), '42501'],
    [
      but('anon', 'secretariat', 'administrator'),
      'POST',
      'saved_views',
      view({ plan: 'none-such' }),
      '42501',
    ],
    ['citizen', 'PATCH', 'saved_views?id=eq.900001', { plan: 'draft' }, '42501'],
  ])('has a short name of its own and the query of a list: %s %s %s %j', (...attempt) =>
    expectRefused(attempt),
  )

  it('is kept, renamed and dropped by its owner, with sixty letters of any script', async () => {
    const name = 'ş'.repeat(60)
    expect((await cast.ask('reviewer', 'POST', 'saved_views', view({ name }))).status).toBe(201)
    expect(
      (await cast.ask('reviewer', 'PATCH', `saved_views?name=eq.${name}`, { name: 'Short' })).status,
    ).toBe(204)
    expect(namesOf(await cast.ask('reviewer', 'GET', 'saved_views?select=name'))).toEqual([200, ['Short']])
    // two people may choose the same name
    expect((await cast.ask('reviewer', 'POST', 'saved_views', view({ name: 'Late ones' }))).status).toBe(201)
    expect((await cast.ask('reviewer', 'DELETE', 'saved_views?id=gt.0')).status).toBe(204)
    expect(await kept()).toHaveLength(2)
  })

  it('is one of fifty, also when they come at once or all in one request', async () => {
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => view({ name: `View ${String(from + n)}` }))
    const tooMany = await cast.ask('citizen', 'POST', 'saved_views', many(1, 50))
    expect([tooMany.status, tooMany.hint]).toEqual([400, 'too_many_views'])
    // all or none
    expect(await kept()).toHaveLength(2)
    expect((await cast.ask('citizen', 'POST', 'saved_views', many(1, 45))).status).toBe(201)
    const answers = await Promise.all(
      many(100, 9).map((one) => cast.ask('citizen', 'POST', 'saved_views', one)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 400, 400, 400, 400, 400])
    expect(
      await cast.stack.sql`
      select count(*)::int as views from public.saved_views where profile_id = md5('citizen')::uuid`,
    ).toEqual([{ views: 50 }])
    // nobody else waits for that
    expect((await cast.ask('member', 'POST', 'saved_views', view())).status).toBe(201)
  })
})
