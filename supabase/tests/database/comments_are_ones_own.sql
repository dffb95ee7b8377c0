-- People comment as themselves or for an organization they speak for, and touch nobody else's words.
begin;
select plan(72);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org'
from unnest(array['citizen', 'other', 'member', 'former', 'coordinator', 'reviewer', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role
from unnest(array['reviewer', 'secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value values
  (900001, 'test-agency', '{"en": "Agency"}', 'agency'), (900002, 'test-other', '{"en": "Other agency"}', 'agency'),
  (900003, 'test-society', '{"en": "Society"}', 'civil_society');
insert into public.memberships (profile_id, organization_id, role, ended_at) values
  (md5('coordinator')::uuid, 900001, 'coordinator', null), (md5('member')::uuid, 900003, 'member', null), (md5('former')::uuid, 900003, 'member', now());
insert into public.plans (id, slug, title, lifecycle) overriding system value values (900001, 'test-plan', '{"en": "Plan"}', 'active');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title) overriding system value
values (900001, 900001, 900001, '1.1', '{"en": "One"}'), (900002, 900001, 900001, '1.2', '{"en": "Two"}');
insert into public.comments (id, commitment_id, parent_id, author_id, organization_id, body) overriding system value values
  (900001, 900001, null, md5('other')::uuid, null, 'First'), (900002, 900001, 900001, md5('citizen')::uuid, null, 'Reply'),
  (900003, 900001, null, md5('former')::uuid, 900003, 'For the society'), (900004, 900001, null, md5('citizen')::uuid, null, 'Mine');

-- who speaks
select pg_temp.act_as('anon');
select throws_ok($$insert into public.comments (commitment_id, body) values (900001, 'Hi')$$, '42501', 'permission denied for table comments', 'the public does not comment');
select throws_ok($$select public.delete_comment(900001)$$, '42501', 'permission denied for function delete_comment', 'nor delete');
select pg_temp.act_as('citizen');
select set_config('request.jwt.claims', '{"role": "authenticated"}', true);
select throws_ok($$insert into public.comments (commitment_id, body) values (900001, 'Hi')$$, '42501', 'new row violates row-level security policy for table "comments"', 'nor does a token without a person');

create function pg_temp.refuses_to_speak(who text, organization bigint) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return throws_ok(format('insert into public.comments (commitment_id, organization_id, body) values (900001, %s, ''For them'')', organization),
    '42501', 'new row violates row-level security policy for table "comments"', format('%s does not speak for organization %s', who, organization));
end $$;
grant execute on function pg_temp.refuses_to_speak to public;
reset role;
select pg_temp.refuses_to_speak(who, organization) from (values ('citizen', 900001), ('citizen', 900003), ('member', 900001), ('member', 900002),
  ('former', 900003), ('coordinator', 900002), ('coordinator', 900003), ('reviewer', 900001), ('secretariat', 900001), ('secretariat', 900003),
  ('administrator', 900003)) as them (who, organization);

create function pg_temp.lets_speak(who text, organization bigint) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return lives_ok(format('insert into public.comments (commitment_id, organization_id, body) values (900002, %s, %L)', coalesce(organization::text, 'null'), 'Word for ' || coalesce(organization::text, 'myself')),
    format('%s comments for %s', who, coalesce('organization ' || organization, 'themselves')));
end $$;
grant execute on function pg_temp.lets_speak to public;
select pg_temp.lets_speak(who, organization) from (values ('citizen', null), ('member', 900003), ('member', null), ('coordinator', 900001),
  ('reviewer', null), ('secretariat', null), ('administrator', null)) as them (who, organization);
select is((select count(*)::int from public.comments where commitment_id = 900002), 7, 'each comment is there');
select is((select count(*)::int from public.comments where commitment_id = 900002 and author_id = md5('member')::uuid), 2, 'in its author''s name');

-- what is not a person's to say
select pg_temp.act_as('citizen');
select throws_ok($$insert into public.comments (commitment_id, body, author_id) values (900001, 'x', md5('other')::uuid)$$, '42501', 'permission denied for table comments', 'nobody comments as another');
select throws_ok($$insert into public.comments (commitment_id, body, author_id) values (900001, 'x', md5('citizen')::uuid)$$, '42501', 'permission denied for table comments', 'nor names an author at all');
select throws_ok($$insert into public.comments (commitment_id, body, created_at) values (900001, 'x', '2020-01-01')$$, '42501', 'permission denied for table comments', 'nor another time');
select throws_ok($$insert into public.comments (commitment_id, body, edited_at) values (900001, 'x', now())$$, '42501', 'permission denied for table comments', 'nor the mark of an edit');
select throws_ok($$insert into public.comments (id, commitment_id, body) overriding system value values (900001, 900001, 'x') on conflict (id) do update set body = excluded.body$$,
  '42501', 'permission denied for table comments', 'nor overwrites by inserting');
select throws_ok($$insert into public.comments (commitment_id) values (900001)$$, '23514', null, 'nor says nothing');
select throws_ok($$insert into public.comments (commitment_id, body) values (900001, E' \n\t ')$$, '23514', null, 'nor blanks');
select throws_ok($$insert into public.comments (commitment_id, body) values (900001, repeat('ə', 5001))$$, '23514', null, 'nor a book');
select throws_ok($$insert into public.comments (commitment_id, body) values (900001, 'x' || repeat(' ', 5000))$$, '23514', null, 'nor a book of blanks');
select lives_ok($$insert into public.comments (commitment_id, body) values (900001, repeat('ə', 5000))$$, 'five thousand characters are a comment');
select lives_ok($$insert into public.comments (commitment_id, body) values (900001, '<script>alert(1)</script>')$$, 'markup is text like any other');

-- threads
select lives_ok($$insert into public.comments (commitment_id, parent_id, body) values (900002, 900001, 'Not there')$$, 'whoever replies elsewhere');
select is((select commitment_id from public.comments where body = 'Not there'), 900001::bigint, 'replies where the comment is');
select throws_ok($$insert into public.comments (commitment_id, parent_id, body) values (900001, 900002, 'x')$$, 'P0001', 'Replies are answered beside each other, not below.', 'threads are two levels deep');
select throws_ok($$insert into public.comments (commitment_id, parent_id, body) values (900001, 987654, 'Lost')$$, '23514', null, 'nobody replies to nothing');
select lives_ok($$insert into public.comments (commitment_id, parent_id, body) values (900001, 900001, 'x')$$, 'a comment takes replies');

-- names and floods
select pg_temp.act_as('anon');
select set_eq($$select display_name is not null, id from public.profiles where id in (md5('citizen')::uuid, md5('other')::uuid)$$,
  $$values (true, md5('citizen')::uuid), (true, md5('other')::uuid)$$, 'who speaks is named');
select pg_temp.act_as('citizen');
update public.profiles set display_name = 'Stolen' where id = md5('other')::uuid;
select isnt((select display_name from public.profiles where id = md5('other')::uuid), 'Stolen', 'and keeps that name');
select pg_temp.act_as('reviewer');
select throws_ok($$insert into public.comments (commitment_id, body) select 900001, 'Flood ' || n from generate_series(1, 20) as n$$, 'P0001', 'Too many comments at once.', 'nobody floods a commitment, not even in one statement');
select lives_ok($$insert into public.comments (commitment_id, body) select 900001, 'Talk ' || n from generate_series(1, 19) as n$$, 'twenty within ten minutes are a conversation');
select throws_ok($$insert into public.comments (commitment_id, body) values (900001, 'Flood')$$, 'P0001', 'Too many comments at once.', 'one more is not');
select pg_temp.act_as('member');
select lives_ok($$insert into public.comments (commitment_id, body) values (900001, 'Talk')$$, 'and holds up nobody else');

-- edit: what is refused leaves the row as it was
select pg_temp.act_as('citizen');
select throws_ok($$update public.comments set commitment_id = 900002 where id = 900002$$, '42501', 'permission denied for table comments', 'a comment does not move to another commitment');
select throws_ok($$update public.comments set parent_id = null where id = 900002$$, '42501', 'permission denied for table comments', 'nor to another thread');
select throws_ok($$update public.comments set author_id = md5('other')::uuid where id = 900002$$, '42501', 'permission denied for table comments', 'nor to another author');
select throws_ok($$update public.comments set organization_id = 900003 where id = 900002$$, '42501', 'permission denied for table comments', 'nor to an organization');
select throws_ok($$update public.comments set deleted_at = now(), body = null where id = 900002$$, '42501', 'permission denied for table comments', 'nor out of sight');
select throws_ok($$update public.comments set body = null where id = 900002$$, '23514', null, 'an edit leaves words');
select throws_ok('delete from public.comments', '42501', 'permission denied for table comments', 'and no row is deleted');

create function pg_temp.tries_to_rewrite(who text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  update public.comments set body = 'Forged' where id in (900001, 900003);
  reset role;
  return is((select string_agg(body, '|' order by id) from public.comments where id in (900001, 900003)), 'First|For the society', who || ' rewrites nobody else''s words');
end $$;
reset role;
select pg_temp.tries_to_rewrite(who) from unnest(array['citizen', 'member', 'coordinator', 'reviewer', 'secretariat', 'administrator', 'former']) as who;
select pg_temp.act_as('citizen');
select lives_ok($$update public.comments set body = 'Mine' where id = 900004$$, 'saving without a change');
select is((select edited_at from public.comments where id = 900004), null, 'is no edit');
select lives_ok($$update public.comments set body = 'Mine, better' where id = 900004$$, 'one''s own words can be changed');
select isnt((select edited_at from public.comments where id = 900004), null, 'and show that they were');

-- delete
create function pg_temp.refuses_to_delete(who text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return throws_ok('select public.delete_comment(900001)', '42501', 'Only its author deletes a comment.', who || ' deletes nobody else''s comment');
end $$;
grant execute on function pg_temp.refuses_to_delete to public;
reset role;
select pg_temp.refuses_to_delete(who) from unnest(array['citizen', 'secretariat', 'administrator']) as who;
select pg_temp.act_as('other');
select lives_ok('select public.delete_comment(900001)', 'authors take their words back');
select throws_ok('select public.delete_comment(900001)', '42501', 'Only its author deletes a comment.', 'once');
update public.comments set body = 'Back again' where id = 900001;
select throws_ok($$insert into public.comments (commitment_id, parent_id, body) values (900001, 900001, 'x')$$, 'P0001', 'The comment was taken back or hidden in the meantime.', 'what is deleted takes no reply');
select pg_temp.act_as('former');
select lives_ok('select public.delete_comment(900003)', 'who left an organization may still take words back');

reset role;
select results_eq($$select body, deleted_at is not null from public.comments where id in (900001, 900002, 900003) order by id$$,
  $$values (null::text, true), ('Reply', false), (null, true)$$, 'the words are gone, the place and the replies stay');
delete from auth.users where id = md5('citizen')::uuid;
select is((select author_id is null and body = 'Reply' from public.comments where id = 900002), true, 'a closed account leaves its words without its name');

select * from finish();
rollback;
