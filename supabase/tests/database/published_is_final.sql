-- What was published is rewritten by nobody: not by its author, not with the secret key, not by the owner of the database.
begin;
select plan(46);

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
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title) overriding system value values (900001, 900001, 900001, '1.1', '{"en": "One"}');
insert into public.commitment_organizations (commitment_id, organization_id, role) values (900001, 900001, 'lead');
insert into public.milestones (id, commitment_id, code, title, due_on) overriding system value values (900001, 900001, 'a', '{"en": "Step"}', '2024-01-01');
insert into public.progress_updates (id, commitment_id, organization_id, author_id, completion, narrative, state, published_at) overriding system value
values (900001, 900001, 900001, md5('coordinator')::uuid, 'substantial', '{"en": "Said"}', 'published', now());
insert into public.evidence (id, update_id, title, url) overriding system value values (900001, 900001, 'Proof', 'https://example.org/');
insert into public.milestone_completions (update_id, milestone_id, commitment_id, completed_on) values (900001, 900001, 900001, '2024-01-01');
insert into public.deadline_changes (id, commitment_id, milestone_id, to_on, reason, decided_by, decided_on) overriding system value
values (900001, 900001, 900001, '2024-02-01', '{"en": "Why"}', '{"en": "Who"}', '2024-01-01');

-- what was added so far enters the ledger here: a table with entries to come cannot even be asked to empty itself
set constraints all immediate;
set constraints all deferred;

create temp table rewriting (table_name text, statement text) on commit drop;
grant select on rewriting to public;
insert into rewriting values
  ('progress_updates', $$update public.progress_updates set narrative = '{"en": "Never said"}' where id = 900001$$),
  ('progress_updates', $$update public.progress_updates set published_at = '2020-01-01' where id = 900001$$),
  ('progress_updates', $$update public.progress_updates set author_id = md5('secretariat')::uuid where id = 900001$$),
  ('progress_updates', $$update public.progress_updates set author_id = null, completion = 'complete' where id = 900001$$),
  ('progress_updates', $$delete from public.progress_updates where id = 900001$$),
  ('evidence', $$update public.evidence set url = 'https://example.com/' where id = 900001$$),
  ('evidence', $$delete from public.evidence where id = 900001$$),
  ('milestone_completions', $$update public.milestone_completions set completed_on = '2023-01-01' where update_id = 900001$$),
  ('milestone_completions', $$delete from public.milestone_completions where update_id = 900001$$),
  ('deadline_changes', $$update public.deadline_changes set reason = '{"en": "Better"}' where id = 900001$$),
  ('deadline_changes', $$delete from public.deadline_changes where id = 900001$$);

create function pg_temp.words(statement text) returns text language sql as $$
  select case when statement like 'update public.progress_updates%' then 'What was submitted is never rewritten; submit a correction.'
    else 'What was published is never rewritten; publish a new update.' end
$$;
grant execute on function pg_temp.words to public;
select throws_ok(statement, 'P0001', pg_temp.words(statement), 'not by the owner: ' || statement) from rewriting;
select throws_ok('truncate public.' || table_name || ' cascade', 'P0001', 'What was published is never rewritten; publish a new update.', 'not at once: ' || table_name)
from (select distinct table_name from rewriting) as tables;
set local role service_role;
select throws_ok(statement, 'P0001', pg_temp.words(statement), 'not with the secret key: ' || statement) from rewriting;
select throws_ok('delete from public.commitments where id = 900001', null, null, 'not by deleting what it is about');
select pg_temp.act_as('coordinator');
select throws_ok(statement, '42501', 'permission denied for table ' || table_name, 'not by its author: ' || statement) from rewriting where table_name <> 'deadline_changes';
select pg_temp.act_as('secretariat');
select throws_ok(statement, '42501', 'permission denied for table deadline_changes', 'not by the secretariat: ' || statement) from rewriting where table_name = 'deadline_changes';
select pg_temp.act_as('administrator');
select throws_ok(statement, '42501', 'permission denied for table ' || table_name, 'not by the administrator: ' || statement) from rewriting where statement like 'delete%';

reset role;
create function pg_temp.everything() returns jsonb language sql as $$
  select jsonb_build_array(to_jsonb(progress_updates) - 'author_id', to_jsonb(evidence), to_jsonb(milestone_completions), to_jsonb(deadline_changes))
  from public.progress_updates, public.evidence, public.milestone_completions, public.deadline_changes
  where progress_updates.id = 900001 and evidence.id = 900001 and milestone_completions.update_id = 900001 and deadline_changes.id = 900001
$$;
do $$ begin perform set_config('test.before', pg_temp.everything()::text, true); end $$;
select is(pg_temp.everything() #>> '{0,narrative,en}', 'Said', 'every word stands');
select lives_ok($$delete from auth.users where id = md5('coordinator')::uuid$$, 'a person may leave');
select is((select author_id from public.progress_updates where id = 900001), null, 'and is forgotten');
select is(pg_temp.everything(), current_setting('test.before')::jsonb, 'what they published for their office stays to the letter');

select * from finish();
rollback;
