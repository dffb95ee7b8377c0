create function private.reports_due(as_of date)
returns table (organization_id bigint, due integer, on_time integer)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with rounds as materialized (
    select known.* from private.rounds_on(as_of) as known
  ), told as materialized (
    -- all rounds at once, unlike a report card, which asks what told of each duty
    select updates.round_id, updates.commitment_id, updates.organization_id, min(updates.submitted_at) as submitted_at
    from public.progress_updates as updates
    where updates.round_id is not null and updates.published_at < (select private.end_of_day(as_of))
    group by updates.round_id, updates.commitment_id, updates.organization_id
  ), pending as materialized (
    select distinct on (updates.round_id, updates.commitment_id, updates.organization_id)
      updates.round_id, updates.commitment_id, updates.organization_id, updates.state
    from public.progress_updates as updates join rounds on rounds.id = updates.round_id
    where not rounds.is_past and updates.state <> 'published'
    order by updates.round_id, updates.commitment_id, updates.organization_id, updates.submitted_at desc, updates.id desc
  )
  select owed.organization_id, (count(*) filter (where owed.duty in ('on_time', 'late_report', 'missing') or owed.is_past_due))::integer,
    (count(*) filter (where owed.duty = 'on_time'))::integer
  from (
    select duties.organization_id, rounds.is_past_due, private.round_duty(told.round_id is not null, told.submitted_at < rounds.due_until,
      commitments.withdrawn_on <= rounds.day, pending.state, rounds.is_closed, rounds.is_past_due) as duty
    from public.round_obligations as duties
    join rounds on rounds.id = duties.round_id
    join public.commitments on commitments.id = duties.commitment_id
    left join told on told.round_id = duties.round_id and told.commitment_id = duties.commitment_id and told.organization_id = duties.organization_id
    left join pending on pending.round_id = duties.round_id and pending.commitment_id = duties.commitment_id
      and pending.organization_id = duties.organization_id
  ) as owed
  where owed.duty <> 'withdrawn'
  group by owed.organization_id
$$;
comment on function private.reports_due is 'How many updates the organizations owed in rounds until the end of a day, and how many of them came in time.';

create function private.organization_states(as_of date)
returns table (
  id bigint, slug text, name public.localized_title, short_name public.localized_text, kind public.organization_kind,
  valid_from date, valid_to date, contact_point public.localized_text, website text,
  successor_slug text, successor_name public.localized_title,
  commitments integer, current_commitments integer, current_complete integer, current_overdue integer, current_silent integer,
  updates_total integer, updates_with_evidence integer, slipped integer, median_slippage_days integer,
  reports_due integer, reports_on_time integer
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with plans as materialized (
    select known.slug, known.edited_after, known.is_past from private.plans_on(as_of) as known
  ), states as materialized (
    -- only what is counted here: the rest would be worked out too
    select known.id, known.plan_slug, known.in_current_plan, known.completion, known.schedule, known.freshness, known.slippage_days
    from private.commitment_states(as_of) as known where known.lifecycle = 'active'
  ), words as materialized (
    -- what the body itself reported, also where it only supports
    select reports.organization_id, count(*)::integer as total, (count(*) filter (where reports.has_evidence))::integer as with_evidence
    from private.reports_on(as_of) as reports group by reports.organization_id
  ), totals as materialized (
    select
      body.organization_id,
      count(*)::integer as commitments,
      count(*) filter (where states.in_current_plan)::integer as current_commitments,
      count(*) filter (where states.in_current_plan and states.completion = 'complete')::integer as current_complete,
      count(*) filter (where states.in_current_plan and states.schedule = 'overdue')::integer as current_overdue,
      count(*) filter (where states.in_current_plan and states.freshness = 'silent')::integer as current_silent,
      count(*) filter (where states.slippage_days > 0)::integer as slipped,
      percentile_disc(0.5) within group (order by states.slippage_days) filter (where states.slippage_days > 0) as median_slippage_days
    from states
    join plans on plans.slug = states.plan_slug
    cross join lateral private.bodies_on(states.id, plans.edited_after, plans.is_past) as body
    where body.role = 'lead'
    group by body.organization_id
  )
  select
    organizations.id, organizations.slug, organizations.name, organizations.short_name, organizations.kind,
    organizations.valid_from, organizations.valid_to, organizations.contact_point, organizations.website,
    successors.slug, successors.name,
    coalesce(totals.commitments, 0), coalesce(totals.current_commitments, 0), coalesce(totals.current_complete, 0),
    coalesce(totals.current_overdue, 0), coalesce(totals.current_silent, 0),
    coalesce(words.total, 0), coalesce(words.with_evidence, 0), coalesce(totals.slipped, 0), totals.median_slippage_days,
    coalesce(duties.due, 0), coalesce(duties.on_time, 0)
  from public.organizations
  left join public.organizations as successors on successors.id = organizations.successor_id
  left join totals on totals.organization_id = organizations.id
  left join words on words.organization_id = organizations.id
  left join private.reports_due(as_of) as duties on duties.organization_id = organizations.id
$$;

create view public.organization_overview with (security_invoker = true) as
select states.* from private.organization_states(private.today()) as states;
comment on view public.organization_overview is 'Organizations with what they lead, in all plans and in the current one, and how they report.';
grant execute on function private.reports_due, private.organization_states to anon, authenticated, service_role;
grant select on public.organization_overview to anon, authenticated, service_role;

create function public.organizations_as_of(day date)
returns setof public.organization_overview
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$ select * from private.organization_states(least(day, private.today())) $$;
comment on function public.organizations_as_of is 'organization_overview as it was known at the end of a day.';
grant execute on function public.organizations_as_of to anon, authenticated, service_role;
