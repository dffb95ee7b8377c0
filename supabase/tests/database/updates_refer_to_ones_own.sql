-- A correction names a published update of the same agency and commitment, a resubmission a returned one; a key chosen by one
-- person tells another nothing.
begin;
select plan(38);

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
insert into public.progress_updates (id, commitment_id, organization_id, completion, narrative, state, published_at, reviewed_at, returned_reason) overriding system value values
  (900004, 900001, 900002, 'substantial', '{"en": "Theirs"}', 'published', now(), now(), '{}'), (900005, 900001, 900002, 'substantial', '{"en": "Theirs, sent back"}', 'returned', null, now(), '{"en": "Why"}'),
  (900006, 900002, 900001, 'substantial', '{"en": "On another"}', 'published', now(), now(), '{}'), (900007, 900002, 900001, 'substantial', '{"en": "On another, sent back"}', 'returned', null, now(), '{"en": "Why"}');

create function pg_temp.submission(also text) returns text language sql as $$
  select 'select public.submit_update(900001, 900001, ''substantial'', ''{"en": "Anew"}''' || also || ')'
$$;
create function pg_temp.refused(who text, also text, code text, meaning text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return throws_ok(pg_temp.submission(also), code, null, meaning || ' (' || who || ')');
end $$;
grant execute on function pg_temp.submission, pg_temp.refused to public;

select pg_temp.refused(who, format(', %s => %s', name, number), code, meaning)
from unnest(array['coordinator', 'secretariat']) as who, (values
  ('corrects_id', 900002, 'P0001', 'what waits is not corrected'),
  ('corrects_id', 900003, 'P0001', 'nor what was returned'),
  ('corrects_id', 900004, 'P0001', 'nor what another agency said'),
  ('corrects_id', 900006, '23503', 'nor what was said on another commitment'),
  ('corrects_id', 987654, '23503', 'nor what nobody said'),
  ('resubmits_id', 900001, 'P0001', 'what was published is not resubmitted'),
  ('resubmits_id', 900002, 'P0001', 'nor what waits'),
  ('resubmits_id', 900005, 'P0001', 'nor what was returned to another agency'),
  ('resubmits_id', 900007, '23503', 'nor on another commitment')
) as refusal (name, number, code, meaning);
select pg_temp.refused(who, format(', resubmits_id => %s', number), '42501', 'and a stranger does not learn what was returned: ' || number)
from unnest(array['citizen', 'elsewhere']) as who, unnest(array[900001, 900002, 900003, 987654]) as number;
reset role;
select throws_ok($$insert into public.progress_updates (commitment_id, organization_id, completion, narrative, corrects_id) values (900001, 900001, 'substantial', '{"en": "x"}', 900004)$$,
  'P0001', null, 'with the owner''s rights neither');

-- keys
select pg_temp.refused(who, format(', client_key => %L', md5('2')::uuid), '23505', 'another''s key gives no number')
from unnest(array['colleague', 'secretariat']) as who;
select pg_temp.act_as('elsewhere');
select throws_ok(format($$select public.submit_update(900001, 900002, 'substantial', '{"en": "Ours"}', client_key => %L)$$, md5('3')::uuid), '23505', 'This was submitted already.', 'nor to another agency, in no other words');
select throws_ok('select client_key from public.progress_updates', '42501', null, 'keys are read by nobody');
reset role;
select is((select count(*)::int from public.progress_updates where commitment_id > 900000), 7, 'nothing of this was submitted');

select pg_temp.act_as('coordinator');
select is(public.submit_update(900001, 900001, 'limited', '{"en": "Quite another text"}', client_key => md5('2')::uuid), 900002::bigint, 'one''s own key again gives the same update');
select lives_ok(pg_temp.submission(', corrects_id => 900001'), 'an agency corrects what it published');
select lives_ok(pg_temp.submission(', resubmits_id => 900003'), 'and resubmits what came back');
select throws_ok(pg_temp.submission(', resubmits_id => 900003'), '23505', null, 'once');
select results_eq($$select narrative ->> 'en', state::text, corrects_id, resubmits_id from public.progress_updates where id > 900007 or id < 900000 and commitment_id = 900001 order by id$$,
  $$values ('Anew', 'submitted', 900001::bigint, null::bigint), ('Anew', 'submitted', null, 900003)$$, 'each names what it stands for');
select is((select narrative ->> 'en' from public.progress_updates where id = 900002), 'Waiting', 'and what was there says what it said');

select * from finish();
rollback;
