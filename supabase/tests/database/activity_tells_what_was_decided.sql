-- What changed lately: not only reports and comments, and never what the public may not see.
begin;
select plan(9);

insert into public.organizations (id, slug, name, kind) overriding system value values
  (900001, 'test-lead', '{"en": "Lead"}', 'agency'), (900002, 'test-union', '{"en": "Union"}', 'civil_society');
insert into auth.users (id, email) values (md5('citizen')::uuid, 'citizen@example.org');
insert into public.plans (id, slug, title, lifecycle, starts_on, ends_on, legal_act_on, opened_at) overriding system value values
  (900001, 'test-active', '{"en": "Active"}', 'active', private.today() - 400, private.today() + 300, private.today() - 400, now() - interval '300 days'),
  (900002, 'test-draft', '{"en": "Draft"}', 'draft', private.today() - 400, private.today() + 300, private.today() - 400, null);
insert into public.themes (id, plan_id, code, title, position) overriding system value
select id, id, '1', '{"en": "Theme"}', 1 from public.plans where id in (900001, 900002);
insert into public.commitments (id, plan_id, theme_id, code, title, due_on, created_at) overriding system value
select id * 10 + nth, id, id, format('1.%s', nth), '{"en": "One"}', private.today() + 100, now() - interval '300 days'
from public.plans, generate_series(1, 2) as nth where id in (900001, 900002);
insert into public.commitment_organizations (commitment_id, organization_id, role)
select id, 900001, 'lead' from public.commitments where plan_id in (900001, 900002);

insert into public.deadline_changes (commitment_id, to_on, reason, decided_by, decided_on)
select id, private.today() + 200, '{"en": "More time"}', '{"en": "Cabinet"}', private.today() from public.commitments where id in (9000011, 9000021);
insert into public.assessments (commitment_id, voice, scheme, year, ratings, created_at)
select id, 'reviewer', 'ogp', 2024, '{"completion": "limited"}', now() - interval '2 hours' from public.commitments where id in (9000011, 9000021);
insert into public.comments (id, commitment_id, author_id, kind, body, state) overriding system value values
  (900001, 9000011, md5('citizen')::uuid, 'question', 'Seen', 'visible'), (900002, 9000011, md5('citizen')::uuid, 'question', 'Unseen', 'visible');
insert into public.responses (comment_id, organization_id, author_id, disposition, body)
select id, 900001, null, 'answered', 'Answer to ' || body from public.comments where id in (900001, 900002);
set constraints all immediate;
alter table public.comments disable trigger user;
update public.comments set state = 'hidden', body = null where id = 900002;
alter table public.comments enable trigger user;
set constraints all deferred;
update public.commitments set lifecycle = 'withdrawn', withdrawal_reason = '{"en": "No longer needed"}' where id in (9000012, 9000022);
insert into public.meetings (id, slug, title, starts_at, place, state) overriding system value
values (900001, 'test-meeting', '{"en": "Meeting"}', now() - interval '1 day', '{"en": "Hall"}', 'held');
insert into public.decisions (id, meeting_id, number, text, due_on) overriding system value values
  (900001, 900001, 1, '{"en": "About the plan"}', private.today() + 9), (900002, 900001, 2, '{"en": "About nothing"}', private.today() + 9);
insert into public.decision_organizations (decision_id, organization_id) values (900001, 900001), (900002, 900001);
insert into public.decision_commitments (decision_id, commitment_id) values (900001, 9000011);

set constraints all immediate;
create temporary view news with (security_invoker = true) as select * from public.latest_activity('test-active');
grant select on news to anon;
set local role anon;
select results_eq($$select kind, count(*)::int from news group by 1 order by 1$$,
  $$values ('assessment', 1), ('comment', 1), ('deadline', 1), ('decision', 2), ('response', 1), ('withdrawal', 1)$$, 'everything that happened, once');
select results_eq($$select code, narrative ->> 'en', detail ->> 'to_on' from news where kind = 'deadline'$$,
  $$values ('1.1', 'More time', (private.today() + 200)::text)$$, 'a deadline with its reason and its days');
select results_eq($$select code, narrative ->> 'en' from news where kind = 'withdrawal'$$, $$values ('1.2', 'No longer needed')$$, 'a withdrawal with its reason');
select results_eq($$select body, detail ->> 'disposition', organization_slug from news where kind = 'response'$$,
  $$values ('Answer to Seen', 'answered', 'test-lead')$$, 'an answer, but none to what is hidden');
select results_eq($$select id::int, title ->> 'en', detail ->> 'meeting' from news where kind = 'decision' order by id$$,
  $$values (1, 'About the plan', 'test-meeting'), (2, 'About nothing', 'test-meeting')$$, 'what a meeting decided about the plan, or while it ran');
select is((select detail -> 'ratings' ->> 'completion' from news where kind = 'assessment'), 'limited', 'a judgement in its own words');
select is_empty($$select from public.latest_activity('test-draft')$$, 'nothing of a draft');
select is_empty($$select from public.latest_activity('test-active', 12, private.today() - 1)$$, 'nothing of today on the day before');
select is((select max(n) from (select count(*) as n from public.latest_activity('test-active', 1) group by kind) as kinds), 1::bigint, 'as many of each as asked for');

select * from finish();
rollback;
