-- What was known of every commitment at the end of a day. Asked about today it is the present: one definition for both.
-- Status, dates and figures follow from dated rows that are never rewritten; words that were edited since are put back
-- from the ledger.

drop view public.organization_overview;
drop view public.plan_overview;
drop view public.commitment_overview;

create function private.commitment_states(as_of date)
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
  select plans.*, as_of as day, plans.id = (select private.plan_current_on(as_of)) as is_current from private.plans_on(as_of) as plans
), known as (
  select commitments.*, chosen.slug as plan_slug, chosen.title as plan_title, chosen.lifecycle as plan_lifecycle,
    chosen.starts_on as plan_starts_on, chosen.ends_on as plan_ends_on, chosen.is_sample, chosen.is_current as in_current_plan,
    chosen.reporting_interval_days, chosen.day, chosen.until, chosen.edited_after, chosen.is_past
  from public.commitments
  join chosen on chosen.id = commitments.plan_id
  where not chosen.is_past or commitments.created_at < chosen.edited_after
)
select
  known.id, known.plan_slug, known.plan_title::public.localized_title, known.plan_lifecycle, known.plan_starts_on, known.plan_ends_on,
  known.is_sample, known.in_current_plan, theme.code, theme.title, theme.position,
  known.code, known.code_order, known.ogp_id, coalesce(was.fields -> 'title', known.title)::public.localized_title,
  state.lifecycle, case when state.lifecycle = 'withdrawn' then state.withdrawn_on end,
  state.start_on, state.due_on, state.original_due_on, coalesce(was.fields -> 'deadline_wording', known.deadline_wording)::public.localized_text,
  responsible.organizations, responsible.slugs,
  latest.completion, latest.reported_on, latest.published_at, done.done_on,
  case when state.lifecycle = 'active' then private.schedule_state(
    state.start_on, state.due_on, done.done_on, known.day, known.plan_lifecycle = 'closed', latest.completion is not null
  ) end,
  case when state.lifecycle = 'active' then private.schedule_state(
    state.start_on, state.original_due_on, done.done_on, known.day, known.plan_lifecycle = 'closed', latest.completion is not null
  ) end,
  private.slippage_days(state.due_on, state.original_due_on, done.done_on,
    case when known.plan_lifecycle = 'closed' and latest.completion is null then null else state.reference_day end),
  -- what a closed plan left undone is past counting: it will not be a day later tomorrow
  case when state.due_on is not null and (known.plan_lifecycle <> 'closed' or done.done_on is not null)
    then greatest(coalesce(done.done_on, state.reference_day) - state.due_on, 0) end,
  private.freshness_state(latest.reported_on, latest.completion = 'complete', state.reference_day, known.reporting_interval_days),
  state.reference_day - latest.reported_on,
  coalesce(proof.updates_total, 0), coalesce(proof.updates_with_evidence, 0),
  steps.total, steps.done, steps.next_milestone,
  assessed.reviewer_ratings, assessed.reviewer_scheme, assessed.reviewer_year, coalesce(assessed.voices, '[]'),
  case when assessed.comparable + (latest.completion is not null)::integer >= 2
    then greatest(assessed.highest, judged.step) - least(assessed.lowest, judged.step) end
from known
left join lateral (
  select private.as_it_was('commitments', known.id, private.ledger_time(known.edited_after)) as fields where known.is_past
) as was on true
join public.themes as theme on theme.id = coalesce((was.fields ->> 'theme_id')::bigint, known.theme_id)
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
left join lateral (
  select updates.completion, updates.reported_on, updates.published_at from public.progress_updates as updates
  where updates.commitment_id = known.id and updates.published_at < known.until
  order by updates.published_at desc, updates.id desc limit 1
) as latest on true
cross join lateral (
  select array_position(enum_range(null::public.judged_completion)::text[], latest.completion::text) as step
) as judged
left join lateral (
  -- the first report of the unbroken run of "complete" that lasts until then
  select min(word.reported_on) as done_on from public.progress_updates as word
  where word.commitment_id = known.id and word.completion = 'complete' and latest.completion = 'complete' and word.published_at < known.until
    and not exists (
      select from public.progress_updates as next_word
      where next_word.commitment_id = known.id and next_word.completion <> 'complete' and next_word.published_at < known.until
        and (next_word.published_at, next_word.id) > (word.published_at, word.id)
    )
) as done on true
left join lateral (
  select count(*)::integer as updates_total,
    (count(*) filter (where exists (select from public.evidence where evidence.update_id = updates.id)))::integer as updates_with_evidence
  from public.progress_updates as updates
  where updates.commitment_id = known.id and updates.published_at < known.until
) as proof on true
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
  select count(*)::integer as total, count(step.completed_on)::integer as done,
    (jsonb_agg(jsonb_build_object('code', step.code, 'title', step.title, 'due_on', step.due_on)
      order by step.due_on nulls last, step.position) filter (where step.completed_on is null)) -> 0 as next_milestone
  from private.milestone_dates(known.id, known.edited_after, known.until, known.is_past) as step
) as steps on true
left join lateral (
  select
    jsonb_agg(jsonb_build_object(
      'voice', newest.voice, 'organization_slug', organizations.slug, 'organization_name', organizations.name,
      'scheme', newest.scheme, 'year', newest.year, 'completion', newest.ratings ->> 'completion', 'assessed_on', newest.day
    ) order by newest.voice, organizations.slug) as voices,
    count(newest.step)::integer as comparable, max(newest.step) as highest, min(newest.step) as lowest,
    (array_agg(newest.ratings order by newest.year desc, newest.id desc) filter (where newest.voice = 'reviewer'))[1] as reviewer_ratings,
    (array_agg(newest.scheme order by newest.year desc, newest.id desc) filter (where newest.voice = 'reviewer'))[1] as reviewer_scheme,
    (array_agg(newest.year order by newest.year desc, newest.id desc) filter (where newest.voice = 'reviewer'))[1] as reviewer_year
  from (
    select distinct on (assessments.voice, assessments.organization_id)
      assessments.id, assessments.voice, assessments.organization_id, assessments.scheme, assessments.year, assessments.ratings,
      (assessments.created_at at time zone coalesce((select site.time_zone from public.site), 'UTC'))::date as day,
      -- only words of one scale can be compared; the older schemes had their own
      case when assessments.scheme = 'ogp'
        then array_position(enum_range(null::public.judged_completion)::text[], assessments.ratings ->> 'completion') end as step
    from public.assessments
    where assessments.commitment_id = known.id and assessments.created_at < known.until
    order by assessments.voice, assessments.organization_id, assessments.year desc, assessments.id desc
  ) as newest
  left join public.organizations on organizations.id = newest.organization_id
) as assessed on true
$$;
