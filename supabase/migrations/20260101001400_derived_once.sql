-- Schedule, slippage and freshness: defined here and nowhere else.

create type public.schedule as enum (
  'no_date', 'upcoming', 'on_time', 'due_soon', 'overdue', 'unreported', 'done_on_time', 'done_late'
);
create type public.freshness as enum ('silent', 'stale', 'fresh');

create function private.schedule_state(
  start_on date, due_on date, done_on date, as_of date, plan_is_closed boolean, was_reported boolean
)
returns public.schedule
language sql immutable parallel safe
set search_path = ''
as $$
  select case
    when due_on is null then 'no_date'
    when done_on <= due_on then 'done_on_time'
    when done_on > due_on then 'done_late'
    -- a closed plan nobody reported on: the result is unknown, and unknown is not late
    when due_on < as_of and plan_is_closed and not was_reported then 'unreported'
    when due_on < as_of then 'overdue'
    when start_on > as_of then 'upcoming'
    when due_on <= as_of + 30 then 'due_soon'
    else 'on_time'
  end::public.schedule
$$;

create function private.slippage_days(due_on date, original_due_on date, done_on date, as_of date)
returns integer
language sql immutable parallel safe
set search_path = ''
as $$ select case when original_due_on is not null then greatest(coalesce(done_on, greatest(due_on, as_of)) - original_due_on, 0) end $$;
comment on function private.slippage_days is 'Days past the original date: when done, of the day it was done; else of the current deadline or, once that has passed, of the day asked about (null: do not ask, the result is unknown). Null without a date: nothing is known, not even zero.';

create function private.freshness_state(last_report date, is_complete boolean, as_of date, interval_days integer)
returns public.freshness
language sql immutable parallel safe
set search_path = ''
as $$
  select case
    when last_report is null then 'silent'
    -- what is complete owes no further word
    when as_of - last_report > interval_days and not is_complete then 'stale'
    else 'fresh'
  end::public.freshness
$$;

create function private.current_plan_id()
returns bigint
language sql stable
set search_path = ''
as $$
  select plans.id from public.plans
  where plans.lifecycle <> 'draft'
  order by plans.lifecycle = 'active' desc, plans.starts_on desc nulls last, plans.id desc limit 1
$$;
comment on function private.current_plan_id is 'The plan the home page is about: the newest active one, else the newest; the same for the secretariat, who also see drafts.';

grant execute on function private.schedule_state, private.slippage_days, private.freshness_state, private.current_plan_id
  to anon, authenticated, service_role;

-- computed columns of milestones: select them by name, as in milestones(code,completed_on,schedule)
create function public.completed_on(milestone public.milestones)
returns date
language sql stable
set search_path = ''
as $$
  select min(milestone_completions.completed_on) from public.milestone_completions
  where milestone_completions.milestone_id = milestone.id
$$;

create function public.schedule(milestone public.milestones)
returns public.schedule
language sql stable
set search_path = ''
as $$
  select private.schedule_state(milestone.start_on, milestone.due_on, public.completed_on(milestone), private.today(),
    plans.lifecycle = 'closed',
    exists (select from public.progress_updates where progress_updates.commitment_id = milestone.commitment_id))
  from public.commitments join public.plans on plans.id = commitments.plan_id
  where commitments.id = milestone.commitment_id
$$;

create function public.slippage_days(milestone public.milestones)
returns integer
language sql stable
set search_path = ''
as $$
  select private.slippage_days(milestone.due_on, milestone.original_due_on, public.completed_on(milestone),
    case
      when plans.lifecycle <> 'closed' then private.today()
      when exists (select from public.progress_updates where progress_updates.commitment_id = milestone.commitment_id)
        then least(private.today(), coalesce(plans.ends_on, private.today()))
    end)
  from public.commitments join public.plans on plans.id = commitments.plan_id
  where commitments.id = milestone.commitment_id
$$;
grant execute on function public.completed_on, public.schedule, public.slippage_days to anon, authenticated, service_role;
