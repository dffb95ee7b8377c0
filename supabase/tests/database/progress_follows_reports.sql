-- What a commitment's page and every list say follows from the reports, whatever came before.
begin;
select plan(29);

insert into public.site (country_code, country_name, time_zone) values ('AZ', '{"en": "Azerbaijan"}', 'Asia/Baku') on conflict do nothing;
insert into auth.users (id, email) values (md5('secretariat')::uuid, 'secretariat@example.org');
insert into public.staff (profile_id, role) values (md5('secretariat')::uuid, 'secretariat');
insert into public.organizations (id, slug, name, kind) overriding system value values (900001, 'test-agency', '{"en": "Agency"}', 'agency');
insert into public.plans (id, slug, title, lifecycle, starts_on, ends_on, reporting_interval_days) overriding system value values
  (900001, 'test-active', '{"en": "Active"}', 'active', '2198-01-01', '2199-12-31', 100),
  (900002, 'test-closed', '{"en": "Closed"}', 'closed', private.today() - 1000, private.today() - 500, 100);
insert into public.themes (id, plan_id, code, title, position) overriding system value select id, id, '1', '{"en": "Theme"}', 1 from public.plans where id > 900000;

create function pg_temp.commitment(number bigint, plan bigint, due_in integer) returns void language sql as $$
  insert into public.commitments (id, plan_id, theme_id, code, title, due_on) overriding system value
  values (number, plan, plan, number::text, '{"en": "Commitment"}', private.today() + due_in)
$$;
create function pg_temp.report(number bigint, days_ago integer, said public.completion) returns void language sql as $$
  insert into public.progress_updates (commitment_id, organization_id, completion, narrative, challenges, reported_on, state, submitted_at, published_at)
  values (number, 900001, said, '{"en": "Said"}', '{"en": "Trouble"}', private.today() - days_ago, 'published',
    now() - make_interval(days => days_ago), now() - make_interval(days => days_ago));
  insert into public.evidence (update_id, title, url) select max(id), 'Proof', 'https://example.org/' from public.progress_updates
$$;
create function pg_temp.shown(number bigint) returns text language sql as $$
  select concat_ws(' ', completion, schedule, original_schedule, freshness, private.today() - done_on, slippage_days, days_late, days_since_report)
  from public.commitment_overview where id = number
$$;
create function pg_temp.says(number bigint, wanted text, meaning text) returns text language sql as $$ select is(pg_temp.shown(number), wanted, meaning) $$;
create function pg_temp.step(wanted text, meaning text) returns text language sql as $$
  select is((select concat_ws(' ', public.schedule(milestones), private.today() - public.completed_on(milestones), public.slippage_days(milestones)) from public.milestones where id = 900001), wanted, meaning)
$$;

-- the order of the facts: completion, schedule, by the original date, freshness, done days ago, slippage, days late, days since the last report
select pg_temp.commitment(900001, 900001, -40);
select pg_temp.says(900001, 'overdue overdue silent 40 40', 'silence is not completion');
select pg_temp.report(900001, 150, 'limited');
select pg_temp.says(900001, 'limited overdue overdue stale 40 40 150', 'an old word is stale');
select pg_temp.report(900001, 50, 'complete');
select pg_temp.says(900001, 'complete done_on_time done_on_time fresh 50 0 0 50', 'done is done on the day of the report');
select pg_temp.report(900001, 45, 'complete');
select pg_temp.says(900001, 'complete done_on_time done_on_time fresh 50 0 0 45', 'saying so again does not make it later');
select pg_temp.report(900001, 30, 'limited');
select pg_temp.says(900001, 'limited overdue overdue fresh 40 40 30', 'a step back undoes it');
select pg_temp.report(900001, 10, 'complete');
select pg_temp.says(900001, 'complete done_late done_late fresh 10 30 30 10', 'and the second time counts');

select pg_temp.commitment(900002, 900001, 100);
select pg_temp.report(900002, 5, 'substantial');
select pg_temp.report(900002, 5, 'limited');
select pg_temp.says(900002, 'limited on_time on_time fresh 0 0 5', 'of two reports at one moment the later one counts');
insert into public.deadline_changes (commitment_id, to_on, reason, decided_by, decided_on)
values (900002, private.today() + 120, '{"en": "x"}', '{"en": "x"}', private.today());
select pg_temp.says(900002, 'limited on_time on_time fresh 20 0 5', 'a moved deadline shows as slippage');

select pg_temp.commitment(900003, 900001, -40);
insert into public.deadline_changes (commitment_id, to_on, reason, decided_by, decided_on)
values (900003, private.today() + 10, '{"en": "x"}', '{"en": "x"}', private.today());
select pg_temp.says(900003, 'due_soon overdue silent 50 0', 'by its original date it is late, and says so');
update public.commitments set lifecycle = 'withdrawn', withdrawal_reason = '{"en": "x"}' where id = 900003;
select is((select (schedule, original_schedule) is null from public.commitment_overview where id = 900003), true, 'what was withdrawn has no schedule');

-- in a closed plan time stands still at its end
select pg_temp.commitment(900011, 900002, -510);
select pg_temp.says(900011, 'unreported unreported silent 0', 'nobody reported: the result is unknown, not late');
select pg_temp.report(900011, 560, 'limited');
select pg_temp.says(900011, 'limited overdue overdue fresh 10 60', 'reported but not done is late, and days no longer count');
select pg_temp.report(900011, 400, 'complete');
select pg_temp.says(900011, 'complete done_late done_late fresh 400 110 110 -100', 'done after the end is done late');

-- milestones
insert into public.milestones (id, commitment_id, code, title, due_on) overriding system value values (900001, 900001, 'a', '{"en": "Step"}', private.today() - 20);
select pg_temp.step('overdue 20', 'a milestone nobody completed is late, even when the commitment is reported as done');
select is((select next_milestone ->> 'code' || milestones_done || '/' || milestones_total from public.commitment_overview where id = 900001), 'a0/1', 'and the next to come');
insert into public.milestone_completions (update_id, milestone_id, commitment_id, completed_on)
select max(id), 900001, 900001, private.today() - 15 from public.progress_updates where commitment_id = 900001;
select pg_temp.step('done_late 15 5', 'completed five days late');
select is((select milestones_done || '/' || milestones_total || coalesce(next_milestone::text, ' none next') from public.commitment_overview where id = 900001), '1/1 none next', 'and counted');
insert into public.milestones (id, commitment_id, code, title, due_on) overriding system value values (900002, 900001, 'b', '{"en": "Undated"}', null), (900003, 900001, 'c', '{"en": "Dated"}', private.today() + 99);
select is((select next_milestone ->> 'code' from public.commitment_overview where id = 900001), 'c', 'a dated step comes before an undated one');

-- which plan is the current one
select is((select array_agg(slug) from public.plan_overview where is_current), array['test-active'], 'the newest active plan is the current one');
select is((select bool_and(in_current_plan = (plan_slug = 'test-active')) from public.commitment_overview where plan_slug like 'test-%'), true, 'its commitments say so');
-- no public plan becomes a draft again; here they do, for the views alone
set constraints all immediate;
alter table public.plans disable trigger keep_plans_public;
update public.plans set lifecycle = 'draft' where id = 900001;
select isnt((select slug from public.plan_overview where is_current), 'test-active', 'a draft is not');
update public.plans set lifecycle = 'closed' where lifecycle = 'active';
update public.plans set starts_on = '2197-01-01', ends_on = '2199-12-31' where id = 900002;
select is((select array_agg(slug) from public.plan_overview where is_current), array['test-closed'], 'between two plans the newest one stays');
update public.plans set lifecycle = 'active' where id = 900001;
select is((select array_agg(slug) from public.plan_overview where is_current), array['test-active'], 'until the next begins');
update public.plans set lifecycle = 'draft';
select is((select count(*)::int from public.plan_overview where is_current), 0, 'where all are drafts there is none');
select is((select count(*)::int from public.latest_activity()), 0, 'and no news');

-- the news
update public.plans set lifecycle = 'active' where id = 900001;
update public.plans set lifecycle = 'closed' where id = 900002;
select is((select array_agg(distinct plan_slug) from public.latest_activity()), array['test-active'], 'news are of the current plan');
select is((select array_agg(distinct plan_slug) from public.latest_activity('test-closed')), array['test-closed'], 'or of the one that is named');
select is((select count(*)::int from public.latest_activity('test-nowhere')), 0, 'a plan that does not exist has none');
select results_eq($$select count(*)::int from public.latest_activity(null, 2) where kind = 'update' union all select count(*)::int from public.latest_activity(null, -1)
    union all select count(*)::int from public.latest_activity(null, 2147483647) where kind = 'update'$$,
  $$values (2), (0), (7)$$, 'as many as asked for, within reason');

select * from finish();
rollback;
