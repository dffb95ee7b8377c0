-- Whoever deletes their account leaves what they published, without a name, and nothing else; their old session writes nothing more.
begin;
select plan(55);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
create function pg_temp.mentions(needle text) returns setof text language plpgsql security definer as $$
declare
  place record;
  found bigint;
begin
  for place in select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth', 'storage', 'private') loop
    execute format('select count(*) from %s as row where position(lower(%L) in lower(row::text)) > 0', place.name, needle) into found;
    if found > 0 then
      return next place.name;
    end if;
  end loop;
end $$;
grant execute on function pg_temp.act_as, pg_temp.mentions to public;

-- somebody who did everything that one can do
insert into auth.users (id, email, raw_user_meta_data) select md5(who)::uuid, who || '@example.org', jsonb_build_object('display_name', initcap(who))
from unnest(array['unmistakable', 'bystander', 'chief']) as who;
insert into auth.audit_log_entries (id, payload) values
  (gen_random_uuid(), json_build_object('actor_id', md5('unmistakable')::uuid, 'actor_username', 'unmistakable@example.org', 'action', 'login'));
insert into public.organizations (id, slug, name, kind) overriding system value
values (900001, 'test-agency', '{"en": "Agency"}', 'agency'), (900002, 'test-society', '{"en": "Society"}', 'civil_society');
insert into public.plans (id, slug, title, lifecycle, starts_on) overriding system value values (900001, 'test-plan', '{"en": "Plan"}', 'active', '2024-01-01');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title, due_on) overriding system value values (900001, 900001, 900001, '1.1', '{"en": "One"}', '2030-01-01');
insert into public.commitment_organizations (commitment_id, organization_id, role) values (900001, 900001, 'lead');
insert into public.memberships (id, profile_id, organization_id, role) overriding system value
values (900001, md5('unmistakable')::uuid, 900001, 'coordinator'), (900002, md5('unmistakable')::uuid, 900002, 'member');
insert into public.staff (id, profile_id, role) overriding system value
values (900001, md5('unmistakable')::uuid, 'reviewer'), (900002, md5('chief')::uuid, 'administrator');
do $$ begin
  perform private.create_invitation('Unmistakable@example.org', 'secretariat');
  perform private.create_invitation('else@example.org', 'reviewer', inviter => md5('unmistakable')::uuid);
end $$;
insert into public.progress_updates (id, commitment_id, organization_id, author_id, completion, narrative, state, submitted_at, published_at) overriding system value
values (900001, 900001, 900001, md5('unmistakable')::uuid, 'substantial', '{"en": "Said for the agency"}', 'published', now(), now());
insert into public.platform_rules (id, code, title, text) overriding system value values (900001, 'T9', '{"en": "Rule"}', '{"en": "Rule"}');
insert into public.held_words (word) values ('unheardof');
insert into public.comments (id, commitment_id, author_id, body) overriding system value values
  (900001, 900001, md5('unmistakable')::uuid, 'Said in public'), (900002, 900001, md5('unmistakable')::uuid, 'An unheardof thing'),
  (900003, 900001, md5('unmistakable')::uuid, 'Said too loudly'), (900004, 900001, md5('bystander')::uuid, 'Said by another');
insert into public.comments (id, commitment_id, parent_id, author_id, body) overriding system value
values (900005, 900001, 900001, md5('bystander')::uuid, 'A reply that stays');
update public.comments set state = 'hidden', body = null where id = 900003;
insert into public.hidden_texts (comment_id, body) values (900003, 'Said too loudly');
insert into public.moderation_log (comment_id, action, rule_id) values (900003, 'hidden', 900001);
insert into public.appeals (comment_id, body) values (900003, 'Not loud at all');
insert into public.endorsements (comment_id, profile_id) values (900004, md5('unmistakable')::uuid);
insert into public.comment_reports (comment_id, reporter_id, reason) values (900004, md5('unmistakable')::uuid, 'It offends');
insert into public.topics (id, author_id, organization_id, title, body) overriding system value
values (900001, md5('unmistakable')::uuid, 900002, 'A topic', 'To discuss');
insert into public.responses (id, comment_id, organization_id, author_id, disposition, body) overriding system value
values (900001, 900004, 900001, md5('unmistakable')::uuid, 'answered', 'Answered for the agency');
insert into public.follows (profile_id, commitment_id) values (md5('unmistakable')::uuid, 900001);
insert into public.notifications (profile_id, kind, subject, subject_id) values (md5('unmistakable')::uuid, 'change', 'test', 1);
insert into public.notification_preferences (profile_id, kind, pace) values (md5('unmistakable')::uuid, 'change', 'off');
insert into public.saved_views (profile_id, name) values (md5('unmistakable')::uuid, 'Unmistakable');
insert into storage.objects (bucket_id, name, owner, owner_id)
values ('evidence', '900001/11111111-1111-4111-8111-111111111111/a.pdf', md5('unmistakable')::uuid, md5('unmistakable')::uuid::text);
select pg_temp.act_as('unmistakable');
do $$ begin perform public.save_draft(900001, 900001, '{"words": "begun"}'); end $$;

-- taking along
create temp table taken on commit drop as select public.my_data() as data;
select is(data #>> '{account,email}', 'unmistakable@example.org', 'one''s address is in the file') from taken;
select is(array(select comment ->> 'body' from taken, jsonb_array_elements(data -> 'comments') as comment), array['Said in public', 'An unheardof thing', 'Said too loudly'], 'and all that one said, hidden or not');
select is_empty($$select key from taken, jsonb_each(data) where jsonb_typeof(value) = 'array' and jsonb_array_length(value) = 0 and key <> 'assessments'$$, 'no part is empty for whom did everything');
select unalike((data - 'account')::text, '%' || md5('bystander')::uuid || '%', 'nobody else is in it') from taken;
select unalike(data::text, '%token%', 'and no secret') from taken;
select pg_temp.act_as('anon');
select throws_ok('select public.my_data()', '42501', 'permission denied for function my_data', 'the public has no data of its own');
select throws_ok('select public.delete_my_account()', '42501', 'permission denied for function delete_my_account', 'and nothing to delete');

-- leaving
reset role;
select set_has($$select pg_temp.mentions('unmistakable')$$,
  $$values ('auth.users'), ('auth.audit_log_entries'), ('public.profiles'), ('public.invitations'), ('public.update_drafts')$$, 'their name and address are in many places');
select pg_temp.act_as('unmistakable');
select lives_ok('select public.delete_my_account()', 'a person leaves');
reset role;
select lives_ok('set constraints all immediate', 'and no rule stands in the way');
select is_empty($$select pg_temp.mentions('unmistakable')$$, 'neither name nor address is anywhere');
select is_empty($$select pg_temp.mentions(md5('unmistakable')::uuid::text)$$, 'nor the number');
select is_empty($$select pg_temp.mentions(words) from unnest(array['An unheardof thing', 'Said too loudly', 'Not loud at all', 'It offends']) as words$$, 'nor words that nobody had seen');
select is((select (body, state, author_id)::text from public.comments where id = 900001), '("Said in public",visible,)', 'a comment stays, without its author');
select is((select state::text from public.comments where id = 900002), 'deleted', 'one that waited does not');
select is((select state::text from public.comments where id = 900003), 'hidden', 'a hidden one keeps its place');
select is((select body from public.comments where id = 900005), 'A reply that stays', 'and others'' replies theirs');
select is((select (organization_id, author_id)::text from public.progress_updates where id = 900001), '(900001,)', 'an update stays the agency''s');
select is((select (organization_id, body, author_id)::text from public.responses where id = 900001), '(900001,"Answered for the agency",)', 'so does an answer');
select is((select (organization_id, author_id)::text from public.topics where id = 900001), '(900002,)', 'a topic stays the organization''s');
select is((select (content ->> 'words', saved_by_name)::text from public.update_drafts where commitment_id = 900001), '(begun,)', 'and a shared draft the agency''s');
select is((select (owner, owner_id)::text from storage.objects where name like '900001/%'), '(,)', 'a file belongs to nobody');
select is((select count(*)::int from public.endorsements where comment_id = 900004), 0, 'support goes');
select is((select count(*)::int from public.comment_reports where comment_id = 900004), 0, 'and so do reports');
select is((select (staff_role, invited_by)::text from public.invitations where email = 'else@example.org'), '(reviewer,)', 'so does an invitation to another');

-- what is left of the session
select pg_temp.act_as('unmistakable');
select throws_ok('select public.my_data()', '42501', null, 'the old session takes nothing along');
select throws_ok('select public.delete_my_account()', '42501', null, 'nor leaves twice');
select throws_ok(statement, code, null, statement)
from (values
  ($$insert into public.comments (commitment_id, body) values (900001, 'From the beyond')$$, '23503'),
  ($$insert into public.comments (commitment_id, organization_id, body) values (900001, 900002, 'From the beyond')$$, '42501'),
  ($$insert into public.endorsements (comment_id) values (900004)$$, '23503'),
  ($$insert into public.comment_reports (comment_id, reason) values (900004, 'Again')$$, '23503'),
  ($$insert into public.appeals (comment_id, body) values (900003, 'Again')$$, '42501'),
  ($$insert into public.follows (commitment_id) values (900001)$$, '23503'),
  ($$insert into public.notification_preferences (kind, pace) values ('change', 'now')$$, '23503'),
  ($$select public.save_draft(900001, 900001, '{}', 1)$$, '42501'),
  ($$select public.discard_draft(900001, 900001)$$, '42501'),
  ($$select public.delete_comment(900001)$$, '42501'),
  ($$insert into public.responses (comment_id, organization_id, disposition, body) values (900004, 900001, 'answered', 'Again')$$, '42501'),
  ($$insert into storage.objects (bucket_id, name) values ('evidence', '900001/22222222-2222-4222-8222-222222222222/a.pdf')$$, '42501'),
  ($$insert into public.profiles (id, display_name) values (md5('unmistakable')::uuid, 'Again')$$, '42501'),
  ($$select public.give_role(md5('bystander')::uuid, 'reviewer')$$, '42501'),
  ($$select * from public.people()$$, '42501')
) as attempt (statement, code);
select is((select count(*)::int from public.notifications), 0, 'it reads no notification');
reset role;
select is((select body from public.comments where id = 900001), 'Said in public', 'what was said stays as it was');

-- somebody can always give roles
update public.staff set ended_at = now() where role = 'administrator' and id <> 900002 and ended_at is null;
select pg_temp.act_as('chief');
select throws_ok('select public.delete_my_account()', 'P0001', 'The last administrator stays until there is another.', 'the last administrator stays');
select throws_ok('update public.staff set ended_at = now() where id = 900002', 'P0001', 'The last administrator stays until there is another.', 'and does not end their own office');
select throws_ok($$select public.give_role(md5('unmistakable')::uuid, 'reviewer')$$, 'P0001', 'This person is not here any more.', 'whoever has left gets no role');
select is((select array_agg(display_name) from public.people('bystander')), array['Bystander'], 'who holds no role is found by name');
select is((select array_agg(display_name) from public.people(right(md5('bystander')::uuid::text, 8))), array['Bystander'], 'or by number');
select is_empty($$select person from public.people() as person where person.id = md5('bystander')::uuid$$, 'else only who holds one is shown');
select unalike((select jsonb_agg(to_jsonb(person))::text from public.people('') as person), '%@%', 'never an address');
select lives_ok($$select public.give_role(md5('bystander')::uuid, 'administrator')$$, 'an administrator makes another');
select lives_ok('select public.delete_my_account()', 'and may leave then');
select pg_temp.act_as('bystander');
select throws_ok('update public.staff set ended_at = now() where ended_at is null and role = ''administrator''', 'P0001', null, 'of all at once one stays');
reset role;
select throws_ok($$delete from auth.users where id = md5('bystander')::uuid$$, 'P0001', null, 'also when somebody else deletes the account');

select * from finish();
rollback;
