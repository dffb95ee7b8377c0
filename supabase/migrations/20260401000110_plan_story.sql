-- What the home page and the page of a plan tell beside the list of commitments, in one answer.

create function public.plan_story(plan text default null, day date default null)
returns jsonb
language plpgsql stable
set search_path = ''
-- planned once in a session: planning it takes as long as a fifth of the answer
set plan_cache_mode = force_generic_plan
as $$
begin
return (
  with asked as materialized (
    select least(plan_story.day, private.today()) as day
  ), chosen as materialized (
    select known.* from asked cross join lateral private.plans_on(asked.day) as known
    where case when plan_story.plan is null then known.is_current else known.slug = plan_story.plan end
  ), promised as materialized (
    select commitments.id, commitments.code, commitments.code_order, chosen.day, chosen.until, chosen.edited_after, chosen.is_past
    from chosen join public.commitments on commitments.plan_id = chosen.id and (not chosen.is_past or commitments.created_at < chosen.edited_after)
  ), earlier as materialized (
    select known.* from chosen cross join lateral private.plans_on(chosen.day) as known where known.id = chosen.predecessor_id
  ), lines as materialized (
    -- the plan before in the same measure, in one go
    select known.* from chosen cross join lateral private.progress_lines(chosen.day, array[chosen.slug, (select earlier.slug from earlier)], chosen.slug) as known
  )
  select jsonb_build_object(
    'plan', to_jsonb(overview),
    'successor', (
      select jsonb_build_object('slug', later.slug, 'title', later.title)
      from private.plans_on(chosen.day) as later where later.predecessor_id = chosen.id order by later.starts_on, later.id limit 1
    ),
    'progress', coalesce((select jsonb_agg(to_jsonb(lines) - 'plan_id') from lines where lines.plan_id = chosen.id), '[]'),
    'before', (
      select to_jsonb(lines) - 'plan_id' || jsonb_build_object('title', earlier.title, 'starts_on', earlier.starts_on, 'ends_on', earlier.ends_on)
      from earlier join lines on lines.plan_id = earlier.id
    ),
    'due', coalesce((
      select jsonb_agg(next.step) from (
        select jsonb_build_object('commitment', promised.code, 'code', step.code, 'title', step.title, 'due_on', step.due_on, 'original_due_on', step.original_due_on) as step
        from promised
        cross join lateral private.milestone_dates(promised.id, promised.edited_after, promised.until, promised.is_past) as step
        where step.completed_on is null and step.due_on between promised.day and promised.day + 90
          -- only where one is, or was, due then: the others are not worked out
          and (exists (
            select from public.milestones where milestones.commitment_id = promised.id and milestones.due_on between promised.day and promised.day + 90
          ) or promised.is_past and exists (
            select from public.deadline_changes as moved where moved.commitment_id = promised.id and moved.from_on between promised.day and promised.day + 90
          ))
        order by step.due_on, promised.code_order, step.position limit 200
      ) as next
    ), '[]'),
    'indicators', coalesce((
      select jsonb_agg(measured.figure order by measured.code_order, measured.position, measured.id) from (
        select promised.code_order, indicators.position, indicators.id, jsonb_build_object(
          'id', indicators.id, 'commitment', promised.code, 'title', indicators.title, 'unit', indicators.unit, 'baseline', indicators.baseline,
          'baseline_on', indicators.baseline_on, 'target', indicators.target, 'target_on', indicators.target_on, 'values', known.points
        ) as figure
        from promised
        join public.indicators on indicators.commitment_id = promised.id
        cross join lateral (
          select jsonb_agg(jsonb_build_object(
            'measured_on', points.measured_on, 'value', points.value, 'source', points.source, 'source_url', points.source_url
          ) order by points.measured_on) as points,
            max(points.measured_on) as last
          from public.indicator_values as points where points.indicator_id = indicators.id and points.created_at < promised.until
        ) as known
        where known.points is not null
        -- those that somebody measured last
        order by known.last desc, indicators.id limit 24
      ) as measured
    ), '[]')
  )
  from chosen cross join lateral private.plan_told(chosen.day, chosen.slug) as overview
);
end $$;
comment on function public.plan_story is 'A plan (the current one unless named) as of a day: its overview, the plan after it, progress_over_time of it and of the plan before, milestones due within 90 days, and its indicators measured last. Null when there is none.';
grant execute on function public.plan_story to anon, authenticated, service_role;
