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

create view public.plan_overview with (security_invoker = true) as
select
  plans.id, plans.slug, plans.title, plans.summary, plans.legal_act, plans.legal_act_on, plans.legal_act_url,
  plans.starts_on, plans.ends_on, plans.lifecycle, plans.is_sample, plans.reporting_interval_days,
  plans.id = (select private.current_plan_id()) as is_current,
  predecessors.slug as predecessor_slug, predecessors.title as predecessor_title,
  totals.*
from public.plans
left join public.plans as predecessors on predecessors.id = plans.predecessor_id
cross join lateral (
  select
    count(*) filter (where overview.lifecycle = 'active')::integer as commitments,
    count(*) filter (where overview.lifecycle = 'withdrawn')::integer as withdrawn,
    count(*) filter (where overview.lifecycle = 'active' and overview.completion = 'complete')::integer as complete,
    count(*) filter (where overview.lifecycle = 'active' and overview.completion = 'substantial')::integer as substantial,
    count(*) filter (where overview.lifecycle = 'active' and overview.completion = 'limited')::integer as limited,
    count(*) filter (where overview.lifecycle = 'active' and overview.completion = 'not_started')::integer as not_started,
    count(*) filter (where overview.lifecycle = 'active' and overview.freshness = 'silent')::integer as silent,
    count(*) filter (where overview.lifecycle = 'active' and overview.freshness = 'stale')::integer as stale,
    count(*) filter (where overview.schedule = 'overdue')::integer as overdue,
    count(*) filter (where overview.schedule = 'due_soon')::integer as due_soon
  from public.commitment_overview as overview
  where overview.plan_slug = plans.slug
) as totals;
comment on view public.plan_overview is 'Plans with their counts. Withdrawn commitments count apart.';
grant select on public.plan_overview to anon, authenticated, service_role;

create view public.organization_overview with (security_invoker = true) as
select
  organizations.id, organizations.slug, organizations.name, organizations.short_name, organizations.kind,
  organizations.valid_from, organizations.valid_to, organizations.contact_point, organizations.website,
  successors.slug as successor_slug, successors.name as successor_name,
  totals.*
from public.organizations
left join public.organizations as successors on successors.id = organizations.successor_id
left join lateral (
  select
    count(*)::integer as commitments,
    count(*) filter (where overview.in_current_plan)::integer as current_commitments,
    count(*) filter (where overview.in_current_plan and overview.completion = 'complete')::integer as current_complete,
    count(*) filter (where overview.in_current_plan and overview.schedule = 'overdue')::integer as current_overdue,
    count(*) filter (where overview.in_current_plan and overview.freshness = 'silent')::integer as current_silent
  from public.commitment_organizations
  join public.commitment_overview as overview on overview.id = commitment_organizations.commitment_id
  where commitment_organizations.organization_id = organizations.id and commitment_organizations.role = 'lead'
    and overview.lifecycle = 'active'
) as totals on true;
comment on view public.organization_overview is 'Organizations with what they lead: in all plans, and in the current one.';
grant select on public.organization_overview to anon, authenticated, service_role;

create function public.latest_activity(for_plan text default null, max_rows integer default 12)
returns table (
  kind text, id bigint, occurred_at timestamptz, plan_slug text, is_sample boolean, code text, title jsonb,
  organization_slug text, organization_name jsonb, author_name text, completion public.completion, narrative jsonb, body text
)
language sql stable
set search_path = ''
as $$
  (select 'update', updates.id, updates.published_at, plans.slug, plans.is_sample, commitments.code, commitments.title::jsonb,
     organizations.slug, organizations.name::jsonb, null, updates.completion, updates.narrative::jsonb, null
   from public.progress_updates as updates
   join public.commitments on commitments.id = updates.commitment_id
   join public.plans on plans.id = commitments.plan_id
   join public.organizations on organizations.id = updates.organization_id
   where plans.id = case when for_plan is null then private.current_plan_id() else (select plans.id from public.plans where plans.slug = for_plan) end
   order by updates.published_at desc limit greatest(least(max_rows, 50), 0))
  union all
  (select 'comment', comments.id, comments.created_at, plans.slug, plans.is_sample, commitments.code, commitments.title::jsonb,
     organizations.slug, organizations.name::jsonb, profiles.display_name, null, null, comments.body
   from public.comments
   join public.commitments on commitments.id = comments.commitment_id
   join public.plans on plans.id = commitments.plan_id
   left join public.organizations on organizations.id = comments.organization_id
   left join public.profiles on profiles.id = comments.author_id
   where comments.deleted_at is null
     and plans.id = case when for_plan is null then private.current_plan_id() else (select plans.id from public.plans where plans.slug = for_plan) end
   order by comments.created_at desc limit greatest(least(max_rows, 50), 0))
  order by 3 desc limit 2 * greatest(least(max_rows, 50), 0)
$$;
comment on function public.latest_activity is 'The newest updates and comments of a plan (the current one unless named), newest first.';
grant execute on function public.latest_activity to anon, authenticated, service_role;
