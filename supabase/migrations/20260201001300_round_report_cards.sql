create type public.round_duty as enum ('on_time', 'late_report', 'in_review', 'returned', 'owed', 'overdue', 'missing', 'withdrawn');
comment on type public.round_duty is 'What became of an update owed in a round: submitted in time or late (and published), waiting for its review or returned (seen by the agency and the secretariat only), still owed, overdue, missing when the round closed, or owed no more because the commitment was withdrawn.';

create function private.round_duty(
  was_told boolean, in_time boolean, was_withdrawn boolean, pending public.update_state, is_closed boolean, is_past_due boolean
)
returns public.round_duty
language sql immutable parallel safe
return case
  -- whether a report came in time follows from when the agency had its say, not from how long the review took
  when was_told and in_time then 'on_time'::public.round_duty
  when was_told then 'late_report'::public.round_duty
  when was_withdrawn then 'withdrawn'::public.round_duty
  when pending = 'submitted' then 'in_review'::public.round_duty
  when pending = 'returned' then 'returned'::public.round_duty
  when is_closed then 'missing'::public.round_duty
  when is_past_due then 'overdue'::public.round_duty
  else 'owed'::public.round_duty
end;

create function private.rounds_on(as_of date)
returns table (id bigint, plan_id bigint, "number" integer, due_on date, due_until timestamptz, is_closed boolean, is_past_due boolean, day date, until timestamptz, is_past boolean)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with moment as materialized (
    select as_of as day, private.end_of_day(as_of) as until, as_of < private.today() as is_past
  )
  select rounds.id, rounds.plan_id, rounds.number, rounds.due_on, private.end_of_day(rounds.due_on),
    coalesce(rounds.closed_at < moment.until, false), rounds.due_on < moment.day, moment.day, moment.until, moment.is_past
  from public.reporting_rounds as rounds
  join moment on rounds.opened_at < moment.until
$$;
comment on function private.rounds_on is 'The rounds that were open or closed at the end of a day; due_until: the moment after the day on which reports were due.';

create function private.round_duties(as_of date)
returns table (
  round_id bigint, plan_slug text, round_number integer, commitment_id bigint, commitment_code text, commitment_code_order integer[],
  commitment_title public.localized_title, organization_id bigint, organization_slug text, organization_name public.localized_title,
  organization_short_name public.localized_text, duty public.round_duty, due_on date,
  update_id bigint, submitted_at timestamptz, published_at timestamptz, completion public.completion, evidence_count integer
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  select rounds.id, plans.slug, rounds.number, commitments.id, commitments.code, commitments.code_order, commitments.title,
    organizations.id, organizations.slug, organizations.name, organizations.short_name,
    private.round_duty(told.id is not null, told.submitted_at < rounds.due_until, commitments.withdrawn_on <= rounds.day, pending.state,
      rounds.is_closed, rounds.is_past_due), rounds.due_on,
    coalesce(told.id, pending.id), coalesce(told.submitted_at, pending.submitted_at), told.published_at,
    coalesce(told.completion, pending.completion), told.evidence_count
  from public.round_obligations as duties
  join private.rounds_on(as_of) as rounds on rounds.id = duties.round_id
  join public.plans on plans.id = rounds.plan_id
  join public.commitments on commitments.id = duties.commitment_id
  join public.organizations on organizations.id = duties.organization_id
  left join lateral (
    select updates.id, updates.submitted_at, updates.published_at, updates.completion,
      (select count(*)::integer from public.evidence where evidence.update_id = updates.id) as evidence_count
    from public.progress_updates as updates
    where updates.round_id = duties.round_id and updates.commitment_id = duties.commitment_id
      and updates.organization_id = duties.organization_id and updates.published_at < rounds.until
    order by updates.submitted_at, updates.id limit 1
  ) as told on true
  left join lateral (
    select updates.id, updates.state, updates.submitted_at, updates.completion from public.progress_updates as updates
    where not rounds.is_past and updates.round_id = duties.round_id and updates.commitment_id = duties.commitment_id
      and updates.organization_id = duties.organization_id and updates.state <> 'published'
    order by updates.submitted_at desc, updates.id desc limit 1
  ) as pending on true
$$;

create view public.round_report with (security_invoker = true) as
select duties.* from private.round_duties(private.today()) as duties;
comment on view public.round_report is 'The report card of every round, one row per commitment and agency that owes an update on it.';

create function private.round_states(as_of date)
returns table (
  id bigint, plan_slug text, plan_title public.localized_title, is_sample boolean, number integer, name public.localized_title,
  starts_on date, ends_on date, due_on date, opened_at timestamptz, closed_at timestamptz,
  owes integer, on_time integer, late_report integer, in_review integer, returned integer, owed integer, overdue integer,
  missing integer, withdrawn integer
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  select rounds.id, plans.slug, plans.title, plans.is_sample, rounds.number, rounds.name, rounds.starts_on, rounds.ends_on, rounds.due_on,
    rounds.opened_at, case when known.is_closed then rounds.closed_at end, counts.*
  from private.rounds_on(as_of) as known
  join public.reporting_rounds as rounds on rounds.id = known.id
  join public.plans on plans.id = rounds.plan_id
  cross join lateral (
    select
      count(*) filter (where duties.duty <> 'withdrawn')::integer,
      count(*) filter (where duties.duty = 'on_time')::integer,
      count(*) filter (where duties.duty = 'late_report')::integer,
      count(*) filter (where duties.duty = 'in_review')::integer,
      count(*) filter (where duties.duty = 'returned')::integer,
      count(*) filter (where duties.duty = 'owed')::integer,
      count(*) filter (where duties.duty = 'overdue')::integer,
      count(*) filter (where duties.duty = 'missing')::integer,
      count(*) filter (where duties.duty = 'withdrawn')::integer
    from private.round_duties(as_of) as duties where duties.round_id = rounds.id
  ) as counts
$$;

create view public.round_overview with (security_invoker = true) as
select states.* from private.round_states(private.today()) as states;
comment on view public.round_overview is 'Reporting rounds with what became of the updates owed in them.';
grant execute on function private.round_duty, private.rounds_on, private.round_duties, private.round_states to anon, authenticated, service_role;
grant select on public.round_report, public.round_overview to anon, authenticated, service_role;

create function public.round_report_as_of(day date)
returns setof public.round_report
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$ select * from private.round_duties(least(day, private.today())) $$;
comment on function public.round_report_as_of is 'round_report as it was known at the end of a day.';

create function public.rounds_as_of(day date)
returns setof public.round_overview
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$ select * from private.round_states(least(day, private.today())) $$;
comment on function public.rounds_as_of is 'round_overview as it was known at the end of a day.';
grant execute on function public.round_report_as_of, public.rounds_as_of to anon, authenticated, service_role;
