-- The ledger tells what offices and bodies did; of private persons it holds neither name nor address nor words.
begin;
select plan(9);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who not in ('anon', 'service') then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who when 'service' then 'service_role' else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

create function pg_temp.leaves(entry jsonb) returns setof text language sql as $$
  select value #>> '{}' from jsonb_path_query(entry, '$.**') as value where jsonb_typeof(value) = 'string'
$$;
create temp table told on commit drop as
select ledger.seq, ledger.subject, leaf from public.ledger, jsonb_array_elements(jsonb_build_array(ledger.before::jsonb, ledger.after::jsonb)) as side, pg_temp.leaves(side) as leaf;
select cmp_ok((select count(*)::int from told), '>', 100, 'the demonstration is in the ledger');
select is_empty($$select told.seq, told.leaf from told join auth.users on position(lower(users.email) in lower(told.leaf)) > 0$$, 'no address of an account is in it');
select is_empty($$select told.seq, told.leaf from told join public.profiles on profiles.display_name = told.leaf or profiles.id::text = told.leaf$$, 'no name of a person, and not their number');
select is_empty($$select told.seq, told.leaf from told join public.comments on comments.body is not null and position(comments.body in told.leaf) > 0$$, 'no word of a comment');
select is_empty($$select seq from public.ledger where subject not in (
    'plans', 'themes', 'commitments', 'commitment_organizations', 'milestones', 'organizations', 'deadline_changes', 'indicators', 'indicator_values',
    'reporting_rounds', 'progress_updates', 'evidence', 'milestone_completions', 'evidence_archives', 'assessments', 'comments',
    'programmes', 'programme_organizations', 'programme_outputs', 'programme_commitments', 'public_holidays', 'platform_rules', 'meetings',
    'meeting_participants', 'topics', 'agenda_items', 'decisions', 'decision_organizations', 'decision_commitments', 'responses', 'moderation_log',
    'memberships', 'staff')$$, 'and nothing but what is public');
select is_empty($$select ledger.seq, field from public.ledger, jsonb_object_keys(coalesce(ledger.before, ledger.after)::jsonb || coalesce(ledger.after, ledger.before)::jsonb) as field
    -- an official answer is the agency's, word for word
    where field = 'body' and ledger.subject <> 'responses' or field in ('author_id', 'reporter_id', 'invited_by', 'saved_by', 'client_key', 'recorded_at', 'created_by', 'profile_id', 'import_id', 'saved_by_name', 'display_name', 'email')$$, 'no column that tells who sat at the desk');

-- nor when a person speaks, changes their words and takes them back
insert into auth.users (id, email) values (md5('citizen')::uuid, 'unmistakable@example.org');
update public.profiles set display_name = 'Unmistakable Name' where id = md5('citizen')::uuid;
select pg_temp.act_as('citizen');
insert into public.comments (commitment_id, body) select id, 'Unmistakable words' from public.commitment_overview where in_current_plan and lifecycle = 'active' order by id limit 1;
update public.comments set body = 'Unmistakable other words' where body = 'Unmistakable words';
select public.delete_comment(id) from public.comments where body = 'Unmistakable other words';
reset role;
set constraints all immediate;
select is((select count(*)::int from public.ledger where subject = 'comments' and subject_id = (select max(id) from public.comments)), 3, 'three things happened');
select is_empty($$select seq from public.ledger where ledger::text ~* 'unmistakable' or ledger::text like '%' || md5('citizen')::uuid || '%'$$, 'of which the ledger tells no word');
select is_empty($$select office, organization from public.ledger where subject = 'comments' and subject_id = (select max(id) from public.comments) and (office, organization) is distinct from ('participant', null)$$, 'only that a participant spoke');

select * from finish();
rollback;
