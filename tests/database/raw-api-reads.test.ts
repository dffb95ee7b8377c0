import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast, type Who } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())

const strangers: Who[] = ['anon', 'citizen', 'coordinator', 'reviewer', 'administrator']
const get = (who: Who, path: string, headers?: Record<string, string>) =>
  cast.ask(who, 'GET', path, undefined, headers)

describe('a draft plan', () => {
  const ways = [
    'plans?select=id&slug=eq.draft',
    'themes?select=id&plan_id=eq.900002',
    'commitments?select=id&id=eq.900002',
    'commitments?select=id&or=(plan_id.eq.900002,id.eq.900002)',
    'commitments?select=id&title->>en=eq.Secret',
    'commitment_organizations?select=role&commitment_id=eq.900002',
    'milestones?select=title,schedule,slippage_days,completed_on&id=eq.900002',
    'progress_updates?select=id&commitment_id=eq.900002',
    'evidence?select=id&update_id=eq.900002',
    'comments?select=id&commitment_id=eq.900002',
    'commitment_overview?select=id&plan_slug=eq.draft',
    'plan_overview?select=slug&slug=eq.draft',
    'rpc/latest_activity?for_plan=draft',
    'rpc/later_commitments?select=id&first=0&plan_slug=eq.draft',
  ]
  it.each(ways)('cannot be reached by %s', async (path) => {
    for (const who of strangers) expect([who, (await get(who, path)).body]).toEqual([who, []])
    expect((await get('secretariat', path)).body).not.toEqual([])
  })

  it.each(strangers)('does not show between the lines of what %s reads', async (who) => {
    const joined = [
      'organizations?select=slug,commitment_organizations(commitments(title,comments(body),plans(slug)))',
      'commitments?select=title,themes(title),milestones(title),progress_updates(narrative,evidence(title)),comments(body)',
      'commitment_overview?select=*',
      'plan_overview?select=*',
      'organization_overview?select=*',
      'rpc/latest_activity?max_rows=50',
    ]
    for (const path of joined) {
      const { status, body } = await get(who, path)
      expect([path, status]).toEqual([path, 200])
      expect(JSON.stringify(body)).not.toMatch(/Secret|"draft"/)
    }
  })

  it.each(strangers)('is not counted for %s', async (who) => {
    for (const method of ['HEAD', 'GET']) {
      const count = async (path: string) => {
        const { headers } = await cast.ask(who, method, path, undefined, { prefer: 'count=exact' })
        return headers.get('content-range')?.split('/')[1]
      }
      expect(await count('plans?select=id')).toBe('1')
      expect(await count('commitments?select=id')).toBe('2')
      expect(await count('commitments?select=id&plan_id=eq.900002')).toBe('0')
    }
    const led = await get(who, 'organization_overview?select=commitments&slug=eq.agency')
    expect(led.body).toEqual([{ commitments: 1 }])
  })

  it('is not described in a table either', async () => {
    const { body } = await get('anon', 'commitments?select=title', { accept: 'text/csv' })
    expect(body).toContain('One')
    expect(body).not.toContain('Secret')
  })
})

describe('a hidden column', () => {
  const refused: [Who, string][] = [
    ['anon', 'progress_updates?select=*'],
    ['anon', 'progress_updates?select=author_id'],
    ['citizen', 'progress_updates?select=id&author_id=not.is.null'],
    ['citizen', 'progress_updates?select=id&order=author_id'],
    ['anon', 'progress_updates?select=id,profiles!progress_updates_author_id_fkey(display_name)'],
    ['citizen', 'profiles?select=*'],
    ['citizen', 'profiles?select=id&created_at=gt.2000-01-01'],
    ['administrator', 'invitations?select=*'],
    ['administrator', 'invitations?select=email'],
    ['administrator', 'invitations?select=id&email=like.*example*'],
    ['administrator', 'invitations?select=id&order=token_digest'],
    ['secretariat', 'invitations?select=id,email'],
    ['anon', 'imports?select=id'],
    ['anon', 'memberships?select=role'],
    ['anon', 'profiles?select=display_name,staff(role)'],
  ]
  it.each(refused)('stays hidden from %s asking %s', async (who, path) => {
    const { status, code } = await get(who, path)
    expect([status, code]).toEqual([who === 'anon' ? 401 : 403, '42501'])
  })

  it('cannot be guessed by deleting with a filter', async () => {
    const { code } = await cast.ask('administrator', 'DELETE', 'invitations?email=eq.waiting@example.org')
    expect(code).toBe('42501')
    expect(await cast.stack.sql`select from public.invitations`).toHaveLength(1)
  })

  it('does not come back with a deleted row', async () => {
    const asking = { prefer: 'return=representation' }
    const { code } = await cast.ask('administrator', 'DELETE', 'invitations?id=gt.0', undefined, asking)
    expect(code).toBe('42501')
    expect(await cast.stack.sql`select from public.invitations`).toHaveLength(1)
  })
})

describe('a hidden row', () => {
  it.each<[Who, string]>([
    ['citizen', 'memberships?select=role'],
    ['citizen', 'staff?select=role'],
    ['secretariat', 'memberships?select=role'],
    ['secretariat', 'invitations?select=id'],
    ['citizen', 'imports?select=*'],
    ['administrator', 'imports?select=*'],
    ['reviewer', 'import_rows?select=*'],
    ['citizen', 'rpc/preview_import?import_id=900001'],
  ])('stays hidden from %s asking %s', async (who, path) => {
    const { status, body } = await get(who, path)
    expect([status, body]).toEqual([200, []])
  })

  it('of a person is shown where they speak, and nowhere else', async () => {
    const names = await get('anon', 'profiles?select=display_name&order=display_name')
    expect(names.body).toEqual([{ display_name: 'Citizen' }, { display_name: 'Member' }])
  })
})

describe('what lies outside the API', () => {
  it.each([
    'auth',
    'private',
    'extensions',
    'storage',
    'supabase_migrations',
    'pg_catalog',
    'information_schema',
  ])('schema %s is closed', async (schema) => {
    for (const who of ['anon', 'citizen', 'service'] as const) {
      expect((await get(who, 'users', { 'accept-profile': schema })).status).toBe(406)
      const asking = { 'content-profile': schema }
      expect((await cast.ask(who, 'POST', 'rpc/create_invitation', {}, asking)).status).toBe(406)
    }
  })

  it.each(['users', 'auth.users', 'pg_stat_activity', 'schema_migrations', 'pg_user'])(
    'table %s is unknown',
    async (table) => {
      expect((await get('citizen', `${table}?select=*`)).code).toBe('PGRST205')
    },
  )

  it.each([
    'set_config',
    'create_invitation',
    'is_secretariat',
    'pg_sleep',
    'pg_read_file',
    'digest',
    'query_to_xml',
  ])('function %s is unknown', async (name) => {
    expect((await cast.ask('citizen', 'POST', `rpc/${name}`, {})).code).toBe('PGRST202')
  })

  it('headers give no role and no claims', async () => {
    const pretending = {
      role: 'service_role',
      'x-client-role': 'postgres',
      'request.jwt.claims': '{"role":"service_role"}',
      prefer: 'handling=strict',
    }
    expect((await get('anon', 'plans?select=slug', pretending)).body).toEqual([{ slug: 'open' }])
    expect((await get('anon', 'imports?select=id', pretending)).code).toBe('42501')
  })

  it('a filter is a value, never a statement', async () => {
    const { code } = await get('anon', 'commitments?select=id&id=eq.1);select * from auth.users;--')
    expect(code).toBe('22P02')
  })

  it('nobody makes a place for files, and nobody leaves one outside the folder of an agency', async () => {
    const headers = {
      authorization: `Bearer ${await cast.stack.tokenOf('secretariat@example.org')}`,
      'content-type': 'application/json',
    }
    const body = JSON.stringify({ id: 'mine', name: 'mine', public: true })
    for (const path of ['bucket', 'object/mine/x.txt', 'object/evidence/x.txt', 'object/minutes/x.txt']) {
      const answer = await cast.stack.api(`/storage/v1/${path}`, { method: 'POST', headers, body })
      expect([path, answer.ok]).toEqual([path, false])
    }
    expect(await cast.stack.sql`select id from storage.buckets order by id`).toEqual([
      { id: 'evidence' },
      { id: 'minutes' },
    ])
    expect(await cast.stack.sql`select from storage.objects`).toHaveLength(0)
  })

  it('rows are not summed up past what the site shows', async () => {
    expect((await get('citizen', 'plans?select=id.count()')).code).toBe('PGRST123')
  })
})
