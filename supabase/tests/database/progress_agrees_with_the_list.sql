-- Progress over time is the list of each of its days, counted: for whoever asks, and also after withdrawals and late words.
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
  (900001, 'test-lead', '{"en": "Lead"}', 'agency'), (900002, 'test-second', '{"en": "Second"}', 'agency');
insert into public.plans (id, slug, title, lifecycle, starts_on, ends_on, legal_act_on, opened_at) overriding system value values
  (900001, 'test-active', '{"en": "Active"}', 'active', private.today() - 400, private.today() + 300, private.today() - 400, now() - interval '300 days'),
  (900002, 'test-closed', '{"en": "Closed"}', 'closed', private.today() - 900, private.today() - 300, private.today() - 900, now() - interval '300 days'),
  (900003, 'test-draft', '{"en": "Draft"}', 'draft', private.today() - 400, private.today() + 300, private.today() - 400, null),
  (900004, 'test-undated', '{"en": "Undated"}', 'active', null, null, private.today() - 400, now());
insert into public.themes (id, plan_id, code, title, position) overriding system value
select id + 10 * place, id, place::text, '{"en": "Theme"}', place from public.plans, generate_series(1, 2) as place where id between 900001 and 900004;
insert into public.commitments (id, plan_id, theme_id, code, title, created_at) overriding system value
-- one of each came late
select plan * 100 + nth, plan, plan + 10 * (1 + nth % 2), format('%s.%s', 1 + nth % 2, nth), '{"en": "One"}', now() - case nth when 6 then interval '50 days' else interval '300 days' end
from generate_series(900001, 900004) as plan, generate_series(1, 6) as nth;
insert into public.commitment_organizations (commitment_id, organization_id, role)
select id, case when id % 3 = 0 then 900002 else 900001 end, 'lead' from public.commitments where plan_id between 900001 and 900004;
insert into public.reporting_rounds (plan_id, number, name, starts_on, ends_on, due_on, opened_at)
values (900001, 1, '{"en": "Round"}', private.today() - 200, private.today() - 111, private.today() - 100, now());

-- words at different times, steps back, two in one day, one after the end of its plan
insert into public.progress_updates (commitment_id, organization_id, completion, narrative, challenges, reported_on, state, submitted_at, published_at)
select plan * 100 + nth, 900001, word::public.completion, '{"en": "Said"}', '{"en": "x"}', private.today() - ago, 'published', now() - ago * interval '1 day', now() - ago * interval '1 day'
from (values (900001), (900002), (900003)) as plans (plan),
  (values (1, 'limited', 380), (1, 'substantial', 200), (1, 'complete', 110), (2, 'complete', 150), (2, 'limited', 90), (3, 'not_started', 111),
    (3, 'limited', 111), (4, 'substantial', 31), (4, 'complete', 0), (5, 'limited', 250)) as said (nth, word, ago);

insert into public.evidence (update_id, title, url)
select id, 'Proof', 'https://example.org/' from public.progress_updates where commitment_id between 90000101 and 90000306 and completion = 'complete';

create function pg_temp.days_that_differ() returns setof text language sql as $$
  select format('%s on %s', line.plan_slug, mark.day)
  from public.progress_over_time() as line,
    unnest(line.days, line.commitments, line.complete, line.substantial, line.limited, line.not_started) as mark (day, commitments, complete, substantial, limited, not_started)
  where array[mark.commitments, mark.complete, mark.substantial, mark.limited, mark.not_started] is distinct from (
    select array[count(*)::int, count(*) filter (where completion = 'complete')::int, count(*) filter (where completion = 'substantial')::int,
      count(*) filter (where completion = 'limited')::int, count(*) filter (where completion = 'not_started')::int]
    from public.commitments_as_of(mark.day) where plan_slug = line.plan_slug and lifecycle = 'active')
$$;
grant execute on function pg_temp.days_that_differ to public;

select pg_temp.act_as('anon');
select is_empty('select pg_temp.days_that_differ()', 'each day is counted as its list');
select results_eq($$select days[1], days[cardinality(days)], complete[cardinality(complete)], limited[cardinality(limited)] from public.progress_over_time('test-active') where theme is null and agency is null$$,
  $$values (private.today() - 400, private.today(), 2, 3)$$, 'from the first day to the present');
select ok((select (private.today() - 111) = any (days) from public.progress_over_time('test-active') where theme is null and agency is null), 'the end of a round is among the days');
select results_eq($$select days[cardinality(days)], complete[cardinality(complete)] from public.progress_over_time('test-closed') where theme is null and agency is null$$,
  $$values (private.today(), 2)$$, 'a closed plan ends with the last word on it');
select is_empty($$select from public.progress_over_time() where plan_slug in ('test-draft', 'test-undated')$$, 'drafts are hidden, and without dates there is no time');
select results_eq($$select sum(commitments[cardinality(commitments)])::int, sum(complete[cardinality(complete)])::int from public.progress_over_time('test-active') where theme is not null$$,
  $$values (6, 2)$$, 'themes add up to the plan');
select results_eq($$select agency, commitments[cardinality(commitments)] from public.progress_over_time('test-active') where agency is not null order by agency$$,
  $$values ('test-lead', 4), ('test-second', 2)$$, 'leads have theirs');
select results_eq($$select complete[cardinality(complete)], days[cardinality(days)] from public.progress_over_time('test-active', private.today() - 100) where theme is null and agency is null$$,
  $$values (2, private.today() - 100)$$, 'of a past day only what was known then');
select is(public.plan_story('test-draft'), null, 'a draft has no story for the public');
select is(public.plan_story('test-active') #>> '{plan,complete}', '2', 'the story counts as the overview');
reset role;

update public.commitments set lifecycle = 'withdrawn', withdrawal_reason = '{"en": "x"}' where id = 90000101;
set constraints all immediate;
select pg_temp.act_as('anon');
select is_empty('select pg_temp.days_that_differ()', 'nor does a withdrawal change the past');
select results_eq($$select commitments[cardinality(commitments)], commitments[cardinality(commitments) - 1] from public.progress_over_time('test-active') where theme is null and agency is null$$,
  $$values (5, 6)$$, 'it leaves the counts on its day');
select * from finish();
rollback;
