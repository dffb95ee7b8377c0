import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Answer, type Cast, type Who } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())

const say = (who: Who, body: string, also: object = {}) =>
  cast.ask(who, 'POST', 'comments', { commitment_id: 900001, body, ...also })
const isDone = ({ status }: Answer) => status < 300
const many = <T>(count: number, act: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)))
const retryAt = ({ body }: Answer) => Date.parse((body as { details: string }).details) - Date.now()
const minutes = 60_000

describe('comments sent at the same moment', () => {
  it('are one, if they say the same: whatever tells the copies apart', async () => {
    const copies = [
      'Eyni söz',
      'EYNİ  SÖZ',
      ' eyni\u200b söz\n',
      'e\u00adyni soz',
      'eyni so\u0308z',
      'Ｅｙｎｉ söz',
    ]
    const answers = await Promise.all(copies.map((body) => say('member', body)))
    expect(answers.filter(isDone)).toHaveLength(1)
    for (const answer of answers.filter((one) => !isDone(one))) {
      expect(answer).toMatchObject({ status: 400, code: 'P0001', body: { hint: 'comment_repeats_itself' } })
      expect(Math.abs(retryAt(answer) - 24 * 60 * minutes)).toBeLessThan(minutes)
    }
    // somebody else may say it too
    expect(isDone(await say('reviewer', 'Eyni söz'))).toBe(true)
  })

  it('are twenty, and the answer to the rest says from when on they may come', async () => {
    const answers = await many(30, (index) => say('administrator', `Söz ${index}`))
    expect(answers.filter(isDone)).toHaveLength(20)
    for (const answer of answers.filter((one) => !isDone(one))) {
      expect(answer).toMatchObject({ code: 'P0001', body: { hint: 'too_many_comments' } })
      expect(retryAt(answer)).toBeGreaterThan(8 * minutes)
      expect(retryAt(answer)).toBeLessThan(11 * minutes)
    }
  })

  it('are sixty within an hour', async () => {
    await cast.stack.sql`
      insert into public.comments (commitment_id, author_id, body, created_at)
      select 900001, users.id, 'Earlier ' || n, now() - interval '30 minutes'
      from auth.users cross join generate_series(1, 60) as n where email = 'coordinator@example.org'`
    const answer = await say('coordinator', 'One more')
    expect(answer).toMatchObject({ code: 'P0001', body: { hint: 'too_many_comments' } })
    expect(Math.abs(retryAt(answer) - 30 * minutes)).toBeLessThan(minutes)
  })
})

describe('an edit', () => {
  it('repeats no more than a comment does, and shows', async () => {
    const asked = { prefer: 'return=representation' }
    const written = await cast.ask(
      'secretariat',
      'POST',
      'comments',
      { commitment_id: 900001, body: 'A' },
      asked,
    )
    await say('secretariat', 'B')
    const [row] = written.body as { id: number }[]
    const path = `comments?id=eq.${row?.id ?? 0}`
    expect(await cast.ask('secretariat', 'PATCH', path, { body: ' b ' }, asked)).toMatchObject({
      body: { hint: 'comment_repeats_itself' },
    })
    const edited = await cast.ask('secretariat', 'PATCH', path, { body: 'a' }, asked)
    expect(edited.body).toMatchObject([{ body: 'a', edited_at: expect.any(String) as string }])
  })
})

describe('an endorsement', () => {
  it('counts once, however often it is sent, and never for oneself', async () => {
    const [own] = await cast.stack.sql<{ id: number }[]>`
      select comments.id from public.comments join auth.users on users.id = author_id
      where email = 'citizen@example.org' and state = 'visible' and body is not null limit 1`
    const row = { comment_id: own?.id }
    const answers = await many(8, () => cast.ask('member', 'POST', 'endorsements', row))
    expect(answers.filter(isDone)).toHaveLength(1)
    for (const { code } of answers.filter((one) => !isDone(one))) expect(code).toBe('23505')
    const again = { prefer: 'resolution=ignore-duplicates' }
    const path = 'endorsements?on_conflict=comment_id,profile_id'
    expect(isDone(await cast.ask('member', 'POST', path, row, again))).toBe(true)
    expect((await cast.ask('citizen', 'POST', 'endorsements', row)).code).toBe('42501')
    expect((await cast.ask('anon', 'POST', 'endorsements', row)).code).toBe('42501')
    const seen = await cast.ask('anon', 'GET', `comments?select=endorsed&id=eq.${own?.id ?? 0}`)
    expect(seen.body).toEqual([{ endorsed: 1 }])
    // who stands behind it is nobody else's to read
    expect((await cast.ask('citizen', 'GET', 'endorsements')).body).toEqual([])
    expect((await cast.ask('anon', 'GET', 'endorsements')).code).toBe('42501')
  })
})
