-- Programmes of technical assistance: read by everybody, kept by the secretariat, saved whole or not at all.
begin;
select plan(61);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org'
from unnest(array['citizen', 'coordinator', 'reviewer', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role
from unnest(array['reviewer', 'secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value values
  (900001, 'test-agency', '{"en": "Agency"}', 'agency'), (900002, 'test-bank', '{"en": "Bank"}', 'development_partner');
insert into public.memberships (profile_id, organization_id, role) values (md5('coordinator')::uuid, 900001, 'coordinator');
insert into public.plans (id, slug, title, lifecycle) overriding system value values
  (900001, 'test-plan', '{"en": "Plan"}', 'active'), (900002, 'test-draft', '{"en": "Draft"}', 'draft');
insert into public.themes (id, plan_id, code, title, position) overriding system value values
  (900001, 900001, '1', '{"en": "Theme"}', 1), (900002, 900002, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title) overriding system value values
  (900001, 900001, 900001, '1.1', '{"en": "One"}'), (900002, 900002, 900002, '1.1', '{"en": "Hidden"}');
insert into public.programmes (id, slug, title, amount, currency) overriding system value values (900001, 'test-programme', '{"en": "Programme"}', 100, 'EUR');
insert into public.programme_organizations (id, programme_id, organization_id, role) overriding system value values (900001, 900001, 900002, 'funder');
insert into public.programme_outputs (id, programme_id, title, due_on) overriding system value values (900001, 900001, '{"en": "Report"}', '2021-01-31');
insert into public.programme_commitments (id, programme_id, commitment_id) overriding system value values (900001, 900001, 900001), (900002, 900001, 900002);

create temp table attempts (kind text, target text, statement text) on commit drop;
grant select on attempts to public;
insert into attempts values
  ('insert', 'programmes', $$insert into public.programmes (slug, title) values ('test-new', '{"en": "New"}')$$),
  ('insert', 'programme_organizations', $$insert into public.programme_organizations (programme_id, organization_id, role) values (900001, 900001, 'beneficiary')$$),
  ('insert', 'programme_outputs', $$insert into public.programme_outputs (programme_id, title) values (900001, '{"en": "New"}')$$),
  ('change', 'programmes', $$update public.programmes set website = 'https://example.org/' where id = 900001$$),
  ('change', 'programme_outputs', $$update public.programme_outputs set delivered_on = '2021-02-01' where id = 900001$$),
  ('change', 'programme_organizations', $$delete from public.programme_organizations where id = 900001$$),
  ('change', 'programme_outputs', $$delete from public.programme_outputs where id = 900001$$),
  ('change', 'programme_commitments', $$delete from public.programme_commitments where id = 900001$$),
  ('insert', 'programme_commitments', $$insert into public.programme_commitments (programme_id, commitment_id) values (900001, 900001)$$);

create function pg_temp.everything() returns jsonb language sql as $$
  select jsonb_build_array((select jsonb_agg(to_jsonb(programmes) order by id) from public.programmes),
    (select jsonb_agg(to_jsonb(programme_organizations) order by id) from public.programme_organizations),
    (select jsonb_agg(to_jsonb(programme_outputs) order by id) from public.programme_outputs),
    (select jsonb_agg(to_jsonb(programme_commitments) order by id) from public.programme_commitments))
$$;
do $$ begin perform set_config('test.before', pg_temp.everything()::text, true); end $$;

create function pg_temp.refuses(who text, kind text, target text, statement text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  if who = 'anon' then
    return throws_ok(statement, '42501', 'permission denied for table ' || target, 'the public: ' || statement);
  elsif kind = 'insert' then
    return throws_ok(statement, '42501', format('new row violates row-level security policy for table "%s"', target), who || ': ' || statement);
  end if;
  execute statement;
  reset role;
  return is(pg_temp.everything(), current_setting('test.before')::jsonb, format('%s changes nothing: %s', who, statement));
end $$;
grant execute on function pg_temp.refuses to public;
select pg_temp.refuses(who, kind, target, statement) from unnest(array['anon', 'coordinator', 'administrator']) as who, attempts;

prepare saving (integer) as select public.save_programme('test-programme', '{"title": {"en": "Changed"}}', '[]', '[]', '[]', $1);
select pg_temp.act_as('anon');
select throws_ok('execute saving (1)', '42501', null, 'the public does not save a programme');
select pg_temp.act_as('reviewer');
select throws_ok('execute saving (1)', '42501', 'Programmes are kept by the secretariat.', 'nor does a reviewer');
select pg_temp.act_as('citizen');
select throws_ok('execute saving (0)', '42501', 'Programmes are kept by the secretariat.', 'nor a citizen a new one');

-- not even the secretariat
select pg_temp.act_as('secretariat');
select throws_ok($$update public.programmes set slug = 'moved' where id = 900001$$, '42501', null, 'a programme keeps its address');
select throws_ok($$delete from public.programmes where id = 900001$$, '42501', null, 'and is not deleted');
select throws_ok($$update public.programmes set version = 9 where id = 900001$$, '42501', null, 'its version is the database''s to count');
select throws_ok($$update public.programmes set amount = -1 where id = 900001$$, '23514', null, 'a sum is more than nothing');
select throws_ok($$update public.programmes set amount = 'NaN' where id = 900001$$, '23514', null, 'and a number');
select throws_ok($$update public.programmes set currency = null where id = 900001$$, '23514', null, 'of some currency');
select throws_ok($$update public.programmes set currency = 'euro' where id = 900001$$, '23514', null, 'by its ISO code');
select throws_ok($$update public.programmes set starts_on = '2021-02-01', ends_on = '2021-01-01' where id = 900001$$, '23514', null, 'no programme ends before it starts');
select throws_ok($$update public.programme_outputs set delivered_on = private.today() + 1 where id = 900001$$, '42501', null, 'nothing is delivered tomorrow');
select throws_ok('execute saving (2)', 'P0001', 'Somebody changed the programme meanwhile.', 'who read another version does not overwrite this one');
select throws_ok($$select public.save_programme('test-programme', '{"title": {"en": "Twin"}}')$$, '23505', null, 'nor does a new one take its address');
select throws_ok(
  $$select public.save_programme('test-half', '{"title": {"en": "Half"}}', '[]', '[{"title": {"en": "Later"}, "delivered_on": "2199-01-01", "position": 0}]')$$,
  '42501', null, 'with a wrong output');
reset role;
select is(pg_temp.everything(), current_setting('test.before')::jsonb, 'nothing of the programme is saved, and all stands as it was');

-- what everybody sees
select pg_temp.act_as('anon');
select is((select count(*) from public.programmes where slug = 'test-programme'), 1::bigint, 'the public reads programmes');
select results_eq($$select commitment_id from public.programme_commitments where programme_id = 900001$$, array[900001::bigint], 'but not that a draft is helped');

-- the secretariat saves it whole
select pg_temp.act_as('secretariat');
select results_eq(
  $$select public.save_programme('test-programme', '{"title": {"en": "Changed"}, "amount": 5250000.5, "currency": "USD", "starts_on": "2021-01-01"}',
    '[{"organization_id": 900002, "role": "funder"}, {"organization_id": 900001, "role": "beneficiary"}]',
    '[{"id": 900001, "title": {"en": "Report"}, "due_on": "2021-01-31", "delivered_on": "2021-02-01", "url": "https://example.org/", "position": 0}, {"title": {"en": "Road map"}, "position": 1}]',
    '[900001]', 1)$$, array[2], 'the secretariat saves a programme as its second version');
select results_eq($$select title ->> 'en', amount, currency from public.programmes where id = 900001$$, $$values ('Changed', 5250000.50, 'USD')$$, 'with its sum');
select results_eq($$select id = 900001, role::text from public.programme_organizations where programme_id = 900001 order by id desc$$,
  $$values (true, 'funder'), (false, 'beneficiary')$$, 'who stays keeps the row, who is new gets one');
select results_eq($$select id = 900001, delivered_on from public.programme_outputs where programme_id = 900001 order by position$$,
  $$values (true, date '2021-02-01'), (false, null)$$, 'so with outputs');
select results_eq($$select commitment_id from public.programme_commitments where programme_id = 900001$$, array[900001::bigint], 'and a commitment is helped no more');
select lives_ok($$select public.save_programme('test-programme', '{"title": {"en": "Changed"}}', '[]', '[]', '[]', 2)$$, 'who leaves the lists empty');
select is_empty($$select id from public.programme_outputs where programme_id = 900001$$, 'removes what was in them');
select is(public.save_programme('test-new', '{"title": {"en": "New"}}'), 1, 'a new programme begins with version one');
select lives_ok(statement, 'and part by part: ' || statement) from attempts where statement not like '%test-new%';

select * from finish();
rollback;
