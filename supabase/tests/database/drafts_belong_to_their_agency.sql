-- A draft is read and written by the coordinators of its agency and by the secretariat, against the version they read.
begin;
select plan(53);

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

insert into public.update_drafts (id, commitment_id, organization_id, content, version, saved_by_name) overriding system value
values (900001, 900001, 900001, '{"narrative": {"en": "Half a thought"}}', 3, 'Colleague');
create function pg_temp.refused(who text, call text, code text, meaning text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return throws_ok(call, code, null, meaning);
end $$;
create function pg_temp.sees(who text) returns bigint language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return (select count(*) from public.update_drafts where commitment_id = 900001);
end $$;
grant execute on function pg_temp.refused, pg_temp.sees to public;
do $$ begin perform set_config('test.before', (select to_jsonb(t)::text from public.update_drafts as t where id = 900001), true); end $$;

select is(pg_temp.sees(who), 0::bigint, 'not read by the ' || who) from unnest(array['citizen', 'member', 'elsewhere', 'reviewer', 'administrator']) as who;
select pg_temp.refused('anon', 'select from public.update_drafts', '42501', 'nor by the public');
select pg_temp.refused(who, call, '42501', format('the %s: %s', who, call))
from unnest(array['anon', 'citizen', 'member', 'elsewhere', 'reviewer', 'administrator', 'service']) as who,
  unnest(array['select public.save_draft(900001, 900001, ''{}'', 3)', 'select public.save_draft(900002, 900001, ''{}'')', 'select public.discard_draft(900001, 900001)']) as call;
select pg_temp.refused('coordinator', call, '42501', 'the coordinator: ' || call) from unnest(array[
  'select public.save_draft(900001, 900002, ''{}'')', 'select public.save_draft(900002, 900002, ''{}'')', 'select public.save_draft(987654, 900001, ''{}'')', 'select public.discard_draft(900001, 900002)',
  'update public.update_drafts set content = ''{}'' where id = 900001', 'delete from public.update_drafts', 'insert into public.update_drafts (commitment_id, organization_id, content, saved_by_name) values (900002, 900001, ''{}'', ''Another'')']) as call;
select pg_temp.refused('coordinator', call, 'P0001', 'not the version that is kept: ' || call) from unnest(array[
  'select public.save_draft(900001, 900001, ''{}'')', 'select public.save_draft(900001, 900001, ''{}'', 2)', 'select public.save_draft(900001, 900001, ''{}'', 4)',
  'select public.save_draft(900001, 900001, ''{}'', null)', 'select public.save_draft(900002, 900001, ''{}'', 1)']) as call;
select pg_temp.refused('coordinator', 'select public.save_draft(900002, 900001, ''[]'')', '23514', 'a draft is a form');
select pg_temp.refused('coordinator', 'select public.save_draft(900002, 900001, jsonb_build_object(''narrative'', repeat(''x'', 200000)))', '23514', 'of sensible length');
reset role;
select is((select to_jsonb(t) from public.update_drafts as t where id = 900001), current_setting('test.before')::jsonb, 'and the draft is what it was');
select is((select count(*)::int from public.update_drafts where commitment_id > 900000), 1, 'the only one');

select is(pg_temp.sees(who), 1::bigint, 'read by the ' || who) from unnest(array['coordinator', 'colleague', 'secretariat']) as who;
select pg_temp.act_as('coordinator');
select is(public.save_draft(900001, 900001, '{"narrative": {"en": "A thought"}}', 3) ->> 'version', '4', 'the next version of the one that was read');

select lives_ok('select public.discard_draft(900001, 900001, 3)', 'who throws away the version they read');
select is(pg_temp.sees('coordinator'), 1::bigint, 'leaves the later one of a colleague');
select lives_ok('select public.submit_update(900001, 900001, ''substantial'', ''{"en": "Another"}'', draft_version => 3)', 'so does who submits it');
select is(pg_temp.sees('coordinator'), 1::bigint, 'and the colleague''s words stay');
select lives_ok('select public.submit_update(900001, 900001, ''substantial'', ''{"en": "A thought"}'')', 'what is submitted');
select is(pg_temp.sees('secretariat'), 0::bigint, 'is no draft any more');

select * from finish();
rollback;
