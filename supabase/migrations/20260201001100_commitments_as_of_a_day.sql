-- What was known of every commitment at the end of a day. Asked about today it is the present: one definition for both.
-- Status, dates and figures follow from dated rows that are never rewritten; words that were edited since are put back
-- from the ledger.

drop view public.organization_overview;
drop view public.plan_overview;
drop view public.commitment_overview;

create function private.lifecycle_on(lifecycle public.plan_lifecycle, closed_on date, day date)
returns public.plan_lifecycle
language sql immutable parallel safe
set search_path = ''
as $$ select case when lifecycle = 'closed' and closed_on > day then 'active' else lifecycle end $$;

create function private.plan_current_on(day date)
returns bigint
language sql stable
set search_path = ''
as $$
  select plans.id from public.plans
  where plans.lifecycle <> 'draft' and private.known_since(plans.opened_at, plans.legal_act_on, plans.starts_on) <= day
  order by private.lifecycle_on(plans.lifecycle, plans.closed_on, day) = 'active' desc, plans.starts_on desc nulls last, plans.id desc
  limit 1
$$;
comment on function private.plan_current_on is 'The plan the home page was about on a day: the newest active one, else the newest.';

create function private.as_it_was(subject text, subject_id bigint, after_time text)
returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(jsonb_object_agg(field.key, field.value), '{}')
  from (
    select distinct on (change.key) change.key, change.value
    from public.ledger cross join lateral jsonb_each(ledger.before::jsonb) as change
    where ledger.subject = as_it_was.subject and ledger.subject_id = as_it_was.subject_id
      and ledger.action = 'changed' and ledger.occurred_at >= after_time
    order by change.key, ledger.seq
  ) as field
$$;
comment on function private.as_it_was is 'The fields of a row that were changed later, as they stood before the first of those changes.';

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
with moment as materialized (
  select as_of as day, private.end_of_day(as_of) as until, as_of < private.today() as is_past,
    private.plan_current_on(as_of) as current_plan_id
), known as (
  select commitments.*, plans.slug as plan_slug, plans.title as plan_title, plans.starts_on as plan_starts_on,
    plans.ends_on as plan_ends_on, plans.is_sample, plans.reporting_interval_days, moment.day, moment.until, moment.is_past,
    plans.id = moment.current_plan_id as in_current_plan,
    private.lifecycle_on(plans.lifecycle, plans.closed_on, moment.day) as plan_lifecycle
  from public.commitments
  join public.plans on plans.id = commitments.plan_id
  cross join moment
  -- a draft has no first day: the secretariat sees it at present only
  where not moment.is_past or (
    private.known_since(plans.opened_at, plans.legal_act_on, plans.starts_on) <= moment.day
    -- what was there when the plan was opened is as old as the plan; the rest came when it came
    and commitments.created_at < greatest(moment.until, plans.opened_at + interval '1 second')
  )
)
select
  known.id, known.plan_slug, known.plan_title, known.plan_lifecycle, known.plan_starts_on, known.plan_ends_on,
  known.is_sample, known.in_current_plan, themes.code, themes.title, themes.position,
  known.code, known.code_order, known.ogp_id, coalesce(was.fields -> 'title', known.title)::public.localized_title,
  state.lifecycle, case when state.lifecycle = 'withdrawn' then known.withdrawn_on end,
  known.start_on, state.due_on, known.original_due_on, coalesce(was.fields -> 'deadline_wording', known.deadline_wording)::public.localized_text,
  responsible.organizations, responsible.slugs,
  latest.completion, latest.reported_on, latest.published_at, done.done_on,
  case when state.lifecycle = 'active' then private.schedule_state(
    known.start_on, state.due_on, done.done_on, known.day, known.plan_lifecycle = 'closed', latest.completion is not null
  ) end,
  case when state.lifecycle = 'active' then private.schedule_state(
    known.start_on, known.original_due_on, done.done_on, known.day, known.plan_lifecycle = 'closed', latest.completion is not null
  ) end,
  private.slippage_days(state.due_on, known.original_due_on, done.done_on,
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
join public.themes on themes.id = known.theme_id
left join lateral (
  select private.as_it_was('commitments', known.id, private.ledger_time(known.until)) as fields where known.is_past
) as was on true
left join lateral (
  select deadline_changes.from_on, true as moved from public.deadline_changes
  where known.is_past and deadline_changes.commitment_id = known.id and deadline_changes.milestone_id is null
    and deadline_changes.created_at >= known.until
  order by deadline_changes.created_at, deadline_changes.id limit 1
) as later on true
cross join lateral (
  select
    coalesce((was.fields ->> 'lifecycle')::public.commitment_lifecycle, known.lifecycle) as lifecycle,
    case when later.moved then later.from_on else known.due_on end as due_on,
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
      'role', commitment_organizations.role, 'obligation', commitment_organizations.obligation
    ) order by commitment_organizations.role, commitment_organizations.position) as organizations,
    array_agg(organizations.slug) as slugs
  from public.commitment_organizations
  join public.organizations on organizations.id = commitment_organizations.organization_id
  where commitment_organizations.commitment_id = known.id
) as responsible on true
left join lateral (
  select count(*)::integer as total, count(step.completed_on)::integer as done,
    (jsonb_agg(jsonb_build_object('code', step.code, 'title', step.title, 'due_on', step.due_on)
      order by step.due_on nulls last, step.position) filter (where step.completed_on is null)) -> 0 as next_milestone
  from private.milestone_dates(known.id, known.created_at, known.until, known.is_past) as step
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
      assessments.created_at::date as day,
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
