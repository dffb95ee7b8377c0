-- The record of a body: late, missing and unanswered are told as such, and what was taken over is counted once.
begin;
select plan(21);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) values (md5('secretariat')::uuid, 'secretariat@example.org');
insert into public.staff (profile_id, role) values (md5('secretariat')::uuid, 'secretariat');
insert into public.organizations (id, slug, name, kind, successor_id) overriding system value values
  (900001, 'test-new', '{"en": "New"}', 'agency', null), (900002, 'test-old', '{"en": "Old"}', 'agency', 900001),
  (900003, 'test-older', '{"en": "Older"}', 'agency', 900002), (900004, 'test-other', '{"en": "Other"}', 'agency', null);

-- nobody comes after themselves, at whatever distance
select pg_temp.act_as('secretariat');
select throws_like($$update public.organizations set successor_id = 900003 where id = 900001$$, '%cannot come after itself%', 'no circle of three');
select throws_like($$update public.organizations set successor_id = 900002 where id = 900001$$, '%cannot come after itself%', 'no circle of two');
select is((select successor_id from public.organizations where id = 900001), null, 'and nothing was changed');
select lives_ok($$update public.organizations set successor_id = 900004 where id = 900003$$, 'another successor may be named');
select lives_ok($$update public.organizations set successor_id = 900002 where id = 900003$$, 'and the first again');
reset role;
select throws_ok($$update public.organizations set successor_id = 900003 where id = 900001$$, 'P0001', null, 'the owner is refused too');
select is(private.line_of(900001), array[900001, 900002, 900003]::bigint[], 'those taken over, the nearest first');
select is(private.line_of(900003), array[900003]::bigint[], 'an old name does not speak for the new one');

insert into public.plans (id, slug, title, lifecycle, starts_on) overriding system value values (900001, 'test-plan', '{"en": "Plan"}', 'active', '2199-01-01');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title, due_on) overriding system value values
  (900001, 900001, 900001, '1.1', '{"en": "Both lead"}', private.today() - 30), (900002, 900001, 900001, '1.2', '{"en": "Old leads"}', private.today() - 11),
  (900003, 900001, 900001, '1.3', '{"en": "New leads"}', private.today() + 90), (900004, 900001, 900001, '1.4', '{"en": "Other leads"}', private.today() - 9);
-- a plan that is over, with a promise that never had a date
insert into public.plans (id, slug, title, lifecycle, starts_on, ends_on) overriding system value values (900002, 'test-over', '{"en": "Over"}', 'closed', '1999-01-01', '2000-12-31');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900002, 900002, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title) overriding system value values (900005, 900002, 900002, '1.1', '{"en": "Undated"}');
insert into public.commitment_organizations (commitment_id, organization_id, role) values (900005, 900004, 'lead');
insert into public.commitment_organizations (commitment_id, organization_id, role) values
  (900001, 900001, 'lead'), (900001, 900002, 'lead'), (900002, 900002, 'lead'), (900003, 900001, 'lead'), (900004, 900004, 'lead'), (900004, 900003, 'supporting');
insert into public.reporting_rounds (id, plan_id, number, name, starts_on, ends_on, due_on, opened_at) overriding system value values
  (900001, 900001, 1, '{"en": "Round"}', private.today() - 60, private.today() - 20, private.today() - 15, now() - interval '40 days');
insert into public.round_obligations (round_id, commitment_id, organization_id) values (900001, 900001, 900001), (900001, 900001, 900002), (900001, 900002, 900002);
insert into public.progress_updates (id, commitment_id, organization_id, round_id, completion, narrative, challenges, reported_on, state, submitted_at, published_at, reviewed_at)
overriding system value values
  (900001, 900001, 900001, 900001, 'limited', '{"en": "In time"}', '{"en": "x"}', private.today() - 16, 'published', now() - interval '16 days', now() - interval '5 days', now()),
  (900002, 900001, 900002, 900001, 'limited', '{"en": "Late"}', '{"en": "x"}', private.today() - 12, 'published', now() - interval '12 days', now() - interval '4 days', now());

select pg_temp.act_as('anon');
create temporary table told as select public.organization_record('test-new') as record;
select is((select count(*)::int from told, jsonb_array_elements(record -> 'bodies')), 3, 'a body comes with those it took over from');
select is((select jsonb_build_array(record #> '{together,commitments}', record #> '{together,overdue}', record #> '{together,most_days_late}') from told),
  '[3, 2, 30]', 'together they led three, what both led counted once');
select is((select jsonb_agg(body -> 'commitments') from told, jsonb_array_elements(record -> 'bodies') as body), '[2, 2, 0]', 'each under its own name');
select is((select jsonb_agg(jsonb_build_array(one -> 'body', one -> 'on_time', one -> 'late', one -> 'missing', one -> 'median_days_late')) from told, jsonb_array_elements(record -> 'rounds') as one),
  '[["test-new", 1, 0, 0, null], ["test-old", 0, 1, 1, 3]]', 'in time is when it was submitted, late is late by days, missing is missing');
select is((select array_agg(code order by code) from public.commitments_of_line('test-new')), array['1.1', '1.2', '1.3', '1.4'], 'with all they had a part in');
select is((select array_agg(code order by code) from public.commitments_of_line('test-other')), array['1.1', '1.4'], 'and nothing of others');
select is(public.organization_record('nobody'), null, 'an unknown body has no record');
select is((select one -> 'reports_on_time' from public.organization_overview, jsonb_array_elements(records) as one where slug = 'test-old' and one ->> 'plan' = 'test-plan'),
  '0', 'the register says the same');
select is((select one -> 'median_days_late' from public.organization_overview, jsonb_array_elements(records) as one where slug = 'test-old' and one ->> 'plan' = 'test-plan'),
  '20.5', 'what is typical of two lies between them');
select is((select one -> 'median_slippage_days' from public.organization_overview, jsonb_array_elements(records) as one where slug = 'test-old' and one ->> 'plan' = 'test-plan'),
  '20.5', 'also of what was put off');
select is((select median_slippage_days from public.plan_overview where slug = 'test-plan'), 11::double precision, 'and of three it is the one in the middle');
select is((select jsonb_build_array(one -> 'unreported', one -> 'overdue') from public.organization_overview, jsonb_array_elements(records) as one where slug = 'test-other' and one ->> 'plan' = 'test-over'),
  '[1, 0]', 'silence in a closed plan is silence without a date too');
select is((public.organization_record('test-new', private.today() - 20) #>> '{together,updates_total}')::int, 0, 'on a past day nobody had said anything');

select * from finish();
rollback;
