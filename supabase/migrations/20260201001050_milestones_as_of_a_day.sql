-- A milestone is done once a published update says so; what waits for its review does not count yet.

create or replace function public.completed_on(milestone public.milestones)
returns date
language sql stable
set search_path = ''
as $$
  select min(milestone_completions.completed_on) from public.milestone_completions
  join public.progress_updates on progress_updates.id = milestone_completions.update_id
  where milestone_completions.milestone_id = milestone.id and progress_updates.state = 'published'
$$;

create or replace function public.schedule(milestone public.milestones)
returns public.schedule
language sql stable
set search_path = ''
as $$
  select private.schedule_state(milestone.start_on, milestone.due_on, public.completed_on(milestone), private.today(),
    plans.lifecycle = 'closed',
    exists (select from public.progress_updates where progress_updates.commitment_id = milestone.commitment_id and progress_updates.state = 'published'))
  from public.commitments join public.plans on plans.id = commitments.plan_id
  where commitments.id = milestone.commitment_id
$$;

create or replace function public.slippage_days(milestone public.milestones)
returns integer
language sql stable
set search_path = ''
as $$
  select private.slippage_days(milestone.due_on, milestone.original_due_on, public.completed_on(milestone),
    case
      when plans.lifecycle <> 'closed' then private.today()
      when exists (select from public.progress_updates where progress_updates.commitment_id = milestone.commitment_id and progress_updates.state = 'published')
        then least(private.today(), coalesce(plans.ends_on, private.today()))
    end)
  from public.commitments join public.plans on plans.id = commitments.plan_id
  where commitments.id = milestone.commitment_id
$$;

create function private.milestone_dates(commitment bigint, edited_after timestamptz, until timestamptz, is_past boolean)
returns table (id bigint, code text, title jsonb, "position" integer, start_on date, due_on date, original_due_on date, completed_on date)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  select milestones.id, milestones.code, milestones.title::jsonb, milestones.position, milestones.start_on,
    case when later.moved then later.from_on else milestones.due_on end,
    -- a deadline that was unknown had no original either
    case when later.moved and later.from_on is null then null else milestones.original_due_on end, done.day
  from public.milestones
  left join lateral (
    select deadline_changes.from_on, true as moved from public.deadline_changes
    where is_past and deadline_changes.commitment_id = commitment and deadline_changes.milestone_id = milestones.id
      and deadline_changes.created_at >= edited_after
    order by deadline_changes.created_at, deadline_changes.id limit 1
  ) as later on true
  left join (
    select milestone_completions.milestone_id, min(milestone_completions.completed_on) as day from public.progress_updates
    join public.milestone_completions on milestone_completions.update_id = progress_updates.id
    where progress_updates.commitment_id = commitment and progress_updates.published_at < until
    group by milestone_completions.milestone_id
  ) as done on done.milestone_id = milestones.id
  where milestones.commitment_id = commitment and (not is_past or milestones.created_at < edited_after)
$$;
comment on function private.milestone_dates is 'A commitment''s milestones with the dates and reports that were known before a moment; edited_after as in plans_on.';
grant execute on function private.milestone_dates to anon, authenticated, service_role;
