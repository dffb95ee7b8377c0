-- All milestones of a plan in one answer: the timeline draws hundreds at once, and an answer of rows ends at a thousand.

create function public.timeline(plan text default null, as_of date default null)
returns json
language sql stable
set search_path = ''
as $$
  with known as materialized (
    select plans_on.* from private.plans_on(least(coalesce(timeline.as_of, private.today()), private.today())) as plans_on
  ), chosen as materialized (
    select * from known where case when timeline.plan is null then known.is_current else known.slug = timeline.plan end
  ), steps as materialized (
    select step.id, commitments.id as commitment_id, step.position,
      case when step_was.fields ? 'code' then step_was.fields ->> 'code' else step.code end as code,
      case when step_was.fields ? 'title' then step_was.fields -> 'title' else step.title end as title,
      case when step_was.fields ? 'start_on' then (step_was.fields ->> 'start_on')::date else step.start_on end as start_on,
      step.due_on, step.original_due_on, step.completed_on, milestones.organization_id,
      private.schedule_state(step.start_on, step.due_on, step.completed_on, chosen.day, chosen.lifecycle = 'closed', reported.once) as schedule,
      private.slippage_days(step.due_on, step.original_due_on, step.completed_on,
        case when chosen.lifecycle <> 'closed' then chosen.day when reported.once then least(chosen.day, coalesce(chosen.ends_on, chosen.day)) end) as slippage_days
    from chosen
    join public.commitments on commitments.plan_id = chosen.id and (not chosen.is_past or commitments.created_at < chosen.edited_after)
    cross join lateral (
      select exists (
        select from public.progress_updates as updates where updates.commitment_id = commitments.id and updates.published_at < chosen.until
      ) as once
    ) as reported
    cross join lateral private.milestone_dates(commitments.id, chosen.edited_after, chosen.until, chosen.is_past) as step
    join public.milestones on milestones.id = step.id
    left join lateral private.as_it_was('milestones', step.id, chosen.edited_after, chosen.is_past) as step_was on chosen.is_past
  )
  select json_build_object(
    'plan', chosen.slug,
    'plans', (
      select json_agg(json_build_object('slug', known.slug, 'title', known.title, 'starts_on', known.starts_on, 'ends_on', known.ends_on)
        order by known.starts_on desc nulls last, known.id)
      from known
    ),
    -- named once, not at every milestone
    'organizations', coalesce((
      select json_agg(json_build_object('id', organizations.id, 'slug', organizations.slug, 'name', organizations.name, 'short_name', organizations.short_name))
      from public.organizations where organizations.id in (select steps.organization_id from steps)
    ), '[]'),
    'milestones', coalesce((
      -- as rows, whose names are looked up once, not at every milestone
      select json_agg(line) from (
        select steps.id, steps.commitment_id as commitment, steps.code, steps.title, steps.start_on, steps.due_on, steps.original_due_on,
          steps.completed_on, steps.organization_id as organization, steps.schedule, steps.slippage_days
        from steps order by steps.commitment_id, steps.position, steps.id
      ) as line
    ), '[]')
  )
  from chosen
$$;
comment on function public.timeline is 'The milestones of a plan, by default the current one, as known at the end of a day, by default today: {plan, plans: every plan known then, organizations, milestones: [{id, commitment, code, title, start_on, due_on, original_due_on, completed_on, organization, schedule, slippage_days}]}. Null for a plan that was not known.';
grant execute on function public.timeline to anon, authenticated, service_role;
