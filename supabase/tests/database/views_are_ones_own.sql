-- A list that somebody keeps under a name is theirs alone, and there is an end to how many, how long and how named.
begin;
select plan(33);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
create function pg_temp.keeps(name text, query text default '', plan text default null) returns text language sql as $$
  select format('insert into public.saved_views (name, query, plan) values (%L, %L, %L)', name, query, plan)
$$;
grant execute on function pg_temp.act_as, pg_temp.keeps to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org' from unnest(array['reader', 'other', 'secretariat']) as who;
insert into public.staff (profile_id, role) values (md5('secretariat')::uuid, 'secretariat');
insert into public.plans (id, slug, title, lifecycle) overriding system value values (900001, 'test-plan', '{"en": "Plan"}', 'active'), (900002, 'test-draft', '{"en": "Draft"}', 'draft');

-- refusals first
select pg_temp.act_as('anon');
select throws_ok('select id from public.saved_views', '42501', null, 'the public sees no views');
select throws_ok(pg_temp.keeps('Mine'), '42501', null, 'nor keeps any');
select pg_temp.act_as('other');
select lives_ok(pg_temp.keeps('Another''s', 'schedule=overdue', 'test-plan'), 'another person keeps one');
select pg_temp.act_as('reader');
select is_empty('select id from public.saved_views', 'nobody sees what another keeps');
update public.saved_views set name = 'Taken over';
delete from public.saved_views;
select throws_ok(statement, code, null, why) from (values
  ($$insert into public.saved_views (profile_id, name) values (md5('other')::uuid, 'For another')$$, '42501', 'nobody keeps one for another'),
  ($$update public.saved_views set profile_id = md5('other')::uuid$$, '42501', 'nor hands one over'),
  ($$insert into public.saved_views (name, created_at) values ('Old', '2020-01-01')$$, '42501', 'nor says when it was'),
  ('select profile_id from public.saved_views', '42501', 'whose they are need not be said'),
  (pg_temp.keeps(''), '23514', 'a view has a name'),
  (pg_temp.keeps('  '), '23514', 'that can be seen'),
  (pg_temp.keeps(E'\u200b\u200b'), '23514', 'by whoever reads it'),
  (pg_temp.keeps(' Late'), '23514', 'without room around it'),
  (pg_temp.keeps(E'Late\none'), '23514', 'in one line'),
  (pg_temp.keeps(repeat('x', 61)), '23514', 'and short'),
  (pg_temp.keeps('Long', repeat('x', 2001)), '23514', 'what it shows is of sensible length'),
  (pg_temp.keeps('Elsewhere', 'q=a#b'), '23514', 'and no more than a query'),
  (pg_temp.keeps('Script', '<script>'), '23514', 'with everything else encoded'),
  (pg_temp.keeps('Nowhere', '', 'no-such-plan'), '42501', 'of a plan that there is'),
  (pg_temp.keeps('Secret', '', 'test-draft'), '42501', 'and a draft is refused in the same words')
) as attempt (statement, code, why);

-- what is one's own
select lives_ok(pg_temp.keeps('Late ones', 'q=h%C3%B6kum%C9%99t&schedule=overdue', 'test-plan'), 'people keep a view of a plan');
select lives_ok(pg_temp.keeps('Everything'), 'and of all plans');
select throws_ok(pg_temp.keeps('LATE ONES'), '23505', null, 'one name means one view, however it is written');
select lives_ok($$update public.saved_views set query = 'schedule=overdue&view=cards' where name = 'Late ones'$$, 'a view may be replaced');
select throws_ok($$update public.saved_views set plan = 'test-draft' where name = 'Late ones'$$, '42501', null, 'but not by one of a draft');
select throws_ok($$update public.saved_views set name = 'everything' where name = 'Late ones'$$, '23505', null, 'nor take the name of another');
delete from public.saved_views where name = 'Everything';
select is(array(select name from public.saved_views), array['Late ones'], 'and dropped');
do $$ begin for i in 2..50 loop insert into public.saved_views (name) values ('View ' || i); end loop; end $$;
select throws_ok(pg_temp.keeps('One more'), 'P0001', 'Fifty views are kept for one person.', 'fifty are enough');
select lives_ok($$update public.saved_views set query = 'view=cards' where name = 'View 7'$$, 'the fifty may still be replaced');
select is(jsonb_array_length(public.my_data() -> 'saved_views'), 50, 'all of them are in one''s own data');
select pg_temp.act_as('secretariat');
select is_empty('select id from public.saved_views', 'an office sees nobody''s');
select lives_ok(pg_temp.keeps('In the making', '', 'test-draft'), 'but may keep a view of a draft, which it sees');
reset role;
select is((select name from public.saved_views where profile_id = md5('other')::uuid), 'Another''s', 'what another keeps stood through all of it');
delete from auth.users where id = md5('reader')::uuid;
select is((select count(*)::int from public.saved_views where profile_id = md5('reader')::uuid), 0, 'with the account goes what it kept');
select * from finish();
rollback;
