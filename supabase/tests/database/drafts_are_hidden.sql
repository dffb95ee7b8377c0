-- A draft plan and all below it exists for the secretariat only, whichever way one looks.
begin;
select plan(21);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org'
from unnest(array['citizen', 'member', 'coordinator', 'reviewer', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role
from unnest(array['reviewer', 'secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value
values (900001, 'test-agency', '{"en": "Agency"}', 'agency');
insert into public.memberships (profile_id, organization_id, role)
values (md5('coordinator')::uuid, 900001, 'coordinator'), (md5('member')::uuid, 900001, 'member');

insert into public.plans (id, slug, title, starts_on) overriding system value values (900001, 'test-draft', '{"en": "Draft"}', '2199-01-01');
insert into public.plans (id, slug, title, lifecycle, predecessor_id, starts_on) overriding system value
values (900002, 'test-successor', '{"en": "Next"}', 'closed', 900001, '1990-01-01');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title, due_on) overriding system value
values (900001, 900001, 900001, '1.1', '{"en": "Secret"}', '2030-01-01');
insert into public.commitment_organizations (commitment_id, organization_id, role) values (900001, 900001, 'lead');
insert into public.milestones (id, commitment_id, code, title) overriding system value values (900001, 900001, 'a', '{"en": "Step"}');
insert into public.deadline_changes (id, commitment_id, to_on, reason, decided_by, decided_on) overriding system value
values (900001, 900001, '2031-01-01', '{"en": "Why"}', '{"en": "Who"}', '2029-01-01');
insert into public.progress_updates (id, commitment_id, organization_id, completion, narrative, state, published_at) overriding system value
values (900001, 900001, 900001, 'substantial', '{"en": "Said"}', 'published', now());
insert into public.evidence (id, update_id, title, url) overriding system value values (900001, 900001, 'Proof', 'https://example.org/');
insert into public.milestone_completions (update_id, milestone_id, commitment_id, completed_on) values (900001, 900001, 900001, '2024-01-01');
insert into public.comments (id, commitment_id, author_id, body) overriding system value values (900001, 900001, md5('secretariat')::uuid, 'Note');
insert into public.comments (id, commitment_id, author_id, kind, body) overriding system value values (900002, 900001, md5('secretariat')::uuid, 'question', 'When?');
insert into public.reporting_rounds (id, plan_id, number, name, starts_on, ends_on, due_on, opened_at) overriding system value
values (900001, 900001, 1, '{"en": "Round"}', private.today() - 60, private.today() - 20, private.today() - 15, now() - interval '40 days');
insert into public.round_obligations (round_id, commitment_id, organization_id) values (900001, 900001, 900001);
insert into public.assessments (id, commitment_id, voice, scheme, year, ratings) overriding system value
values (900001, 900001, 'reviewer', 'test', 2020, '{"completion": "limited"}');
insert into public.indicators (id, commitment_id, title) overriding system value values (900001, 900001, '{"en": "Figure"}');
insert into public.indicator_values (id, indicator_id, measured_on, value, source) overriding system value
values (900001, 900001, '2024-01-01', 1, '{"en": "Source"}');

create function pg_temp.traces() returns setof text language sql as $$
  select 'plans' from public.plans where id = 900001
  union all select 'themes' from public.themes where plan_id = 900001
  union all select 'commitments' from public.commitments where id = 900001
  union all select 'responsible' from public.commitment_organizations where commitment_id = 900001
  union all select 'milestones' from public.milestones where id = 900001
  union all select 'deadlines' from public.deadline_changes where id = 900001
  union all select 'updates' from public.progress_updates where id = 900001
  union all select 'evidence' from public.evidence where id = 900001
  union all select 'completions' from public.milestone_completions where update_id = 900001
  union all select 'comments' from public.comments where id = 900001
  union all select 'assessments' from public.assessments where id = 900001
  union all select 'indicators' from public.indicators where id = 900001
  union all select 'values' from public.indicator_values where id = 900001
  union all select 'overview' from public.commitment_overview where id = 900001
  union all select 'plan overview' from public.plan_overview where id = 900001
  union all select 'predecessor' from public.plan_overview where id = 900002 and predecessor_slug is not null
  union all select 'counts' from public.organization_overview where id = 900001 and commitments > 0
  union all select 'words' from public.organization_overview where id = 900001 and updates_total > 0
  union all select 'rounds' from public.organization_overview where id = 900001 and reports_due > 0
  union all select 'questions' from public.organization_overview where id = 900001 and questions_asked > 0
  union all select 'records' from public.organization_overview where id = 900001 and records <> '[]'
  union all select 'story' from public.plan_story('test-draft') as story where story is not null
  union all select 'activity' from public.latest_activity('test-draft')
$$;
grant execute on function pg_temp.traces to public;

select pg_temp.act_as('anon');
select is_empty('select pg_temp.traces()', 'the public sees no trace of a draft plan');
select is_empty($$select from public.latest_activity(null, 50) where plan_slug = 'test-draft'$$, 'nor in the news of the current plan');
select pg_temp.act_as('citizen');
select is_empty('select pg_temp.traces()', 'a signed-in person sees no trace of a draft plan');
select pg_temp.act_as('member');
select is_empty('select pg_temp.traces()', 'a member of the body that leads it sees no trace of a draft plan');
select pg_temp.act_as('coordinator');
select is_empty('select pg_temp.traces()', 'the coordinator of the agency that leads it sees no trace of a draft plan');
select pg_temp.act_as('reviewer');
select is_empty('select pg_temp.traces()', 'the reviewer sees no trace of a draft plan');
select pg_temp.act_as('administrator');
select is_empty('select pg_temp.traces()', 'the administrator sees no trace of a draft plan');

-- hidden means also: no answer to a guess
select pg_temp.act_as('citizen');
select throws_ok($$insert into public.comments (commitment_id, body) values (900001, 'Here?')$$,
  '42501', 'new row violates row-level security policy for table "comments"', 'a draft takes no comment');
select throws_ok($$insert into public.comments (commitment_id, body) values (987654, 'Here?')$$,
  '42501', 'new row violates row-level security policy for table "comments"', 'and refuses in the words of a commitment that does not exist');
select throws_ok($$insert into public.deadline_changes (commitment_id, to_on, reason, decided_by, decided_on)
    values (900001, 'infinity', '{"en": "x"}', '{"en": "x"}', '2024-01-01')$$,
  '42501', 'new row violates row-level security policy for table "deadline_changes"', 'an impossible date brings no error that quotes the draft');
select lives_ok('update public.plans set lifecycle = ''active'' where id = 900001', 'asking to publish it');
select pg_temp.act_as('coordinator');
select throws_ok($$select public.submit_update(900001, 900001, 'substantial', '{"en": "Early"}')$$,
  '42501', 'new row violates row-level security policy for table "progress_updates"', 'a draft takes no report, even from its own lead');

reset role;
select is((select lifecycle::text from public.plans where id = 900001), 'draft', 'does not publish it');
select is((select count(*)::int from public.comments where commitment_id = 900001), 2, 'nothing was said on it');
select is((select due_on from public.commitments where id = 900001), '2031-01-01', 'its deadline stood still');

select pg_temp.act_as('secretariat');
select is((select count(*)::int from pg_temp.traces()), 27, 'the secretariat sees all of it');
reset role;
set local role service_role;
select is((select count(*)::int from public.plan_overview where id = 900001), 1, 'the secret key sees it');
select pg_temp.act_as('secretariat');
select isnt((select slug from public.plan_overview where is_current), 'test-draft', 'but not as the current plan');

select lives_ok('update public.plans set lifecycle = ''closed'' where id = 900001', 'the secretariat publishes it');
select pg_temp.act_as('anon');
select is((select count(*)::int from pg_temp.traces()), 27, 'then everybody sees all of it');
select is((select count(*)::int from public.commitment_overview where id = 900001 and completion = 'substantial' and milestones_done = 1), 1,
  'with what was reported');

select * from finish();
rollback;
