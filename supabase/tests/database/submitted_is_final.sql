-- What was submitted is changed by nobody, in no column, in no state: not by its author, not by the secretariat, not with the
-- secret key, not by the owner of the database. Nor does anything join it later.
begin;
select plan(18);

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
-- as if they had come with an earlier transaction; what they bring enters the ledger first
set constraints all immediate;
set constraints all deferred;
alter table public.progress_updates disable trigger published_is_final;
update public.progress_updates set recorded_at = submitted_at where id > 900000;
alter table public.progress_updates enable trigger published_is_final;

create function pg_temp.another(type text, current text) returns text language sql as $$
  select case type when 'bigint' then '900009' when 'uuid' then md5('else')::uuid::text when 'date' then '2020-01-01' when 'timestamp with time zone' then '2020-01-01'
    when 'text' then repeat('a', 64) when 'completion' then 'limited' when 'evidence_kind' then 'file'
    when 'update_state' then case current when 'submitted' then 'published' else 'submitted' end else '{"en": "Rewritten"}' end
$$;
create temp table attempt (number integer generated always as identity, statement text) on commit drop;
insert into attempt (statement)
-- each column of each row, alone
select format('update public.%I set %I = %L where %s = %s', column_of.relname, column_of.name, pg_temp.another(column_of.type, state::text), column_of.key, updates.id)
from public.progress_updates as updates, (
  select pg_class.relname, attname as name, format_type(atttypid, null) as type, case relname when 'milestone_completions' then 'update_id' else 'id' end as key
  from pg_attribute join pg_class on pg_class.oid = attrelid
  where attrelid in ('public.progress_updates'::regclass, 'public.evidence'::regclass, 'public.milestone_completions'::regclass) and attnum > 0 and not attisdropped
) as column_of where updates.id > 900000
union all
-- together, by the back door, and away with it
select format(way, id) from public.progress_updates, unnest(array[
  'update public.progress_updates set author_id = null, completion = ''complete'' where id = %s',
  'update public.progress_updates set state = ''published'', published_at = now(), reviewed_at = now(), returned_reason = ''{}'', narrative = ''{"en": "Never said"}'' where id = %s',
  'insert into public.progress_updates (id, commitment_id, organization_id, completion, narrative) overriding system value values (%s, 900001, 900001, ''substantial'', ''{"en": "x"}'')
     on conflict (id) do update set narrative = excluded.narrative',
  'delete from public.progress_updates where id = %s',
  'delete from public.evidence where update_id = %s',
  'delete from public.milestone_completions where update_id = %s',
  'insert into public.evidence (update_id, title, url) values (%s, ''Later'', ''https://example.org/later'')',
  'insert into public.milestone_completions (update_id, milestone_id, commitment_id, completed_on) values (%s, 900002, 900001, ''2024-01-01'')'
]) as way where id > 900000
union all
-- no way back, and none from one verdict to the other
select unnest(array[
  'update public.progress_updates set state = ''submitted'', published_at = null, reviewed_at = null where id = 900001',
  'update public.progress_updates set state = ''returned'', published_at = null, returned_reason = ''{"en": "x"}'' where id = 900001',
  'update public.progress_updates set state = ''submitted'', returned_reason = ''{}'', reviewed_at = null where id = 900003',
  'update public.progress_updates set state = ''published'', returned_reason = ''{}'', published_at = now() where id = 900003',
  'update public.progress_updates set reviewed_at = now() where id = 900002',
  'truncate public.progress_updates cascade', 'truncate public.evidence cascade', 'truncate public.milestone_completions'
]);
grant select on attempt to public;

create function pg_temp.done_by(who text) returns table (number integer, statement text, outcome text) language plpgsql as $$
begin
  if who <> 'owner' then perform pg_temp.act_as(who); end if;
  for number, statement in select attempt.number, attempt.statement from attempt order by 1 loop
    begin
      execute statement;
      outcome := 'done';
    exception when others then
      outcome := sqlstate;
    end;
    return next;
  end loop;
end $$;
grant execute on function pg_temp.done_by, pg_temp.another to public;
create function pg_temp.everything() returns jsonb language sql as $$
  select jsonb_build_array((select jsonb_agg(to_jsonb(t) order by id) from public.progress_updates as t where id > 900000),
    (select jsonb_agg(to_jsonb(t) order by id) from public.evidence as t where update_id > 900000),
    (select jsonb_agg(to_jsonb(t) order by update_id) from public.milestone_completions as t where update_id > 900000))
$$;
do $$ begin perform set_config('test.before', pg_temp.everything()::text, true); end $$;

select cmp_ok((select count(*)::int from attempt), '>', 100, 'every column of every row is tried');
-- 428C9: an identity is never given anew
select is_empty($$select * from pg_temp.done_by('owner') where outcome not in ('P0001', '428C9')$$, 'not by the owner of the database');
select is(pg_temp.everything(), current_setting('test.before')::jsonb, 'to the letter');
select is_empty($$select * from pg_temp.done_by('service') where outcome not in ('P0001', '428C9')$$, 'not with the secret key');
reset role;
select is(pg_temp.everything(), current_setting('test.before')::jsonb, 'to the letter');
select is_empty(format($$select * from pg_temp.done_by(%L) where outcome not in ('42501', '428C9')$$, who), 'not by the ' || who)
from unnest(array['coordinator', 'colleague', 'elsewhere', 'member', 'citizen', 'reviewer', 'administrator', 'secretariat', 'anon']) as who;
reset role;
select is(pg_temp.everything(), current_setting('test.before')::jsonb, 'every word, link and step stands');

-- what may move
set local role service_role;
select lives_ok($$update public.progress_updates set author_id = null where id = 900003$$, 'a person may be forgotten');
reset role;
select lives_ok($$update public.progress_updates set state = 'published', published_at = now(), reviewed_at = now() where id = 900002$$, 'the state moves once');
select is((select count(*)::int from public.evidence where update_id > 900000), 3, 'and with it nothing else');

select * from finish();
rollback;
