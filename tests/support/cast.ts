import { expect } from 'vitest'
import { openTestStack, type TestStack } from './stack.ts'

/** Whoever may stand before the API: nobody, a person of each kind, or the secret key. */
export type Who =
  | 'anon'
  | 'citizen'
  | 'member'
  | 'coordinator'
  | 'elsewhere'
  | 'reviewer'
  | 'secretariat'
  | 'administrator'
  | 'service'

export interface Answer {
  status: number
  /** The parsed body; null when there is none. */
  body: unknown
  /** SQLSTATE or PGRST code of a refusal. */
  code: string | undefined
  hint: string | undefined
  headers: Headers
}

export interface Cast {
  stack: TestStack
  /** A raw request below `/rest/v1/`, as somebody. `body` is sent as JSON, a string as it is. */
  ask: (
    who: Who,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>
  /** Every row of every table that somebody might change without right. */
  everything: () => Promise<unknown>
  /** Proves that a request is refused with this code, by the answer and by the rows. */
  expectRefused: (attempt: Attempt) => Promise<void>
  close: () => Promise<void>
}

export type Attempt = [
  who: Who | readonly Who[],
  method: string,
  path: string,
  body: unknown,
  code: string,
  headers?: Record<string, string>,
]

export const everybody: readonly Who[] = [
  'anon',
  'citizen',
  'member',
  'coordinator',
  'elsewhere',
  'reviewer',
  'secretariat',
  'administrator',
]

const watched = [
  'plans',
  'themes',
  'commitments',
  'commitment_organizations',
  'milestones',
  'deadline_changes',
  'progress_updates',
  'evidence',
  'milestone_completions',
  'comments',
  'organizations',
  'organization_aliases',
  'memberships',
  'staff',
  'invitations',
  'profiles',
  'imports',
  'import_rows',
  'assessments',
  'indicators',
  'indicator_values',
]

/**
 * Everything that the raw requests play with. Numbers: organization 900001 (its `coordinator`), 900002 (of `elsewhere`),
 * 900003 (civil society, of `member`); plan and commitment 900001 active, 900002 draft, both led by 900001; commitment
 * 900003 active, led by 900002; update 900001 of a minute ago; comment 900001 of the citizen, 900002 of the member.
 */
const scene = `
insert into public.site (country_code, country_name, time_zone) values ('AZ', '{"en": "Azerbaijan"}', 'Asia/Baku');
insert into auth.users (id, aud, role, email, raw_user_meta_data)
select md5(who)::uuid, 'authenticated', 'authenticated', who || '@example.org', jsonb_build_object('display_name', initcap(who))
from unnest(array['citizen', 'member', 'coordinator', 'elsewhere', 'reviewer', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role
from unnest(array['reviewer', 'secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value values
  (900001, 'agency', '{"en": "Agency"}', 'agency'), (900002, 'other', '{"en": "Other"}', 'agency'), (900003, 'society', '{"en": "Society"}', 'civil_society');
insert into public.memberships (profile_id, organization_id, role) values (md5('coordinator')::uuid, 900001, 'coordinator'),
  (md5('elsewhere')::uuid, 900002, 'coordinator'), (md5('member')::uuid, 900003, 'member');
insert into public.plans (id, slug, title, lifecycle, starts_on) overriding system value
values (900001, 'open', '{"en": "Open"}', 'active', '2024-01-01'), (900002, 'draft', '{"en": "Draft"}', 'draft', '2199-01-01');
insert into public.themes (id, plan_id, code, title, position) overriding system value
values (900001, 900001, '1', '{"en": "Theme"}', 1), (900002, 900002, '1', '{"en": "Secret theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title, due_on) overriding system value values
  (900001, 900001, 900001, '1.1', '{"en": "One"}', '2030-01-01'), (900002, 900002, 900002, '1.1', '{"en": "Secret"}', '2030-01-01'),
  (900003, 900001, 900001, '1.2', '{"en": "Two"}', '2030-01-01');
insert into public.commitment_organizations (commitment_id, organization_id, role)
values (900001, 900001, 'lead'), (900002, 900001, 'lead'), (900003, 900002, 'lead');
insert into public.milestones (id, commitment_id, code, title, due_on) overriding system value
select id, id, 'a', title, due_on from public.commitments;
insert into public.progress_updates (id, commitment_id, organization_id, author_id, completion, narrative, state, submitted_at, published_at) overriding system value
select id, id, 900001, md5('coordinator')::uuid, 'substantial', title, 'published', now() - interval '2 minutes', now() - interval '1 minute' from public.commitments where id < 900003;
insert into public.evidence (id, update_id, title, url) overriding system value
select id, id, 'Proof', 'https://example.org/' from public.progress_updates;
insert into public.comments (id, commitment_id, author_id, organization_id, body) overriding system value
values (900001, 900001, md5('citizen')::uuid, null, 'Mine'), (900002, 900001, md5('member')::uuid, 900003, 'Ours'), (900003, 900002, md5('secretariat')::uuid, null, 'Secret');
insert into public.imports (id, plan_slug, format, file_name, file_sha256) overriding system value values (900001, 'open', 'ogp', 'a.csv', repeat('a', 64));
insert into public.invitations (email, token_digest, staff_role) values ('waiting@example.org', 'digest', 'administrator');
`

/** Opens the API over a database that holds the scene above and nothing else. */
export async function openCast(): Promise<Cast> {
  const stack = await openTestStack({ seed: 'none' })
  await stack.sql.unsafe(scene).simple()
  const credentials = async (who: Who): Promise<Record<string, string>> => {
    if (who === 'anon') return {}
    if (who === 'service') return { apikey: stack.secretKey }
    return { authorization: `Bearer ${await stack.tokenOf(`${who}@example.org`)}` }
  }
  const ask: Cast['ask'] = async (who, method, path, body, headers) => {
    const response = await stack.api(`/rest/v1/${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(await credentials(who)), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const parsed = parse(await response.text())
    const { code, hint } = (parsed ?? {}) as { code?: string; hint?: string }
    return { status: response.status, body: parsed, code, hint, headers: response.headers }
  }
  const everything = async () => {
    const rows = watched.map(
      (table) => `(select jsonb_agg(to_jsonb(t) order by t::text) from public.${table} as t)`,
    )
    const [all] = await stack.sql.unsafe<{ rows: unknown }[]>(
      `select jsonb_build_array(${rows.join(', ')}) as rows`,
    )
    return all?.rows
  }
  const expectRefused: Cast['expectRefused'] = async ([who, method, path, body, code, headers]) => {
    const before = await everything()
    for (const person of [who].flat()) {
      const answer = await ask(person, method, path, body, headers)
      expect([person, answer.code]).toEqual([person, code])
      expect([4, answer.status]).toEqual([Math.floor(answer.status / 100), answer.status])
    }
    expect(await everything()).toEqual(before)
  }
  return { stack, ask, everything, expectRefused, close: stack.close }
}

function parse(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return text
  }
}
