import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast, type Who } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
  // a report that waits for its review, and a long list of words
  await cast.stack.sql.unsafe(`
    insert into public.progress_updates (id, commitment_id, organization_id, completion, narrative, submitted_at) overriding system value
    values (900009, 900001, 900001, 'substantial', '{"en": "Not yet"}', now());
    insert into public.held_words (word) select 'held-' || n from generate_series(1, 300) as n`)
})
afterAll(() => cast.close())

const persons: Who[] = ['citizen', 'member', 'coordinator', 'reviewer', 'secretariat', 'administrator']
const merge = { prefer: 'resolution=merge-duplicates' }
const comment = (also: object = {}) => ({ commitment_id: 900001, body: 'Words', ...also })
const id = async (who: Who) => {
  const email = `${who}@example.org`
  const [user] = await cast.stack.sql<{ id: string }[]>`select id from auth.users where email = ${email}`
  return user?.id
}

describe('comments', () => {
  let before: unknown
  const rows = () => cast.stack.sql`select * from public.comments order by id`
  beforeEach(async () => {
    before = await rows()
  })

  it.each<
    [
      reason: string,
      who: Who,
      method: string,
      path: string,
      body: unknown,
      code: string,
      headers?: Record<string, string>,
    ]
  >([
    ['without a session', 'anon', 'POST', 'comments', comment(), '42501'],
    [
      'for an organization one does not speak for',
      'citizen',
      'POST',
      'comments',
      comment({ organization_id: 900003 }),
      '42501',
    ],
    ['for another agency', 'coordinator', 'POST', 'comments', comment({ organization_id: 900002 }), '42501'],
    [
      'for a society, as the secretariat',
      'secretariat',
      'POST',
      'comments',
      comment({ organization_id: 900003 }),
      '42501',
    ],
    ['at another time', 'citizen', 'POST', 'comments', comment({ created_at: '2020-01-01' }), '42501'],
    ['already edited', 'citizen', 'POST', 'comments', comment({ edited_at: null }), '42501'],
    [
      'already deleted',
      'citizen',
      'POST',
      'comments',
      { commitment_id: 900001, deleted_at: '2020-01-01' },
      '42501',
    ],
    ['on a draft', 'citizen', 'POST', 'comments', comment({ commitment_id: 900002 }), '42501'],
    [
      'on a report before it is public',
      'citizen',
      'POST',
      'comments',
      comment({ update_id: 900009 }),
      '42501',
    ],
    [
      'on one’s own report before it is public',
      'coordinator',
      'POST',
      'comments',
      comment({ update_id: 900009 }),
      '42501',
    ],
    [
      'on a report before it is public, as the secretariat',
      'secretariat',
      'POST',
      'comments',
      comment({ update_id: 900009 }),
      '42501',
    ],
    ['on nothing', 'citizen', 'POST', 'comments', comment({ commitment_id: 1 }), '42501'],
    [
      'one good, one on a draft',
      'citizen',
      'POST',
      'comments',
      [comment(), comment({ commitment_id: 900002, body: 'Other words' })],
      '42501',
    ],
    [
      'one good, one for another',
      'citizen',
      'POST',
      'comments',
      [comment({ organization_id: null }), comment({ organization_id: 900003, body: 'Other words' })],
      '42501',
    ],
    ['below a comment on a draft', 'citizen', 'POST', 'comments', comment({ parent_id: 900003 }), '42501'],
    ['of an unknown kind', 'citizen', 'POST', 'comments', comment({ kind: 'decree' }), '22P02'],
    ['with a column that is none', 'citizen', 'POST', 'comments', comment({ staff: true }), 'PGRST204'],
    ['without words', 'citizen', 'POST', 'comments', comment({ body: ' \n\t ' }), '23514'],
    ['with too many words', 'citizen', 'POST', 'comments', comment({ body: '😀'.repeat(5001) }), '23514'],
    [
      'with too many blanks',
      'citizen',
      'POST',
      'comments',
      comment({ body: `x${' '.repeat(100_000)}` }),
      '23514',
    ],
    // refused for its length, not for the time it takes to read it
    ['with a book', 'citizen', 'POST', 'comments', comment({ body: 'Ə z '.repeat(500_000) }), '23514'],
    [
      'with a book in place of the words',
      'citizen',
      'PATCH',
      'comments?id=eq.900001',
      { body: 'Ə z '.repeat(500_000) },
      '23514',
    ],
    [
      'with a character that ends text',
      'citizen',
      'POST',
      'comments',
      comment({ body: 'a\u0000b' }),
      '22021',
    ],
    ['that is no JSON', 'citizen', 'POST', 'comments', '{"body": ', 'PGRST102'],
    [
      'two dozen at once',
      'reviewer',
      'POST',
      'comments',
      Array.from({ length: 24 }, () => comment()),
      'P0001',
    ],
    [
      'over another by inserting',
      'citizen',
      'POST',
      'comments?on_conflict=id',
      comment({ id: 900002 }),
      '428C9',
      merge,
    ],
    ['over another by its key', 'citizen', 'PUT', 'comments?id=eq.900002', comment({ id: 900002 }), '428C9'],
    [
      'to another commitment',
      'citizen',
      'PATCH',
      'comments?id=eq.900001',
      { commitment_id: 900003 },
      '42501',
    ],
    ['to another thread', 'citizen', 'PATCH', 'comments?id=eq.900001', { parent_id: 900002 }, '42501'],
    ['to an organization', 'citizen', 'PATCH', 'comments?id=eq.900001', { organization_id: 900003 }, '42501'],
    ['out of sight', 'citizen', 'PATCH', 'comments?id=eq.900001', { body: null }, '23514'],
    ['out of existence', 'citizen', 'DELETE', 'comments?id=eq.900001', undefined, '42501'],
    ['of another, away', 'citizen', 'POST', 'rpc/delete_comment', { comment_id: 900002 }, '42501'],
    [
      'of another, away as the secretariat',
      'secretariat',
      'POST',
      'rpc/delete_comment',
      { comment_id: 900002 },
      '42501',
    ],
    [
      'away with more arguments',
      'citizen',
      'POST',
      'rpc/delete_comment',
      { comment_id: 900002, author: 1 },
      'PGRST202',
    ],
    ['away by a link', 'citizen', 'GET', 'rpc/delete_comment?comment_id=900001', undefined, '25006'],
  ])('are not written %s', async (_reason, who, method, path, body, code, headers) => {
    const answer = await cast.ask(who, method, path, body, headers)
    expect(answer.code).toBe(code)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await rows()).toEqual(before)
  })

  it('name no other author, and no author at all', async () => {
    for (const author of ['member', 'citizen'] as const) {
      const answer = await cast.ask('citizen', 'POST', 'comments', comment({ author_id: await id(author) }))
      expect(answer.code).toBe('42501')
    }
    expect(await rows()).toEqual(before)
  })

  it('are changed by nobody but their author', async () => {
    for (const who of persons.filter((person) => person !== 'member')) {
      const asked = { prefer: 'return=representation' }
      const answer = await cast.ask(who, 'PATCH', 'comments?id=eq.900002', { body: 'Forged' }, asked)
      expect([who, answer.body]).toEqual([who, []])
    }
    expect(await rows()).toEqual(before)
  })

  it('arrive in the author’s name, with markup as text, and can be taken back', async () => {
    const wanted = { prefer: 'return=representation' }
    const body = '<img src=x onerror=alert(1)>'
    const written = await cast.ask(
      'member',
      'POST',
      'comments',
      comment({ body, organization_id: 900003 }),
      wanted,
    )
    expect([written.status, written.body]).toMatchObject([
      201,
      [{ body, author_id: await id('member'), edited_at: null }],
    ])
    const [row] = written.body as { id: number }[]
    const path = `comments?id=eq.${row?.id ?? 0}`
    await cast.ask('member', 'PATCH', path, { body: 'Better' })
    expect((await cast.ask('anon', 'GET', path)).body).toMatchObject([
      { body: 'Better', edited_at: expect.any(String) as string },
    ])
    expect((await cast.ask('member', 'POST', 'rpc/delete_comment', { comment_id: row?.id })).status).toBe(204)
    expect((await cast.ask('anon', 'GET', path)).body).toMatchObject([
      { body: null, deleted_at: expect.any(String) as string },
    ])
    expect((await cast.ask('member', 'PATCH', path, { body: 'Back' }, wanted)).body).toEqual([])
  })
})
