-- How a plan advanced: the same counts that its list gives, at the end of each month and of each reporting round.
-- Words and withdrawals are spans of those days, found by halving: asking `commitment_states` about each day would take seconds.

create function private.plan_marks(as_of date, plans text[])
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
    where was.starts_on < was.ends_on and (plan_marks.plans is null or was.slug = any (plan_marks.plans))
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

create function private.progress_spans(as_of date, plans text[])
returns table (plan_id bigint, commitment_id bigint, theme_id bigint, completion public.completion, first integer, beyond integer)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with marks as materialized (
    select known.plan_id, count(*)::integer as last, array_agg(known.until order by known.day) as untils,
      array_agg(known.edited_after order by known.day) as edges
    from private.plan_marks(as_of, plans) as known group by known.plan_id
  ), turned as materialized (
    -- withdrawals and returns, which are few; a change tells what was before it
    select ledger.subject_id, ledger.seq, ledger.occurred_at::timestamptz as moment, ledger.before::jsonb ->> 'lifecycle' as before
    from public.ledger where ledger.subject = 'commitments' and ledger.action = 'changed' and ledger.before like '%"lifecycle"%'
  ), promised as materialized (
    select commitments.id, commitments.theme_id, commitments.lifecycle::text as lifecycle, marks.*,
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
    group by promised.id, promised.theme_id, promised.lifecycle, promised.plan_id, promised.last, promised.untils, promised.edges, promised.known_first
  ), active as materialized (
    select stretches.id, stretches.theme_id, stretches.plan_id, stretches.last, stretches.untils,
      greatest(stretches.from_mark, stretches.known_first) as first, stretches.to_mark as beyond
    from stretches where stretches.state = 'active' and greatest(stretches.from_mark, stretches.known_first) < stretches.to_mark
  ), told as (
    select updates.commitment_id, updates.id, updates.completion, updates.published_at,
      lag(updates.completion) over (partition by updates.commitment_id order by updates.published_at, updates.id) as before
    from public.progress_updates as updates
    where updates.published_at < (select private.end_of_day(as_of))
      and (plans is null or updates.commitment_id in (select active.id from active))
  ), said as (
    -- a word that is repeated changes nothing
    select told.commitment_id, told.completion, told.published_at,
      lead(told.published_at) over (partition by told.commitment_id order by told.published_at, told.id) as next_at
    from told where told.completion is distinct from told.before
  )
  select active.plan_id, active.id, active.theme_id, null, active.first, active.beyond from active
  union all
  select active.plan_id, active.id, active.theme_id, said.completion, greatest(active.first, word.first), least(active.beyond, word.beyond)
  from said
  join active on active.id = said.commitment_id
  cross join lateral (
    select 1 + width_bucket(said.published_at, active.untils) as first,
      case when said.next_at is null then active.last + 1 else 1 + width_bucket(said.next_at, active.untils) end as beyond
  ) as word
  where greatest(active.first, word.first) < least(active.beyond, word.beyond)
$$;
comment on function private.progress_spans is 'From which of those days until before which a commitment was active (no completion), and said to be how far; of some plans, or of all. Days are counted from one.';

create function private.progress_lines(as_of date, plans text[], parts_of text)
returns table (
  plan_id bigint, plan_slug text, theme text, agency text, days date[], commitments integer[], complete integer[], substantial integer[], limited integer[], not_started integer[]
)
language sql stable
set search_path = ''
as $$
  with named as materialized (
    select plans.id from public.plans where plans.slug = parts_of
  ), leads as materialized (
    -- all at once: asking each turn for its leads takes longer
    select bodies.commitment_id, bodies.organization_id
    from named join public.commitments on commitments.plan_id = named.id
    join public.commitment_organizations as bodies on bodies.commitment_id = commitments.id and bodies.role = 'lead'
  ), turns as materialized (
    select spans.plan_id, spans.commitment_id, spans.theme_id, spans.completion, turn.mark, turn.by
    from private.progress_spans(as_of, plans) as spans cross join lateral (values (spans.first, 1), (spans.beyond, -1)) as turn (mark, by)
  ), placed as (
    -- by number, because names are long: all together, by theme, by lead
    select turns.plan_id, 0 as kind, 0::bigint as part, turns.mark, turns.completion, sum(turns.by) as by from turns group by 1, 4, 5
    union all
    select turns.plan_id, 1, turns.theme_id, turns.mark, turns.completion, sum(turns.by)
    from turns where turns.plan_id = (select named.id from named) group by 1, 3, 4, 5
    union all
    select turns.plan_id, 2, leads.organization_id, turns.mark, turns.completion, sum(turns.by)
    from turns join leads on leads.commitment_id = turns.commitment_id group by 1, 3, 4, 5
  ), moves as materialized (
    select placed.plan_id, placed.kind, placed.part, placed.mark,
      sum(placed.by) filter (where placed.completion is null) as commitments, sum(placed.by) filter (where placed.completion = 'complete') as complete,
      sum(placed.by) filter (where placed.completion = 'substantial') as substantial, sum(placed.by) filter (where placed.completion = 'limited') as limited,
      sum(placed.by) filter (where placed.completion = 'not_started') as not_started
    from placed group by 1, 2, 3, 4
  ), marks as materialized (
    select known.plan_id, known.plan_slug, known.day, row_number() over (partition by known.plan_id order by known.day)::integer as mark
    from private.plan_marks(as_of, plans) as known
  ), counted as (
    select marks.plan_id, marks.plan_slug, lines.kind, lines.part, marks.day,
      (sum(moves.commitments) over past)::integer as commitments, (sum(moves.complete) over past)::integer as complete,
      (sum(moves.substantial) over past)::integer as substantial, (sum(moves.limited) over past)::integer as limited,
      (sum(moves.not_started) over past)::integer as not_started
    from (select distinct moves.plan_id, moves.kind, moves.part from moves) as lines
    join marks on marks.plan_id = lines.plan_id
    left join moves on moves.plan_id = lines.plan_id and moves.kind = lines.kind and moves.part = lines.part and moves.mark = marks.mark
    window past as (partition by lines.plan_id, lines.kind, lines.part order by marks.mark)
  ), listed as (
    select counted.plan_id, counted.plan_slug, counted.kind, counted.part, array_agg(counted.day order by counted.day) as days,
      array_agg(coalesce(counted.commitments, 0) order by counted.day) as commitments, array_agg(coalesce(counted.complete, 0) order by counted.day) as complete,
      array_agg(coalesce(counted.substantial, 0) order by counted.day) as substantial, array_agg(coalesce(counted.limited, 0) order by counted.day) as limited,
      array_agg(coalesce(counted.not_started, 0) order by counted.day) as not_started
    from counted group by 1, 2, 3, 4
  )
  select listed.plan_id, listed.plan_slug, themes.code, organizations.slug, listed.days, listed.commitments, listed.complete, listed.substantial, listed.limited, listed.not_started
  from listed
  left join public.themes on listed.kind = 1 and themes.id = listed.part
  left join public.organizations on listed.kind = 2 and organizations.id = listed.part
  order by listed.plan_id, listed.kind, listed.part
$$;
comment on function private.progress_lines is 'progress_over_time, of some plans or of all: all together and, of one that is named, by its parts.';

create function public.progress_over_time(plan text default null, day date default null)
returns table (
  plan_slug text, theme text, agency text, days date[], commitments integer[], complete integer[], substantial integer[], limited integer[], not_started integer[]
)
language sql stable
set search_path = ''
as $$
  select lines.plan_slug, lines.theme, lines.agency, lines.days, lines.commitments, lines.complete, lines.substantial, lines.limited, lines.not_started
  from private.progress_lines(least(progress_over_time.day, private.today()),
    case when progress_over_time.plan is not null then array[progress_over_time.plan] end, progress_over_time.plan) as lines
$$;
comment on function public.progress_over_time is 'Active commitments of a plan by completion at the end of each month and reporting round up to a day: all together and, of a plan that is named, by theme and by lead as they are arranged now. What is in no count has no report.';
grant execute on function private.plan_marks, private.progress_spans, private.progress_lines, public.progress_over_time to anon, authenticated, service_role;
