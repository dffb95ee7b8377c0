-- What waits for its review or came back is seen by its agency and the secretariat, with its evidence and milestones, and counted
-- for nobody.
begin;
select plan(20);

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
insert into public.progress_updates (id, commitment_id, organization_id, author_id, completion, narrative, state, submitted_at, published_at, reviewed_at, returned_reason, client_key)
overriding system value values
  (900001, 900001, 900001, md5('coordinator')::uuid, 'substantial', '{"en": "Published"}', 'published', now() - interval '3 hours', now() - interval '2 hours', now() - interval '2 hours', '{}', md5('1')::uuid),
  (900002, 900001, 900001, md5('coordinator')::uuid, 'substantial', '{"en": "Waiting"}', 'submitted', now() - interval '1 hour', null, null, '{}', md5('2')::uuid),
  (900003, 900001, 900001, md5('coordinator')::uuid, 'substantial', '{"en": "Sent back"}', 'returned', now() - interval '3 hours', null, now() - interval '2 hours', '{"en": "Why"}', md5('3')::uuid);
insert into public.evidence (id, update_id, title, url) overriding system value select id, id, 'Proof', 'https://example.org/' from public.progress_updates where id > 900000;
insert into public.milestone_completions (update_id, milestone_id, commitment_id, completed_on) select id, 900001, 900001, '2024-01-01' from public.progress_updates where id > 900000;

create temp table trace (who text, name text, number integer) on commit drop;
create function pg_temp.traces() returns text language sql as $$
  select concat_ws(' ', (select count(*) from public.progress_updates where id in (900002, 900003)), (select count(*) from public.evidence where update_id in (900002, 900003)),
    (select count(*) from public.milestone_completions where update_id in (900002, 900003)),
    (select count(*) from public.evidence_archives where evidence_id in (900002, 900003)), (select count(*) from public.evidence_checks where evidence_id in (900002, 900003)))
$$;
insert into public.evidence_archives (evidence_id, url) values (900002, 'https://example.org/copy'), (900003, 'https://example.org/copy');
insert into public.evidence_checks (evidence_id, outcome) values (900002, 'ok'), (900003, 'dead');
-- a commitment of which nothing is published, and one milestone that only a waiting update reports as done
insert into public.progress_updates (id, commitment_id, organization_id, completion, narrative) overriding system value values (900008, 900002, 900001, 'complete', '{"en": "Waiting alone"}');
insert into public.evidence (update_id, title, url) values (900008, 'Proof', 'https://example.org/');
insert into public.milestones (id, commitment_id, code, title) overriding system value values (900003, 900002, 'c', '{"en": "Step"}');
insert into public.milestone_completions (update_id, milestone_id, commitment_id, completed_on) values (900008, 900003, 900002, '2024-01-01');
create function pg_temp.figures() returns jsonb language sql as $$
  select jsonb_build_object(
    'commitments', (select jsonb_agg(jsonb_build_array(completion, reported_on, done_on, freshness, milestones_done, updates_total, updates_with_evidence, disagreement) order by id) from public.commitment_overview where id in (900001, 900002)),
    'as of today', (select jsonb_agg(jsonb_build_array(completion, reported_on, done_on, freshness, milestones_done, updates_total, updates_with_evidence) order by id) from public.commitments_as_of(private.today()) where id in (900001, 900002)),
    'plan', (select jsonb_build_array(complete, substantial, silent, updates_total, updates_with_evidence) from public.plan_overview where slug = 'test-plan'),
    'agency', (select jsonb_build_array(updates_total, updates_with_evidence, current_complete) from public.organization_overview where slug = 'test-agency'),
    'milestones', (select jsonb_agg(public.completed_on(milestones) order by id) from public.milestones where id > 900000),
    'detail', (select jsonb_path_query_array(public.commitment_detail_as_of('test-plan', '1.2', private.today()), '$.milestones[*].completed_on')),
    'news', (select jsonb_agg(id order by id) from public.latest_activity('test-plan')))
$$;
create function pg_temp.seen_by(who text, asked text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return case asked when 'traces' then pg_temp.traces() else pg_temp.figures()::text end;
end $$;
grant execute on function pg_temp.traces, pg_temp.figures, pg_temp.seen_by to public;

select is(pg_temp.seen_by(who, 'traces'), '0 0 0 0 0', 'unseen by the ' || who) from unnest(array['anon', 'citizen', 'member', 'elsewhere', 'reviewer', 'administrator']) as who;
select is(pg_temp.seen_by(who, 'traces'), '2 2 2 2 2', 'seen by the ' || who) from unnest(array['coordinator', 'colleague', 'secretariat']) as who;
select pg_temp.act_as('anon');
select is(pg_temp.figures(), jsonb_build_object(
  'commitments', jsonb_build_array(jsonb_build_array('substantial', private.today(), null, 'fresh', 1, 1, 1, null), jsonb_build_array(null, null, null, 'silent', 0, 0, 0, null)),
  'as of today', jsonb_build_array(jsonb_build_array('substantial', private.today(), null, 'fresh', 1, 1, 1), jsonb_build_array(null, null, null, 'silent', 0, 0, 0)),
  'plan', '[0, 1, 1, 1, 1]'::jsonb, 'agency', '[1, 1, 0]'::jsonb, 'milestones', '["2024-01-01", null, null]'::jsonb, 'detail', '[null]'::jsonb, 'news', '[900001]'::jsonb), 'the public counts what was published');
select is(pg_temp.seen_by(who, 'figures'), pg_temp.seen_by('anon', 'figures'), 'and so does the ' || who)
from unnest(array['coordinator', 'colleague', 'secretariat', 'elsewhere', 'administrator']) as who;

-- the ledger
reset role;
set constraints all immediate;
select set_eq($$select subject, subject_id::int from public.ledger where plan = 'test-plan' and subject in ('progress_updates', 'evidence', 'milestone_completions', 'evidence_archives')$$,
  $$values ('progress_updates', 900001), ('evidence', 900001), ('milestone_completions', 900001)$$, 'and the ledger knows nothing else');
set constraints all deferred;
select pg_temp.act_as('secretariat');
select lives_ok($$select public.return_update(900008, '{"en": "Why"}')$$, 'nor when it is returned');
select lives_ok('select public.publish_update(900002)', 'until it is published');
reset role;
update public.progress_updates set state = 'published' where id in (900001, 900002);
set constraints all immediate;
select results_eq($$select subject, subject_id::int, action, office, organization from public.ledger where plan = 'test-plan' and subject in ('progress_updates', 'evidence', 'milestone_completions', 'evidence_archives') order by seq offset 3$$,
  $$values ('progress_updates', 900002, 'added', 'organization', 'test-agency'), ('evidence', 900002, 'added', 'organization', 'test-agency'),
      ('milestone_completions', 900001, 'added', 'organization', 'test-agency'), ('evidence_archives', (select id::int from public.evidence_archives where evidence_id = 900002), 'added', 'secretariat', null)$$,
  'with all that belongs to it, once');
select is(pg_temp.seen_by('anon', 'traces'), '1 1 1 1 1', 'and everybody sees it');

select * from finish();
rollback;
