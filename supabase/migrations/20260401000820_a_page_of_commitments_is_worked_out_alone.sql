-- Whoever reads a page of the list waits for its rows alone: they come in the order of the list, and what is told of each
-- is worked out after that order is known. A thousand of two thousand took as long as all of them.

create or replace function private.commitment_states(as_of date)
returns table (
  id bigint, plan_slug text, plan_title public.localized_title, plan_lifecycle public.plan_lifecycle, plan_starts_on date, plan_ends_on date,
  is_sample boolean, in_current_plan boolean, theme_code text, theme_title public.localized_title, theme_position integer,
  code text, code_order integer[], ogp_id text, title public.localized_title, lifecycle public.commitment_lifecycle, withdrawn_on date,
  start_on date, due_on date, original_due_on date, deadline_wording public.localized_text,
  organizations jsonb, organization_slugs text[],
  completion public.completion, reported_on date, published_at timestamptz, done_on date,
  schedule public.schedule, original_schedule public.schedule, slippage_days integer, days_late integer,
  freshness public.freshness, days_since_report integer,
  updates_total integer, updates_with_evidence integer,
  milestones_total integer, milestones_done integer, next_milestone jsonb,
  reviewer_ratings jsonb, reviewer_scheme text, reviewer_year integer, voices jsonb, disagreement integer
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside: filters would reach the tables too late
as $$
with chosen as materialized (
  select plans.* from private.plans_on(as_of) as plans
), known as (
  select commitments.*, chosen.slug as plan_slug, chosen.title as plan_title, chosen.lifecycle as plan_lifecycle,
    chosen.starts_on as plan_starts_on, chosen.ends_on as plan_ends_on, chosen.is_sample, chosen.is_current as in_current_plan,
    chosen.reporting_interval_days, chosen.day, chosen.until, chosen.edited_after, chosen.is_past
  from public.commitments
  join chosen on chosen.id = commitments.plan_id
  where not chosen.is_past or commitments.created_at < chosen.edited_after
  order by chosen.starts_on desc nulls last, chosen.slug, commitments.code_order, commitments.id
)
select
  known.id, known.plan_slug, known.plan_title, known.plan_lifecycle, known.plan_starts_on, known.plan_ends_on,
  known.is_sample, known.in_current_plan, theme.code, theme.title, theme.position,
  known.code, known.code_order, known.ogp_id,
  -- words that were never edited are not checked again
  case when was.fields ? 'title' then (was.fields -> 'title')::public.localized_title else known.title end,
  state.lifecycle, case when state.lifecycle = 'withdrawn' then state.withdrawn_on end,
  state.start_on, state.due_on, state.original_due_on,
  case when was.fields ? 'deadline_wording' then (was.fields -> 'deadline_wording')::public.localized_text else known.deadline_wording end,
  responsible.organizations, responsible.slugs,
  said.completion, said.reported_on, said.published_at, said.done_on,
  case when state.lifecycle = 'active' then private.schedule_state(
    state.start_on, state.due_on, said.done_on, known.day, known.plan_lifecycle = 'closed', said.completion is not null
  ) end,
  case when state.lifecycle = 'active' then private.schedule_state(
    state.start_on, state.original_due_on, said.done_on, known.day, known.plan_lifecycle = 'closed', said.completion is not null
  ) end,
  private.slippage_days(state.due_on, state.original_due_on, said.done_on,
    case when known.plan_lifecycle = 'closed' and said.completion is null then null else state.reference_day end),
  -- what a closed plan left undone is past counting: it will not be a day later tomorrow
  case when state.due_on is not null and (known.plan_lifecycle <> 'closed' or said.done_on is not null)
    then greatest(coalesce(said.done_on, state.reference_day) - state.due_on, 0) end,
  private.freshness_state(said.reported_on, said.completion = 'complete', state.reference_day, known.reporting_interval_days),
  state.reference_day - said.reported_on,
  said.total, said.with_evidence,
  steps.total, steps.done, case when steps.next_code is not null
    then jsonb_build_object('code', steps.next_code, 'title', steps.next_title, 'due_on', steps.next_due_on) end,
  assessed.reviewer_ratings, assessed.reviewer_scheme, assessed.reviewer_year, coalesce(assessed.voices, '[]'),
  case when assessed.comparable + (said.completion is not null)::integer >= 2
    then greatest(assessed.highest, judged.step) - least(assessed.lowest, judged.step) end
from known
left join lateral private.as_it_was('commitments', known.id, known.edited_after, known.is_past) as was on true
left join lateral (
  -- looked up row by row, for a hash join would lose the order; one row by its form, so that counts, which name no theme, look up none
  select min(themes.code) as code, (array_agg(themes.title))[1] as title, min(themes.position) as position
  from public.themes where themes.id = coalesce((was.fields ->> 'theme_id')::bigint, known.theme_id)
) as theme on true
left join lateral (
  select deadline_changes.from_on, true as moved from public.deadline_changes
  where known.is_past and deadline_changes.commitment_id = known.id and deadline_changes.milestone_id is null
    and deadline_changes.created_at >= known.edited_after
  order by deadline_changes.created_at, deadline_changes.id limit 1
) as later on true
cross join lateral (
  select
    coalesce((was.fields ->> 'lifecycle')::public.commitment_lifecycle, known.lifecycle) as lifecycle,
    case when was.fields ? 'withdrawn_on' then (was.fields ->> 'withdrawn_on')::date else known.withdrawn_on end as withdrawn_on,
    case when was.fields ? 'start_on' then (was.fields ->> 'start_on')::date else known.start_on end as start_on,
    case when later.moved then later.from_on else known.due_on end as due_on,
    -- a deadline that was unknown had no original either
    case when later.moved and later.from_on is null then null else known.original_due_on end as original_due_on,
    -- in a closed plan time stands still at its end: nobody grows later after the books are shut
    case when known.plan_lifecycle = 'closed' then least(known.day, coalesce(known.plan_ends_on, known.day)) else known.day end as reference_day
) as state
-- before what was said and done: whoever asks for the commitments of one body asks that of no others
left join lateral (
  select
    jsonb_agg(jsonb_build_object(
      'slug', organizations.slug, 'name', organizations.name, 'short_name', organizations.short_name,
      'role', body.role, 'obligation', body.obligation
    ) order by body.role, body.position, organizations.slug) as organizations,
    array_agg(organizations.slug) as slugs
  from private.bodies_on(known.id, known.edited_after, known.is_past) as body
  join public.organizations on organizations.id = body.organization_id
) as responsible on true
left join lateral (
  select
    max(word.completion) filter (where word.place = 1) as completion,
    max(word.reported_on) filter (where word.place = 1) as reported_on,
    max(word.published_at) filter (where word.place = 1) as published_at,
    -- the first report of the unbroken run of "complete" that lasts until then
    min(word.reported_on) filter (where word.breaks = 0) as done_on,
    count(*)::integer as total,
    (count(*) filter (where exists (select from public.evidence where evidence.update_id = word.id)))::integer as with_evidence
  from (
    select updates.id, updates.completion, updates.reported_on, updates.published_at, row_number() over newest as place,
      count(*) filter (where updates.completion <> 'complete') over newest as breaks
    from public.progress_updates as updates
    where updates.commitment_id = known.id and updates.published_at < known.until
    window newest as (order by updates.published_at desc, updates.id desc rows unbounded preceding)
  ) as word
) as said on true
cross join lateral (
  select array_position(enum_range(null::public.judged_completion)::text[], said.completion::text) as step
) as judged
left join lateral (
  select count(*)::integer as total, count(step.completed_on)::integer as done,
    (array_agg(step.code order by step.due_on, step.position) filter (where step.completed_on is null))[1] as next_code,
    (array_agg(step.title order by step.due_on, step.position) filter (where step.completed_on is null))[1] as next_title,
    (array_agg(step.due_on order by step.due_on, step.position) filter (where step.completed_on is null))[1] as next_due_on
  from private.milestone_dates(known.id, known.edited_after, known.until, known.is_past) as step
) as steps on true
left join lateral private.voices_on(known.id, known.until) as assessed on true
order by known.plan_starts_on desc nulls last, known.plan_slug, known.code_order, known.id
$$;

create function public.later_commitments(first integer, many integer default 1000, day date default null)
returns setof public.commitment_overview
language sql stable
set search_path = ''
as $$
  select known.* from private.commitment_states(least(day, private.today())) as known
  where known.id = any (array(
    -- what stands before them is counted and nothing of it told
    select commitments.id from private.plans_on(least(day, private.today())) as plans
    join public.commitments on commitments.plan_id = plans.id
    where not plans.is_past or commitments.created_at < plans.edited_after
    order by plans.starts_on desc nulls last, plans.slug, commitments.code_order, commitments.id
    offset greatest(first, 0) limit least(many, 1000)
  ))
$$;
comment on function public.later_commitments is 'A further page of all commitments, without the work for those that come before: many of them after the first ones, in the order of commitment_overview by plan_starts_on (descending, unknown last), plan_slug, code_order, id; as of a day if one is given.';
grant execute on function public.later_commitments to anon, authenticated, service_role;
