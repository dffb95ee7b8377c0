-- What was decided about a comment, under which rule and when, is public; what it said, who reported it and what was appealed is not.
begin;
select plan(69);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org'
from unnest(array['citizen', 'other', 'third', 'coordinator', 'reviewer', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role from unnest(array['reviewer', 'secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value values (900001, 'test-agency', '{"en": "Agency"}', 'agency');
insert into public.memberships (profile_id, organization_id, role) values (md5('coordinator')::uuid, 900001, 'coordinator');
insert into public.plans (id, slug, title, lifecycle) overriding system value values (900001, 'test-plan', '{"en": "Plan"}', 'active');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title) overriding system value values (900001, 900001, 900001, '1.1', '{"en": "One"}');
insert into public.commitment_organizations (commitment_id, organization_id, role) values (900001, 900001, 'lead');
insert into public.platform_rules (id, code, title, text) overriding system value values
  (900001, 'T1', '{"en": "Respect"}', '{"en": "No insults"}'), (900002, 'T2', '{"en": "Old"}', '{"en": "Once a rule"}');
update public.platform_rules set retired_on = '2024-01-01' where id = 900002;
insert into public.comments (id, commitment_id, author_id, body) overriding system value values
  (900001, 900001, md5('citizen')::uuid, 'Unmistakable insult'), (900002, 900001, md5('other')::uuid, 'Harmless'), (900003, 900001, md5('citizen')::uuid, 'Later held');
insert into public.comments (id, commitment_id, parent_id, author_id, body) overriding system value values (900004, 900001, 900001, md5('third')::uuid, 'A reply');
insert into public.endorsements (comment_id, profile_id) values (900001, md5('third')::uuid);
update public.comments set state = 'held' where id = 900003;
set constraints all immediate;
set constraints all deferred;

-- who reports
create function pg_temp.reports(comment bigint, reason text default 'It is rude') returns text language sql as $$
  select format('insert into public.comment_reports (comment_id, reason) values (%s, %L)', comment, reason)
$$;
grant execute on function pg_temp.reports to public;
select pg_temp.act_as('anon');
select throws_ok(pg_temp.reports(900001), '42501', null, 'the public does not report');
select pg_temp.act_as('citizen');
select throws_ok(pg_temp.reports(900001), '42501', null, 'nobody reports themselves');
select pg_temp.act_as('other');
select throws_ok(pg_temp.reports(900003), '42501', null, 'nor what they do not see');
select throws_ok(pg_temp.reports(900001, E' \n '), '23514', null, 'a report says why');
select throws_ok($$insert into public.comment_reports (comment_id, reason, reporter_id) values (900001, 'x', md5('third')::uuid)$$, '42501', null, 'and is nobody else''s');
select throws_ok($$insert into public.comment_reports (comment_id, reason, settled_at) values (900001, 'x', now())$$, '42501', null, 'nor settled by its author');
select lives_ok(pg_temp.reports(900001), 'what is visible is reported');
select throws_ok(pg_temp.reports(900001), '23505', null, 'once');
select is((select count(*)::int from public.comment_reports where comment_id = 900001), 1, 'one sees one''s own report');
select throws_ok('select reporter_id from public.comment_reports', '42501', null, 'but no column says whose it is');
select pg_temp.act_as('third');
select is_empty($$select id from public.comment_reports where comment_id = 900001$$, 'another''s is nobody''s to see');
select is_empty($$select comment_id from public.moderation_queue$$, 'nor the queue');
select pg_temp.act_as('citizen');
select is_empty($$select id from public.comment_reports where comment_id = 900001$$, 'the reported author does not see who or why');
select pg_temp.act_as('secretariat');
select is((select count(*)::int from public.comment_reports where comment_id = 900001), 1, 'the secretariat sees why');
select throws_ok('select reporter_id from public.comment_reports', '42501', null, 'and not even the secretariat who');
select throws_ok($$update public.comment_reports set settled_at = now()$$, '42501', null, 'reports are settled by a decision');
select throws_ok('delete from public.comment_reports', '42501', null, 'not thrown away');

-- who decides
create function pg_temp.decides(what text, comment bigint default 900001, rule text default 'null') returns text language sql as $$
  select format('select public.moderate(%s, %L, %s)', comment, what, rule)
$$;
create function pg_temp.refused(who text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return throws_ok(pg_temp.decides('hidden', 900001, '900001'), '42501', null, who || ' hides nothing');
end $$;
grant execute on function pg_temp.decides, pg_temp.refused to public;
reset role;
select pg_temp.refused(who) from unnest(array['anon', 'citizen', 'other', 'coordinator', 'reviewer', 'administrator']) as who;
select pg_temp.act_as('secretariat');
select throws_ok($$update public.comments set state = 'hidden', body = null where id = 900001$$, '42501', null, 'not past the decision');
select throws_ok($$insert into public.moderation_log (comment_id, action) values (900001, 'kept')$$, '42501', null, 'nor into the log');
select throws_ok($$insert into public.hidden_texts (comment_id, body) values (900001, 'x')$$, '42501', null, 'nor into the words');
select throws_ok(pg_temp.decides('hidden'), '23514', null, 'hiding names a rule');
select throws_ok(pg_temp.decides('hidden', 900001, '900002'), 'P0001', 'The rule does not hold any more.', 'that holds');
select throws_ok(pg_temp.decides('hidden', 900001, '999999'), '23503', null, 'and is published');
select throws_ok(pg_temp.decides(what), 'P0001', 'Somebody decided about this comment in the meantime.', 'a visible comment is not ' || what)
from unnest(array['released', 'refused', 'restored', 'upheld']) as what;
select throws_ok(pg_temp.decides('kept', 900002), 'P0001', null, 'what nobody reported needs no decision');
select throws_ok($$select public.moderate(900001, 'hidden', 900001, '{}', 'Other words')$$, 'P0001', 'Its author changed the words in the meantime.', 'it is decided about the words that were read');
select throws_ok($$select public.moderate(900001, 'hidden', 900001, '{}', 'Unmistakable insult', 7)$$, 'P0001', null, 'and knowing what was decided before');
select lives_ok($$select public.moderate(900001, 'hidden', 900001, '{"en": "An insult"}', 'Unmistakable insult', 0)$$, 'the secretariat hides under a rule');
select throws_ok(pg_temp.decides('hidden', 900001, '900001'), 'P0001', null, 'once');
select is((select settled_at is not null from public.comment_reports where comment_id = 900001), true, 'which settles the reports');
set constraints all immediate;
set constraints all deferred;

-- what is left to see
select pg_temp.act_as('anon');
select results_eq($$select state, body from public.comments where id in (900001, 900004) order by id$$, $$values ('hidden'::public.comment_state, null::text), ('visible', 'A reply')$$,
  'the words are gone, the place and the replies stay');
select results_eq($$select action, rule_id, note ->> 'en' from public.moderation_log where comment_id = 900001$$,
  $$values ('hidden'::public.moderation_action, 900001::bigint, 'An insult')$$, 'that it was hidden, and why, is public');
select throws_ok('select * from public.hidden_texts', '42501', null, 'the words are not');
select is_empty($$select seq from public.ledger where ledger::text ~* 'unmistakable'$$, 'and stand in no entry of the ledger');
select results_eq($$select office, after::jsonb ->> 'state' from public.ledger where subject = 'comments' and subject_id = 900001 and action = 'changed'$$,
  $$values ('secretariat', 'hidden')$$, 'which says that the secretariat hid them');
select ok((select bool_or(decisions > 0) from public.moderation_counts where rule_code = 'T1'), 'decisions are counted by rule');
select pg_temp.act_as('other');
select is_empty($$select * from public.hidden_texts where comment_id = 900001$$, 'others do not read them');
select throws_ok($$insert into public.endorsements (comment_id) values (900001)$$, '42501', null, 'nor stand behind them');
select throws_ok($$insert into public.comments (commitment_id, parent_id, body) values (900001, 900001, 'Below')$$, 'P0001', 'The comment was taken back or hidden in the meantime.', 'nor reply');
select throws_ok($$insert into public.appeals (comment_id, body) values (900001, 'For them')$$, '42501', null, 'nor appeal for another');
select pg_temp.act_as('administrator');
select is_empty($$select * from public.hidden_texts where comment_id = 900001$$, 'the administrator neither');

-- the author
select pg_temp.act_as('citizen');
select is((select body from public.hidden_texts where comment_id = 900001), 'Unmistakable insult', 'the author reads what was hidden');
update public.comments set body = 'Back by an edit' where id = 900001;
select is((select body from public.comments where id = 900001), null, 'and does not bring it back by an edit');
select throws_ok($$insert into public.appeals (comment_id, body) values (900003, 'It waits')$$, '42501', null, 'what waits is not appealed');
select throws_ok($$insert into public.appeals (comment_id, body) values (900001, ' ')$$, '23514', null, 'an appeal says why');
select lives_ok($$insert into public.appeals (comment_id, body) values (900001, 'It was a joke')$$, 'the author appeals');
select throws_ok($$insert into public.appeals (comment_id, body) values (900001, 'Once more')$$, '23505', null, 'once');
select pg_temp.act_as('other');
select is_empty($$select body from public.appeals$$, 'an appeal is between the author and the secretariat');
select pg_temp.act_as('secretariat');
select throws_ok(pg_temp.decides('upheld'), '23514', null, 'what stays hidden stays so under a rule');
select lives_ok(pg_temp.decides('restored'), 'an appeal may succeed');
select throws_ok(pg_temp.decides('restored'), 'P0001', null, 'once');
select results_eq($$select state, body, edited_at from public.comments where id = 900001$$, $$values ('visible'::public.comment_state, 'Unmistakable insult', null::timestamptz)$$, 'and gives the words back as they were');
select is_empty($$select * from public.hidden_texts where comment_id = 900001$$, 'which are hidden no more');
select throws_ok($$select public.moderate(900003, 'refused')$$, '23514', null, 'what is refused is so under a rule');
select lives_ok(pg_temp.decides('released', 900003), 'what waited is released');

-- for good
reset role;
select throws_ok($$update public.moderation_log set note = '{}'$$, 'P0001', null, 'the log is not rewritten, not by the owner');
select throws_ok('delete from public.moderation_log', 'P0001', null, 'nor shortened');
select throws_ok('delete from public.platform_rules where id = 900001', '23503', null, 'a rule that was applied stays');
select pg_temp.act_as('secretariat');
select throws_ok('delete from public.platform_rules', '42501', null, 'rules are retired, never deleted');
select pg_temp.act_as('citizen');
select throws_ok($$insert into public.platform_rules (code, title, text) values ('X', '{"en": "Mine"}', '{"en": "Mine"}')$$, '42501', null, 'nobody else writes rules');

select * from finish();
rollback;
