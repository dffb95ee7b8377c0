-- An entry of the ledger is changed by nobody: not through the API, not with the secret key, not by the owner of the database.
begin;
select plan(36);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org' from unnest(array['coordinator', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role from unnest(array['secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value values (900001, 'test-agency', '{"en": "Agency"}', 'agency');
insert into public.memberships (profile_id, organization_id, role) values (md5('coordinator')::uuid, 900001, 'coordinator');
insert into public.plans (id, slug, title, lifecycle) overriding system value values (900001, 'test-plan', '{"en": "Plan"}', 'active');
set constraints all immediate;

create temp table before on commit drop as select * from public.ledger;
select isnt_empty('table before', 'there is something to rewrite');

create temp table rewriting (statement text) on commit drop;
grant select on rewriting to public;
insert into rewriting values
  ($$update public.ledger set after = '{}' where plan = 'test-plan'$$),
  ($$update public.ledger set occurred_at = '2020-01-01T00:00:00.000000Z'$$),
  ($$delete from public.ledger where plan = 'test-plan'$$);

-- the owner
select throws_ok(statement, 'P0001', 'The ledger is never changed.', 'not by the owner: ' || statement) from rewriting;
select throws_ok('truncate public.ledger', '0A000', null, 'not at once, for answers point at it');
select throws_ok('truncate public.ledger cascade', 'P0001', 'The ledger is never changed.', 'not at once with what depends on it');
select throws_ok(
  $$insert into public.ledger (seq, occurred_at, office, action, subject, subject_id, after, previous, hash)
    values (1000000, '2026-01-01T00:00:00.000000Z', 'operator', 'added', 'plans', 1, '{}', repeat('0', 64), repeat('0', 64))$$,
  '428C9', null, 'a hash is computed, never given');
select throws_ok(
  $$insert into public.ledger (seq, occurred_at, office, action, subject, subject_id, after, previous)
    select seq, occurred_at, office, action, subject, subject_id, after, previous from public.ledger limit 1$$,
  '23505', null, 'no number comes twice');

-- everybody else
insert into rewriting values
  ('truncate public.ledger'),
  ($$insert into public.ledger (seq, occurred_at, office, action, subject, subject_id, after, previous)
    values (1000000, '2026-01-01T00:00:00.000000Z', 'operator', 'added', 'plans', 1, '{}', repeat('0', 64))$$);
set local role service_role;
select throws_ok(statement, '42501', null, 'not with the secret key: ' || statement) from rewriting;
select pg_temp.act_as('anon');
select throws_ok(statement, '42501', null, 'not by anybody: ' || statement) from rewriting;
select pg_temp.act_as('coordinator');
select throws_ok(statement, '42501', null, 'not by a coordinator: ' || statement) from rewriting;
select pg_temp.act_as('secretariat');
select throws_ok(statement, '42501', null, 'not by the secretariat: ' || statement) from rewriting;
select throws_ok(
  $$select private.append_to_ledger(now(), 'operator', null, 'added', 'plans', 1, null, null, null, '{}')$$, '42501', null, 'nor past its triggers');
select pg_temp.act_as('administrator');
select throws_ok(statement, '42501', null, 'not by the administrator: ' || statement) from rewriting;

reset role;
select results_eq('select * from public.ledger order by seq', 'select * from before order by seq', 'and every entry is what it was');

-- what the chain promises
select is_empty(
  $$select from (select seq, previous, lag(hash, 1, repeat('0', 64)) over (order by seq) as hash, row_number() over (order by seq) as place from public.ledger) as entries
    where entries.previous <> entries.hash or entries.seq <> entries.place$$,
  'each entry continues the one before it, without gaps');

select * from finish();
rollback;
