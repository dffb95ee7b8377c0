-- A plan that was public stays so under its address; a commitment is withdrawn with a reason and its day, and stays to be seen.
begin;
select plan(30);

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

create function pg_temp.plans() returns jsonb language sql as $$ select jsonb_agg(to_jsonb(t) - '{updated_at}'::text[] order by id) from public.plans as t where id > 900000 $$;
insert into public.plans (id, slug, title, lifecycle, ends_on) overriding system value values (900003, 'test-draft', '{"en": "Draft"}', 'draft', null), (900004, 'test-closed', '{"en": "Closed"}', 'closed', private.today() - 10);
do $$ begin perform set_config('test.before', pg_temp.plans()::text, true); end $$;

create function pg_temp.tried(who text, call text, code text) returns text language plpgsql as $$
begin
  if who <> 'owner' then perform pg_temp.act_as(who); end if;
  return throws_ok(call, code, null, who || ': ' || call);
end $$;
grant execute on function pg_temp.tried to public;
select pg_temp.tried(who, call, 'P0001') from unnest(array['owner', 'service', 'secretariat']) as who, unnest(array[
  'update public.plans set lifecycle = ''draft'' where id = 900001', 'update public.plans set lifecycle = ''draft'' where id = 900004',
  'update public.plans set slug = ''elsewhere'' where id = 900001', 'update public.plans set slug = ''elsewhere'', lifecycle = ''draft'' where id = 900004']) as call;
select pg_temp.tried('secretariat', 'update public.plans set opened_at = null where id = 900001', '42501');
select pg_temp.tried('secretariat', 'update public.plans set closed_on = ''2000-01-01'' where id = 900004', '42501');
select pg_temp.tried('secretariat', 'delete from public.plans where id = 900001', '42501');
reset role;
select is(pg_temp.plans(), current_setting('test.before')::jsonb, 'no plan has changed');
select results_eq('select opened_at is not null, closed_on from public.plans where id > 900000 order by id',
  $$values (true, null::date), (true, null), (false, null), (true, private.today() - 10)$$, 'a plan says since when it is open, and when it was closed: entered later, at its end');

select pg_temp.act_as('secretariat');
select lives_ok('update public.plans set slug = ''test-renamed'' where id = 900003', 'a draft may move');
select lives_ok('update public.plans set lifecycle = ''closed'' where id = 900002', 'a plan is closed');
reset role;
select is((select closed_on from public.plans where id = 900002), private.today(), 'today');

-- withdrawal
select pg_temp.tried(who, 'update public.commitments set lifecycle = ''withdrawn'' where id = 900001', '23514') from unnest(array['owner', 'service', 'secretariat']) as who;
select pg_temp.tried('secretariat', 'update public.commitments set lifecycle = ''withdrawn'', withdrawal_reason = ''{"en": " "}'' where id = 900001', '23514');
select pg_temp.tried('secretariat', 'update public.commitments set withdrawn_on = ''2000-01-01'' where id = 900001', '42501');
select pg_temp.tried('anon', 'update public.commitments set lifecycle = ''withdrawn'', withdrawal_reason = ''{"en": "x"}'' where id = 900001', '42501');
select pg_temp.act_as('coordinator');
update public.commitments set lifecycle = 'withdrawn', withdrawal_reason = '{"en": "x"}' where id = 900001;
reset role;
select results_eq('select lifecycle::text, withdrawn_on, withdrawal_reason::text from public.commitments where id = 900001', $$values ('active', null::date, '{}')$$, 'nothing is withdrawn without a reason, by an agency neither');
select pg_temp.act_as('secretariat');
select lives_ok('update public.commitments set lifecycle = ''withdrawn'', withdrawal_reason = ''{"en": "Merged"}'' where id = 900001', 'the secretariat withdraws with a reason');
select pg_temp.act_as('anon');
select results_eq('select lifecycle::text, withdrawn_on from public.commitment_overview where id = 900001', 'select ''withdrawn'', private.today()', 'and everybody still sees it, with its day');
select is((select withdrawal_reason ->> 'en' from public.commitments where id = 900001), 'Merged', 'and its reason');

select * from finish();
rollback;
