-- Only the secretariat publishes or returns, only what waits, and it returns with a reason.
begin;
select plan(45);

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

create function pg_temp.review_by(who text, verdict text, number bigint, code text, meaning text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return throws_ok(case verdict when 'publish' then format('select public.publish_update(%s)', number)
    else format('select public.return_update(%s, ''{"en": "Not clear"}'')', number) end, code, null, meaning);
end $$;
grant execute on function pg_temp.review_by to public;
create function pg_temp.states() returns text language sql as $$
  select string_agg(state::text || coalesce(published_at::text, '-') || coalesce(reviewed_at::text, '-') || returned_reason::text, ' ' order by id) from public.progress_updates where id > 900000
$$;
do $$ begin perform set_config('test.before', pg_temp.states(), true); end $$;

select pg_temp.review_by(who, verdict, number, '42501', format('the %s does not %s update %s', who, verdict, number))
from unnest(array['anon', 'citizen', 'member', 'coordinator', 'colleague', 'elsewhere', 'reviewer', 'administrator', 'service']) as who,
  unnest(array['publish', 'return']) as verdict, unnest(array[900002, 900001]) as number;
select pg_temp.act_as('secretariat');
select throws_ok(call, 'P0001', 'This update does not wait for a review any more.', call)
from unnest(array['select public.publish_update(900001)', 'select public.publish_update(900003)', 'select public.return_update(900001, ''{"en": "x"}'')', 'select public.return_update(900003, ''{"en": "x"}'')']) as call;
select throws_ok($$select public.return_update(900002, '{}')$$, '23514', null, 'not without a reason');
select throws_ok($$select public.return_update(900002, '{"en": "  "}')$$, '23514', null, 'nor with a blank one');
select throws_ok($$select public.return_update(900002, null)$$, '23502', null, 'nor with none at all');
reset role;
select is(pg_temp.states(), current_setting('test.before'), 'and nothing has moved');

select pg_temp.act_as('secretariat');
select lives_ok($$select public.return_update(900002, '{"az": "Sübut aydın deyil"}')$$, 'the secretariat returns what waits');

select * from finish();
rollback;
