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
