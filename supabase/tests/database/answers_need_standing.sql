-- An official answer is an agency's that carries the commitment, or the secretariat's: nobody else's, with reasons where it refuses, for good.
begin;
select plan(67);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org'
from unnest(array['citizen', 'lead', 'supporting', 'partner', 'elsewhere', 'former', 'member', 'heir', 'reviewer', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role from unnest(array['reviewer', 'secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value
select 900000 + n, 'test-' || who, jsonb_build_object('en', who), case when who = 'society' then 'civil_society' else 'agency' end::public.organization_kind
from unnest(array['lead', 'supporting', 'partner', 'elsewhere', 'society', 'gone', 'heir']) with ordinality as them (who, n);
update public.organizations set successor_id = 900007, valid_to = '2024-01-01' where id = 900006;
insert into public.memberships (profile_id, organization_id, role, ended_at) values
  (md5('lead')::uuid, 900001, 'coordinator', null), (md5('supporting')::uuid, 900002, 'coordinator', null), (md5('partner')::uuid, 900003, 'coordinator', null),
  (md5('elsewhere')::uuid, 900004, 'coordinator', null), (md5('member')::uuid, 900005, 'member', null), (md5('former')::uuid, 900001, 'coordinator', now()),
  (md5('heir')::uuid, 900007, 'coordinator', null);
insert into public.plans (id, slug, title, lifecycle) overriding system value values (900001, 'test-plan', '{"en": "Plan"}', 'active'), (900002, 'test-draft', '{"en": "Draft"}', 'draft');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1), (900002, 900002, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title, due_on) overriding system value
values (900001, 900001, 900001, '1.1', '{"en": "One"}', '2030-01-01'), (900002, 900002, 900002, '1.1', '{"en": "Secret"}', null), (900003, 900001, 900001, '1.2', '{"en": "Two"}', '2030-01-01');
insert into public.commitment_organizations (commitment_id, organization_id, role) values
  (900001, 900001, 'lead'), (900001, 900006, 'lead'), (900001, 900002, 'supporting'), (900001, 900003, 'partner'), (900002, 900001, 'lead'), (900003, 900004, 'lead');
insert into public.meetings (id, slug, title, starts_at, place) overriding system value values (900001, 'test-meeting', '{"en": "Meeting"}', now() + interval '9 days', '{"en": "Here"}');
insert into public.comments (id, commitment_id, meeting_id, author_id, kind, body) overriding system value values
  (900001, 900001, null, md5('citizen')::uuid, 'question', 'When?'), (900002, 900002, null, md5('secretariat')::uuid, 'question', 'Secret?'),
  (900003, null, 900001, md5('citizen')::uuid, 'question', 'Where?'), (900004, 900001, null, md5('citizen')::uuid, 'question', 'Why?');
insert into public.comments (id, commitment_id, parent_id, author_id, body) overriding system value values (900005, 900001, 900001, md5('member')::uuid, 'We ask too');
update public.comments set state = 'hidden', body = null where id = 900004;
insert into public.deadline_changes (id, commitment_id, to_on, reason, decided_by, decided_on) overriding system value values
  (900001, 900001, '2031-01-01', '{"en": "Why"}', '{"en": "Who"}', '2024-01-01'), (900003, 900003, '2031-01-01', '{"en": "Why"}', '{"en": "Who"}', '2024-01-01');
insert into public.progress_updates (id, commitment_id, organization_id, author_id, completion, narrative, challenges, state) overriding system value
values (900001, 900001, 900001, md5('lead')::uuid, 'limited', '{"en": "Unseen"}', '{"en": "None"}', 'submitted');
set constraints all immediate;
set constraints all deferred;

create function pg_temp.answer(body text, also text default '', comment bigint default 900001) returns text language sql as $$
  select format('insert into public.responses (comment_id, disposition, body%s) values (%s, ''answered'', %L%s)',
    case when also <> '' then ', ' || split_part(also, '=', 1) else '' end, comment, body, case when also <> '' then ', ' || split_part(also, '=', 2) else '' end)
$$;
create function pg_temp.refused(who text, organization bigint, comment bigint, why text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return throws_ok(format('insert into public.responses (comment_id, organization_id, disposition, body) values (%s, %s, ''answered'', ''In their name'')',
    comment, coalesce(organization::text, 'null')), '42501', null, why);
end $$;
create function pg_temp.taken(who text, organization bigint, comment bigint, why text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return lives_ok(format('insert into public.responses (comment_id, organization_id, disposition, body) values (%s, %s, ''answered'', %L)',
    comment, coalesce(organization::text, 'null'), 'Answer of ' || who), why);
end $$;
grant execute on function pg_temp.answer, pg_temp.refused, pg_temp.taken to public;

-- who answers
select pg_temp.refused(who, organization, 900001, format('%s does not answer for %s', who, coalesce(organization::text, 'the secretariat')))
from (values ('anon', 900001), ('anon', null), ('citizen', 900001), ('citizen', null), ('lead', null), ('lead', 900002), ('lead', 900004), ('supporting', 900001),
  ('partner', 900003), ('elsewhere', 900004), ('elsewhere', 900001), ('former', 900001), ('member', 900005), ('member', null), ('member', 900001), ('heir', 900006),
  ('reviewer', null), ('reviewer', 900001), ('administrator', null), ('administrator', 900001), ('secretariat', 900001)) as them (who, organization);
reset role;
select pg_temp.refused('lead', 900001, comment, why) from (values (900002, 'not in a draft'), (900003, 'not at a meeting'), (900004, 'not what is hidden'), (900005, 'not below'), (900099, 'not nothing')) as place (comment, why);
reset role;
select pg_temp.refused('secretariat', null, comment, 'nor the secretariat: ' || comment) from unnest(array[900004, 900005]) as comment;
reset role;
select pg_temp.taken(who, organization, comment, format('%s answers', who)) from (values ('lead', 900001, 900001), ('supporting', 900002, 900001), ('heir', 900007, 900001),
  ('secretariat', null, 900001), ('secretariat', null, 900003)) as them (who, organization, comment);
select is((select count(*)::int from public.responses where comment_id in (900001, 900003)), 5, 'each answer is there');

-- what an answer says
select pg_temp.act_as('lead');
create function pg_temp.disposes(how text, reasons text) returns text language sql as $$
  select format('insert into public.responses (comment_id, organization_id, disposition, body, reasons) values (900001, 900001, %L, ''Words'', %L)', how, reasons)
$$;
select throws_ok(pg_temp.disposes(how, reasons), '23514', null, format('%s says why: “%s”', how, reasons))
from (values ('not_adopted', ''), ('not_adopted', E' \n\t'), ('partly_adopted', ''), ('partly_adopted', ' ')) as refusal (how, reasons);
select lives_ok(pg_temp.disposes(how, reasons), how || ' is an answer')
from (values ('not_adopted', 'Because'), ('partly_adopted', 'Because'), ('adopted', ''), ('answered', ''), ('under_consideration', '')) as answer (how, reasons);
select throws_ok(pg_temp.disposes('ignored', ''), '22P02', null, 'there is no other');
select throws_ok(pg_temp.answer(E' \n ', 'organization_id=900001'), '23514', null, 'blanks are no answer');
select throws_ok(pg_temp.answer(repeat('x', 10001), 'organization_id=900001'), '23514', null, 'nor is a book');

-- nobody chooses a time or an author, nobody rewrites
select throws_ok(pg_temp.answer('Then', 'created_at=''2020-01-01'''), '42501', null, 'an answer comes when it comes');
select throws_ok(pg_temp.answer('Me', 'author_id=''' || md5('lead')::uuid || ''''), '42501', null, 'who wrote it is not said');
select throws_ok('select author_id from public.responses', '42501', null, 'nor read');
select throws_ok($$update public.responses set body = 'Better' where comment_id = 900001$$, '42501', null, 'an answer is not mended');
select throws_ok('delete from public.responses', '42501', null, 'nor taken back');
reset role;
select throws_ok($$update public.responses set body = 'Better' where comment_id = 900001$$, 'P0001', null, 'not by the owner');
select throws_ok('delete from public.responses where comment_id = 900001', 'P0001', null, 'neither');

-- what it points at
select pg_temp.act_as('lead');
create function pg_temp.points(at text) returns text language sql as $$
  select format('insert into public.responses (comment_id, organization_id, disposition, body, %s) values (900001, 900001, ''adopted'', ''See'', %s)', split_part(at, '=', 1), split_part(at, '=', 2))
$$;
grant execute on function pg_temp.disposes, pg_temp.points to public;
select throws_ok(pg_temp.points(place), 'P0001', 'The change belongs to another commitment.', 'it does not point at ' || place)
from unnest(array['deadline_change_id=900003', 'deadline_change_id=1', 'update_id=900001', 'ledger_seq=1', 'ledger_seq=99999999']) as place;
select lives_ok(pg_temp.points('deadline_change_id=900001'), 'it points at the change that it led to');
select lives_ok(pg_temp.points('ledger_seq=' || seq), 'or at the wording that changed')
from (select max(ledger.seq) as seq from public.ledger where ledger.plan = 'test-plan' and ledger.commitment = '1.1' and ledger.subject = 'commitments') as edits;
reset role;
insert into public.comments (id, commitment_id, author_id, kind, body, created_at) overriding system value
values (900007, 900001, md5('citizen')::uuid, 'question', 'After it had moved?', now() + interval '1 second');
select pg_temp.act_as('lead');
select throws_ok(replace(pg_temp.points(place), '(900001, 900001', '(900007, 900001'), 'P0001', 'The change is older than the question.', place || ' came before the question')
from (
  select 'deadline_change_id=900001' as place
  union all select 'ledger_seq=' || max(ledger.seq) from public.ledger where ledger.plan = 'test-plan' and ledger.commitment = '1.1' and ledger.subject = 'commitments'
) as older;
select throws_ok($$insert into public.responses (comment_id, organization_id, disposition, body, deadline_change_id, ledger_seq) values (900001, 900001, 'adopted', 'See', 900001, 1)$$,
  null, null, 'at one of them');

-- under consideration is no answer, and a hidden question is owed none
reset role;
select is((select count(*)::int from public.question_overview where comment_id = 900004), 0, 'a hidden question is owed no answer');
insert into public.comments (id, commitment_id, author_id, kind, body) overriding system value values (900006, 900001, md5('citizen')::uuid, 'question', 'And this?');
insert into public.responses (comment_id, organization_id, author_id, disposition, body) values (900006, 900001, md5('lead')::uuid, 'under_consideration', 'We think');
select is((select answered_at from public.question_overview where comment_id = 900006), null, '“under consideration” keeps it waiting');
delete from auth.users where id = md5('lead')::uuid;
select is((select count(*)::int from public.responses where comment_id = 900001 and organization_id = 900001 and body = 'Answer of lead'), 1, 'who leaves the office leaves its answers');
select pg_temp.act_as('anon');
select is((select count(*)::int from public.responses where comment_id = 900003), 1, 'the public reads answers');

select * from finish();
rollback;
