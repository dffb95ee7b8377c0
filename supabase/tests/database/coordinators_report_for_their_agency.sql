-- An agency's own coordinator reports, on active commitments it leads or supports, now, in full, once.
begin;
select plan(54);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org'
from unnest(array['citizen', 'member', 'former', 'coordinator', 'colleague', 'elsewhere', 'reviewer', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role
from unnest(array['reviewer', 'secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value values
  (900001, 'test-agency', '{"en": "Agency"}', 'agency'), (900002, 'test-other', '{"en": "Other agency"}', 'agency'),
  (900003, 'test-society', '{"en": "Society"}', 'civil_society');
insert into public.memberships (profile_id, organization_id, role, ended_at) values
  (md5('coordinator')::uuid, 900001, 'coordinator', null), (md5('colleague')::uuid, 900001, 'coordinator', null),
  (md5('former')::uuid, 900001, 'coordinator', now()), (md5('elsewhere')::uuid, 900002, 'coordinator', null),
  (md5('member')::uuid, 900001, 'member', null), (md5('member')::uuid, 900003, 'member', null);
insert into public.plans (id, slug, title, lifecycle) overriding system value values
  (900001, 'test-active', '{"en": "Active"}', 'active'), (900002, 'test-closed', '{"en": "Closed"}', 'closed'), (900003, 'test-draft', '{"en": "Draft"}', 'draft');
insert into public.themes (id, plan_id, code, title, position) overriding system value
select id, id, '1', '{"en": "Theme"}', 1 from public.plans where id > 900000;
insert into public.commitments (id, plan_id, theme_id, code, title, lifecycle, withdrawal_reason) overriding system value values
  (900001, 900001, 900001, '1', '{"en": "Led"}', 'active', '{}'), (900002, 900001, 900001, '2', '{"en": "Supported"}', 'active', '{}'),
  (900003, 900001, 900001, '3', '{"en": "Partner"}', 'active', '{}'), (900004, 900001, 900001, '4', '{"en": "Not theirs"}', 'active', '{}'),
  (900005, 900001, 900001, '5', '{"en": "Withdrawn"}', 'withdrawn', '{"en": "Why"}'),
  (900006, 900002, 900002, '6', '{"en": "Past"}', 'active', '{}'), (900007, 900003, 900003, '7', '{"en": "Draft"}', 'active', '{}');
insert into public.commitment_organizations (commitment_id, organization_id, role)
select id, 900001, (case id when 900002 then 'supporting' when 900003 then 'partner' else 'lead' end)::public.responsibility
from public.commitments where id > 900000 and id <> 900004;
insert into public.commitment_organizations (commitment_id, organization_id, role) values (900004, 900002, 'lead'), (900001, 900003, 'partner');
insert into public.milestones (id, commitment_id, code, title) overriding system value
values (900001, 900001, 'a', '{"en": "Step"}'), (900004, 900004, 'a', '{"en": "Step of another"}');
insert into public.progress_updates (id, commitment_id, organization_id, author_id, completion, narrative, submitted_at) overriding system value values
  (900001, 900001, 900001, md5('coordinator')::uuid, 'substantial', '{"en": "Earlier"}', now() - interval '1 second'),
  (900002, 900001, 900001, md5('colleague')::uuid, 'substantial', '{"en": "A colleague''s, this very moment"}', now());

create function pg_temp.refuses(who text, commitment bigint, organization bigint, reason text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return throws_ok(format('select public.submit_update(%s, %s, ''substantial'', ''{"en": "Said"}'')', commitment, organization),
    '42501', 'new row violates row-level security policy for table "progress_updates"', reason);
end $$;
grant execute on function pg_temp.refuses to public;
select pg_temp.refuses(who, commitment, organization, reason) from (values
  ('citizen', 900001, 900001, 'a signed-in person does not report'),
  ('member', 900001, 900001, 'nor does a member, even of the agency'),
  ('member', 900001, 900003, 'nor for a society'),
  ('reviewer', 900001, 900001, 'nor does the reviewer'),
  ('administrator', 900001, 900001, 'nor does the administrator'),
  ('former', 900001, 900001, 'nor does a coordinator whose time is over'),
  ('elsewhere', 900001, 900001, 'another agency''s coordinator does not report for this one'),
  ('elsewhere', 900001, 900002, 'nor for their own on a commitment it has no part in'),
  ('coordinator', 900004, 900002, 'a coordinator does not report for another agency'),
  ('coordinator', 900004, 900001, 'nor on another agency''s commitment'),
  ('coordinator', 900003, 900001, 'a partner does not report'),
  ('coordinator', 900005, 900001, 'nothing is reported on a withdrawn commitment'),
  ('coordinator', 900006, 900001, 'nor in a closed plan'),
  ('coordinator', 900007, 900001, 'nor in a draft'),
  ('coordinator', 987654, 900001, 'nor on nothing'),
  ('secretariat', 900001, 900002, 'the secretariat does not report for a body that has no part in it'),
  ('secretariat', 900006, 900001, 'nor in a closed plan')
) as refused (who, commitment, organization, reason);
select pg_temp.act_as('anon');
select throws_ok($$select public.submit_update(900001, 900001, 'substantial', '{"en": "Said"}')$$, '42501', 'permission denied for function submit_update', 'the public does not report');
reset role;
select is((select count(*)::int from public.progress_updates where commitment_id > 900000), 2, 'no refused report is there');

-- what is not a coordinator's to say
create function pg_temp.refuses_column(name text, value text) returns text language sql as $$
  select throws_ok(format('insert into public.progress_updates (commitment_id, organization_id, completion, narrative, %I) values (900001, 900001, ''substantial'', ''{"en": "x"}'', %L)', name, value),
    '42501', 'permission denied for table progress_updates', name || ' is the database''s to say')
$$;
grant execute on function pg_temp.refuses_column to public;
select pg_temp.act_as('coordinator');
select pg_temp.refuses_column('author_id', md5('colleague')::uuid::text);
select pg_temp.refuses_column('published_at', '2020-01-01');
select pg_temp.refuses_column('submitted_at', '2020-01-01');
select pg_temp.refuses_column('recorded_at', '2020-01-01');
select pg_temp.refuses_column('reviewed_at', '2020-01-01');
select pg_temp.refuses_column('state', 'published');
select pg_temp.refuses_column('returned_reason', '{"en": "Why"}');
select pg_temp.refuses_column('reported_on', '2020-01-01');
select throws_ok('select author_id from public.progress_updates', '42501', 'permission denied for table progress_updates', 'who typed a report is not public: the office speaks');

-- rules of a report
reset role;
create function pg_temp.breaks(rule text, code text, call text) returns text language sql as $$
  select throws_ok('select public.submit_update(900001, 900001, ' || call || ')', code, null, rule)
$$;
grant execute on function pg_temp.breaks to public;
select pg_temp.act_as('coordinator');
select pg_temp.breaks('little progress needs challenges', '23514', $$'limited', '{"en": "x"}'$$);
select pg_temp.breaks('no progress needs challenges', '23514', $$'not_started', '{"en": "x"}'$$);
select pg_temp.breaks('blanks are no challenges', '23514', $$'limited', '{"en": "x"}', '{"en": " \n "}'$$);
select pg_temp.breaks('a report has words', '23514', $$'substantial', '{}'$$);
select pg_temp.breaks('in some language', '23514', $$'substantial', '"just text"'$$);
select pg_temp.breaks('of sensible length', '23514', $$'substantial', jsonb_build_object('en', repeat('x', 20000))$$);
select pg_temp.breaks('a completed commitment needs evidence', 'P0001', $$'complete', '{"en": "x"}'$$);
select pg_temp.breaks('a script is no evidence', '23514', $$'complete', '{"en": "x"}', '{}', '[{"title": "x", "url": "javascript:alert(1)"}]'$$);
select pg_temp.breaks('nor is an address with a line break', '23514', $$'complete', '{"en": "x"}', '{}', '[{"title": "x", "url": "https://example.org/\njavascript:alert(1)"}]'$$);
select pg_temp.breaks('nor is a link without a title', '23514', $$'complete', '{"en": "x"}', '{}', '[{"title": " ", "url": "https://example.org/"}]'$$);
select pg_temp.breaks('nor is one with a book for a title', '23514', $$'complete', '{"en": "x"}', '{}', jsonb_build_array(jsonb_build_object('title', 'x' || repeat(' ', 300), 'url', 'https://example.org/'))$$);
select pg_temp.breaks('a milestone of another commitment is not done here', '23503', $$'substantial', '{"en": "x"}', '{}', '[]', '[{"milestone_id": 900004, "completed_on": "2024-01-01"}]'$$);
select pg_temp.breaks('nothing was done tomorrow', '42501', $$'substantial', '{"en": "x"}', '{}', '[]', jsonb_build_array(jsonb_build_object('milestone_id', 900001, 'completed_on', private.today() + 1))$$);
select pg_temp.breaks('nor before time began', '23514', $$'substantial', '{"en": "x"}', '{}', '[]', '[{"milestone_id": 900001, "completed_on": "-infinity"}]'$$);
select pg_temp.breaks('a milestone is done once in a report', '23505', $$'substantial', '{"en": "x"}', '{}', '[]', '[{"milestone_id": 900001, "completed_on": "2024-01-01"}, {"milestone_id": 900001, "completed_on": "2024-01-02"}]'$$);
select throws_ok($$insert into public.progress_updates (commitment_id, organization_id, completion, narrative) values (900001, 900001, 'complete', '{"en": "x"}');
  set constraints all immediate$$, 'P0001', 'A completed commitment needs evidence.', 'evidence is needed past submit_update too');

-- evidence and milestones belong to the moment of submitting
select throws_ok($$insert into public.evidence (update_id, title, url) values (900001, 'Later', 'https://example.org/')$$,
  '42501', 'new row violates row-level security policy for table "evidence"', 'evidence is not added to one''s earlier report');
select throws_ok($$insert into public.milestone_completions (update_id, milestone_id, commitment_id, completed_on) values (900001, 900001, 900001, '2024-01-01')$$,
  '42501', 'new row violates row-level security policy for table "milestone_completions"', 'nor are milestones');
select throws_ok($$insert into public.evidence (update_id, title, url) values (900002, 'Foreign', 'https://example.org/')$$,
  '42501', 'new row violates row-level security policy for table "evidence"', 'nor to a colleague''s report of this moment');
reset role;
select is((select count(*)::int from public.progress_updates where commitment_id > 900000), 2, 'a report that breaks a rule leaves nothing');
select is((select count(*)::int from public.evidence where update_id in (900001, 900002)), 0, 'nor does evidence that came late');

-- and what is allowed
select pg_temp.act_as('coordinator');
select lives_ok($$select public.submit_update(900001, 900001, 'complete', '{"az": "Hazırdır"}', '{}', '[{"title": "Portal", "url": "https://example.org/", "dated_on": "2024-01-01"}]',
  jsonb_build_array(jsonb_build_object('milestone_id', 900001, 'completed_on', private.today())))$$, 'a lead''s coordinator reports');
select lives_ok($$select public.submit_update(900002, 900001, 'limited', '{"en": "Begun"}', '{"en": "Money"}')$$, 'so does a supporting body''s');
select pg_temp.act_as('secretariat');
select lives_ok($$select public.submit_update(900001, 900001, 'substantial', '{"en": "Carried over"}')$$, 'and the secretariat for a responsible body');
reset role;
select results_eq($$select organization_id, author_id = md5('coordinator')::uuid, reported_on = private.today(), submitted_at = now(), state, published_at from public.progress_updates where completion = 'complete' and commitment_id = 900001$$,
  $$values (900001::bigint, true, true, true, 'submitted'::public.update_state, null::timestamptz)$$, 'in their own name, today, and not published yet');
select is((select count(*)::int from public.evidence join public.milestone_completions using (update_id) where commitment_id = 900001), 1, 'with evidence and milestone');

select * from finish();
rollback;
