import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everybody, openCast, type Cast, type Who } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())

const password = 'long enough'
const others = everybody.filter((who) => who !== 'administrator')
const asked = { prefer: 'return=representation' }

async function auth(path: string, body: unknown) {
  const headers = { 'content-type': 'application/json' }
  const response = await cast.stack.api(`/auth/v1/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  return {
    status: response.status,
    ...((await response.json()) as { access_token: string; refresh_token: string; error_code?: string }),
  }
}
const as = (token: string) => (method: string, path: string, body?: unknown) =>
  cast.ask('anon', method, path, body, { authorization: `Bearer ${token}` })
const idOf = async (name: string) => {
  const [row] = await cast.stack.sql<
    { id: string }[]
  >`select id from public.profiles where display_name = ${name}`
  return row?.id ?? ''
}

describe('who is here', () => {
  it.each<Who>([...others])('is not for %s to see', async (who) => {
    const list = await cast.ask(who, 'POST', 'rpc/people', {})
    expect([list.code, list.body]).toMatchObject(['42501', { code: '42501' }])
    const rows = await cast.ask(who, 'GET', 'staff?select=role,profile_id')
    const ownOffice = who === 'reviewer' || who === 'secretariat'
    if (who === 'anon') expect(rows.code).toBe('42501')
    else expect(rows.body).toHaveLength(ownOffice ? 1 : 0)
  })

  it('is for the administrator, by name and never by address', async () => {
    const { body } = await cast.ask('administrator', 'POST', 'rpc/people', {})
    expect(body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          display_name: 'Coordinator',
          roles: [
            expect.objectContaining({
              kind: 'membership',
              role: 'coordinator',
              organization: { slug: 'agency', name: { en: 'Agency' } },
            }),
          ],
        }),
      ]),
    )
    expect(JSON.stringify(body)).not.toContain('@')
    expect(JSON.stringify(body)).not.toContain('Citizen')
    const found = await cast.ask('administrator', 'POST', 'rpc/people', { search: 'cItIzEN' })
    expect(found.body).toMatchObject([{ display_name: 'Citizen', roles: [] }])
    const all = await cast.ask('administrator', 'POST', 'rpc/people', { search: '@example.org' })
    expect(all.body).toEqual([])
  })
})

describe('a role', () => {
  it('is given by nobody but the administrator', async () => {
    const body = { person: await idOf('Citizen'), role: 'secretariat' }
    await cast.expectRefused([others, 'POST', 'rpc/give_role', body, '42501'])
    for (const [wish, hint] of [
      [{ role: 'coordinator' }, 'invitation_role_mismatch'],
      [{ role: 'reviewer', organization_slug: 'agency' }, 'invitation_role_mismatch'],
      [{ role: 'owner' }, 'invitation_role_mismatch'],
      [{ role: 'member', organization_slug: 'nowhere' }, 'unknown_organization'],
      [{ role: 'reviewer', person: '00000000-0000-4000-8000-000000000000' }, 'unknown_person'],
    ] as const) {
      expect(await cast.ask('administrator', 'POST', 'rpc/give_role', { ...body, ...wish })).toMatchObject({
        code: 'P0001',
        hint,
      })
    }
  })

  it('works at once, twice given it is one, and ends at once', async () => {
    const body = { person: await idOf('Citizen'), role: 'member', organization_slug: 'society' }
    const speak = (text: string) =>
      cast.ask('citizen', 'POST', 'comments', { commitment_id: 900001, organization_id: 900003, body: text })
    expect((await speak('Too early')).code).toBe('42501')
    for (const time of [1, 2])
      expect([time, (await cast.ask('administrator', 'POST', 'rpc/give_role', body)).status]).toEqual([
        time,
        204,
      ])
    expect((await speak('For the society')).status).toBe(201)
    const path = `memberships?profile_id=eq.${body.person}&ended_at=is.null&select=role`
    const ended = await cast.ask('administrator', 'PATCH', path, { ended_at: 'now' }, asked)
    expect(ended.body).toEqual([{ role: 'member' }])
    expect((await speak('Too late')).code).toBe('42501')
  })

  it('of the last administrator stays, also against two at once', async () => {
    const end = (person: string) =>
      cast.ask('administrator', 'PATCH', `staff?role=eq.administrator&profile_id=eq.${person}`, {
        ended_at: 'now',
      })
    const [own, second] = [await idOf('Administrator'), await idOf('Elsewhere')]
    expect(await end(own)).toMatchObject({ code: 'P0001', hint: 'last_administrator' })
    expect(await cast.ask('administrator', 'POST', 'rpc/delete_my_account')).toMatchObject({
      code: 'P0001',
      hint: 'last_administrator',
    })
    await cast.ask('administrator', 'POST', 'rpc/give_role', { person: second, role: 'administrator' })
    const both = await Promise.all([
      cast.ask('administrator', 'POST', 'rpc/delete_my_account'),
      cast.ask('elsewhere', 'POST', 'rpc/delete_my_account'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 400])
    expect(
      await cast.stack.sql`select from public.staff where role = 'administrator' and ended_at is null`,
    ).toHaveLength(1)
  })
})

describe('somebody who leaves', () => {
  const email = 'leaving@example.org'

  it('takes along what is theirs, and nothing of anybody else', async () => {
    await auth('signup', { email, password, data: { display_name: 'Leaving' } })
    const { access_token } = await auth('token?grant_type=password', { email, password })
    const me = as(access_token)
    await me('POST', 'comments', { commitment_id: 900001, body: 'Before I go' })
    const { body } = await me('POST', 'rpc/my_data')
    expect(body).toMatchObject({
      account: { email, display_name: 'Leaving' },
      comments: [{ body: 'Before I go' }],
      offices: [],
    })
    const text = JSON.stringify(body)
    for (const secret of ['citizen@', 'Mine', 'password', 'token', '$2']) expect(text).not.toContain(secret)
    expect((await cast.ask('anon', 'POST', 'rpc/my_data')).code).toBe('42501')
  })

  it('is gone: no sign-in, no session, no address, and a comment without a name', async () => {
    const session = await auth('token?grant_type=password', { email, password })
    const me = as(session.access_token)
    expect((await me('POST', 'rpc/delete_my_account')).status).toBe(204)

    expect(await auth('token?grant_type=password', { email, password })).toMatchObject({
      status: 400,
      error_code: 'invalid_credentials',
    })
    const renewed = await auth('token?grant_type=refresh_token', { refresh_token: session.refresh_token })
    expect(renewed.status).toBe(400)
    expect(renewed.access_token).toBeUndefined()
    const comments = await cast.ask(
      'anon',
      'GET',
      'comments?body=eq.Before I go&select=body,author:profiles!comments_author_id_fkey(display_name)',
    )
    expect(comments.body).toEqual([{ body: 'Before I go', author: null }])
    expect(await cast.stack.sql`select from public.profiles where display_name = 'Leaving'`).toHaveLength(0)
  })

  it('writes nothing with the token that is still good for an hour', async () => {
    await auth('signup', { email, password, data: { display_name: 'Leaving' } })
    const { access_token } = await auth('token?grant_type=password', { email, password })
    const me = as(access_token)
    await me('POST', 'rpc/delete_my_account')
    const before = await cast.everything()
    const attempts: [string, string, unknown][] = [
      ['POST', 'comments', { commitment_id: 900001, body: 'From the beyond' }],
      ['POST', 'comments', { commitment_id: 900001, parent_id: 900001, body: 'From the beyond' }],
      ['POST', 'endorsements', { comment_id: 900002 }],
      ['POST', 'comment_reports', { comment_id: 900002, reason: 'From the beyond' }],
      ['POST', 'follows', { commitment_id: 900001 }],
      ['POST', 'notification_preferences', { kind: 'change', pace: 'now' }],
      ['POST', 'topics', { organization_id: 900003, title: 'T', body: 'T' }],
      ['POST', 'responses', { comment_id: 900001, disposition: 'answered', body: 'T' }],
      ['POST', 'rpc/save_draft', { commitment_id: 900001, organization_id: 900001, content: {} }],
      ['POST', 'rpc/accept_invitation', { token: 'x' }],
      ['POST', 'rpc/delete_comment', { comment_id: 900001 }],
      ['POST', 'rpc/my_data', {}],
      ['POST', 'rpc/delete_my_account', {}],
    ]
    for (const [method, path, body] of attempts) {
      const answer = await me(method, path, body)
      expect([path, Math.floor(answer.status / 100)]).toEqual([path, 4])
    }
    expect((await me('GET', 'profiles?select=display_name&display_name=eq.Leaving')).body).toEqual([])
    expect((await me('PATCH', 'profiles?id=not.is.null', { display_name: 'Back' })).status).toBe(204)
    expect(await cast.everything()).toEqual(before)
  })
})
