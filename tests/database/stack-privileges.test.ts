import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStack, type TestStack } from '../support/stack.ts'

let stack: TestStack
beforeAll(async () => {
  stack = await openTestStack({ seed: 'bare' })
  await stack.sql.unsafe(`
    create table public.drawer (id int primary key, label text, secret text);
    insert into public.drawer values (1, 'shown', 'hidden');
    alter table public.drawer enable row level security;
    create policy "Everybody reads" on public.drawer for select using (true);
    revoke all on public.drawer from anon, authenticated;
    grant select (id, label) on public.drawer to anon, authenticated;
    create function public.who() returns text language sql as 'select current_user::text';
    create function public.me() returns uuid language sql as 'select auth.uid()';
  `)
})
afterAll(() => stack.close())

const get = (path: string, headers: Record<string, string> = {}) => stack.api(path, { headers })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const signed = (claims: Record<string, string>) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(stack.jwtSecret))

describe('privileges', () => {
  it('survive the first request', async () => {
    expect((await get('/rest/v1/drawer?select=id,label')).status).toBe(200)
    const refused = await get('/rest/v1/drawer?select=secret')
    expect([refused.status, await refused.json()]).toMatchObject([401, { code: '42501' }])
    const [granted] =
      await stack.sql`select has_table_privilege('anon', 'public.drawer', 'delete') as may_delete`
    expect(granted).toEqual({ may_delete: false })
  })

  it('let functions with the rights of their caller ask who it is', async () => {
    const response = await get('/rest/v1/rpc/me')
    expect([response.status, await response.json()]).toEqual([200, null])
  })

  it('start as open as on Supabase, so that a forgotten revoke shows', async () => {
    await stack.sql`create table public.forgotten ()`
    const [granted] =
      await stack.sql`select has_table_privilege('anon', 'public.forgotten', 'insert') as open`
    expect(granted).toEqual({ open: true })
  })

  it('belong to the key: none, a wrong one and the secret one', async () => {
    expect((await get('/rest/v1/rpc/who', { apikey: '' })).status).toBe(401)
    expect((await get('/rest/v1/rpc/who', { apikey: 'sb_publishable_other' })).status).toBe(401)
    expect(await (await get('/rest/v1/rpc/who')).json()).toBe('anon')
    expect(await (await get('/rest/v1/rpc/who', { apikey: stack.secretKey })).json()).toBe('service_role')
  })
})

describe('a token', () => {
  it('gives the role it claims and nothing more', async () => {
    const token = await signed({ role: 'authenticated', sub: '11111111-1111-4111-8111-111111111111' })
    expect(await (await get('/rest/v1/rpc/who', bearer(token))).json()).toBe('authenticated')
    expect(await (await get('/rest/v1/rpc/me', bearer(token))).json()).toBe(
      '11111111-1111-4111-8111-111111111111',
    )
  })

  it.each(['nonsense', 'a.b', 'eyJhbGciOiJub25lIn0.eyJyb2xlIjoic2VydmljZV9yb2xlIn0.'])(
    'that is none is refused, not taken for a visitor: %s',
    async (token) => {
      const response = await get('/rest/v1/rpc/who', bearer(token))
      expect([response.status, await response.json()]).toMatchObject([401, { code: 'PGRST301' }])
    },
  )

  it('signed with another secret is refused', async () => {
    const [header, payload] = (await signed({ role: 'service_role' })).split('.')
    const forged = `${header ?? ''}.${payload ?? ''}.${Buffer.alloc(32).toString('base64url')}`
    expect((await get('/rest/v1/rpc/who', bearer(forged))).status).toBe(401)
  })

  it.each(['postgres', 'supabase_admin', 'authenticator'])('cannot become %s', async (role) => {
    expect((await get('/rest/v1/rpc/who', bearer(await signed({ role })))).status).toBe(401)
  })
})

describe('paths outside the API', () => {
  it.each([
    '/_system/info',
    '/_system/',
    '/',
    '/rest',
    '/rest/v2/drawer',
    '/auth/v1x',
    '//_system/info',
    '/rest/v1/../../_system/info',
  ])('%s shows nothing', async (path) => {
    const response = await stack.host.fetch(new Request(`http://localhost${path}`))
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('postgres')
  })
})
