-- Roles, names and identities cannot be taken: not by inserting, not at sign-up, not through claims.
begin;
select plan(42);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email, raw_user_meta_data, raw_app_meta_data) values
  (md5('citizen')::uuid, 'vusala.citizen@example.org',
    '{"display_name": "Citizen", "role": "administrator", "staff_role": "administrator", "app_metadata": {"role": "service_role"}, "id": "00000000-0000-4000-8000-000000000000"}',
    '{"role": "administrator"}'),
  (md5('other')::uuid, 'other@example.org', '{"display_name": "Other"}', null),
  (md5('administrator')::uuid, 'administrator@example.org', '{"display_name": "Admin"}', null);
insert into public.staff (id, profile_id, role) overriding system value values (900001, md5('administrator')::uuid, 'administrator');
insert into public.organizations (id, slug, name, kind) overriding system value values (900001, 'test-agency', '{"en": "Agency"}', 'agency');
insert into public.memberships (id, profile_id, organization_id, role) overriding system value
values (900001, md5('other')::uuid, 900001, 'coordinator');

-- what a person writes about themselves at sign-up is only a name
select is_empty($$select from public.staff where profile_id = md5('citizen')::uuid$$, 'sign-up gives no office, whatever it asks for');
select is_empty($$select from public.memberships where profile_id = md5('citizen')::uuid$$, 'nor a membership');
select is((select display_name from public.profiles where id = md5('citizen')::uuid), 'Citizen', 'only the name is taken');
select is((select role from auth.users where id = md5('citizen')::uuid), 'authenticated', 'the account is an ordinary one');

select pg_temp.act_as('citizen');
select set_config('request.jwt.claims', json_build_object('sub', md5('citizen')::uuid, 'role', 'service_role', 'user_role', 'administrator',
  'app_metadata', json_build_object('role', 'administrator', 'roles', array['secretariat']), 'staff', array['secretariat'])::text, true);
select ok(not private.is_administrator() and not private.is_secretariat(), 'claims in a token give no office');
select ok(not private.coordinates(900001) and not private.speaks_for(900001), 'nor a voice');
select ok(not private.coordinates(null), 'nor does asking about nothing');

select throws_ok($$insert into public.staff (profile_id, role) values (md5('citizen')::uuid, 'administrator')$$,
  '42501', 'permission denied for table staff', 'nobody gives themselves an office');
select throws_ok($$insert into public.memberships (profile_id, organization_id, role) values (md5('citizen')::uuid, 900001, 'coordinator')$$,
  '42501', 'permission denied for table memberships', 'nor a membership');
select throws_ok($$insert into public.invitations (email, token_digest, staff_role) values ('vusala.citizen@example.org', 'x', 'administrator')$$,
  '42501', 'permission denied for table invitations', 'nor an invitation');
select throws_ok($$insert into public.profiles (id, display_name) values (md5('new')::uuid, 'New')$$,
  '42501', 'permission denied for table profiles', 'nor another profile');
select throws_ok($$insert into public.profiles (id, display_name) values (md5('other')::uuid, 'Mine') on conflict (id) do update set display_name = 'Mine'$$,
  '42501', 'permission denied for table profiles', 'also not on conflict');
select throws_ok($$update public.staff set profile_id = md5('citizen')::uuid$$, '42501', 'permission denied for table staff', 'an office is not handed over');
select throws_ok($$update public.memberships set role = 'coordinator'$$, '42501', 'permission denied for table memberships', 'a membership does not change');
select throws_ok($$delete from public.staff$$, '42501', 'permission denied for table staff', 'offices are ended, not deleted');
select throws_ok($$delete from public.memberships$$, '42501', 'permission denied for table memberships', 'memberships too');
select throws_ok($$update public.profiles set id = md5('other')::uuid where id = md5('citizen')::uuid$$,
  '42501', 'permission denied for table profiles', 'nobody becomes another');
select throws_ok($$select private.create_invitation('vusala.citizen@example.org', 'administrator')$$,
  '42501', 'permission denied for function create_invitation', 'the door behind public.invite is locked');
select is_empty('select from public.memberships', 'a person does not see who coordinates for whom');
select is_empty('select from public.staff', 'nor who holds an office');
select is_empty('select id from public.invitations', 'nor who is invited');
select is((select array_agg(display_name) from public.profiles where id in (md5('citizen')::uuid, md5('other')::uuid)), array['Citizen'], 'nor who else has an account');

select lives_ok($$update public.staff set ended_at = now()$$, 'asking to end offices');
select lives_ok($$update public.memberships set ended_at = now()$$, 'asking to end memberships');
select lives_ok($$update public.profiles set display_name = 'Stolen' where id = md5('other')::uuid$$, 'asking to rename another');
select lives_ok($$update public.profiles set display_name = 'Vüsalə Ə.' where id = md5('citizen')::uuid$$, 'renaming oneself');
select throws_ok($$update public.profiles set display_name = E'Two\nlines' where id = md5('citizen')::uuid$$, '23514', null, 'a name is one line');
select throws_ok($$update public.profiles set display_name = U&'Admin\202Enimda' where id = md5('citizen')::uuid$$, '23514', null, 'and does not turn its surroundings');
select throws_ok($$update public.profiles set display_name = repeat('n', 81) where id = md5('citizen')::uuid$$, '23514', null, 'and is short');
select throws_ok($$update public.profiles set display_name = '' where id = md5('citizen')::uuid$$, '23514', null, 'and is not empty');

select pg_temp.act_as('other');
select is((select count(*)::int from public.memberships), 1, 'people see their own membership');
select pg_temp.act_as('anon');
select is_empty('select id from public.profiles where id in (md5(''citizen'')::uuid, md5(''other'')::uuid)', 'the public sees no name of who said nothing');
select pg_temp.act_as('administrator');
select is((select count(*)::int from public.profiles where id in (md5('citizen')::uuid, md5('other')::uuid)), 2, 'the administrator sees the names of those who may hold roles');

reset role;
select is((select ended_at from public.staff where id = 900001), null, 'ended nothing');
select is((select ended_at from public.memberships where id = 900001), null, 'ended nothing either');
select is((select display_name from public.profiles where id = md5('other')::uuid), 'Other', 'renamed nobody');
select is((select display_name from public.profiles where id = md5('citizen')::uuid), 'Vüsalə Ə.', 'one''s own name is one''s own affair');

-- a strange name must not stop a sign-up, and half an address is not a name
insert into auth.users (id, email, raw_user_meta_data) values
  (md5('unnamed')::uuid, 'leyla.quliyeva@example.org', '{}'), (md5('blank')::uuid, 'blank@example.org', '{"display_name": " \n\t "}'),
  (md5('long')::uuid, 'long@example.org', jsonb_build_object('display_name', repeat(' x', 300))),
  (md5('odd')::uuid, repeat('m', 200) || '@example.org', '[1, 2]'), (md5('turned')::uuid, null, '{"display_name": "\u202e Turned\u0007 "}');
select is((select display_name from public.profiles where id = md5('unnamed')::uuid), '—', 'who gives no name has none, and their address stays theirs');
select is((select display_name from public.profiles where id = md5('blank')::uuid), '—', 'blanks are no name');
select is((select length(display_name) from public.profiles where id = md5('long')::uuid), 79, 'a long name is cut');
select is((select display_name from public.profiles where id = md5('odd')::uuid), '—', 'data of another shape is no name');
select is((select display_name from public.profiles where id = md5('turned')::uuid), 'Turned', 'invisible characters are dropped');

select * from finish();
rollback;
