-- How bodies keep to their rounds: of all of them, or of a few. What the public sees: what waits for its review has not
-- been said yet, for whoever asks.

create function private.agency_rounds(as_of date, who bigint[])
returns table (
  organization_id bigint, round_id bigint, plan_id bigint, owes integer, on_time integer, late integer, missing integer, awaited integer,
  median_days_late double precision
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with rounds as materialized (
    select known.id, known.plan_id, known.due_on, known.due_until, known.is_closed or known.is_past_due as is_over, known.day
    from private.rounds_on(as_of) as known
    where known.plan_id in (select private.plans_in_sight())
  ), told as materialized (
    select updates.round_id, updates.commitment_id, updates.organization_id, min(updates.submitted_at) as submitted_at
    from public.progress_updates as updates
    where updates.round_id is not null and updates.published_at < (select private.end_of_day(as_of))
      and (who is null or updates.organization_id = any (who))
    group by updates.round_id, updates.commitment_id, updates.organization_id
  ), withdrawn as materialized (
    select commitments.id from public.commitments where commitments.withdrawn_on <= (select as_of)
  ), counted as (
    -- every duty is looked at once and what was told is looked up, for joining as many takes twice as long
    select duties.organization_id, duties.round_id, count(*)::integer as total,
      (count(*) filter (where (duties.round_id, duties.commitment_id, duties.organization_id)
        in (select told.round_id, told.commitment_id, told.organization_id from told)))::integer as all_told,
      (count(*) filter (where duties.commitment_id in (select withdrawn.id from withdrawn) and (duties.round_id, duties.commitment_id, duties.organization_id)
        not in (select told.round_id, told.commitment_id, told.organization_id from told)))::integer as spared
    from public.round_obligations as duties
    where who is null or duties.organization_id = any (who)
    group by duties.organization_id, duties.round_id
  ), delays as materialized (
    select told.round_id, told.organization_id, count(*)::integer as late,
      percentile_cont(0.5) within group (order by (told.submitted_at at time zone site.time_zone)::date - rounds.due_on) as median_days
    from public.site cross join told
    join rounds on rounds.id = told.round_id and told.submitted_at >= rounds.due_until
    where exists (
      select from public.round_obligations as duties
      where duties.round_id = told.round_id and duties.commitment_id = told.commitment_id and duties.organization_id = told.organization_id
    )
    group by told.round_id, told.organization_id
  )
  select counted.organization_id, rounds.id, rounds.plan_id, counted.total - counted.spared, counted.all_told - coalesce(delays.late, 0), coalesce(delays.late, 0),
    case when rounds.is_over then counted.total - counted.spared - counted.all_told else 0 end,
    case when rounds.is_over then 0 else counted.total - counted.spared - counted.all_told end,
    delays.median_days
  from counted
  join rounds on rounds.id = counted.round_id
  left join delays on delays.round_id = counted.round_id and delays.organization_id = counted.organization_id
  where counted.total > counted.spared
$$;
comment on function private.agency_rounds is 'What bodies owed in each round that was known at the end of a day: on time, late (published, with the days of the typical one), missing after the due day, or awaited still. Commitments that were withdrawn before anything was said are owed no more. who: the bodies asked about, null for all.';
grant execute on function private.agency_rounds to anon, authenticated, service_role;
