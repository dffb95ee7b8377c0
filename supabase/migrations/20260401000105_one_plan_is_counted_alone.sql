-- Who asks about one plan need not wait for the counts of all. Medians are the true ones: of an even number the middle of the two.

create function private.plan_states(as_of date, plan text)
returns table (
  id bigint, slug text, title public.localized_title, summary public.localized_text, legal_act public.localized_text, legal_act_on date,
  legal_act_url text, starts_on date, ends_on date, lifecycle public.plan_lifecycle, is_sample boolean, reporting_interval_days integer,
  is_current boolean, predecessor_slug text, predecessor_title public.localized_title,
  commitments integer, withdrawn integer, complete integer, substantial integer, limited integer, not_started integer,
  silent integer, stale integer, overdue integer, due_soon integer,
  updates_total integer, updates_with_evidence integer, slipped integer, median_slippage_days double precision, comparable integer, disagreeing integer
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with states as materialized (
    -- only what is counted here: the rest would be worked out too
    select known.id, known.plan_slug, known.lifecycle, known.completion, known.schedule, known.freshness, known.slippage_days, known.disagreement
    from private.commitment_states(as_of) as known where plan is null or known.plan_slug = plan
  ), promised as materialized (
    select states.id, states.plan_slug from states where states.lifecycle = 'active'
  ), proved as materialized (
    -- of all plans at once: asking each report for its evidence takes longer than that, but for one plan less
    select distinct evidence.update_id from public.evidence where plan is null
  ), words as (
    select promised.plan_slug, count(*)::integer as total, (count(*) filter (
      where case when plan is null then proved.update_id is not null else exists (select from public.evidence where evidence.update_id = updates.id) end
    ))::integer as with_evidence
    from promised
    join public.progress_updates as updates on updates.commitment_id = promised.id and updates.published_at < (select private.end_of_day(as_of))
    left join proved on proved.update_id = updates.id
    group by promised.plan_slug
  ), totals as (
    select
      states.plan_slug,
      count(*) filter (where states.lifecycle = 'active')::integer as commitments,
      count(*) filter (where states.lifecycle = 'withdrawn')::integer as withdrawn,
      count(*) filter (where states.lifecycle = 'active' and states.completion = 'complete')::integer as complete,
      count(*) filter (where states.lifecycle = 'active' and states.completion = 'substantial')::integer as substantial,
      count(*) filter (where states.lifecycle = 'active' and states.completion = 'limited')::integer as limited,
      count(*) filter (where states.lifecycle = 'active' and states.completion = 'not_started')::integer as not_started,
      count(*) filter (where states.lifecycle = 'active' and states.freshness = 'silent')::integer as silent,
      count(*) filter (where states.lifecycle = 'active' and states.freshness = 'stale')::integer as stale,
      count(*) filter (where states.schedule = 'overdue')::integer as overdue,
      count(*) filter (where states.schedule = 'due_soon')::integer as due_soon,
      count(*) filter (where states.lifecycle = 'active' and states.slippage_days > 0)::integer as slipped,
      -- of those that slipped: the typical one, which a single long delay does not move
      percentile_cont(0.5) within group (order by states.slippage_days)
        filter (where states.lifecycle = 'active' and states.slippage_days > 0) as median_slippage_days,
      count(states.disagreement) filter (where states.lifecycle = 'active')::integer as comparable,
      count(*) filter (where states.lifecycle = 'active' and states.disagreement > 0)::integer as disagreeing
    from states
    group by states.plan_slug
  )
  select
    plans.id, plans.slug, plans.title, plans.summary, plans.legal_act,
    plans.legal_act_on, plans.legal_act_url, plans.starts_on, plans.ends_on, plans.lifecycle, plans.is_sample, plans.reporting_interval_days,
    plans.is_current, predecessors.slug, predecessors.title,
    coalesce(totals.commitments, 0), coalesce(totals.withdrawn, 0), coalesce(totals.complete, 0), coalesce(totals.substantial, 0),
    coalesce(totals.limited, 0), coalesce(totals.not_started, 0), coalesce(totals.silent, 0), coalesce(totals.stale, 0),
    coalesce(totals.overdue, 0), coalesce(totals.due_soon, 0), coalesce(words.total, 0), coalesce(words.with_evidence, 0),
    coalesce(totals.slipped, 0), totals.median_slippage_days, coalesce(totals.comparable, 0), coalesce(totals.disagreeing, 0)
  from private.plans_on(as_of) as plans
  left join public.plans as predecessors on predecessors.id = plans.predecessor_id and predecessors.id in (select private.plans_in_sight())
  left join totals on totals.plan_slug = plans.slug
  left join words on words.plan_slug = plans.slug
  where (plan is null or plans.slug = plan) and plans.id in (select private.plans_in_sight())
$$;
comment on function private.plan_states(date, text) is 'The plans that were known at the end of a day with their counts, or one of them.';


drop function public.plans_as_of(date);
drop view public.plan_overview;
drop function private.plan_states(date);

create function private.plan_told(as_of date, plan text)
returns table (
  id bigint, slug text, title public.localized_title, summary public.localized_text, legal_act public.localized_text, legal_act_on date,
  legal_act_url text, starts_on date, ends_on date, lifecycle public.plan_lifecycle, is_sample boolean, reporting_interval_days integer,
  is_current boolean, predecessor_slug text, predecessor_title public.localized_title,
  commitments integer, withdrawn integer, complete integer, substantial integer, limited integer, not_started integer,
  silent integer, stale integer, overdue integer, due_soon integer,
  updates_total integer, updates_with_evidence integer, slipped integer, median_slippage_days double precision, comparable integer, disagreeing integer,
  questions_asked integer, questions_answered integer, questions_in_time integer, questions_waiting integer, questions_overdue integer,
  median_response_days double precision
)
language plpgsql stable security definer -- what is counted was published, in plans in sight: asking the policies about each row takes a third of the time
set search_path = ''
-- planned once in a session
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  select states.*, coalesce(record.asked, 0), coalesce(record.answered, 0), coalesce(record.in_time, 0), coalesce(record.waiting, 0),
    coalesce(record.overdue, 0), record.median_working_days
  from private.plan_states(as_of, plan_told.plan) as states
  left join private.plan_answers(as_of, case when plan_told.plan is not null then (select plans.id from public.plans where plans.slug = plan_told.plan) end) as record
    on record.plan_id = states.id;
end $$;
comment on function private.plan_told is 'The plans that were known at the end of a day with their counts and their record of answers, or one of them.';

create view public.plan_overview with (security_invoker = true) as
select told.* from private.plan_told(private.today(), null) as told;
comment on view public.plan_overview is 'Plans with their counts. Withdrawn commitments count apart.';

create function public.plans_as_of(day date)
returns setof public.plan_overview
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$ select * from private.plan_told(least(day, private.today()), null) $$;
comment on function public.plans_as_of is 'plan_overview as it was known at the end of a day.';

grant execute on function private.plan_states(date, text), private.plan_told, public.plans_as_of to anon, authenticated, service_role;
grant select on public.plan_overview to anon, authenticated, service_role;
