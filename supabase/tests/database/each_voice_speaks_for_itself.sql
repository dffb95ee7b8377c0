-- Nobody judges with another's voice; what was judged is never rewritten, and a later judgement stands beside the earlier one.
begin;
select plan(60);

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

insert into public.plans (id, slug, title) overriding system value values (900003, 'test-draft', '{"en": "Draft"}');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900003, 900003, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title) overriding system value values (900009, 900003, 900003, '1', '{"en": "Secret"}');
insert into public.memberships (profile_id, organization_id, role) values (md5('administrator')::uuid, 900003, 'member');
update public.memberships set ended_at = now() where profile_id = md5('administrator')::uuid;
insert into public.assessments (id, commitment_id, voice, scheme, year, ratings, author_id) overriding system value
values (900001, 900001, 'reviewer', 'ogp', 2023, '{"completion": "limited"}', md5('reviewer')::uuid);

create function pg_temp.judge(voice text, organization bigint default null, commitment bigint default 900001, ratings text default '{"completion": "limited"}', year text default '2024', narrative text default '{"en": "Seen"}')
returns text language sql as $$ select format('select public.assess(%s, %L, %s, %L, %L, %s)', commitment, voice, year, ratings, narrative, coalesce(organization::text, 'null')) $$;
create function pg_temp.refused(who text, call text, code text, meaning text) returns text language plpgsql as $$
begin
  if who <> 'owner' then perform pg_temp.act_as(who); end if;
  return throws_ok(call, code, null, who || ': ' || meaning);
end $$;
grant execute on function pg_temp.judge, pg_temp.refused to public;

-- who
select pg_temp.refused(who, pg_temp.judge('reviewer'), '42501', 'not in the reviewer''s voice') from unnest(array['anon', 'citizen', 'member', 'coordinator', 'secretariat', 'administrator', 'service']) as who;
select pg_temp.refused(who, pg_temp.judge('secretariat'), '42501', 'not in the secretariat''s') from unnest(array['anon', 'citizen', 'member', 'coordinator', 'reviewer', 'administrator', 'service']) as who;
select pg_temp.refused(who, pg_temp.judge('civil_society', 900003), '42501', 'not for a society they are no member of') from unnest(array['anon', 'citizen', 'coordinator', 'reviewer', 'secretariat', 'administrator', 'service']) as who;
select pg_temp.refused('member', pg_temp.judge('civil_society'), '42501', 'not for nobody');
select pg_temp.refused('coordinator', pg_temp.judge('civil_society', 900001), '42501', 'an agency is no civil society');
select pg_temp.refused(who, 'insert into public.assessments (commitment_id, voice, scheme, year, ratings) values (900001, ''reviewer'', ''ogp'', 2024, ''{"completion": "complete"}'')', '42501', 'not past the function')
from unnest(array['anon', 'member', 'coordinator', 'reviewer', 'secretariat', 'administrator']) as who;

-- what
select pg_temp.refused('reviewer', pg_temp.judge('reviewer', commitment => 900009), '42501', 'a draft is judged by nobody');
select pg_temp.refused('reviewer', pg_temp.judge('reviewer', commitment => 987654), '42501', 'nor is what does not exist');
select pg_temp.refused('reviewer', pg_temp.judge('reviewer', ratings => ratings), 'P0001', 'off the scale: ' || ratings) from unnest(array['{}', '{"completion": "done"}', '{"completion": "complete", "stars": 5}',
  '{"completion": "complete", "verifiability": "perhaps"}', '{"completion": "complete", "ambition": "high"}', '{"completion": "complete", "lens": true}', '[]', '"complete"']) as ratings;
select pg_temp.refused('member', pg_temp.judge('civil_society', 900003, ratings => '{"completion": "complete", "verifiability": "yes"}'), 'P0001', 'verifiability is the reviewer''s to judge');
select pg_temp.refused('secretariat', pg_temp.judge('secretariat', ratings => '{"completion": "complete", "ambition": "modest"}'), 'P0001', 'so is ambition');
select pg_temp.refused('reviewer', pg_temp.judge('reviewer', narrative => '{"en": " "}'), '23514', 'words are words');

-- final
reset role;
select pg_temp.refused(who, call, 'P0001', call) from unnest(array['owner', 'service']) as who, unnest(array[
  'update public.assessments set ratings = ''{"completion": "complete"}'' where id = 900001', 'update public.assessments set created_at = now() - interval ''1 day'' where id = 900001', 'delete from public.assessments where id = 900001']) as call;
select pg_temp.refused(who, call, '42501', call) from unnest(array['reviewer', 'secretariat']) as who, unnest(array[
  'update public.assessments set ratings = ''{}'' where id = 900001', 'delete from public.assessments where id = 900001', 'select author_id from public.assessments']) as call;
reset role;
select results_eq('select id, ratings ->> ''completion'' from public.assessments where commitment_id > 900000', $$values (900001::bigint, 'limited')$$, 'and the only judgement is the one that was there');

-- and what may be
select pg_temp.act_as('reviewer');
select lives_ok(pg_temp.judge('reviewer', 900003, ratings => '{"completion": "complete", "verifiability": "yes", "ambition": "modest", "lens": "no"}'), 'the reviewer judges');
select pg_temp.act_as('member');
select lives_ok(pg_temp.judge('civil_society', 900003), 'a member judges for their society');
select pg_temp.act_as('secretariat');
select lives_ok(pg_temp.judge('secretariat'), 'the secretariat judges');
select pg_temp.act_as('anon');
select results_eq($$select voice::text, organization_id, year, ratings ->> 'completion' from public.assessments where commitment_id = 900001 order by year, id$$,
  $$values ('reviewer', null::bigint, 2023, 'limited'), ('reviewer', null, 2024, 'complete'), ('civil_society', 900003, 2024, 'limited'), ('secretariat', null, 2024, 'limited')$$, 'each for itself, the earlier word beside the later');
select is((select disagreement from public.commitment_overview where id = 900001), 2, 'and they disagree by two steps');

select * from finish();
rollback;
