-- How bodies keep to their rounds and answer questions: of all of them, or of a few. What the public sees: what waits for
-- its review has not been said yet, for whoever asks.

create function private.agency_rounds(as_of date, who bigint[])
returns table (
  organization_id bigint, round_id bigint, plan_id bigint, owes integer, on_time integer, late integer, missing integer, awaited integer,
  median_days_late integer
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with rounds as materialized (
    select known.id, known.plan_id, known.due_on, known.due_until, known.is_closed or known.is_past_due as is_over, known.day
    from private.rounds_on(as_of) as known
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
      round((percentile_cont(0.5) within group (order by (told.submitted_at at time zone site.time_zone)::date - rounds.due_on))::numeric)::integer as median_days
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

create function private.agency_answers(as_of date, who bigint[], as_one boolean)
returns table (organization_id bigint, plan_id bigint, asked integer, answered integer, in_time integer, waiting integer, overdue integer, median_working_days integer)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with plans as materialized (
    select known.id, known.edited_after, known.is_past from private.plans_on(as_of) as known
  ), placed as materialized (
    select clock.commitment_id, clock.state, clock.answered_at, clock.working_days, commitments.plan_id
    from private.question_clock(as_of) as clock
    join public.commitments on commitments.id = clock.commitment_id
  )
  select body.organization_id, coalesce(placed.plan_id, 0), count(*)::integer, count(placed.answered_at)::integer,
    (count(*) filter (where placed.state = 'answered'))::integer, (count(*) filter (where placed.answered_at is null))::integer,
    (count(*) filter (where placed.state = 'overdue'))::integer,
    percentile_disc(0.5) within group (order by placed.working_days) filter (where placed.answered_at is not null)
  from (
    -- every lead is asked; whoever of those responsible answers, or the secretariat, answers for all. Several questions
    -- about one promise ask the same bodies
    select distinct case when as_one then who[1] else bodies.organization_id end as organization_id, concerned.commitment_id
    from (select distinct placed.commitment_id, placed.plan_id from placed) as concerned
    join plans on plans.id = concerned.plan_id
    cross join lateral private.bodies_on(concerned.commitment_id, plans.edited_after, plans.is_past) as bodies
    where bodies.role = 'lead' and (who is null or bodies.organization_id = any (who))
  ) as body
  join placed on placed.commitment_id = body.commitment_id
  group by grouping sets ((body.organization_id, placed.plan_id), (body.organization_id))
$$;
comment on function private.agency_answers is 'Questions and recommendations put to lead bodies until the end of a day, by plan, and under plan 0 in all: asked, answered, in time, waiting (overdue among them), and the working days of the typical answer. as_one: the bodies asked about count as the first of them, each question once.';
grant execute on function private.agency_rounds, private.agency_answers to anon, authenticated, service_role;
