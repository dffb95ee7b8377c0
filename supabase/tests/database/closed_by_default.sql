-- Nothing in the API's schema is reachable unless a migration grants it by name. A new table, view, function or grant
-- that this file does not list makes it fail: add it here together with the reason in its migration.
begin;
select plan(30);

create view pg_temp.api_functions as
  select p.oid, p.oid::regprocedure::text as signature, n.nspname as schema, p.prosecdef, p.proconfig, p.provolatile, p.prosqlbody is not null as is_parsed, l.lanname
  from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace join pg_language as l on l.oid = p.prolang where n.nspname in ('public', 'private');

select is_empty(
  $$select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity$$,
  'row-level security is on for every table');
select is_empty(
  $$select relname from pg_class where relnamespace = 'private'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')$$,
  'the private schema holds functions only');
select is_empty(
  $$select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('m', 'f')
    or relnamespace = 'public'::regnamespace and relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)$$,
  'every view obeys the policies of its reader');
select is_empty(
  $$select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
    and coalesce(obj_description(oid, 'pg_class'), '') = ''$$,
  'every table and view is explained');
select is_empty(
  $$select conrelid::regclass, conname from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f' and confdeltype = 'a'$$,
  'every foreign key says what happens on delete');

-- an index serves a foreign key when it begins with the key's columns, or with its first one, which is selective enough,
-- and covers every row that refers to something
select is_empty(
  $$select c.conrelid::regclass, c.conname from pg_constraint as c
    where c.connamespace = 'public'::regnamespace and c.contype = 'f' and not exists (
      select from pg_index as i
      where i.indrelid = c.conrelid and i.indkey[0] = any (c.conkey)
        and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\(\w+ IS NOT NULL\)$'))$$,
  'every foreign key has an index');

-- those that read as of a day must be opened up by the planner, which a search path of their own forbids: each table and
-- function they name has its schema before it
select set_eq($$select split_part(signature, '(', 1) from pg_temp.api_functions where not coalesce('search_path=""' = any (proconfig), false) and not is_parsed$$,
  array['private.commitment_states', 'private.milestone_dates', 'private.plan_marks', 'private.progress_spans', 'private.plans_on', 'private.as_it_was', 'private.bodies_on', 'private.voices_on',
        'private.plan_states', 'private.agency_rounds', 'private.concerned', 'private.agency_records', 'private.organization_register', 'private.rounds_on', 'private.round_duties', 'private.round_states',
        'private.was_shown', 'private.working_calendar', 'private.question_clock', 'private.question_states', 'private.plans_in_sight', 'private.plan_answers',
        'commitments_as_of', 'plans_as_of', 'organizations_as_of', 'rounds_as_of', 'round_report_as_of', 'questions_as_of'],
  'no function trusts the search path of its caller, except these');
select is_empty($$select signature from pg_temp.api_functions where not coalesce('search_path=""' = any (proconfig), false) and not is_parsed
    and (prosecdef or provolatile <> 's' or lanname <> 'sql')$$,
  'which read, in plain SQL, with their caller''s rights');
-- written with "return" instead of a text: what they name was found when they were created, whatever the search path is now
select set_eq($$select split_part(signature, '(', 1) from pg_temp.api_functions where is_parsed$$,
  array['private.schedule_state', 'private.slippage_days', 'private.freshness_state', 'private.lifecycle_on', 'private.round_duty'],
  'and these, which follow from what they are given and are asked of every row');
select set_eq(
  $$select split_part(signature, '(', 1) from pg_temp.api_functions where schema = 'public' and has_function_privilege('anon', oid, 'execute')$$,
  array['latest_activity', 'completed_on', 'schedule', 'slippage_days', 'known_from', 'commitments_as_of', 'plans_as_of', 'organizations_as_of',
        'rounds_as_of', 'round_report_as_of', 'commitment_detail_as_of', 'ledger_lines', 'questions_as_of', 'platform_state_as_of', 'endorsed', 'search', 'search_choices', 'organization_record', 'commitments_of_line', 'later_commitments', 'timeline', 'progress_over_time', 'plan_story', 'public_version'],
  'the public may call what reads, nothing else');
select set_eq(
  $$select split_part(signature, '(', 1) from pg_temp.api_functions where schema = 'public' and has_function_privilege('authenticated', oid, 'execute')$$,
  array['latest_activity', 'completed_on', 'schedule', 'slippage_days', 'known_from', 'commitments_as_of', 'plans_as_of', 'organizations_as_of',
        'rounds_as_of', 'round_report_as_of', 'commitment_detail_as_of', 'ledger_lines', 'questions_as_of', 'platform_state_as_of', 'endorsed', 'search', 'search_choices', 'organization_record', 'commitments_of_line', 'later_commitments', 'timeline', 'progress_over_time', 'plan_story', 'public_version',
        'save_draft', 'discard_draft', 'submit_update', 'publish_update', 'return_update', 'open_round', 'close_round', 'remind',
        'move_deadline', 'assess', 'delete_comment', 'invite', 'accept_invitation', 'preview_import', 'apply_import', 'save_programme',
        'moderate', 'save_meeting', 'save_minutes', 'cancel_meeting', 'save_decision', 'use_language', 'people', 'give_role', 'my_data', 'delete_my_account'],
  'the signed-in may call these functions');
select set_eq(
  $$select signature from pg_temp.api_functions where prosecdef
    and (has_function_privilege('anon', oid, 'execute') or has_function_privilege('authenticated', oid, 'execute'))$$,
  array['private.holds_office(staff_role)', 'private.coordinates(bigint)', 'private.speaks_for(bigint)',
        'private.may_report(bigint,bigint)', 'private.is_writing(bigint)',
        'invite(text,text,text)', 'accept_invitation(text)', 'delete_comment(bigint)',
        'preview_import(bigint)', 'apply_import(bigint)',
        'private.submitted_before(uuid)', 'private.is_claimed(text)', 'private.review(bigint,update_state,jsonb)',
        'save_draft(bigint,bigint,jsonb,integer,bigint,bigint)', 'discard_draft(bigint,bigint,integer)',
        'open_round(bigint,jsonb,date,date,date)', 'close_round(bigint)', 'remind(bigint,bigint,jsonb)',
        'assess(bigint,assessment_voice,integer,jsonb,jsonb,bigint)',
        'private.may_respond(bigint,bigint)', 'endorsed(comments)', 'moderate(bigint,moderation_action,bigint,jsonb,text,bigint)', 'use_language(text)',
        'people(text)', 'give_role(uuid,text,text)', 'my_data()', 'delete_my_account()', 'private.near_words(text,text,boolean)',
        -- they count what was published, in plans in sight
        'private.plan_told(date,text)', 'private.all_agency_records(date)'],
  'these functions, and no others, run with their owner''s rights for somebody');
select is_empty(
  $$select signature from pg_temp.api_functions where split_part(signature, '(', 1) = 'private.create_invitation'
    and (has_function_privilege('anon', oid, 'execute') or has_function_privilege('authenticated', oid, 'execute'))$$,
  'nobody makes an invitation past the check of who asks');
select is_empty(
  $$select signature from pg_temp.api_functions
    where split_part(signature, '(', 1) in ('private.append_to_ledger', 'private.record', 'private.record_facts')
    and (has_function_privilege('anon', oid, 'execute') or has_function_privilege('authenticated', oid, 'execute') or has_function_privilege('service_role', oid, 'execute'))$$,
  'nobody writes to the ledger past its triggers, with the secret key neither');
select set_eq(
  $$select relname::text, role, privilege from pg_class, unnest(array['anon', 'authenticated', 'service_role']) as role,
      unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as privilege
    where relnamespace = 'search'::regnamespace and relkind in ('r', 'p') and has_table_privilege(role, pg_class.oid, privilege)$$,
  $$values ('documents', 'anon', 'select'), ('documents', 'authenticated', 'select'), ('documents', 'service_role', 'select')$$,
  'the index of the search is read by all and written by its triggers alone, and its words are asked through a function');
select is_empty(
  $$select relname from pg_class where relnamespace = 'search'::regnamespace and relkind in ('r', 'p') and not relrowsecurity$$,
  'and stands behind policies, whichever schemas the API serves');
select is_empty(
  $$select role, privilege from unnest(array['anon', 'authenticated', 'service_role']) as role,
      unnest(array['insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as privilege
    where has_table_privilege(role, 'public.ledger', privilege) or privilege in ('insert', 'update') and has_any_column_privilege(role, 'public.ledger', privilege)$$,
  'and nobody has any right on it but to read');

select is_empty(
  $$select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
    and (has_any_column_privilege('anon', oid, 'insert, update, references') or has_table_privilege('anon', oid, 'delete, truncate, trigger'))$$,
  'the public has no right to write anywhere');
select is_empty(
  $$select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
    and (has_any_column_privilege('authenticated', oid, 'references') or has_table_privilege('authenticated', oid, 'truncate, trigger'))$$,
  'nobody empties a table or hangs a trigger on it');
select set_eq(
  $$select relname::text from pg_class where relnamespace = 'public'::regnamespace and has_table_privilege('authenticated', oid, 'delete')$$,
  array['organization_aliases', 'invitations', 'commitment_organizations', 'imports',
        'programme_organizations', 'programme_outputs', 'programme_commitments',
        'public_holidays', 'meeting_participants', 'agenda_items', 'decision_organizations', 'decision_commitments',
        'held_words', 'endorsements', 'follows', 'saved_views'],
  'rows leave these tables only, and their policies say which');
select set_eq(
  $$select attrelid::regclass || '.' || attname from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and attnum > 0 and not attisdropped
      and has_column_privilege('authenticated', attrelid, attnum, 'update')
      and attrelid::regclass::text not in ('plans', 'themes', 'commitments', 'commitment_organizations', 'milestones', 'organizations',
        'programmes', 'programme_outputs', 'meetings', 'meeting_participants', 'agenda_items', 'decisions', 'platform_rules')$$,
  array['profiles.display_name', 'comments.body', 'memberships.ended_at', 'staff.ended_at', 'public_holidays.name', 'topics.declined_reason',
        'notifications.read_at', 'notification_preferences.kind', 'notification_preferences.pace',
        'saved_views.name', 'saved_views.plan', 'saved_views.query'],
  'outside the text of plans, programmes, meetings and rules, these columns can be changed');
select is_empty(
  $$select attrelid::regclass || '.' || attname from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
      and has_column_privilege('authenticated', attrelid, attnum, 'insert, update')
      and (attname in ('id', 'author_id', 'created_by', 'invited_by', 'profile_id', 'version', 'original_due_on', 'from_on', 'reported_on')
        or attname ~ '_at$' and attname <> 'ended_at')
      -- when a meeting is, and that one has read what one was told
      and attrelid::regclass || '.' || attname not in ('meetings.starts_at', 'meetings.ends_at', 'notifications.read_at')$$,
  'nobody chooses an identity, an author, a time or an original date');
select set_eq(
  $$select attrelid::regclass || '.' || attname from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and attnum > 0 and not attisdropped
      and not has_column_privilege('authenticated', attrelid, attnum, 'select')$$,
  array['profiles.created_at', 'profiles.updated_at', 'progress_updates.author_id',
        'progress_updates.client_key', 'progress_updates.recorded_at', 'assessments.author_id',
        'invitations.email', 'invitations.token_digest', 'invitations.invited_by',
        'profiles.locale', 'update_drafts.saved_by', 'responses.author_id', 'topics.author_id', 'comment_reports.reporter_id',
        'notifications.mailed_at', 'saved_views.profile_id'],
  'these columns are read by nobody');
create function pg_temp.between_people() returns setof text language sql as $$
  select unnest(array['memberships', 'staff', 'invitations', 'imports', 'import_rows', 'update_drafts', 'round_reminders',
    'hidden_texts', 'held_words', 'comment_reports', 'appeals', 'moderation_queue', 'endorsements',
    'follows', 'notifications', 'notice_overview', 'notification_preferences', 'notification_paces', 'saved_views', 'missing_translations'])
$$;
select set_eq(
  $$select attrelid::regclass || '.' || attname from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and attnum > 0 and not attisdropped
      and has_column_privilege('authenticated', attrelid, attnum, 'select') <> has_column_privilege('anon', attrelid, attnum, 'select')
      and attrelid::regclass::text not in (select pg_temp.between_people())$$,
  array[]::text[],
  'the public reads what the signed-in read, except who holds which role, what is being imported or drafted, who was reminded, what is held, hidden or reported, who stands behind what, and who follows and is told what');
select is_empty(
  $$select relname from pg_temp.between_people() as relname
    where has_any_column_privilege('anon', ('public.' || relname)::regclass, 'select')$$,
  'of which it reads nothing');
select is_empty(
  $$select attrelid::regclass from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and attname ~ 'mail|phone|token|password'
      and has_column_privilege('authenticated', attrelid, attnum, 'select')$$,
  'no address and no secret is readable by its name');
select is_empty(
  $$select relname from pg_class where relnamespace = 'auth'::regnamespace and relkind in ('r', 'v')
    and (has_any_column_privilege('anon', oid, 'select, insert, update') or has_any_column_privilege('authenticated', oid, 'select, insert, update'))$$,
  'accounts are out of reach');

select is_empty(
  $$select tablename, policyname from pg_policies where schemaname = 'public' and (permissive <> 'PERMISSIVE' or roles && '{public}')$$,
  'every policy names the roles it is for');
select is_empty(
  $$select tablename, policyname from pg_policies where schemaname = 'public' and roles && '{anon}' and cmd <> 'SELECT'$$,
  'no policy lets the public write');

-- the register's spellings, what people may call themselves and what a robot found are no public acts; who owes a report
-- follows from the round that was opened
select set_eq(
  $$select relname::text from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and has_any_column_privilege('anon', oid, 'select')
      and not exists (select from pg_trigger where tgrelid = pg_class.oid and tgname like 'enters\_the\_ledger%' and tgenabled <> 'D')$$,
  array['ledger', 'site', 'organization_aliases', 'profiles', 'round_obligations', 'evidence_checks', 'evidence', 'milestone_completions'],
  'whatever the public reads enters the ledger, except these, of which the last two come with their update');

select * from finish();
rollback;
