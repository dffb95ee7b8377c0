-- Only an administrator's invitation, accepted by the owner of the address, once and in time, gives a role; only the administrator ends it.
begin;
select plan(49);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org'
from unnest(array['citizen', 'invited', 'coordinator', 'reviewer', 'secretariat', 'administrator']) as who;
insert into public.staff (id, profile_id, role) overriding system value select 900000 + place, md5(office)::uuid, office::public.staff_role
from unnest(array['reviewer', 'secretariat', 'administrator']) with ordinality as given (office, place);
insert into public.organizations (id, slug, name, kind) overriding system value values (900001, 'test-agency', '{"en": "Agency"}', 'agency');
insert into public.memberships (id, profile_id, organization_id, role) overriding system value
values (900001, md5('coordinator')::uuid, 900001, 'coordinator');

-- who invites
create function pg_temp.refuses_to_let_invite(who text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return throws_ok('select public.invite(''citizen@example.org'', ''administrator'')', '42501', 'Only the administrator invites.', who || ' does not invite');
end $$;
grant execute on function pg_temp.refuses_to_let_invite to public;
select pg_temp.refuses_to_let_invite(who) from unnest(array['citizen', 'coordinator', 'reviewer', 'secretariat']) as who;
select pg_temp.act_as('anon');
select throws_ok($$select public.invite('citizen@example.org', 'administrator')$$, '42501', 'permission denied for function invite', 'the public does not invite');
select throws_ok($$select public.accept_invitation('x')$$, '42501', 'permission denied for function accept_invitation', 'nor accept');

select pg_temp.act_as('administrator');
select throws_ok($$select public.invite('a@example.org', 'coordinator')$$, 'P0001', 'A coordinator needs an organization.', 'a coordinator needs an organization');
select throws_ok($$select public.invite('a@example.org', 'secretariat', 'test-agency')$$, 'P0001', 'A secretariat needs no organization.', 'an office has none');
select throws_ok($$select public.invite('a@example.org', 'superuser')$$, 'P0001', null, 'there are no other roles');
select throws_ok($$select public.invite('a@example.org', 'member', 'nowhere')$$, 'P0001', 'There is no organization nowhere.', 'nor unknown organizations');
select throws_ok($$select public.invite('not an address', 'reviewer')$$, '23514', null, 'an address looks like one');
select throws_ok($$select public.invite(null, 'reviewer')$$, '23502', null, 'and is there');
do $$ begin
  perform set_config('test.office', public.invite(' Invited@Example.org ', 'reviewer'), true);
  perform set_config('test.seat', public.invite('invited@example.org', 'coordinator', 'test-agency'), true);
  perform set_config('test.late', public.invite('invited@example.org', 'administrator'), true);
  perform set_config('test.withdrawn', public.invite('invited@example.org', 'administrator'), true);
end $$;
select matches(current_setting('test.office'), '^[0-9a-f]{64}$', 'the link''s secret is 256 random bits');
select throws_ok('select email from public.invitations', '42501', 'permission denied for table invitations', 'even the administrator cannot list addresses');
select throws_ok('select token_digest from public.invitations', '42501', 'permission denied for table invitations', 'nor read digests');
select throws_ok($$select id from public.invitations where email = 'invited@example.org'$$, '42501', 'permission denied for table invitations', 'nor ask for an address by filtering');
select throws_ok($$update public.invitations set expires_at = now() + interval '1 year'$$, '42501', 'permission denied for table invitations', 'nor prolong an invitation');

reset role;
select is((select count(*)::int from public.invitations where email = 'invited@example.org' and invited_by = md5('administrator')::uuid), 4, 'the address is kept in lower case, with who invited');
select is((select token_digest from public.invitations where staff_role = 'reviewer' and email = 'invited@example.org'),
  sha256(convert_to(current_setting('test.office'), 'UTF8')), 'of the secret only the digest is kept');
update public.invitations set expires_at = now() - interval '1 second'
where token_digest = sha256(convert_to(current_setting('test.late'), 'UTF8'));
delete from public.invitations where token_digest = sha256(convert_to(current_setting('test.withdrawn'), 'UTF8'));

-- who accepts
select pg_temp.act_as('citizen');
select throws_ok($$select public.accept_invitation(current_setting('test.office'))$$, 'P0001', 'This invitation is for another e-mail address.', 'a forwarded link is not enough');
select throws_ok($$select public.accept_invitation(current_setting('test.late'))$$, 'P0001', 'This invitation is for another e-mail address.', 'and tells nothing more');
select throws_ok($$select public.accept_invitation('0')$$, 'P0001', 'This invitation does not exist.', 'a guess is refused');
select throws_ok($$select public.accept_invitation(null)$$, 'P0001', 'This invitation does not exist.', 'so is nothing');
select set_config('request.jwt.claims', json_build_object('sub', md5('citizen')::uuid, 'email', 'invited@example.org')::text, true);
select throws_ok($$select public.accept_invitation(current_setting('test.office'))$$, 'P0001', 'This invitation is for another e-mail address.', 'an address claimed by a token does not count');
select set_config('request.jwt.claims', '{"email": "invited@example.org"}', true);
select throws_ok($$select public.accept_invitation(current_setting('test.office'))$$, 'P0001', 'This invitation is for another e-mail address.', 'nor a token without a person');
select pg_temp.act_as('invited');
select throws_ok($$select public.accept_invitation(current_setting('test.late'))$$, 'P0001', 'This invitation has expired.', 'an expired invitation is refused');
select throws_ok($$select public.accept_invitation(current_setting('test.withdrawn'))$$, 'P0001', 'This invitation does not exist.', 'so is a withdrawn one');
select ok(not private.holds_office('reviewer') and not private.coordinates(900001), 'an invitation alone gives nothing');
select lives_ok($$select public.accept_invitation(current_setting('test.office'))$$, 'the invited accept an office');
select lives_ok($$select public.accept_invitation(current_setting('test.seat'))$$, 'and a seat');
select ok(private.holds_office('reviewer') and private.coordinates(900001), 'and hold them');
select ok(not private.is_administrator() and not private.is_secretariat(), 'and no other');
select throws_ok($$select public.accept_invitation(current_setting('test.office'))$$, 'P0001', 'This invitation was accepted before.', 'an invitation works once');

-- who withdraws
select is_empty('select id from public.invitations', 'the invited see no list');
select pg_temp.act_as('secretariat');
select lives_ok('delete from public.invitations where id is not null', 'asking to withdraw as the secretariat');
select pg_temp.act_as('administrator');
select lives_ok('delete from public.invitations where id is not null', 'withdrawing as the administrator');
reset role;
select is((select array_agg(coalesce(staff_role::text, member_role::text) order by id) from public.invitations where email = 'invited@example.org'),
  array['reviewer', 'coordinator'], 'takes back what waits; what was accepted stays on record');

-- who ends
select pg_temp.act_as('secretariat');
select lives_ok('update public.memberships set ended_at = now()', 'asking to end memberships as the secretariat');
reset role;
select is((select ended_at from public.memberships where id = 900001), null, 'ends none');
select pg_temp.act_as('administrator');
select cmp_ok((select count(*)::int from public.memberships), '>=', 2, 'the administrator sees who coordinates');
select throws_ok($$insert into public.staff (profile_id, role) values (md5('citizen')::uuid, 'reviewer')$$, '42501', 'permission denied for table staff', 'but gives no office past an invitation');
select throws_ok($$update public.staff set role = 'administrator' where id = 900001$$, '42501', 'permission denied for table staff', 'nor changes one');
select throws_ok($$update public.memberships set ended_at = created_at - interval '1 day' where id = 900001$$, '23514', null, 'a membership does not end before it began');
select lives_ok('update public.memberships set ended_at = now() where id = 900001', 'the administrator ends a membership');
select lives_ok('update public.memberships set ended_at = null where id = 900001', 'asking to revive it');
select lives_ok('update public.staff set ended_at = now() where id = 900001', 'ending an office');
reset role;
select isnt((select ended_at from public.memberships where id = 900001), null, 'revives nothing');
select pg_temp.act_as('coordinator');
select ok(not private.coordinates(900001) and not private.speaks_for(900001), 'from then on the person speaks for themselves only');
select pg_temp.act_as('reviewer');
select ok(not private.holds_office('reviewer'), 'and the office is vacant');

select * from finish();
rollback;
