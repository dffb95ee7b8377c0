-- How a plan advanced: the same counts that its list gives, at the end of each month and of each reporting round.
-- Words and withdrawals are spans of those days, found by halving: asking `commitment_states` about each day would take seconds.

create function private.plan_marks(as_of date, plan text)
returns table (plan_id bigint, plan_slug text, day date, until timestamptz, edited_after timestamptz, is_past boolean)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with known as materialized (
    select plans.id, plans.slug, plans.opened_at, was.starts_on as first,
      -- a closed plan ends with the last word on it
      case when was.lifecycle <> 'closed' then was.day else least(was.day, greatest(was.ends_on, (
        select (max(updates.published_at) at time zone coalesce((select site.time_zone from public.site), 'UTC'))::date
        from public.progress_updates as updates join public.commitments on commitments.id = updates.commitment_id
        where commitments.plan_id = was.id and updates.published_at < was.until
      ))) end as last, private.known_since(plans.opened_at, plans.legal_act_on, plans.starts_on) as known_since
    from private.plans_on(as_of) as was
    join public.plans on plans.id = was.id
    where was.starts_on < was.ends_on and (plan is null or was.slug = plan)
  )
  select known.id, known.slug, mark.day, edge.until, greatest(edge.until, known.opened_at + interval '1 second'), mark.day < private.today()
  from known
  cross join lateral (
    select greatest(known.first, known.known_since) as day
    union select known.last
    union select (month + interval '1 month' - interval '1 day')::date
      from generate_series(date_trunc('month', known.first), date_trunc('month', known.last), interval '1 month') as month
    union select rounds.ends_on from public.reporting_rounds as rounds where rounds.plan_id = known.id
  ) as mark
  cross join lateral (select private.end_of_day(mark.day) as until) as edge
  -- a draft has no past; nor had a plan that was opened here late
  where mark.day <= known.last and mark.day >= greatest(known.first, known.known_since) and known.known_since is not null
$$;
comment on function private.plan_marks is 'The days at which a plan''s progress is told, up to a day: its first, the end of every month and reporting round, and the day itself or, of a closed plan, that of the last word on it.';

create function private.progress_spans(as_of date, plan text)
returns table (plan_id bigint, commitment_id bigint, completion public.completion, first integer, beyond integer)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with marks as materialized (
    select known.plan_id, count(*)::integer as last, array_agg(known.until order by known.day) as untils,
      array_agg(known.edited_after order by known.day) as edges
    from private.plan_marks(as_of, plan) as known group by known.plan_id
  ), turned as materialized (
    -- withdrawals and returns, which are few; a change tells what was before it
    select ledger.subject_id, ledger.seq, ledger.occurred_at::timestamptz as moment, ledger.before::jsonb ->> 'lifecycle' as before
    from public.ledger where ledger.subject = 'commitments' and ledger.action = 'changed' and ledger.before like '%"lifecycle"%'
  ), promised as materialized (
    select commitments.id, commitments.lifecycle::text as lifecycle, marks.*,
      1 + width_bucket(commitments.created_at, marks.edges) as known_first
    from marks join public.commitments on commitments.plan_id = marks.plan_id
  ), stretches as (
    select promised.*, 1 as from_mark, promised.last + 1 as to_mark, promised.lifecycle as state
    from promised where promised.id not in (select turned.subject_id from turned)
    union all
    select promised.*, 1 + coalesce(lag(width_bucket(turned.moment, promised.edges)) over in_time, 0), 1 + width_bucket(turned.moment, promised.edges), turned.before
    from promised join turned on turned.subject_id = promised.id
    window in_time as (partition by promised.id order by turned.seq)
    union all
    select promised.*, 1 + max(width_bucket(turned.moment, promised.edges)), promised.last + 1, promised.lifecycle
    from promised join turned on turned.subject_id = promised.id
    group by promised.id, promised.lifecycle, promised.plan_id, promised.last, promised.untils, promised.edges, promised.known_first
  ), active as materialized (
    select stretches.id, stretches.plan_id, stretches.last, stretches.untils,
      greatest(stretches.from_mark, stretches.known_first) as first, stretches.to_mark as beyond
    from stretches where stretches.state = 'active' and greatest(stretches.from_mark, stretches.known_first) < stretches.to_mark
  ), said as (
    select updates.commitment_id, updates.completion, updates.published_at,
      lead(updates.published_at) over (partition by updates.commitment_id order by updates.published_at, updates.id) as next_at
    from public.progress_updates as updates
    where updates.published_at < (select private.end_of_day(as_of))
      and (plan is null or updates.commitment_id in (select active.id from active))
  )
  select active.plan_id, active.id, null, active.first, active.beyond from active
  union all
  select active.plan_id, active.id, said.completion, greatest(active.first, word.first), least(active.beyond, word.beyond)
  from said
  join active on active.id = said.commitment_id
  cross join lateral (
    select 1 + width_bucket(said.published_at, active.untils) as first,
      case when said.next_at is null then active.last + 1 else 1 + width_bucket(said.next_at, active.untils) end as beyond
  ) as word
  where greatest(active.first, word.first) < least(active.beyond, word.beyond)
$$;
comment on function private.progress_spans is 'From which of those days until before which a commitment was active (no completion), and said to be how far; of one plan, or of all. Days are counted from one.';

create function public.progress_over_time(plan text default null, day date default null)
returns table (
  plan_slug text, theme text, agency text, days date[], commitments integer[], complete integer[], substantial integer[], limited integer[], not_started integer[]
)
language sql stable
set search_path = ''
as $$
  with asked as materialized (
    select least(progress_over_time.day, private.today()) as day
  ), spans as materialized (
    select known.* from asked cross join lateral private.progress_spans(asked.day, progress_over_time.plan) as known
  ), placed as (
    select spans.*, null as theme, null as agency from spans
    union all
    select spans.*, themes.code, null
    from spans join public.commitments on commitments.id = spans.commitment_id join public.themes on themes.id = commitments.theme_id
    where progress_over_time.plan is not null
    union all
    select spans.*, null, organizations.slug
    from spans join public.commitment_organizations as bodies on bodies.commitment_id = spans.commitment_id and bodies.role = 'lead'
    join public.organizations on organizations.id = bodies.organization_id
    where progress_over_time.plan is not null
  ), moves as (
    select placed.plan_id, placed.theme, placed.agency, move.mark,
      sum(move.by) filter (where placed.completion is null) as commitments, sum(move.by) filter (where placed.completion = 'complete') as complete,
      sum(move.by) filter (where placed.completion = 'substantial') as substantial, sum(move.by) filter (where placed.completion = 'limited') as limited,
      sum(move.by) filter (where placed.completion = 'not_started') as not_started
    from placed cross join lateral (values (placed.first, 1), (placed.beyond, -1)) as move (mark, by)
    group by 1, 2, 3, 4
  ), marks as materialized (
    select known.plan_id, known.plan_slug, known.day, row_number() over (partition by known.plan_id order by known.day)::integer as mark
    from asked cross join lateral private.plan_marks(asked.day, progress_over_time.plan) as known
  ), counted as (
    select marks.plan_slug, rows.theme, rows.agency, marks.day,
      (sum(moves.commitments) over past)::integer as commitments, (sum(moves.complete) over past)::integer as complete,
      (sum(moves.substantial) over past)::integer as substantial, (sum(moves.limited) over past)::integer as limited,
      (sum(moves.not_started) over past)::integer as not_started
    from (select distinct moves.plan_id, moves.theme, moves.agency from moves) as rows
    join marks on marks.plan_id = rows.plan_id
    left join moves on moves.plan_id = rows.plan_id and moves.mark = marks.mark
      and moves.theme is not distinct from rows.theme and moves.agency is not distinct from rows.agency
    window past as (partition by rows.plan_id, rows.theme, rows.agency order by marks.mark)
  )
  select counted.plan_slug, counted.theme, counted.agency, array_agg(counted.day order by counted.day),
    array_agg(coalesce(counted.commitments, 0) order by counted.day), array_agg(coalesce(counted.complete, 0) order by counted.day),
    array_agg(coalesce(counted.substantial, 0) order by counted.day), array_agg(coalesce(counted.limited, 0) order by counted.day),
    array_agg(coalesce(counted.not_started, 0) order by counted.day)
  from counted group by 1, 2, 3
$$;
comment on function public.progress_over_time is 'Active commitments of a plan by completion at the end of each month and reporting round up to a day: all together and, of a plan that is named, by theme and by lead as they are arranged now. What is in no count has no report.';
grant execute on function private.plan_marks, private.progress_spans, public.progress_over_time to anon, authenticated, service_role;
