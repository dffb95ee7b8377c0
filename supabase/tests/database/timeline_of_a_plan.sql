-- The milestones of a plan in one answer: what was public on the day, and nothing of a draft.
begin;
select plan(9);

insert into public.plans (id, slug, title, lifecycle, starts_on, opened_at) overriding system value values
  (900001, 'test-open', '{"en": "Open"}', 'active', '2199-01-01', '2026-03-01 08:00+00'), (900002, 'test-draft', '{"en": "Draft"}', 'draft', '2199-02-01', null);
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1), (900002, 900002, '1', '{"en": "Theme"}', 1);
insert into public.organizations (id, slug, name, kind) overriding system value values (900001, 'test-lead', '{"en": "Lead"}', 'agency');
insert into public.commitments (id, plan_id, theme_id, code, title, due_on, created_at) overriding system value values
  (900001, 900001, 900001, '1.1', '{"en": "One"}', '2026-06-30', '2026-02-01'), (900002, 900002, 900002, '1.1', '{"en": "Secret"}', '2026-06-30', '2026-02-01');
insert into public.milestones (id, commitment_id, code, title, due_on, organization_id, created_at) overriding system value values
  (900001, 900001, 'a', '{"en": "Step"}', '2026-05-01', 900001, '2026-02-01'), (900002, 900001, 'b', '{"en": "Later"}', '2026-08-01', null, '2026-04-10 20:00+00'),
  (900003, 900002, 'c', '{"en": "Secret"}', '2026-05-01', null, '2026-02-01');
insert into public.deadline_changes (commitment_id, milestone_id, to_on, reason, decided_by, decided_on, created_at) values
  (900001, 900001, '2026-09-30', '{"en": "x"}', '{"en": "y"}', '2026-04-12', '2026-04-12 08:00+00');
set constraints all immediate;
create function pg_temp.told(day date, step integer) returns json language sql as $$ select public.timeline('test-open', day) -> 'milestones' -> step $$;
grant execute on function pg_temp.told to public;

set local role anon;
select is(public.timeline('test-draft')::text, null, 'nothing is told of a draft');
select is(public.timeline('no-such-plan')::text, null, 'nor of what is not there');
select unalike(public.timeline()::text, '%Secret%', 'nor does a draft become the plan in force');
select is(public.timeline() ->> 'plan', 'test-open', 'which is the newest active one');
select is(pg_temp.told(null, 0) ->> 'due_on', '2026-09-30', 'a deadline stands where it stands');
select is(pg_temp.told('2026-04-11', 0) ->> 'due_on', '2026-05-01', 'on an earlier day where it stood then');
select is(pg_temp.told('2026-04-10', 1)::text, null, 'and what came later was not there');
select is(public.timeline('test-open') -> 'organizations' -> 0 ->> 'slug', 'test-lead', 'bodies are named once');
select is(public.timeline('test-open', '2026-02-28')::text, null, 'before a plan was opened nothing was known of it');
select * from finish();
rollback;
