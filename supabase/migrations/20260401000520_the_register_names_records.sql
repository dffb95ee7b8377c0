-- The register of bodies with their records, and one body with all it took over, each in one request.

create function private.organization_register(as_of date, who bigint[])
returns table (
  id bigint, slug text, name public.localized_title, short_name public.localized_text, kind public.organization_kind,
  valid_from date, valid_to date, contact_point public.localized_text, website text,
  successor_slug text, successor_name public.localized_title,
  commitments integer, current_commitments integer, current_complete integer, current_overdue integer, current_silent integer,
  updates_total integer, updates_with_evidence integer, slipped integer, median_slippage_days double precision,
  reports_due integer, reports_on_time integer,
  questions_asked integer, questions_answered integer, questions_in_time integer, questions_waiting integer, questions_overdue integer,
  median_response_days double precision, records jsonb
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with plans as materialized (
    select known.id, known.slug, known.is_current from private.plans_on(as_of) as known
  ), records as materialized (
    select known.* from private.all_agency_records(as_of) as known where who is null
    union all
    select known.* from private.agency_records(as_of, who, false) as known where who is not null
  ), told as materialized (
    select records.organization_id,
      jsonb_agg(to_jsonb(records) - 'organization_id' - 'plan_id' || jsonb_build_object('plan', plans.slug) order by plans.id desc nulls first) as records
    from records left join plans on plans.id = records.plan_id
    group by records.organization_id
  )
  select
    organizations.id, organizations.slug, organizations.name, organizations.short_name, organizations.kind,
    organizations.valid_from, organizations.valid_to, organizations.contact_point, organizations.website,
    successors.slug, successors.name,
    coalesce(total.commitments, 0), coalesce(present.commitments, 0), coalesce(present.complete, 0), coalesce(present.overdue, 0),
    coalesce(present.silent, 0), coalesce(total.updates_total, 0), coalesce(total.updates_with_evidence, 0), coalesce(total.slipped, 0),
    total.median_slippage_days, coalesce(total.reports_due, 0), coalesce(total.reports_on_time, 0),
    coalesce(total.asked, 0), coalesce(total.answered, 0), coalesce(total.in_time, 0), coalesce(total.waiting, 0), coalesce(total.questions_overdue, 0),
    total.median_working_days, coalesce(told.records, '[]')
  from public.organizations
  left join public.organizations as successors on successors.id = organizations.successor_id
  left join records as total on total.organization_id = organizations.id and total.plan_id is null
  left join records as present on present.organization_id = organizations.id and present.plan_id = (select plans.id from plans where plans.is_current)
  left join told on told.organization_id = organizations.id
  where who is null or organizations.id = any (who)
$$;
grant execute on function private.organization_register to anon, authenticated, service_role;

-- what a body takes part in is told with its record
drop function public.organizations_as_of(date), public.programmes(public.organization_overview);
drop view public.organization_overview;

create view public.organization_overview with (security_invoker = true) as
select register.* from private.organization_register(private.today(), null) as register;
comment on view public.organization_overview is 'Organizations with what they lead, in all plans and in the current one, how they report and answer; records: the same plan by plan, and first, with plan null, in all.';
grant select on public.organization_overview to anon, authenticated, service_role;

create function public.organizations_as_of(day date)
returns setof public.organization_overview
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$ select * from private.organization_register(least(day, private.today()), null) $$;
comment on function public.organizations_as_of is 'organization_overview as it was known at the end of a day.';
grant execute on function public.organizations_as_of to anon, authenticated, service_role;

drop function private.organization_states, private.reports_due, private.response_records, private.reports_on;
