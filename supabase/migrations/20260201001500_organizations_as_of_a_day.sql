create function private.organization_states(as_of date)
returns table (
  id bigint, slug text, name public.localized_title, short_name public.localized_text, kind public.organization_kind,
  valid_from date, valid_to date, contact_point public.localized_text, website text,
  successor_slug text, successor_name public.localized_title,
  commitments integer, current_commitments integer, current_complete integer, current_overdue integer, current_silent integer,
  updates_total integer, updates_with_evidence integer, slipped integer, median_slippage_days integer,
  reports_due integer, reports_on_time integer
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with states as materialized (
    -- only what is counted here: the rest would be worked out too
    select known.organizations, known.in_current_plan, known.completion, known.schedule, known.freshness, known.slippage_days
    from private.commitment_states(as_of) as known where known.lifecycle = 'active'
  ), duties as materialized (
    select duty.organization_id,
      count(*) filter (where duty.duty in ('on_time', 'late_report', 'missing') or duty.due_on < as_of)::integer as reports_due,
      count(*) filter (where duty.duty = 'on_time')::integer as reports_on_time
    from private.round_duties(as_of) as duty where duty.duty <> 'withdrawn' group by duty.organization_id
  ), words as materialized (
    -- what the body itself reported, also where it only supports
    select updates.organization_id, count(*)::integer as total,
      (count(*) filter (where exists (select from public.evidence where evidence.update_id = updates.id)))::integer as with_evidence
    from public.progress_updates as updates where updates.published_at < private.end_of_day(as_of) group by updates.organization_id
  ), totals as materialized (
    select
      body.slug,
      count(*)::integer as commitments,
      count(*) filter (where states.in_current_plan)::integer as current_commitments,
      count(*) filter (where states.in_current_plan and states.completion = 'complete')::integer as current_complete,
      count(*) filter (where states.in_current_plan and states.schedule = 'overdue')::integer as current_overdue,
      count(*) filter (where states.in_current_plan and states.freshness = 'silent')::integer as current_silent,
      count(*) filter (where states.slippage_days > 0)::integer as slipped,
      percentile_disc(0.5) within group (order by states.slippage_days) filter (where states.slippage_days > 0) as median_slippage_days
    from states
    cross join lateral jsonb_to_recordset(states.organizations) as body (slug text, role public.responsibility)
    where body.role = 'lead'
    group by body.slug
  )
  select
    organizations.id, organizations.slug, organizations.name, organizations.short_name, organizations.kind,
    organizations.valid_from, organizations.valid_to, organizations.contact_point, organizations.website,
    successors.slug, successors.name,
    coalesce(totals.commitments, 0), coalesce(totals.current_commitments, 0), coalesce(totals.current_complete, 0),
    coalesce(totals.current_overdue, 0), coalesce(totals.current_silent, 0),
    coalesce(words.total, 0), coalesce(words.with_evidence, 0), coalesce(totals.slipped, 0), totals.median_slippage_days,
    coalesce(duties.reports_due, 0), coalesce(duties.reports_on_time, 0)
  from public.organizations
  left join public.organizations as successors on successors.id = organizations.successor_id
  left join totals on totals.slug = organizations.slug
  left join words on words.organization_id = organizations.id
  left join duties on duties.organization_id = organizations.id
$$;

create view public.organization_overview with (security_invoker = true) as
select states.* from private.organization_states(private.today()) as states;
comment on view public.organization_overview is 'Organizations with what they lead, in all plans and in the current one, and how they report.';
grant execute on function private.organization_states to anon, authenticated, service_role;
grant select on public.organization_overview to anon, authenticated, service_role;

create function public.organizations_as_of(day date)
returns setof public.organization_overview
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$ select * from private.organization_states(least(day, private.today())) $$;
comment on function public.organizations_as_of is 'organization_overview as it was known at the end of a day.';

create function public.commitment_detail_as_of(plan text, code text, day date)
returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'until', known.until,
    'text', private.as_it_was('commitments', commitments.id, private.ledger_time(known.edited_after))
      - '{theme_id,lifecycle,due_on,original_due_on,predecessor_id,withdrawn_on}'::text[],
    'milestones', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', step.id,
        'due_on', step.due_on,
        'original_due_on', step.original_due_on,
        'completed_on', step.completed_on,
        'schedule', private.schedule_state(step.start_on, step.due_on, step.completed_on, asked.day, known.lifecycle = 'closed', reported.once),
        'slippage_days', private.slippage_days(step.due_on, step.original_due_on, step.completed_on,
          case when known.lifecycle <> 'closed' then asked.day when reported.once then least(asked.day, coalesce(known.ends_on, asked.day)) end)
      ) || private.as_it_was('milestones', step.id, private.ledger_time(known.edited_after)) - '{due_on,original_due_on,organization_id,position}'::text[]
      order by step.position, step.id)
      from private.milestone_dates(commitments.id, known.edited_after, known.until, known.is_past) as step
    ), '[]')
  )
  from (select least(commitment_detail_as_of.day, private.today()) as day) as asked
  cross join lateral private.plans_on(asked.day) as known
  join public.commitments on commitments.plan_id = known.id and (not known.is_past or commitments.created_at < known.edited_after)
  cross join lateral (
    select exists (
      select from public.progress_updates as updates where updates.commitment_id = commitments.id and updates.published_at < known.until
    ) as once
  ) as reported
  where known.slug = commitment_detail_as_of.plan and commitments.code = commitment_detail_as_of.code
$$;
comment on function public.commitment_detail_as_of is 'What differed in a commitment at the end of a day: {until, text: fields edited since, milestones: [{id, due_on, completed_on, schedule, slippage_days, …fields edited since}]}. Milestones that are not listed were not there yet. Null for what was not known then.';
grant execute on function public.organizations_as_of, public.commitment_detail_as_of to anon, authenticated, service_role;

drop function public.latest_activity(text, integer);
create function public.latest_activity(for_plan text default null, max_rows integer default 12, as_of date default null)
returns table (
  kind text, id bigint, occurred_at timestamptz, plan_slug text, is_sample boolean, code text, title jsonb,
  organization_slug text, organization_name jsonb, author_name text, completion public.completion, narrative jsonb, body text
)
language sql stable
set search_path = ''
as $$
  with asked as materialized (
    select private.end_of_day(least(as_of, private.today())) as until, case
      when for_plan is null then private.plan_current_on(least(as_of, private.today()))
      else (select known.id from private.plans_on(least(as_of, private.today())) as known where known.slug = for_plan)
    end as plan_id
  )
  (select 'update', updates.id, updates.published_at, plans.slug, plans.is_sample, commitments.code, commitments.title::jsonb,
     organizations.slug, organizations.name::jsonb, null, updates.completion, updates.narrative::jsonb, null
   from public.progress_updates as updates
   join public.commitments on commitments.id = updates.commitment_id
   join public.plans on plans.id = commitments.plan_id
   join public.organizations on organizations.id = updates.organization_id
   cross join asked
   where plans.id = asked.plan_id and updates.published_at < asked.until
   order by updates.published_at desc limit greatest(least(max_rows, 50), 0))
  union all
  (select 'comment', comments.id, comments.created_at, plans.slug, plans.is_sample, commitments.code, commitments.title::jsonb,
     organizations.slug, organizations.name::jsonb, profiles.display_name, null, null, comments.body
   from public.comments
   join public.commitments on commitments.id = comments.commitment_id
   join public.plans on plans.id = commitments.plan_id
   left join public.organizations on organizations.id = comments.organization_id
   left join public.profiles on profiles.id = comments.author_id
   cross join asked
   where comments.deleted_at is null and plans.id = asked.plan_id and comments.created_at < asked.until
   order by comments.created_at desc limit greatest(least(max_rows, 50), 0))
  order by 3 desc limit 2 * greatest(least(max_rows, 50), 0)
$$;
comment on function public.latest_activity is 'The newest updates and comments of a plan (the current one unless named), newest first; as of a day if one is given.';
grant execute on function public.latest_activity to anon, authenticated, service_role;

drop function private.current_plan_id();
