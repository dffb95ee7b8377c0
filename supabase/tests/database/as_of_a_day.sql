-- The past is told to everybody alike, and never tells what was not public.
begin;
select plan(29);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org' from unnest(array['secretariat', 'coordinator']) as who;
insert into public.staff (profile_id, role) values (md5('secretariat')::uuid, 'secretariat');
insert into public.organizations (id, slug, name, kind) overriding system value values
  (900001, 'test-lead', '{"en": "Lead"}', 'agency'), (900002, 'test-late', '{"en": "Late"}', 'agency');
insert into public.memberships (profile_id, organization_id, role) values (md5('coordinator')::uuid, 900001, 'coordinator');
insert into public.plans (id, slug, title, lifecycle, starts_on, opened_at) overriding system value values
  (900001, 'test-open', '{"en": "Open"}', 'active', '2199-01-01', '2026-03-01 08:00+00'), (900002, 'test-draft', '{"en": "Draft"}', 'draft', '2199-01-01', null);
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1), (900002, 900002, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title, due_on, created_at) overriding system value values
  (900001, 900001, 900001, '1.1', '{"en": "One"}', '2026-06-30', '2026-02-01'), (900002, 900001, 900001, '1.2', '{"en": "Two"}', '2026-06-30', '2026-04-10 19:59:59+00'),
  (900003, 900002, 900002, '1.1', '{"en": "Test-draft"}', '2026-06-30', '2026-02-01');
insert into public.commitment_organizations (commitment_id, organization_id, role, created_at) values (900001, 900001, 'lead', '2026-02-01');
insert into public.milestones (id, commitment_id, code, title, due_on, created_at) overriding system value values
  (900001, 900001, 'a', '{"en": "Step"}', '2026-05-01', '2026-02-01'), (900002, 900001, 'b', '{"en": "Later"}', null, '2026-04-10 20:00:00+00');
insert into public.progress_updates (commitment_id, organization_id, completion, narrative, challenges, reported_on, state, submitted_at, published_at) values
  (900001, 900001, 'limited', '{"en": "Said"}', '{"en": "x"}', '2026-04-01', 'published', '2026-04-01', '2026-04-10 20:00:00+00'),
  (900001, 900001, 'substantial', '{"en": "Test-waits"}', '{}', '2026-05-01', 'submitted', '2026-05-01', null);
insert into public.deadline_changes (commitment_id, milestone_id, to_on, reason, decided_by, decided_on, created_at) values
  (900001, null, '2026-12-31', '{"en": "x"}', '{"en": "y"}', '2026-04-12', '2026-04-12'), (900001, 900002, '2026-09-30', '{"en": "x"}', '{"en": "y"}', '2026-04-12', '2026-04-12');
set constraints all immediate;

create function pg_temp.past(day date) returns text language sql as $$
  select string_agg(row.text, E'\n' order by row.text) from (
    select known::text from public.commitments_as_of(day) as known union all select known::text from public.plans_as_of(day) as known
    union all select known::text from public.organizations_as_of(day) as known
    union all select public.commitment_detail_as_of(plans.slug, commitments.code, day)::text
      from (values ('test-open', '1.1'), ('test-open', '1.2'), ('test-draft', '1.1')) as asked (plan, code)
      join public.plans on plans.slug = asked.plan join public.commitments on commitments.plan_id = plans.id and commitments.code = asked.code
    union all select told::text from public.latest_activity('test-open', 50, day) as told union all select told::text from public.latest_activity('test-draft', 50, day) as told
  ) as row (text)
$$;
create function pg_temp.known(day date) returns setof text language sql as $$
  select plan_slug || ' ' || code from public.commitments_as_of(day) where plan_slug like 'test-%' order by 1
$$;
create function pg_temp.listed(day date) returns setof public.commitment_overview language sql as $$
  select * from public.commitments_as_of(day) order by plan_starts_on desc nulls last, plan_slug, code_order, id
$$;
create function pg_temp.steps(query text) returns text language plpgsql as $$
declare plan json; step json; steps text := '';
begin
  execute 'explain (format json) ' || query into plan;
  step := plan -> 0 -> 'Plan';
  while step ->> 'Node Type' in ('Limit', 'Sort', 'Incremental Sort', 'Subquery Scan') loop
    steps := steps || (step ->> 'Node Type') || ' ';
    step := step -> 'Plans' -> 0;
  end loop;
  return steps;
end $$;
grant execute on function pg_temp.past, pg_temp.known, pg_temp.listed, pg_temp.steps to public;
create temp table seen (who text, day date, past text) on commit drop;
grant all on seen to public;

select pg_temp.act_as('anon');
insert into seen select 'anon', day, pg_temp.past(day) from unnest(array['2015-06-01', '2021-06-01', '2026-03-15', '2026-04-10', '2026-04-11', '2026-05-02']::date[]) as day;
select results_eq($$select pg_temp.known('2026-02-28')$$, $$select ''::text where false$$, 'nothing is known before the plan was opened');
select results_eq($$select pg_temp.known('2026-03-01')$$, $$values ('test-open 1.1')$$, 'on its first day all that it came with');
select results_eq($$select pg_temp.known('2026-04-09')$$, $$values ('test-open 1.1')$$, 'what came later is not there before');
select results_eq($$select pg_temp.known('2026-04-10')$$, $$values ('test-open 1.1'), ('test-open 1.2')$$, 'a day ends at midnight of the country');
select is((select completion from public.commitments_as_of('2026-04-10') where plan_slug = 'test-open' and code = '1.1'), null, 'a report at that midnight belongs to the next day');
select is((select completion from public.commitments_as_of('2026-04-11') where plan_slug = 'test-open' and code = '1.1'), 'limited', 'to that one');
select is((select completion from public.commitments_as_of('2026-05-02') where plan_slug = 'test-open' and code = '1.1'), 'limited', 'what waited for its review was not public then');
select is((select due_on from public.commitments_as_of('2026-04-11') where plan_slug = 'test-open' and code = '1.1'), '2026-06-30', 'a deadline stood where it stood');
select is((select due_on from public.commitments_as_of('2026-04-12') where plan_slug = 'test-open' and code = '1.1'), '2026-12-31', 'until it moved');
select is((select milestones_total from public.commitments_as_of('2026-04-10') where plan_slug = 'test-open' and code = '1.1'), 1, 'a milestone came when it came');
select is(public.commitment_detail_as_of('test-open', '1.1', '2026-04-11') #> '{milestones,1}' ->> 'original_due_on', null, 'a date that was unknown had no original');
select is(public.commitment_detail_as_of('test-open', '1.2', '2026-04-09'), null, 'nothing is told of what was not there');
select is(public.commitment_detail_as_of('test-draft', '1.1', '2026-05-02'), null, 'nor of a draft');
select is(public.known_from(), (select min(coalesce(legal_act_on, starts_on)) from public.plans where lifecycle <> 'draft'), 'the first day is that of the first plan');

select results_eq($$select known::text from (select * from pg_temp.listed(null) offset 2) as known$$,
  $$select known::text from (select * from public.later_commitments(2) order by plan_starts_on desc nulls last, plan_slug, code_order, id) as known$$, 'a later page is the rest of the list');
select results_eq($$select known::text from (select * from pg_temp.listed('2026-04-10') offset 1 limit 2) as known$$,
  $$select known::text from (select * from public.later_commitments(1, 2, '2026-04-10') order by plan_starts_on desc nulls last, plan_slug, code_order, id) as known$$, 'on a past day too');
select is((select count(*)::int from public.later_commitments(-5, 3)), 3, 'and begins with the first where less than nothing comes before');
select is_empty($$select from public.later_commitments(1000000)$$, 'and is empty after the last');
select is(pg_temp.steps('select * from public.commitment_overview order by plan_starts_on desc nulls last, plan_slug, code_order, id limit 2'), 'Limit ',
  'a page in the order of the list is cut off before what follows is worked out');

select pg_temp.act_as('secretariat');
insert into seen select 'secretariat', day, pg_temp.past(day) from unnest(array['2015-06-01', '2021-06-01', '2026-03-15', '2026-04-10', '2026-04-11', '2026-05-02']::date[]) as day;
select is((select count(*)::int from public.commitment_overview where plan_slug = 'test-draft'), 1, 'the secretariat sees a draft at present');
select is((select count(*)::int from public.commitments_as_of(private.today()) where plan_slug = 'test-draft'), 1, 'which asking about today is');
select is((select count(*)::int from public.commitments_as_of(private.today() + 400) where plan_slug = 'test-draft'), 1, 'as is asking about the future');
select is((select count(*)::int from public.commitments_as_of(private.today() - 1) where plan_slug = 'test-draft'), 0, 'but not in the past');
select is((select count(*)::int from public.plans_as_of(private.today() - 1) where slug = 'test-draft'), 0, 'nor its plan');
select is(public.commitment_detail_as_of('test-draft', '1.1', private.today() - 1), null, 'nor its text');

select pg_temp.act_as('coordinator');
insert into seen select 'coordinator', day, pg_temp.past(day) from unnest(array['2015-06-01', '2021-06-01', '2026-03-15', '2026-04-10', '2026-04-11', '2026-05-02']::date[]) as day;
reset role;
select is((select count(*)::int from seen), 18, 'three looked at six days');
select is_empty($$select seen.who, seen.day from seen join seen as heard using (day) where heard.who = 'anon' and seen.past is distinct from heard.past$$,
  'and saw the same');
select is_empty($$select seen.who, seen.day from seen where seen.past ~* 'test-(draft|waits)'$$, 'no draft, no report that waits');
select throws_ok($$select public.commitments_as_of('2026-02-30')$$,
  '22008', null, 'a day that does not exist is refused');

select * from finish();
rollback;
