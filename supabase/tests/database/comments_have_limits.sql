-- How long, how often, how many times, where: what the database says to a comment, whoever asks. Refusals tell when to try again.
begin;
select plan(42);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org' from unnest(array['citizen', 'other', 'talker', 'old', 'secretariat']) as who;
insert into public.staff (profile_id, role) values (md5('secretariat')::uuid, 'secretariat');
insert into public.organizations (id, slug, name, kind) overriding system value values (900001, 'test-agency', '{"en": "Agency"}', 'agency');
insert into public.plans (id, slug, title, lifecycle, response_working_days) overriding system value
values (900001, 'test-plan', '{"en": "Plan"}', 'active', 5), (900002, 'test-draft', '{"en": "Draft"}', 'draft', 5);
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1), (900002, 900002, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title) overriding system value
values (900001, 900001, 900001, '1.1', '{"en": "One"}'), (900002, 900002, 900002, '1.1', '{"en": "Secret"}'), (900003, 900001, 900001, '1.2', '{"en": "Two"}');
insert into public.milestones (id, commitment_id, code, title) overriding system value values (900001, 900001, 'a', '{"en": "Step"}'), (900003, 900003, 'a', '{"en": "Step"}');
insert into public.progress_updates (id, commitment_id, organization_id, author_id, completion, narrative, challenges, state) overriding system value
values (900001, 900001, 900001, md5('other')::uuid, 'limited', '{"en": "Unseen"}', '{"en": "None"}', 'submitted');
insert into public.meetings (id, slug, title, starts_at, place) overriding system value values (900001, 'test-meeting', '{"en": "Meeting"}', now() + interval '9 days', '{"en": "Here"}');
insert into public.held_words (word) values ('kazino9');

create function pg_temp.says(body text, also text default '') returns text language sql as $$
  select format('insert into public.comments (commitment_id, body%s) values (900001, %L%s)',
    case when also <> '' then ', ' || split_part(also, '=', 1) else '' end, body, case when also <> '' then ', ' || split_part(also, '=', 2) else '' end)
$$;
grant execute on function pg_temp.says to public;

-- where
select pg_temp.act_as('citizen');
select lives_ok(pg_temp.says('On a milestone', 'milestone_id=900001'), 'a milestone is talked about');
select throws_ok(pg_temp.says('On another''s', 'milestone_id=900003'), '23503', null, 'in its own commitment');
select throws_ok(pg_temp.says('On a report', 'update_id=900001'), '42501', null, 'not a report that waits for its review');
select throws_ok(pg_temp.says('On both', 'meeting_id=900001'), '23514', null, 'one place each');
select throws_ok($$insert into public.comments (body) values ('Nowhere')$$, '23514', null, 'and one at least');
select throws_ok($$insert into public.comments (meeting_id, milestone_id, body) values (900001, 900001, 'Here and there')$$, '23514', null, 'a milestone is of no meeting');
select lives_ok($$insert into public.comments (meeting_id, kind, body) values (900001, 'question', 'At a meeting')$$, 'a meeting is talked about');
select throws_ok($$insert into public.comments (commitment_id, body) values (900002, 'On a draft')$$, '42501', null, 'a draft is not');
select throws_ok(pg_temp.says('Chosen', 'state=''hidden'''), '42501', null, 'nobody chooses a state');
select throws_ok(pg_temp.says('Chosen', 'response_due_on=''2030-01-01'''), '42501', null, 'nor when an answer is due');

-- the same again
select lives_ok(pg_temp.says('Say it once'), 'words');
select throws_ok(pg_temp.says(words), 'P0001', 'You said the same within the last day.', 'once a day, also ' || how)
from (values ('Say it once', 'word for word'), ('  say   IT once ', 'in other letters and spaces'), (E'Say\nit once', 'on two lines'),
  (U&'Say\200B it\00AD once', 'with invisible characters')) as again (words, how);
select throws_ok($$update public.comments set body = 'SAY it once' where body = 'On a milestone'$$, 'P0001', 'You said the same within the last day.', 'and not by an edit');
select lives_ok($$update public.comments set body = 'Say it once, better' where body = 'Say it once'$$, 'one''s own words are mended');
select pg_temp.act_as('other');
select lives_ok(pg_temp.says('Say it once'), 'another may say the same');
reset role;
insert into public.comments (commitment_id, author_id, body, created_at) values (900001, md5('old')::uuid, 'Last week', now() - interval '25 hours');
select pg_temp.act_as('old');
select lives_ok(pg_temp.says('Last week'), 'and oneself again after a day');

-- how many: the refusal says from when on, in a form that every program reads
reset role;
insert into public.comments (commitment_id, author_id, body, created_at)
select 900001, md5('talker')::uuid, 'Talk ' || n, now() - interval '50 minutes' + n * interval '30 seconds' from generate_series(1, 60) as n;
select pg_temp.act_as('talker');
create function pg_temp.next_try() returns timestamptz language plpgsql as $$
declare detail text;
begin
  insert into public.comments (commitment_id, body) values (900001, 'One more');
  return null;
exception when sqlstate 'P0001' then
  get stacked diagnostics detail = pg_exception_detail;
  return detail::timestamptz;
end $$;
grant execute on function pg_temp.next_try to public;
select throws_ok(pg_temp.says('One more'), 'P0001', 'Too many comments at once.', 'sixty an hour are enough');
select is(pg_temp.next_try(), now() - interval '50 minutes' + interval '30 seconds' + interval '1 hour', 'the next may come an hour after the first of them');
select pg_temp.act_as('other');
select lives_ok(pg_temp.says('Somebody else'), 'others are not held up');

-- when an answer is due: working days of the plan, without weekends and holidays
reset role;
delete from public.public_holidays where day between '2024-06-01' and '2024-06-30';
insert into public.public_holidays (day, name) values ('2024-06-05', '{"en": "Holiday"}');
insert into public.comments (id, commitment_id, author_id, kind, body, created_at) overriding system value values
  (900010, 900001, md5('old')::uuid, 'question', 'Asked on a Monday', '2024-06-03 10:00+04'),
  (900011, 900001, md5('old')::uuid, 'recommendation', 'Asked late on a Friday', '2024-06-07 23:30+04'),
  (900012, 900001, md5('old')::uuid, 'concern', 'A concern', '2024-06-03 10:00+04'), (900013, 900001, md5('old')::uuid, 'comment', 'A comment', '2024-06-03 10:00+04');
insert into public.comments (id, commitment_id, parent_id, author_id, kind, body, created_at) overriding system value values
  (900014, 900001, 900010, md5('old')::uuid, 'question', 'A question below', '2024-06-03 11:00+04');
select results_eq($$select id, response_due_on from public.comments where id between 900010 and 900014 order by id$$,
  $$values (900010::bigint, date '2024-06-11'), (900011, date '2024-06-14'), (900012, null), (900013, null), (900014, null)$$,
  'five working days after it was asked; replies and other kinds owe nothing');
select isnt((select response_due_on from public.comments where body = 'At a meeting'), null, 'at a meeting the plan in force says how long');

-- words that wait
select pg_temp.act_as('citizen');
select lives_ok(pg_temp.says('About a KAZINO9 near the school'), 'a word of the list is no refusal');
select is((select state from public.comments where body like '%KAZINO9%'), 'held', 'it waits, and its author sees it');
select lives_ok($$update public.comments set body = 'Now with kazino9 too' where body = 'Say it once, better'$$, 'nor is it in an edit');
select is((select state from public.comments where body like 'Now with%'), 'held', 'which waits as well');
select is_empty($$select word from public.held_words$$, 'the list is not shown');
select throws_ok($$insert into public.held_words (word) values ('mine')$$, '42501', null, 'nor lengthened by others');
delete from public.held_words;
select pg_temp.act_as('other');
select is_empty($$select id from public.comments where body ~* 'kazino9'$$, 'others do not see what waits');
select throws_ok(format('insert into public.comments (commitment_id, parent_id, body) values (900001, %s, ''Below'')', (select max(id) + 1 from public.comments)), '23514', null, 'nor answer it');
select pg_temp.act_as('anon');
select is_empty($$select id from public.comments where body ~* 'kazino9'$$, 'nor does the public');
select pg_temp.act_as('secretariat');
select is((select count(*)::int from public.comments where body ~* 'kazino9'), 2, 'the secretariat does');
select is((select count(*)::int from public.held_words), 1 + (select count(*)::int from public.held_words where word <> 'kazino9'), 'and keeps the list');

-- endorsements
create function pg_temp.endorses(who text, comment bigint) returns text language sql as $$
  select pg_temp.act_as(who);
  select format('insert into public.endorsements (comment_id) values (%s)', comment)
$$;
grant execute on function pg_temp.endorses to public;
select lives_ok(pg_temp.endorses('citizen', 900012), 'people stand behind others');
select throws_ok(pg_temp.endorses('citizen', 900012), '23505', null, 'once');
select throws_ok(pg_temp.endorses('old', 900012), '42501', null, 'not behind themselves');
select throws_ok($$insert into public.endorsements (comment_id, profile_id) values (900012, md5('other')::uuid)$$, '42501', null, 'nor in another''s name');
select pg_temp.act_as('other');
select is_empty($$select * from public.endorsements where comment_id = 900012$$, 'who it was is nobody''s to know');
delete from public.endorsements;
select is((select public.endorsed(comments) from public.comments where id = 900012), 1, 'how many is public, and not another''s to take back');
select pg_temp.act_as('anon');
select throws_ok($$insert into public.endorsements (comment_id) values (900012)$$, '42501', null, 'the public does not endorse');

select * from finish();
rollback;
