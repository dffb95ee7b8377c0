-- Plans, themes, commitments, responsibilities, milestones and the register of bodies: edited by the secretariat, by nobody else.
begin;
select plan(118);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org'
from unnest(array['citizen', 'member', 'coordinator', 'reviewer', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role
from unnest(array['reviewer', 'secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value values
  (900001, 'test-agency', '{"en": "Agency"}', 'agency'), (900002, 'test-second', '{"en": "Second"}', 'agency');
insert into public.organization_aliases (alias, organization_id) values ('Test spelling', 900001);
insert into public.memberships (profile_id, organization_id, role) values (md5('coordinator')::uuid, 900001, 'coordinator'), (md5('member')::uuid, 900001, 'member');
insert into public.plans (id, slug, title, lifecycle) overriding system value values (900001, 'test-plan', '{"en": "Plan"}', 'active'), (900002, 'test-elsewhere', '{"en": "Elsewhere"}', 'active');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1), (900002, 900002, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title) overriding system value values (900001, 900001, 900001, '1.1', '{"en": "One"}');
insert into public.commitment_organizations (commitment_id, organization_id, role) values (900001, 900001, 'lead');
insert into public.milestones (id, commitment_id, code, title) overriding system value values (900001, 900001, 'a', '{"en": "Step"}');

create temp table attempts (kind text, target text, statement text) on commit drop;
grant select on attempts to public;
insert into attempts values
  ('insert', 'organizations', $$insert into public.organizations (slug, name, kind) values ('test-new', '{"en": "New"}', 'agency')$$),
  ('insert', 'organization_aliases', $$insert into public.organization_aliases (alias, organization_id) values ('Another spelling', 900001)$$),
  ('insert', 'plans', $$insert into public.plans (slug, title) values ('test-new', '{"en": "New"}')$$),
  ('insert', 'themes', $$insert into public.themes (plan_id, code, title, position) values (900001, '2', '{"en": "New"}', 2)$$),
  ('insert', 'commitments', $$insert into public.commitments (plan_id, theme_id, code, title) values (900001, 900001, '1.2', '{"en": "New"}')$$),
  ('insert', 'commitment_organizations', $$insert into public.commitment_organizations (commitment_id, organization_id, role) values (900001, 900002, 'lead')$$),
  ('insert', 'milestones', $$insert into public.milestones (commitment_id, code, title) values (900001, 'b', '{"en": "New"}')$$),
  ('change', 'organizations', $$update public.organizations set name = '{"en": "Changed"}' where id = 900001$$),
  ('change', 'plans', $$update public.plans set title = '{"en": "Changed"}', lifecycle = 'closed' where id = 900001$$),
  ('change', 'themes', $$update public.themes set title = '{"en": "Changed"}' where id = 900001$$),
  ('change', 'commitments', $$update public.commitments set title = '{"en": "Changed"}', lifecycle = 'withdrawn', withdrawal_reason = '{"en": "x"}' where id = 900001$$),
  ('change', 'commitment_organizations', $$update public.commitment_organizations set role = 'partner' where commitment_id = 900001 and organization_id = 900001$$),
  ('change', 'milestones', $$update public.milestones set title = '{"en": "Changed"}' where id = 900001$$),
  ('change', 'organization_aliases', $$delete from public.organization_aliases where alias = 'Test spelling'$$),
  ('change', 'commitment_organizations', $$delete from public.commitment_organizations where commitment_id = 900001$$);

create function pg_temp.everything() returns jsonb language sql as $$
  select jsonb_build_array(
    (select jsonb_agg(to_jsonb(organizations) order by id) from public.organizations), (select jsonb_agg(to_jsonb(organization_aliases) order by alias) from public.organization_aliases where organization_id = 900001),
    (select jsonb_agg(to_jsonb(plans) order by id) from public.plans), (select jsonb_agg(to_jsonb(themes) order by id) from public.themes where plan_id = 900001),
    (select jsonb_agg(to_jsonb(commitments) order by id) from public.commitments where plan_id = 900001), (select jsonb_agg(to_jsonb(commitment_organizations)) from public.commitment_organizations where commitment_id = 900001),
    (select jsonb_agg(to_jsonb(milestones) order by id) from public.milestones where commitment_id = 900001))
$$;
do $$ begin perform set_config('test.before', pg_temp.everything()::text, true); end $$;

create function pg_temp.refuses(who text, kind text, target text, statement text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  if who = 'anon' then
    return throws_ok(statement, '42501', 'permission denied for table ' || target, 'the public: ' || statement);
  elsif kind = 'insert' then
    return throws_ok(statement, '42501', format('new row violates row-level security policy for table "%s"', target), who || ': ' || statement);
  end if;
  execute statement;
  reset role;
  return is(pg_temp.everything(), current_setting('test.before')::jsonb, format('%s changes nothing: %s', who, statement));
end $$;
grant execute on function pg_temp.refuses to public;
select pg_temp.refuses(who, kind, target, statement)
from unnest(array['anon', 'citizen', 'member', 'coordinator', 'reviewer', 'administrator']) as who, attempts;
reset role;
select is(pg_temp.everything(), current_setting('test.before')::jsonb, 'after all that everything stands as it was');

-- not even the secretariat
select pg_temp.act_as('secretariat');
select throws_ok($$update public.commitments set plan_id = 900002 where id = 900001$$, '42501', null, 'a commitment stays in its plan');
select throws_ok($$update public.commitments set theme_id = 900002 where id = 900001$$, '23503', null, 'and in a theme of that plan');
select throws_ok($$update public.commitments set version = 99 where id = 900001$$, '42501', null, 'its version is the database''s to count');
select throws_ok($$update public.commitments set lifecycle = 'withdrawn' where id = 900001$$, '23514', null, 'nothing is withdrawn without a reason');
select throws_ok($$update public.commitments set start_on = '-infinity' where id = 900001$$, '23514', null, 'and a start is a day');
select throws_ok($$update public.plans set ends_on = 'infinity' where id = 900001$$, '23514', null, 'so is an end');
select throws_ok($$delete from public.plans where id = 900001$$, '42501', null, 'plans are not deleted');
select throws_ok($$delete from public.commitments where id = 900001$$, '42501', null, 'nor commitments');
select throws_ok($$delete from public.milestones where id = 900001$$, '42501', null, 'nor milestones');
select throws_ok($$insert into public.milestones (commitment_id, code, title, original_due_on) values (900001, 'z', '{"en": "x"}', '2020-01-01')$$, '42501', null, 'nor is an original date invented');
select throws_ok($$insert into public.indicators (commitment_id, title) values (900001, '{"en": "x"}')$$, '42501', null, 'figures have no form yet');
reset role;
select is(pg_temp.everything(), current_setting('test.before')::jsonb, 'and still everything stands');

-- only the secretariat
select pg_temp.act_as('secretariat');
select lives_ok(statement, 'the secretariat: ' || statement) from attempts;

select * from finish();
rollback;
