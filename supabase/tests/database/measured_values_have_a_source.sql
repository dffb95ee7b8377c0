-- Values of indicators: added by the secretariat with their day and source, changed by nobody.
begin;
select plan(19);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org'
from unnest(array['citizen', 'coordinator', 'reviewer', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role
from unnest(array['reviewer', 'secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value values (900001, 'test-agency', '{"en": "Agency"}', 'agency');
insert into public.memberships (profile_id, organization_id, role) values (md5('coordinator')::uuid, 900001, 'coordinator');
insert into public.plans (id, slug, title, lifecycle) overriding system value values (900001, 'test-plan', '{"en": "Plan"}', 'active');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title) overriding system value values (900001, 900001, 900001, '1.1', '{"en": "One"}');
insert into public.commitment_organizations (commitment_id, organization_id, role) values (900001, 900001, 'lead');
insert into public.indicators (id, commitment_id, title) overriding system value values (900001, 900001, '{"en": "Users"}');
insert into public.indicator_values (id, indicator_id, measured_on, value, source) overriding system value values (900001, 900001, '2020-01-31', 10, '{"en": "Report"}');

prepare measure (date, numeric, jsonb, text) as
  insert into public.indicator_values (indicator_id, measured_on, value, source, source_url) values (900001, $1, $2, $3, $4);

select pg_temp.act_as('anon');
select throws_ok($$execute measure ('2020-06-30', 12, '{"en": "x"}', null)$$, '42501', 'permission denied for table indicator_values', 'the public measures nothing');
create temp table strangers (who text) on commit drop;
insert into strangers select unnest(array['citizen', 'coordinator', 'reviewer', 'administrator']);
grant select on strangers to public;
create function pg_temp.is_refused(who text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return throws_ok($sql$execute measure ('2020-06-30', 12, '{"en": "x"}', null)$sql$, '42501', 'new row violates row-level security policy for table "indicator_values"', who || ' neither');
end $$;
grant execute on function pg_temp.is_refused to public;
select pg_temp.is_refused(who) from strangers;

select pg_temp.act_as('secretariat');
select throws_ok(format($$execute measure (%L, 12, '{"en": "x"}', null)$$, private.today() + 1), '42501', null, 'nothing is measured tomorrow');
select throws_ok($$execute measure ('-infinity', 12, '{"en": "x"}', null)$$, '23514', null, 'a day is a day');
select throws_ok($$execute measure ('2020-06-30', 'NaN', '{"en": "x"}', null)$$, '23514', null, 'a value is a number');
select throws_ok($$execute measure ('2020-06-30', '-infinity', '{"en": "x"}', null)$$, '23514', null, 'that can be drawn');
select throws_ok($$execute measure ('2020-06-30', 12, '{}', null)$$, '23514', null, 'and has a source');
select throws_ok($$execute measure ('2020-06-30', 12, '{"en": "x"}', 'javascript:alert(1)')$$, '23514', null, 'whose address is one of the web');
select throws_ok($$execute measure ('2020-01-31', 12, '{"en": "x"}', null)$$, '23505', null, 'one day has one value');
select throws_ok($$update public.indicator_values set value = 11 where id = 900001$$, '42501', null, 'what was published is not changed');
select throws_ok($$delete from public.indicator_values where id = 900001$$, '42501', null, 'nor taken back');
select throws_ok($$insert into public.indicator_values (id, indicator_id, measured_on, value, source) overriding system value values (1, 900001, '2020-06-30', 1, '{"en": "x"}')$$, '42501', null, 'nor given an identity');
select throws_ok($$insert into public.indicators (commitment_id, title) values (900001, '{"en": "x"}')$$, '42501', null, 'the indicators themselves belong to the plan');
reset role;
select results_eq('select measured_on, value from public.indicator_values where indicator_id = 900001', $$values (date '2020-01-31', 10::numeric)$$, 'after all that there is the one value');

select pg_temp.act_as('secretariat');
select lives_ok($$execute measure ('2020-06-30', 12.5, '{"en": "Report"}', 'https://example.org/report')$$, 'the secretariat adds a value with its source');
select pg_temp.act_as('anon');
select results_eq('select value from public.indicator_values where indicator_id = 900001 order by measured_on', array[10, 12.5]::numeric[], 'and everybody reads it');

select * from finish();
rollback;
