-- A number on a page is the number of rows one sees on clicking it, for whoever asks.
begin;
select plan(12);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) values (md5('secretariat')::uuid, 'secretariat@example.org');
insert into public.staff (profile_id, role) values (md5('secretariat')::uuid, 'secretariat');
insert into public.organizations (id, slug, name, kind) overriding system value values
  (900001, 'test-lead', '{"en": "Lead"}', 'agency'), (900002, 'test-supporting', '{"en": "Supporting"}', 'agency'), (900003, 'test-idle', '{"en": "Idle"}', 'agency');
insert into public.plans (id, slug, title, lifecycle, starts_on) overriding system value values
  (900001, 'test-active', '{"en": "Active"}', 'active', '2199-01-01'), (900002, 'test-closed', '{"en": "Closed"}', 'closed', '2010-01-01'),
  (900003, 'test-draft', '{"en": "Draft"}', 'draft', '2199-01-01'), (900004, 'test-empty', '{"en": "Empty"}', 'active', '2198-01-01');
insert into public.themes (id, plan_id, code, title, position) overriding system value select id, id, '1', '{"en": "Theme"}', 1 from public.plans where id between 900001 and 900003;

-- in each plan: every completion or none × four deadlines, and one of each withdrawn
insert into public.commitments (id, plan_id, theme_id, code, title, due_on, lifecycle, withdrawal_reason) overriding system value
select 900000 + 1000 * (plan - 900000) + 100 * withdrawn + 10 * said + due, plan, plan, format('%s.%s.%s', withdrawn, said, due), '{"en": "One"}',
  case due when 1 then private.today() - 5 when 2 then private.today() + 5 when 3 then private.today() + 50 end,
  (array['active', 'withdrawn'])[1 + withdrawn]::public.commitment_lifecycle, case withdrawn when 1 then '{"en": "x"}' else '{}' end::jsonb
from generate_series(900001, 900003) as plan, generate_series(0, 4) as said, generate_series(0, 3) as due, generate_series(0, 1) as withdrawn;
insert into public.commitment_organizations (commitment_id, organization_id, role)
select id, body, (case body when 900001 then 'lead' else 'supporting' end)::public.responsibility
from public.commitments, unnest(array[900001, 900002]) as body where plan_id between 900001 and 900003;
insert into public.progress_updates (commitment_id, organization_id, completion, narrative, challenges, reported_on, state, published_at)
select id, 900001, (enum_range(null::public.completion))[code_order[2]], '{"en": "Said"}', '{"en": "x"}', private.today() - 300 * code_order[3] / 3, 'published', now()
from public.commitments where plan_id between 900001 and 900003 and code_order[2] > 0;

create function pg_temp.plans_that_differ() returns setof text language sql as $$
  select plan.slug from public.plan_overview as plan where array[
    plan.commitments, plan.withdrawn, plan.complete, plan.substantial, plan.limited, plan.not_started, plan.silent, plan.stale, plan.overdue, plan.due_soon
  ] <> (
    select array[count(*) filter (where lifecycle = 'active')::int, count(*) filter (where lifecycle = 'withdrawn')::int,
      count(*) filter (where lifecycle = 'active' and completion = 'complete')::int, count(*) filter (where lifecycle = 'active' and completion = 'substantial')::int,
      count(*) filter (where lifecycle = 'active' and completion = 'limited')::int, count(*) filter (where lifecycle = 'active' and completion = 'not_started')::int,
      count(*) filter (where lifecycle = 'active' and freshness = 'silent')::int, count(*) filter (where lifecycle = 'active' and freshness = 'stale')::int,
      count(*) filter (where lifecycle = 'active' and schedule = 'overdue')::int, count(*) filter (where lifecycle = 'active' and schedule = 'due_soon')::int]
    from public.commitment_overview where plan_slug = plan.slug)
    or plan.commitments <> plan.complete + plan.substantial + plan.limited + plan.not_started + plan.silent
$$;
create function pg_temp.bodies_that_differ() returns setof text language sql as $$
  select body.slug from public.organization_overview as body where array[
    body.commitments, body.current_commitments, body.current_complete, body.current_overdue, body.current_silent
  ] <> (
    select array[count(*)::int, count(*) filter (where in_current_plan)::int, count(*) filter (where in_current_plan and completion = 'complete')::int,
      count(*) filter (where in_current_plan and schedule = 'overdue')::int, count(*) filter (where in_current_plan and freshness = 'silent')::int]
    from public.commitment_overview
    where lifecycle = 'active' and organizations @> jsonb_build_array(jsonb_build_object('slug', body.slug, 'role', 'lead')))
$$;
grant execute on function pg_temp.plans_that_differ, pg_temp.bodies_that_differ to public;

select pg_temp.act_as('anon');
select is_empty('select pg_temp.plans_that_differ()', 'the public''s plan counts equal the list');
select is_empty('select pg_temp.bodies_that_differ()', 'the public''s counts of bodies equal the list');
select results_eq($$select commitments, withdrawn, complete, silent, overdue, due_soon from public.plan_overview where slug = 'test-active'$$,
  $$values (20, 20, 4, 4, 4, 4)$$, 'withdrawn ones are counted apart and nowhere else');
select results_eq($$select commitments, withdrawn, overdue from public.plan_overview where slug = 'test-closed'$$, $$values (20, 20, 3)$$, 'in a closed plan, silence is not delay');
select results_eq($$select commitments, silent, overdue from public.plan_overview where slug = 'test-empty'$$, $$values (0, 0, 0)$$, 'an empty plan has none of anything');
select is_empty($$select from public.plan_overview where slug = 'test-draft'$$, 'and a draft no line');
select results_eq($$select slug, commitments, current_commitments from public.organization_overview where slug like 'test-%' order by slug$$,
  $$values ('test-idle', 0, 0), ('test-lead', 40, 20), ('test-supporting', 0, 0)$$, 'a body answers for what it leads, in public plans');

select pg_temp.act_as('secretariat');
select is_empty('select pg_temp.plans_that_differ()', 'the secretariat''s plan counts equal the list');
select is_empty('select pg_temp.bodies_that_differ()', 'the secretariat''s counts of bodies equal the list');
select is((select commitments from public.plan_overview where slug = 'test-draft'), 20, 'with drafts');
select is((select commitments from public.organization_overview where slug = 'test-lead'), 60, 'wherever they count');
select is((select current_commitments from public.organization_overview where slug = 'test-lead'), 20, 'but not as current');

select * from finish();
rollback;
