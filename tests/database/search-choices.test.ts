import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCast, type Cast } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
  // the open plan is a year old; then the agency led its first commitment, and the other its second, alone
  await cast.stack.sql.unsafe(`
    update public.plans set opened_at = now() - interval '400 days', legal_act_on = private.today() - 400 where id = 900001;
    update public.commitments set created_at = now() - interval '400 days' where plan_id = 900001;
    alter table public.ledger disable trigger user;
    update public.ledger set occurred_at = private.ledger_time(now() - interval '400 days');
    alter table public.ledger enable trigger user;
    insert into public.plans (id, slug, title, lifecycle, starts_on, opened_at) overriding system value
    values (900003, 'later', '{"en": "Later"}', 'active', private.today() - 5, now() - interval '5 days');
    insert into public.themes (id, plan_id, code, title, position) overriding system value values (900003, 900003, '1', '{"en": "Theme"}', 1);
    insert into public.organizations (id, slug, name, kind) overriding system value
    values (900004, 'newcomer', '{"en": "Newcomer"}', 'agency'), (900005, 'guest', '{"en": "Guest"}', 'civil_society'), (900006, 'bystander', '{"en": "Bystander"}', 'agency');
    insert into public.commitments (id, plan_id, theme_id, code, title) overriding system value values (900004, 900003, 900003, '1.1', '{"en": "New"}');
    insert into public.commitment_organizations (commitment_id, organization_id, role) values (900004, 900004, 'lead');
    insert into public.meetings (id, slug, title, starts_at, place, created_at) overriding system value
    values (900001, 'gathering', '{"en": "Gathering"}', now() + interval '9 days', '{"en": "Baku"}', now() - interval '50 days');
    insert into public.meeting_participants (meeting_id, organization_id, side) values (900001, 900005, 'civil_society');
  `)
  await cast.stack.sql`update public.plans set title = '{"en": "Reworded"}' where id = 900001`
  await cast.stack
    .sql`update public.commitment_organizations set organization_id = 900004 where commitment_id = 900003`
})
afterAll(() => cast.close())

async function choices(daysAgo: number | null) {
  const [then] = await cast.stack.sql<
    { day: string }[]
  >`select (private.today() - ${daysAgo ?? 0}::int)::text as day`
  const { status, body } = await cast.ask(
    'anon',
    'POST',
    'rpc/search_choices',
    daysAgo === null ? {} : { as_of: then?.day },
  )
  expect(status).toBe(200)
  const { plans, agencies } = body as {
    plans: { slug: string; title: { en: string } }[]
    agencies: { slug: string }[]
  }
  return [plans.map(({ slug, title }) => `${slug}: ${title.en}`), agencies.map(({ slug }) => slug)]
}

it('names the public plans and the bodies that take part, today', async () => {
  const now = [
    ['later: Later', 'open: Reworded'],
    ['agency', 'guest', 'newcomer'],
  ]
  expect(await choices(null)).toEqual(now)
  expect(await choices(0)).toEqual(now)
  // of tomorrow nothing is known
  expect(await choices(-1)).toEqual(now)
})

it('names as of a day what was public then, in the words of then', async () => {
  expect(await choices(10)).toEqual([['open: Open'], ['agency', 'guest', 'other']])
  // before the meeting was announced
  expect(await choices(100)).toEqual([['open: Open'], ['agency', 'other']])
  // before there was a plan
  expect(await choices(500)).toEqual([[], []])
})

it('finds by a body what it had a part in then, though another has taken it over', async () => {
  await cast.stack.sql`select private.rebuild_search()`
  const [then] = await cast.stack.sql<{ day: string }[]>`select (private.today() - 10)::text as day`
  const found = async (agency: string, also: object = {}) => {
    const { body } = await cast.ask('anon', 'POST', 'rpc/search', {
      question: 'two',
      kind: 'commitment',
      agency,
      ...also,
    })
    return (body as { results: { kind: string; id: number }[] }).results.map(
      ({ kind, id }) => `${kind} ${String(id)}`,
    )
  }
  expect([await found('newcomer'), await found('other')]).toEqual([['commitment 900003'], []])
  const past = { as_of: then?.day }
  expect([await found('newcomer', past), await found('other', past)]).toEqual([[], ['commitment 900003']])
})
