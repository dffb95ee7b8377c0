-- The record of bodies: what they led, delivered, were late with, reported, proved and answered, plan by plan and in all.

create function private.concerned(as_of date, who bigint[])
returns bigint[]
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  select array(
    select parts.commitment_id from public.commitment_organizations as parts where parts.organization_id = any (who)
    union
    -- who took part then and left
    select ledger.subject_id from public.ledger
    where as_of < private.today() and ledger.subject = 'commitment_organizations' and ledger.action in ('removed', 'changed')
      and (ledger.before::jsonb ->> 'organization_id')::bigint = any (who)
  )
$$;
comment on function private.concerned is 'Commitments that bodies may have had a part in on a day: those to look at, and no others.';

create function private.agency_records(as_of date, who bigint[], as_one boolean)
returns table (
  organization_id bigint, plan_id bigint, commitments integer, complete integer, complete_late integer, overdue integer, silent integer, unreported integer,
  dated integer, median_days_late double precision, most_days_late integer, slipped integer, median_slippage_days double precision,
  reports_due integer, reports_on_time integer, reports_late integer, updates_total integer, updates_with_evidence integer,
  asked integer, answered integer, in_time integer, waiting integer, questions_overdue integer, median_working_days double precision
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with plans as materialized (
    select known.id, known.slug, known.lifecycle, known.edited_after, known.is_past from private.plans_on(as_of) as known
    where known.id in (select private.plans_in_sight())
  ), led as materialized (
    select distinct case when as_one then who[1] else body.organization_id end as organization_id, body.commitment_id
    from (
      select parts.commitment_id, parts.organization_id from public.commitment_organizations as parts
      where as_of >= private.today() and parts.role = 'lead' and (who is null or parts.organization_id = any (who))
      union all
      select commitments.id, bodies.organization_id from public.commitments
      join plans on plans.id = commitments.plan_id
      cross join lateral private.bodies_on(commitments.id, plans.edited_after, true) as bodies
      where as_of < private.today() and bodies.role = 'lead'
        and (who is null or bodies.organization_id = any (who) and commitments.id = any (private.concerned(as_of, who)))
    ) as body
  ), states as materialized (
    -- only what is counted here: the rest would be worked out too
    select known.id, plans.id as plan_id, plans.lifecycle = 'closed' as is_closed, known.completion, known.schedule, known.freshness, known.slippage_days,
      case when known.schedule in ('done_on_time', 'done_late', 'overdue') then known.days_late end as days_late
    from private.commitment_states(as_of) as known
    join plans on plans.slug = known.plan_slug
    where known.lifecycle = 'active' and (who is null or known.id = any (array(select led.commitment_id from led)))
  ), kept as (
    select led.organization_id, coalesce(states.plan_id, 0) as plan_id, count(*)::integer as commitments,
      (count(*) filter (where states.completion = 'complete'))::integer as complete,
      (count(*) filter (where states.schedule = 'done_late'))::integer as complete_late,
      (count(*) filter (where states.schedule = 'overdue'))::integer as overdue,
      (count(*) filter (where states.freshness = 'silent'))::integer as silent,
      (count(*) filter (where states.schedule = 'unreported' or states.schedule = 'no_date' and states.is_closed and states.completion is null))::integer as unreported,
      count(states.days_late)::integer as dated,
      -- of an even number the middle of the two, not the more flattering one
      percentile_cont(0.5) within group (order by states.days_late) as median_days_late, max(states.days_late) as most_days_late,
      (count(*) filter (where states.slippage_days > 0))::integer as slipped,
      percentile_cont(0.5) within group (order by states.slippage_days) filter (where states.slippage_days > 0) as median_slippage_days
    from led join states on states.id = led.commitment_id
    group by grouping sets ((led.organization_id, states.plan_id), (led.organization_id))
  ), promises as materialized (
    select commitments.id, commitments.plan_id from public.commitments where commitments.plan_id in (select private.plans_in_sight())
  ), proved as materialized (
    -- all at once: asking each report for its evidence takes longer
    select distinct evidence.update_id from public.evidence
    where who is null or evidence.update_id in (select updates.id from public.progress_updates as updates where updates.organization_id = any (who))
  ), words as (
    -- what the body itself reported, also where it only supports
    select counted.organization_id, coalesce(counted.plan_id, 0) as plan_id, sum(counted.total)::integer as total, sum(counted.with_evidence)::integer as with_evidence
    from (
      select case when as_one then who[1] else updates.organization_id end as organization_id, promises.plan_id, count(*) as total,
        count(proved.update_id) as with_evidence
      from public.progress_updates as updates
      join promises on promises.id = updates.commitment_id
      left join proved on proved.update_id = updates.id
      where updates.published_at < (select private.end_of_day(as_of)) and (who is null or updates.organization_id = any (who))
      group by 1, 2
    ) as counted
    group by grouping sets ((counted.organization_id, counted.plan_id), (counted.organization_id))
  ), duties as (
    select case when as_one then who[1] else rounds.organization_id end as organization_id, coalesce(rounds.plan_id, 0) as plan_id,
      sum(rounds.on_time + rounds.late + rounds.missing)::integer as due, sum(rounds.on_time)::integer as on_time, sum(rounds.late)::integer as late
    from private.agency_rounds(as_of, who) as rounds
    group by grouping sets ((1, rounds.plan_id), (1))
  ), placed as materialized (
    select clock.commitment_id, clock.state, clock.answered_at, clock.working_days, promises.plan_id
    from private.question_clock(as_of) as clock join promises on promises.id = clock.commitment_id
  ), answers as (
    -- every lead is asked; whoever of those responsible answers, or the secretariat, answers for all
    select led.organization_id, coalesce(placed.plan_id, 0) as plan_id, count(*)::integer as asked, count(placed.answered_at)::integer as answered,
      (count(*) filter (where placed.state = 'answered'))::integer as in_time, (count(*) filter (where placed.answered_at is null))::integer as waiting,
      (count(*) filter (where placed.state = 'overdue'))::integer as overdue,
      percentile_cont(0.5) within group (order by placed.working_days) filter (where placed.answered_at is not null) as median_working_days
    from led join placed on placed.commitment_id = led.commitment_id
    group by grouping sets ((led.organization_id, placed.plan_id), (led.organization_id))
  ), named as (
    select kept.organization_id, kept.plan_id from kept
    union select words.organization_id, words.plan_id from words
    union select duties.organization_id, duties.plan_id from duties
    union select answers.organization_id, answers.plan_id from answers
  )
  select named.organization_id, nullif(named.plan_id, 0), coalesce(kept.commitments, 0), coalesce(kept.complete, 0), coalesce(kept.complete_late, 0),
    coalesce(kept.overdue, 0), coalesce(kept.silent, 0), coalesce(kept.unreported, 0), coalesce(kept.dated, 0), kept.median_days_late, kept.most_days_late,
    coalesce(kept.slipped, 0), kept.median_slippage_days, coalesce(duties.due, 0), coalesce(duties.on_time, 0), coalesce(duties.late, 0),
    coalesce(words.total, 0), coalesce(words.with_evidence, 0), coalesce(answers.asked, 0), coalesce(answers.answered, 0), coalesce(answers.in_time, 0),
    coalesce(answers.waiting, 0), coalesce(answers.overdue, 0), answers.median_working_days
  from named
  left join kept on kept.organization_id = named.organization_id and kept.plan_id = named.plan_id
  left join words on words.organization_id = named.organization_id and words.plan_id = named.plan_id
  left join duties on duties.organization_id = named.organization_id and duties.plan_id = named.plan_id
  left join answers on answers.organization_id = named.organization_id and answers.plan_id = named.plan_id
$$;
comment on function private.agency_records is 'What bodies led, delivered and were late with (dated: commitments done or overdue whose days late are known), reported in rounds, proved and answered, as it was known at the end of a day: by plan, and without a plan in all. who: the bodies asked about, null for all; as_one: they count as the first of them, each commitment and question once.';

create function private.all_agency_records(as_of date)
returns table (
  organization_id bigint, plan_id bigint, commitments integer, complete integer, complete_late integer, overdue integer, silent integer, unreported integer,
  dated integer, median_days_late double precision, most_days_late integer, slipped integer, median_slippage_days double precision,
  reports_due integer, reports_on_time integer, reports_late integer, updates_total integer, updates_with_evidence integer,
  asked integer, answered integer, in_time integer, waiting integer, questions_overdue integer, median_working_days double precision
)
language plpgsql stable security definer -- what is counted was published, in plans in sight: asking the policies about each row takes a third of the time
set search_path = ''
-- planned once in a session
set plan_cache_mode = force_generic_plan
as $$
begin
  return query select records.* from private.agency_records(as_of, null, false) as records;
end $$;
comment on function private.all_agency_records is 'agency_records of all bodies.';
grant execute on function private.concerned, private.agency_records, private.all_agency_records to anon, authenticated, service_role;
