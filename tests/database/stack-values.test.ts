import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishableKey } from '../../supabase/local/secrets.ts'
import { openTestStack, type TestStack } from '../support/stack.ts'

let stack: TestStack
beforeAll(async () => {
  stack = await openTestStack({ seed: 'bare' })
  await stack.sql.unsafe(`
    create table public.facts (id int primary key, at timestamptz, local timestamp, share numeric, text jsonb);
    insert into public.facts values (1, '2021-03-01 10:20:30.5+04', '2021-03-01 10:20:30', 12.50, '{"az": "bir"}');
    create function public.kind(value jsonb) returns text language sql as 'select jsonb_typeof(value)';
    create function public.kind_of_json(value json) returns text language sql as 'select json_typeof(value)';
    create function public.moment() returns timestamptz language sql as $$ select '2021-03-01 00:00:00+00'::timestamptz $$;
  `)
})
afterAll(() => stack.close())

const post = async (path: string, body: unknown, prefer = 'return=representation') => {
  const response = await stack.api(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', prefer },
    body: JSON.stringify(body),
  })
  return (await response.json()) as unknown
}

describe('JSON', () => {
  it.each(['kind', 'kind_of_json'])('arrives in %s() as what it is', async (name) => {
    expect(await post(`/rest/v1/rpc/${name}`, { value: { az: 'bir' } })).toBe('object')
    expect(await post(`/rest/v1/rpc/${name}`, { value: ['bir'] })).toBe('array')
  })

  it('is stored by insert and update as what it is', async () => {
    expect(await post('/rest/v1/facts', { id: 2, text: { az: 'iki' } })).toMatchObject([
      { text: { az: 'iki' } },
    ])
    const [row] = await stack.sql`select jsonb_typeof(text) as kind from public.facts where id = 2`
    expect(row).toEqual({ kind: 'object' })
  })

  it('of a person reaches the triggers on auth.users as an object', async () => {
    await stack.api('/auth/v1/signup', {
      method: 'POST',
      headers: { apikey: publishableKey, 'content-type': 'application/json' },
      body: JSON.stringify({
        email: 'a@example.org',
        password: 'long enough',
        data: { display_name: 'Aytən' },
      }),
    })
    const [user] = await stack.sql`select raw_user_meta_data ->> 'display_name' as name from auth.users`
    expect(user).toEqual({ name: 'Aytən' })
  })
})

describe('values', () => {
  it('look as PostgREST writes them', async () => {
    expect(await (await stack.api('/rest/v1/facts?select=at,local,share&id=eq.1')).json()).toEqual([
      { at: '2021-03-01T06:20:30.5+00:00', local: '2021-03-01T10:20:30', share: 12.5 },
    ])
  })

  it('look the same from a function', async () => {
    expect(await (await stack.api('/rest/v1/rpc/moment')).json()).toBe('2021-03-01T00:00:00+00:00')
  })
})
