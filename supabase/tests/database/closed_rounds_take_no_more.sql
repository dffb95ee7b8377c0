-- A round is opened, closed and reminded of by the secretariat; a closed one takes no more updates and stays as it was.
begin;
select plan(73);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who not in ('anon', 'service') then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who when 'service' then 'service_role' else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org'
from unnest(array['citizen', 'member', 'coordinator', 'colleague', 'elsewhere', 'reviewer', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role from unnest(array['reviewer', 'secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value values
  (900001, 'test-agency', '{"en": "Agency"}', 'agency'), (900002, 'test-other', '{"en": "Other"}', 'agency'), (900003, 'test-society', '{"en": "Society"}', 'civil_society');
insert into public.memberships (profile_id, organization_id, role) values
  (md5('coordinator')::uuid, 900001, 'coordinator'), (md5('colleague')::uuid, 900001, 'coordinator'), (md5('elsewhere')::uuid, 900002, 'coordinator'),
  (md5('member')::uuid, 900003, 'member');
insert into public.plans (id, slug, title, lifecycle) overriding system value values (900001, 'test-plan', '{"en": "Plan"}', 'active'), (900002, 'test-next', '{"en": "Next"}', 'active');
insert into public.themes (id, plan_id, code, title, position) overriding system value select id, id, '1', '{"en": "Theme"}', 1 from public.plans where id > 900000;
insert into public.commitments (id, plan_id, theme_id, code, title) overriding system value values
  (900001, 900001, 900001, '1.1', '{"en": "One"}'), (900002, 900001, 900001, '1.2', '{"en": "Two"}'), (900003, 900002, 900002, '1.1', '{"en": "Three"}');
insert into public.commitment_organizations (commitment_id, organization_id, role) values
  (900001, 900001, 'lead'), (900002, 900001, 'lead'), (900003, 900001, 'lead'), (900001, 900002, 'supporting');
insert into public.milestones (id, commitment_id, code, title) overriding system value
values (900001, 900001, 'a', '{"en": "Step"}'), (900002, 900001, 'b', '{"en": "Next step"}');

create function pg_temp.as_who(who text, call text, code text, meaning text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return throws_ok(call, code, null, meaning);
end $$;
grant execute on function pg_temp.as_who to public;
create function pg_temp.submission(round bigint, commitment bigint default 900001) returns text language sql as $$
  select format('select public.submit_update(%s, 900001, ''substantial'', ''{"en": "Said"}'', round_id => %s)', commitment, round)
$$;
create function pg_temp.opening(plan bigint, name text default '{"en": "Spring"}', days text default '''2024-01-01'', ''2024-06-30'', ''2024-07-31''') returns text language sql as $$
  select format('select public.open_round(%s, %L, %s)', plan, name, days)
$$;
create function pg_temp.reminders_of(who text) returns integer language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return (select count(*) from public.round_reminders where round_id = 900002);
end $$;
grant execute on function pg_temp.submission, pg_temp.opening, pg_temp.reminders_of to public;
insert into public.reporting_rounds (id, plan_id, number, name, starts_on, ends_on, due_on, opened_at, closed_at) overriding system value values
  (900001, 900001, 1, '{"en": "Past"}', '2023-01-01', '2023-06-30', '2023-07-31', now() - interval '300 days', now() - interval '200 days'),
  (900002, 900001, 2, '{"en": "Open"}', '2023-07-01', '2023-12-31', '2024-01-31', now() - interval '100 days', null);
insert into public.round_obligations (round_id, commitment_id, organization_id) values (900001, 900001, 900001), (900002, 900001, 900001), (900002, 900002, 900001), (900002, 900001, 900002);
-- the other agency has said what it owed
insert into public.progress_updates (commitment_id, organization_id, completion, narrative, round_id, state, published_at, reviewed_at)
values (900001, 900002, 'substantial', '{"en": "Said"}', 900002, 'published', now(), now());
insert into public.plans (id, slug, title, lifecycle) overriding system value values (900003, 'test-draft', '{"en": "Draft"}', 'draft'), (900004, 'test-closed', '{"en": "Closed"}', 'closed');
create function pg_temp.everything() returns jsonb language sql as $$
  select jsonb_build_array((select jsonb_agg(to_jsonb(t) order by id) from public.reporting_rounds as t where plan_id > 900000),
    (select jsonb_agg(to_jsonb(t) order by round_id, commitment_id) from public.round_obligations as t where round_id > 900000),
    (select jsonb_agg(to_jsonb(t) order by id) from public.round_reminders as t where round_id > 900000),
    (select count(*) from public.progress_updates where commitment_id > 900000))
$$;
do $$ begin perform set_config('test.before', pg_temp.everything()::text, true); end $$;

-- who
select pg_temp.as_who(who, call, '42501', format('the %s: %s', who, call))
from unnest(array['anon', 'citizen', 'member', 'coordinator', 'elsewhere', 'reviewer', 'administrator', 'service']) as who,
  unnest(array[pg_temp.opening(900002), 'select public.close_round(900002)', 'select public.remind(900002)',
    'insert into public.reporting_rounds (plan_id, number, name, starts_on, ends_on, due_on) values (900002, 1, ''{"en": "x"}'', ''2024-01-01'', ''2024-02-01'', ''2024-03-01'')']) as call
where not (who = 'service' and call like 'insert%');
select pg_temp.as_who('secretariat', call, '42501', 'nor the secretariat past the functions: ' || call) from unnest(array[
  'update public.reporting_rounds set due_on = ''2030-01-01'' where id = 900002', 'update public.reporting_rounds set closed_at = null where id = 900001',
  'delete from public.reporting_rounds where id = 900001', 'delete from public.round_obligations', 'insert into public.round_obligations values (900002, 900003, 900001)',
  'delete from public.round_reminders']) as call;

select pg_temp.as_who('service', call, 'P0001', 'nor the secret key: ' || call) from unnest(array['delete from public.round_obligations where round_id = 900001',
  'update public.round_obligations set organization_id = 900002 where round_id = 900002', 'truncate public.round_obligations']) as call;

-- when
select pg_temp.as_who('coordinator', pg_temp.submission(900001), 'P0001', 'a closed round takes no update');
select pg_temp.as_who('secretariat', pg_temp.submission(900001), 'P0001', 'from the secretariat neither');
select pg_temp.as_who('coordinator', pg_temp.submission(900002, 900003), 'P0001', 'a round takes no update on another plan');
select pg_temp.as_who('coordinator', pg_temp.submission(987654), '23503', 'nor does one that does not exist');
select pg_temp.as_who('coordinator', 'insert into public.progress_updates (commitment_id, organization_id, completion, narrative, round_id) values (900001, 900001, ''substantial'', ''{"en": "x"}'', 900001)',
  'P0001', 'past the function neither');
select pg_temp.as_who('service', 'insert into public.progress_updates (commitment_id, organization_id, completion, narrative, round_id) values (900001, 900001, ''substantial'', ''{"en": "x"}'', 900001)',
  'P0001', 'nor with the secret key');
select pg_temp.as_who('secretariat', call, 'P0001', 'the secretariat cannot: ' || call) from unnest(array[
  'select public.close_round(900001)', 'select public.close_round(987654)', 'select public.remind(900001)',
  pg_temp.opening(900001), pg_temp.opening(900003), pg_temp.opening(900004), pg_temp.opening(987654)]) as call;
select pg_temp.as_who('secretariat', pg_temp.opening(900002, '{}'), '23514', 'a round has a name');
select pg_temp.as_who('secretariat', pg_temp.opening(900002, days => '''2024-02-01'', ''2024-01-01'', ''2024-03-01'''), '23514', 'it ends after it starts');
select pg_temp.as_who('secretariat', pg_temp.opening(900002, days => '''2024-02-01'', ''2024-03-01'', ''2024-01-01'''), '23514', 'and is due after it starts');
select pg_temp.as_who('secretariat', pg_temp.opening(900002, days => '''2024-02-01'', ''infinity'', ''infinity'''), '23514', 'before the end of time');
select pg_temp.as_who('service', 'update public.reporting_rounds set closed_at = null where id = 900001', 'P0001', 'a closed round is opened again by nobody');
reset role;
select throws_ok('update public.reporting_rounds set due_on = ''2030-01-01'' where id = 900001', 'P0001', null, 'nor moved, by the owner neither');
select is(pg_temp.everything(), current_setting('test.before')::jsonb, 'nothing of this has happened');

-- and what may be
select pg_temp.act_as('coordinator');
select lives_ok(pg_temp.submission(900002), 'an open round takes updates');
select pg_temp.act_as('secretariat');
select is(public.remind(900002), 1, 'who owes something is reminded, nobody else');
select is(pg_temp.reminders_of(who), 1, 'the ' || who || ' knows of it') from unnest(array['coordinator', 'colleague', 'secretariat']) as who;
select is(pg_temp.reminders_of(who), 0, 'the ' || who || ' does not') from unnest(array['elsewhere', 'member', 'citizen', 'reviewer', 'administrator']) as who;
select pg_temp.as_who('anon', 'select from public.round_reminders', '42501', 'nor does the public');
select pg_temp.act_as('secretariat');
select lives_ok('select public.close_round(900002)', 'the secretariat closes it');
select lives_ok(pg_temp.opening(900001), 'and opens the next');

select * from finish();
rollback;
