create view public.commitment_overview with (security_invoker = true) as
select
  commitments.id, plans.slug as plan_slug, plans.title as plan_title, plans.lifecycle as plan_lifecycle,
  plans.starts_on as plan_starts_on, plans.ends_on as plan_ends_on, plans.is_sample,
  plans.id = (select private.current_plan_id()) as in_current_plan,
  themes.code as theme_code, themes.title as theme_title, themes.position as theme_position,
  commitments.code, commitments.code_order, commitments.ogp_id, commitments.title, commitments.lifecycle,
  commitments.start_on, commitments.due_on, commitments.original_due_on, commitments.deadline_wording,
  responsible.organizations, responsible.organization_slugs,
  latest.completion, latest.reported_on, latest.published_at, done.done_on,
  case when commitments.lifecycle = 'active' then private.schedule_state(
    commitments.start_on, commitments.due_on, done.done_on, today.day, plans.lifecycle = 'closed', latest.completion is not null
  ) end as schedule,
  case when commitments.lifecycle = 'active' then private.schedule_state(
    commitments.start_on, commitments.original_due_on, done.done_on, today.day, plans.lifecycle = 'closed', latest.completion is not null
  ) end as original_schedule,
  private.slippage_days(commitments.due_on, commitments.original_due_on, done.done_on,
    case when plans.lifecycle = 'closed' and latest.completion is null then null else reference.day end) as slippage_days,
  -- what a closed plan left undone is past counting: it will not be a day later tomorrow
  case when commitments.due_on is not null and (plans.lifecycle <> 'closed' or done.done_on is not null)
    then greatest(coalesce(done.done_on, reference.day) - commitments.due_on, 0) end as days_late,
  private.freshness_state(latest.reported_on, latest.completion = 'complete', reference.day, plans.reporting_interval_days) as freshness,
  reference.day - latest.reported_on as days_since_report,
  steps.milestones_total, steps.milestones_done, steps.next_milestone,
  assessed.ratings as reviewer_ratings, assessed.scheme as reviewer_scheme, assessed.year as reviewer_year
from public.commitments
join public.plans on plans.id = commitments.plan_id
join public.themes on themes.id = commitments.theme_id
cross join (select private.today() as day) as today
-- in a closed plan time stands still at its end: nobody grows later after the books are shut
cross join lateral (
  select case when plans.lifecycle = 'closed' then least(today.day, coalesce(plans.ends_on, today.day)) else today.day end as day
) as reference
left join lateral (
  select completion, reported_on, published_at from public.progress_updates
  where progress_updates.commitment_id = commitments.id
  order by published_at desc, id desc limit 1
) as latest on true
left join lateral (
  -- the first report of the unbroken run of "complete" that lasts until now
  select min(word.reported_on) as done_on from public.progress_updates as word
  where word.commitment_id = commitments.id and word.completion = 'complete' and latest.completion = 'complete'
    and not exists (
      select from public.progress_updates as later
      where later.commitment_id = commitments.id and later.completion <> 'complete'
        and (later.published_at, later.id) > (word.published_at, word.id)
    )
) as done on true
left join lateral (
  select
    jsonb_agg(jsonb_build_object(
      'slug', organizations.slug, 'name', organizations.name, 'short_name', organizations.short_name,
      'role', commitment_organizations.role, 'obligation', commitment_organizations.obligation
    ) order by commitment_organizations.role, commitment_organizations.position) as organizations,
    array_agg(organizations.slug) as organization_slugs
  from public.commitment_organizations
  join public.organizations on organizations.id = commitment_organizations.organization_id
  where commitment_organizations.commitment_id = commitments.id
) as responsible on true
left join lateral (
  select
    count(*)::integer as milestones_total,
    count(completion.day)::integer as milestones_done,
    (jsonb_agg(jsonb_build_object('code', milestones.code, 'title', milestones.title, 'due_on', milestones.due_on)
      order by milestones.due_on nulls last, milestones.position) filter (where completion.day is null)) -> 0 as next_milestone
  from public.milestones
  cross join lateral (select public.completed_on(milestones) as day) as completion
  where milestones.commitment_id = commitments.id
) as steps on true
left join lateral (
  select ratings, scheme, year from public.assessments
  where assessments.commitment_id = commitments.id and assessments.voice = 'reviewer'
  order by year desc, scheme desc limit 1
) as assessed on true;
comment on view public.commitment_overview is 'One row per commitment with all that lists, figures and filters need.';
grant select on public.commitment_overview to anon, authenticated, service_role;
