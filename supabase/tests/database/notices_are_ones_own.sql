-- Whom something is told: who follows it or is concerned by it, once, never who did it; and nobody sees what another follows or is told.
begin;
select plan(100);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who not in ('anon', 'service') then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who when 'service' then 'service_role' else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org'
from unnest(array['citizen', 'follower', 'planner', 'silent', 'coordinator', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role from unnest(array['secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value values (900001, 'test-agency', '{"en": "Agency"}', 'agency');
insert into public.memberships (profile_id, organization_id, role) values (md5('coordinator')::uuid, 900001, 'coordinator');
insert into public.plans (id, slug, title, lifecycle) overriding system value values (900001, 'test-plan', '{"en": "Plan"}', 'active'), (900002, 'test-draft', '{"en": "Draft"}', 'draft');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1), (900002, 900002, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title, due_on) overriding system value
values (900001, 900001, 900001, '1.1', '{"en": "One"}', '2030-01-01'), (900002, 900002, 900002, '1.1', '{"en": "Secret"}', '2030-01-01');
insert into public.commitment_organizations (commitment_id, organization_id, role) values (900001, 900001, 'lead'), (900002, 900001, 'lead');
insert into public.held_words (word) values ('kazino9');

-- what one follows
create function pg_temp.follows(what text, which bigint) returns text language sql as $$ select format('insert into public.follows (%I) values (%s)', what, which) $$;
grant execute on function pg_temp.follows to public;
select pg_temp.act_as('anon');
select throws_ok(pg_temp.follows('plan_id', 900001), '42501', null, 'the public follows nothing');
select pg_temp.act_as('follower');
select lives_ok(pg_temp.follows('commitment_id', 900001), 'people follow a commitment');
select lives_ok(pg_temp.follows('plan_id', 900001), 'and its plan');
select lives_ok(pg_temp.follows('organization_id', 900001), 'and its agency');
select throws_ok(pg_temp.follows('plan_id', 900001), '23505', null, 'once');
select throws_ok(pg_temp.follows('plan_id', 900002), '42501', null, 'not a draft');
select throws_ok(pg_temp.follows('commitment_id', 900002), '42501', null, 'nor what is in one');
select throws_ok($$insert into public.follows (profile_id, plan_id) values (md5('citizen')::uuid, 900001)$$, '42501', null, 'nor for another');
select throws_ok($$insert into public.follows (plan_id, commitment_id) values (900001, 900001)$$, '23514', null, 'one thing each');
select throws_ok($$insert into public.follows default values$$, '23514', null, 'and one at least');
select throws_ok($$update public.follows set plan_id = 900001$$, '42501', null, 'a follow is not turned to another thing');
select pg_temp.act_as('secretariat');
select throws_ok(pg_temp.follows('plan_id', 900002), '42501', null, 'the secretariat does not follow a draft either');
reset role;
insert into public.follows (profile_id, plan_id) values (md5('planner')::uuid, 900001), (md5('silent')::uuid, 900001), (md5('citizen')::uuid, 900001), (md5('secretariat')::uuid, 900001);
insert into public.notification_preferences (profile_id, kind, pace) values (md5('silent')::uuid, 'comment', 'off');

-- what one is told
create function pg_temp.told(kind text, of_subject text) returns text language sql as $$
  select coalesce(string_agg(split_part(users.email, '@', 1), ' ' order by users.email), '')
  from public.notifications join auth.users on users.id = notifications.profile_id
  where notifications.kind::text = told.kind and notifications.subject like of_subject and (notifications.plan = 'test-plan' or notifications.plan is null)
    and users.email like '%@example.org'
$$;
select pg_temp.act_as('citizen');
insert into public.comments (commitment_id, kind, body) values (900001, 'question', 'When?');
reset role;
select is(pg_temp.told('comment', 'comments'), 'follower planner secretariat silent', 'followers are told of a comment: each once, not its author; who wants no letters is told on the site');
select is(pg_temp.told('question', 'comments'), 'coordinator', 'the agency is told that it was asked, and not twice');
select pg_temp.act_as('coordinator');
insert into public.responses (comment_id, organization_id, disposition, body) select id, 900001, 'answered', 'Soon' from public.comments where body = 'When?';
insert into public.comments (commitment_id, parent_id, organization_id, body) select 900001, id, 900001, 'And more' from public.comments where body = 'When?';
reset role;
select is(pg_temp.told('response', 'responses'), 'citizen follower planner secretariat silent', 'who asked and who follows are told of the answer, who answered is not');
select is(pg_temp.told('reply', 'comments'), 'citizen follower planner secretariat silent', 'and of the reply');
select pg_temp.act_as('planner');
insert into public.comments (commitment_id, body) values (900001, 'A kazino9 nearby');
reset role;
select is(pg_temp.told('comment', 'comments'), 'follower planner secretariat silent', 'of what waits nobody hears');
update public.comments set state = 'visible' where body = 'A kazino9 nearby';
select is((select count(*)::int from public.notifications where profile_id = md5('follower')::uuid and kind = 'comment'), 2, 'until it is released');
select pg_temp.act_as('secretariat');
insert into public.deadline_changes (commitment_id, to_on, reason, decided_by, decided_on) values (900001, '2031-01-01', '{"en": "Why"}', '{"en": "Who"}', '2024-01-01'),
  (900002, '2031-01-01', '{"en": "Why"}', '{"en": "Who"}', '2024-01-01');
select public.save_meeting('test-meeting', jsonb_build_object('title', '{"en": "Meeting"}'::jsonb, 'starts_at', now() + interval '20 days', 'link', 'https://example.org'));
select public.save_meeting('test-meeting', jsonb_build_object('title', '{"en": "Meeting"}'::jsonb, 'starts_at', now() + interval '21 days', 'link', 'https://example.org'), base_version => 1);
select public.save_meeting('test-meeting', jsonb_build_object('title', '{"en": "Meeting"}'::jsonb, 'starts_at', now() + interval '22 days', 'link', 'https://example.org'), base_version => 2);
reset role;
select is(pg_temp.told('change', 'deadline_changes'), 'citizen follower planner silent', 'a moved deadline is told to all but who moved it, and of a draft to nobody');
select is(pg_temp.told('meeting', 'meetings:announced'), 'citizen follower planner silent', 'who follows a plan in force hears of a new meeting');
select is(pg_temp.told('meeting', 'meetings:moved'), 'citizen follower planner silent', 'and that it moved, however often, once');
insert into public.platform_rules (id, code, title, text) overriding system value values (900001, 'T1', '{"en": "Respect"}', '{"en": "No insults"}');
select pg_temp.act_as('secretariat');
select public.moderate((select id from public.comments where body = 'When?'), 'hidden', 900001);
reset role;
select is(pg_temp.told('moderation', 'moderation_log'), 'citizen', 'that a comment was hidden is its author''s affair');

-- nobody else's
create function pg_temp.sees_nothing(who text, what text) returns text language plpgsql as $$
declare
  seen int;
begin
  perform pg_temp.act_as(who);
  execute format('select count(*) from public.%I where profile_id <> %L', what, md5(who)::uuid) into seen;
  reset role;
  return is(seen, 0, format('%s sees nothing of others in %s', who, what));
end $$;
select pg_temp.sees_nothing(who, what)
from unnest(array['citizen', 'follower', 'coordinator', 'secretariat', 'administrator']) as who,
  unnest(array['follows', 'notifications', 'notice_overview', 'notification_preferences', 'endorsements']) as what;
select pg_temp.act_as('silent');
select is((select count(*)::int from public.notification_paces), cardinality(enum_range(null::public.notice_kind)), 'one sees one''s own paces');
select is((select pace from public.notification_paces where kind = 'comment'), 'off', 'as one chose them');
reset role;
create function pg_temp.is_refused(who text, statement text, why text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return throws_ok(statement, '42501', null, format('%s: %s', who, why));
end $$;
grant execute on function pg_temp.is_refused to public;
select pg_temp.is_refused('anon', format('select * from public.%I', what), 'reads no ' || what)
from unnest(array['follows', 'notifications', 'notice_overview', 'notification_preferences', 'notification_paces', 'endorsements', 'comment_reports', 'hidden_texts', 'appeals', 'moderation_queue']) as what;
reset role;
select pg_temp.is_refused(who, statement, why) from unnest(array['follower', 'secretariat', 'administrator']) as who, (values
  ($$insert into public.notifications (profile_id, kind, subject, subject_id) values (md5('citizen')::uuid, 'comment', 'comments', 1)$$, 'events tell, not people'),
  ($$update public.notifications set kind = 'summary'$$, 'what was told stays'),
  ($$update public.notifications set mailed_at = now()$$, 'and whether it was sent'),
  ('delete from public.notifications', 'nobody forgets for another'),
  ('select mailed_at from public.notifications', 'letters are the digest''s affair'),
  ($$insert into public.notification_preferences (profile_id, kind, pace) values (md5('citizen')::uuid, 'reply', 'off')$$, 'nobody silences another'),
  ('select locale from public.profiles', 'nobody learns which language another reads'),
  ($$update public.profiles set locale = 'en'$$, 'nor sets it'),
  ('select public.make_reminders()', 'reminders are made by the digest'),
  ($$select public.digest_page('now', '2020-01-01', null, 10, false)$$, 'addresses leave by one door'),
  ($$select public.digest_release('{}', now())$$, 'which is not theirs'),
  ($$select public.unsubscribe(md5('citizen')::uuid)$$, 'nobody unsubscribes another')
) as attempt (statement, why);
select pg_temp.act_as('follower');
update public.notifications set read_at = now();
select is((select count(*)::int from public.notifications where read_at is null), 0, 'one reads one''s own');
delete from public.follows;
reset role;
select isnt((select count(*)::int from public.notifications where read_at is null and profile_id = md5('planner')::uuid), 0, 'and nobody else''s');
select is((select count(*)::int from public.follows where plan_id = 900001), 4, 'who stops following stops for themselves');
select pg_temp.act_as('service');
select ok((select public.digest_page('now', now() - interval '1 day', null, 5000, false) -> 'people' @> jsonb_build_array(jsonb_build_object('email', 'citizen@example.org'))), 'the digest finds whom it writes to');
select ok(not (select public.digest_page('weekly', now() - interval '1 day', null, 5000, false) -> 'people' @> jsonb_build_array(jsonb_build_object('email', 'silent@example.org'))), 'and not who turned it off');

select * from finish();
rollback;
