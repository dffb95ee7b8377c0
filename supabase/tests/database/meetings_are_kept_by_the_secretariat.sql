-- Meetings, minutes, decisions and holidays are the secretariat's to keep, in order; civil society proposes topics in its own name.
begin;
select plan(111);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org' from unnest(array['citizen', 'member', 'coordinator', 'reviewer', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role from unnest(array['reviewer', 'secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value values (900001, 'test-agency', '{"en": "Agency"}', 'agency'), (900003, 'test-society', '{"en": "Society"}', 'civil_society'),
  (900004, 'test-others', '{"en": "Others"}', 'civil_society');
insert into public.memberships (profile_id, organization_id, role) values (md5('coordinator')::uuid, 900001, 'coordinator'), (md5('member')::uuid, 900003, 'member');
insert into public.plans (id, slug, title, lifecycle) overriding system value values (900001, 'test-plan', '{"en": "Plan"}', 'active'), (900002, 'test-draft', '{"en": "Draft"}', 'draft');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1), (900002, 900002, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title, due_on) overriding system value
values (900001, 900001, 900001, '1.1', '{"en": "One"}', '2030-01-01'), (900002, 900002, 900002, '1.1', '{"en": "Secret"}', null), (900003, 900001, 900001, '1.2', '{"en": "Two"}', '2030-01-01');
insert into public.meetings (id, slug, title, starts_at, place, state, created_at) overriding system value values
  (900001, 'test-past', '{"en": "Past"}', now() - interval '9 days', '{"en": "Here"}', 'held', now() - interval '30 days'), (900002, 'test-next', '{"en": "Next"}', now() + interval '9 days', '{"en": "Here"}', 'announced', now()),
  (900003, 'test-off', '{"en": "Off"}', now() - interval '2 days', '{"en": "Here"}', 'announced', now() - interval '9 days');
insert into public.decisions (id, meeting_id, number, text, due_on) overriding system value values (900001, 900001, 1, '{"en": "Do it"}', '2030-01-01'), (900002, 900001, 2, '{"en": "On the draft"}', '2030-01-01');
insert into public.decision_organizations (decision_id, organization_id) values (900001, 900001), (900002, 900001);
insert into public.decision_commitments (decision_id, commitment_id) values (900001, 900001), (900002, 900002);
insert into public.agenda_items (id, meeting_id, title, commitment_id) overriding system value values (900001, 900002, '{"en": "First"}', 900001), (900002, 900002, '{"en": "Secret"}', 900002);
insert into public.topics (id, author_id, organization_id, title, body) overriding system value values (900001, md5('member')::uuid, 900003, 'Ours', 'Please'), (900002, null, 900004, 'Theirs', 'Please');
set constraints all immediate;
set constraints all deferred;

-- nobody but the secretariat
create table pg_temp.writing as select * from (values
  ($$insert into public.meetings (slug, title, starts_at, link) values ('mine', '{"en": "Mine"}', now(), 'https://example.org')$$),
  ($$select public.save_meeting('mine', '{"title": {"en": "Mine"}, "starts_at": "2030-01-01", "link": "https://example.org"}')$$),
  ($$select public.save_minutes('test-past', '{"en": "Mine"}', null, null, 1)$$),
  ($$select public.cancel_meeting('test-next', '{"en": "Mine"}', 1)$$),
  ($$select public.save_decision('test-past', '{"text": {"en": "Mine"}}', '[900001]')$$),
  ($$insert into public.decisions (meeting_id, number, text, due_on) values (900001, 9, '{"en": "Mine"}', '2030-01-01')$$),
  ($$insert into public.decision_organizations (decision_id, organization_id) values (900001, 900003)$$),
  ($$insert into public.decision_commitments (decision_id, commitment_id) values (900001, 900003)$$),
  ($$insert into public.meeting_participants (meeting_id, side, organization_id) values (900002, 'civil_society', 900003)$$),
  ($$insert into public.agenda_items (meeting_id, title) values (900002, '{"en": "Mine"}')$$),
  ($$insert into public.public_holidays (day, name) values ('2030-02-02', '{"en": "Mine"}')$$)
) as them (statement);
grant select on pg_temp.writing to public;
create function pg_temp.refused(who text, statement text) returns text language plpgsql as $$
declare
  state text;
begin
  perform pg_temp.act_as(who);
  begin
    execute statement;
  exception when others then
    get stacked diagnostics state = returned_sqlstate;
  end;
  reset role;
  -- a meeting that is locked to be changed is not found by who may not change it
  return ok(state in ('42501', 'P0001'), format('%s does not: %s (%s)', who, left(statement, 60), state));
end $$;
select pg_temp.refused(who, statement) from unnest(array['anon', 'citizen', 'member', 'coordinator', 'reviewer', 'administrator']) as who, pg_temp.writing;
create function pg_temp.changes_nothing(who text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  update public.meetings set title = '{"en": "Forged"}';
  update public.decisions set state = 'done', outcome = '{"en": "Forged"}';
  update public.topics set declined_reason = '{"en": "Forged"}';
  delete from public.agenda_items;
  delete from public.decision_commitments;
  delete from public.public_holidays;
  reset role;
  return is((select count(*)::int from public.meetings where title ->> 'en' = 'Forged') + (select count(*)::int from public.decisions where outcome ->> 'en' = 'Forged')
    + (select count(*)::int from public.topics where declined_at is not null and id >= 900001) + 4
    - (select count(*)::int from public.agenda_items where id >= 900001) - (select count(*)::int from public.decision_commitments where decision_id >= 900001), 0, who || ' changes and removes nothing');
end $$;
select pg_temp.changes_nothing(who) from unnest(array['citizen', 'member', 'coordinator', 'reviewer', 'administrator']) as who;
select cmp_ok((select count(*)::int from public.public_holidays), '>', 100, 'the holidays stand');

-- topics: a member's, in the name of their own society
create function pg_temp.proposes(organization bigint, commitment text default 'null') returns text language sql as $$
  select format('insert into public.topics (organization_id, title, body, commitment_id) values (%s, ''Topic'', ''Please'', %s)', organization, commitment)
$$;
grant execute on function pg_temp.proposes to public;
select pg_temp.act_as('citizen');
select throws_ok(pg_temp.proposes(900003), '42501', null, 'who is no member proposes nothing');
select pg_temp.act_as('coordinator');
select throws_ok(pg_temp.proposes(900001), '42501', null, 'agencies are heard elsewhere');
select pg_temp.act_as('secretariat');
select throws_ok(pg_temp.proposes(900003), '42501', null, 'the secretariat does not propose for a society');
select pg_temp.act_as('member');
select throws_ok(pg_temp.proposes(900004), '42501', null, 'nor does a member of another');
select throws_ok(pg_temp.proposes(900003, '900002'), '42501', null, 'and not on a draft');
select lives_ok(pg_temp.proposes(900003, '900001'), 'a member proposes');
select throws_ok('select author_id from public.topics', '42501', null, 'the organization proposes, not the person');
select throws_ok($$update public.topics set title = 'Better' where id = 900001$$, '42501', null, 'what was proposed stays');

-- the order of things
select pg_temp.act_as('secretariat');
select throws_ok($$insert into public.decisions (meeting_id, number, text, due_on) values (900002, 1, '{"en": "Too soon"}', '2030-01-01')$$, 'P0001', 'Only a meeting that was held decides.', 'what lies ahead decides nothing');
select throws_ok($$update public.meetings set state = 'held' where id = 900002$$, 'P0001', 'A meeting is held once it has begun.', 'nor was it held');
select throws_ok($$update public.meetings set minutes = '{"en": "Words"}' where id = 900002$$, '23514', null, 'nor has it minutes');
select throws_ok($$update public.meetings set state = 'cancelled' where id = 900002$$, '23514', null, 'who cancels says why');
select throws_ok($$update public.meetings set state = 'announced' where id = 900001$$, 'P0001', null, 'what was held is not announced again');
select throws_ok($$select public.save_minutes('test-past', '{"en": "Words"}', null, null, 99)$$, 'P0001', null, 'two do not write over each other');
select throws_ok($$select public.save_minutes('test-past', '{}', '900001/5f0c9a52-7f3e-4b7c-9d41-2a6f0f6b1c01/x.pdf', repeat('a', 64), 1)$$, 'P0001', null, 'minutes name no file that is not there');
select lives_ok($$select public.save_minutes('test-past', '{"en": "Words"}', null, null, 1)$$, 'minutes are written');
select lives_ok($$select public.cancel_meeting('test-off', '{"en": "Nobody came"}', 1)$$, 'a meeting is cancelled with a reason');
select throws_ok($$update public.decisions set state = 'dropped' where id = 900001$$, '23514', null, 'who drops a decision says why');
select throws_ok($$select public.save_decision('test-past', '{"text": {"en": "Who?"}, "state": "open"}', '[]')$$, 'P0001', null, 'a decision says who must act');
select throws_ok($$insert into public.decisions (meeting_id, number, text, due_on) values (900001, 9, '{"en": "Who?"}', '2030-01-01'); set constraints all immediate$$, 'P0001', 'A decision says who must carry it out.', 'also past the form');
select throws_ok($$delete from public.decision_organizations where decision_id = 900001; set constraints all immediate$$, 'P0001', 'A decision says who must carry it out.', 'and goes on to say it');
select throws_ok($$select public.save_decision('test-past', '{"text": {"en": "When?"}, "state": "open"}', '[900001]')$$, '23502', null, 'and by when');
select lives_ok($$update public.decisions set state = 'done' where id = 900001$$, 'a decision is done');
select is((select closed_on from public.decisions where id = 900001), private.today(), 'today');
select throws_ok('delete from public.decisions', '42501', null, 'decisions are dropped, never deleted');
select throws_ok('delete from public.meetings', '42501', null, 'meetings cancelled, never deleted');
select throws_ok($$update public.meetings set minutes_at = '2020-01-01' where id = 900001$$, '42501', null, 'nobody chooses when the minutes came');
select throws_ok($$update public.decisions set closed_on = '2020-01-01' where id = 900001$$, '42501', null, 'nor when a decision was done');

-- topics answered once
select lives_ok($$insert into public.agenda_items (meeting_id, title, topic_id) values (900002, '{"en": "Theirs"}', 900002)$$, 'a topic is put on an agenda');
select throws_ok($$update public.topics set declined_reason = '{"en": "No"}' where id = 900002$$, 'P0001', 'The topic is on an agenda.', 'then it is not declined');
select lives_ok($$update public.topics set declined_reason = '{"en": "No"}' where id = 900001$$, 'or declined with a reason');
select throws_ok($$insert into public.agenda_items (meeting_id, title, topic_id) values (900002, '{"en": "Ours"}', 900001)$$, 'P0001', 'The topic was declined.', 'then it is on no agenda');

-- what follows from a decision leads back to it
create function pg_temp.moves(commitment bigint) returns text language sql as $$
  select format($move$insert into public.deadline_changes (commitment_id, to_on, reason, decided_by, decided_on, decision_id)
    values (%s, '2031-01-01', '{"en": "Why"}', '{"en": "Who"}', '2024-01-01', 900001)$move$, commitment)
$$;
grant execute on function pg_temp.moves to public;
select throws_ok(pg_temp.moves(900003), 'P0001', 'The decision is not about this commitment.', 'a deadline follows a decision about its own commitment');
select lives_ok(pg_temp.moves(900001), 'and that one it follows');
select throws_ok($$delete from public.decision_commitments where decision_id = 900001$$, 'P0001', null, 'which then stays about it');
select throws_ok($$update public.commitments set lifecycle = 'withdrawn', withdrawal_reason = '{"en": "Why"}', withdrawal_decision_id = 900001 where id = 900003$$, 'P0001', null, 'so does a withdrawal');

-- what the public sees
select pg_temp.act_as('anon');
select is((select count(*)::int from public.meetings where id >= 900001), 3, 'everybody sees the meetings');
select is((select count(*)::int from public.agenda_items where id in (900001, 900002)), 1, 'and their agenda, without what concerns a draft');
select is((select count(*)::int from public.decision_commitments where decision_id >= 900001), 1, 'and what decisions concern, likewise');

select * from finish();
rollback;
