import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast, type Who } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())

const password = 'long enough'
const greed = {
  role: 'service_role',
  staff_role: 'administrator',
  app_metadata: { role: 'administrator' },
  user_metadata: { role: 'administrator' },
  is_super_admin: true,
  email_verified: true,
}

async function auth(method: string, path: string, body: unknown, token?: string) {
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
  const response = await cast.stack.api(`/auth/v1/${path}`, { method, headers, body: JSON.stringify(body) })
  return (await response.json()) as { access_token: string }
}
const rest = (token: string, method: string, path: string, body?: unknown) =>
  cast.ask('anon', method, path, body, { authorization: `Bearer ${token}` })

function claims(token: string): Record<string, unknown> {
  const [, payload = ''] = token.split('.')
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>
}
const owner = (token: string) => String(claims(token)['sub'])

describe('a fresh account that asks for more', () => {
  let token: string
  beforeAll(async () => {
    const session = await auth('POST', 'signup', {
      email: 'greedy@example.org',
      password,
      data: greed,
      ...greed,
    })
    await auth('PUT', 'user', { data: greed, ...greed }, session.access_token)
    const signedIn = await auth('POST', 'token?grant_type=password', {
      email: 'greedy@example.org',
      password,
      ...greed,
    })
    token = signedIn.access_token
  })

  it('is a person like any other', async () => {
    const [user] = await cast.stack.sql`
      select role, is_anonymous, raw_app_meta_data ->> 'role' as office,
        (select count(*)::int from public.staff where profile_id = users.id) as offices,
        (select count(*)::int from public.memberships where profile_id = users.id) as seats
      from auth.users where email = 'greedy@example.org'`
    expect(user).toEqual({ role: 'authenticated', is_anonymous: false, office: null, offices: 0, seats: 0 })
    expect(claims(token)).toMatchObject({ role: 'authenticated' })
  })

  it('has no part of its address for a name', async () => {
    const mine = await rest(token, 'GET', `profiles?select=display_name&id=eq.${owner(token)}`)
    expect(mine.body).toEqual([{ display_name: '—' }])
  })

  it('gets nothing by asking directly', async () => {
    const id = owner(token)
    const attempts: [string, string, object][] = [
      ['POST', 'staff', { profile_id: id, role: 'administrator' }],
      ['POST', 'memberships', { profile_id: id, organization_id: 900001, role: 'coordinator' }],
      [
        'POST',
        'invitations',
        { email: 'greedy@example.org', token_digest: '\\x00', staff_role: 'administrator' },
      ],
      ['POST', 'profiles', { id, display_name: 'Again' }],
      ['POST', 'rpc/invite', { email: 'greedy@example.org', role: 'administrator' }],
      ['PATCH', `profiles?id=eq.${id}`, { id: '00000000-0000-4000-8000-000000000000' }],
      ['PATCH', 'memberships?id=gt.0', { profile_id: id }],
      ['PATCH', 'staff?id=gt.0', { role: 'administrator' }],
      ['DELETE', 'staff?id=gt.0', {}],
    ]
    for (const [method, path, row] of attempts) {
      const answer = await rest(token, method, path, row)
      expect([path, answer.status, answer.code]).toEqual([path, 403, '42501'])
    }
    expect((await rest(token, 'PATCH', 'staff?id=gt.0', { ended_at: '2030-01-01' })).status).toBe(204)
    expect(await cast.stack.sql`select from public.staff where ended_at is null`).toHaveLength(3)
  })

  it('renames itself, nobody else, and not into a disguise', async () => {
    const asked = { authorization: `Bearer ${token}`, prefer: 'return=representation' }
    const patch = (path: string, name: string) =>
      cast.ask('anon', 'PATCH', path, { display_name: name }, asked)
    expect((await patch('profiles?display_name=eq.Member&select=id', 'Stolen')).body).toEqual([])
    expect((await patch('profiles?display_name=eq.—&select=id', 'Admin\u202Enimda')).code).toBe('23514')
    expect((await patch('profiles?select=display_name&id=not.is.null', 'Nigar')).body).toEqual([
      { display_name: 'Nigar' },
    ])
    expect(await cast.stack.sql`select from public.profiles where display_name = 'Nigar'`).toHaveLength(1)
  })
})

describe('an invitation', () => {
  const invite = (who: Who, body: object) => cast.ask(who, 'POST', 'rpc/invite', body)
  const office = { email: 'Guest@Example.org', role: 'reviewer' }

  it.each<Who>(['citizen', 'member', 'coordinator', 'reviewer', 'secretariat'])(
    'does not come from %s',
    async (who) => {
      const answer = await invite(who, office)
      expect([answer.status, answer.code]).toEqual([403, '42501'])
    },
  )

  it.each<[object, string]>([
    [{ email: 'a@example.org', role: 'coordinator' }, 'invitation_role_mismatch'],
    [{ email: 'a@example.org', role: 'reviewer', organization_slug: 'agency' }, 'invitation_role_mismatch'],
    [{ email: 'a@example.org', role: 'superuser' }, 'invitation_role_mismatch'],
    [{ email: 'a@example.org', role: 'member', organization_slug: 'nowhere' }, 'unknown_organization'],
  ])('is not %j', async (body, hint) => {
    expect(await invite('administrator', body)).toMatchObject({ status: 400, code: 'P0001', hint })
  })

  it('gives its role once, in time, to the owner of the address', async () => {
    const secret = (await invite('administrator', office)).body as string
    const late = (await invite('administrator', office)).body as string
    await cast.stack
      .sql`update public.invitations set expires_at = now() where token_digest = sha256(convert_to(${late}, 'UTF8'))`
    const accept = (token: string, invitation: unknown) =>
      rest(token, 'POST', 'rpc/accept_invitation', { token: invitation })
    const { access_token: guest } = await auth('POST', 'signup', { email: 'guest@example.org', password })
    const citizen = await cast.stack.tokenOf('citizen@example.org')

    expect(await accept(citizen, secret)).toMatchObject({ status: 400, hint: 'invitation_other_address' })
    expect(await accept(guest, late)).toMatchObject({ status: 400, hint: 'invitation_expired' })
    for (const guess of ['0', '', null, `${secret} `]) {
      expect(await accept(guest, guess)).toMatchObject({ status: 400, hint: 'invitation_unknown' })
    }
    expect((await rest(guest, 'GET', 'staff?select=role')).body).toEqual([])
    expect((await accept(guest, secret)).status).toBe(204)
    expect((await rest(guest, 'GET', 'staff?select=role')).body).toEqual([{ role: 'reviewer' }])
    expect(await accept(guest, secret)).toMatchObject({ status: 400, hint: 'invitation_used' })
  })

  it('is used up by one of two clicks at once', async () => {
    const secret = (
      await invite('administrator', {
        email: 'citizen@example.org',
        role: 'member',
        organization_slug: 'society',
      })
    ).body
    const clicks = await Promise.all(
      [1, 2, 3].map(() => cast.ask('citizen', 'POST', 'rpc/accept_invitation', { token: secret })),
    )
    expect(clicks.map(({ status }) => status).sort()).toEqual([204, 400, 400])
  })
})

describe('a role that has ended', () => {
  it('is over for sessions that are still open, and does not come back', async () => {
    const update = {
      commitment_id: 900003,
      organization_id: 900002,
      completion: 'substantial',
      narrative: { en: 'Said' },
    }
    const asked = { prefer: 'return=representation' }
    const report = async () => (await cast.ask('elsewhere', 'POST', 'rpc/submit_update', update)).status
    expect(await report()).toBe(200)
    const path = 'memberships?organization_id=eq.900002&select=role'
    const ended = await cast.ask(
      'administrator',
      'PATCH',
      path,
      { ended_at: new Date(Date.now() + 1000).toISOString() },
      asked,
    )
    expect(ended.body).toEqual([{ role: 'coordinator' }])
    expect(await report()).toBe(403)
    expect((await cast.ask('administrator', 'PATCH', path, { ended_at: null }, asked)).body).toEqual([])
    expect(await report()).toBe(403)
  })
})
