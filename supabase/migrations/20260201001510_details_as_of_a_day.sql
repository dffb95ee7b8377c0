create function public.commitment_detail_as_of(plan text, code text, day date)
returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'until', known.until,
    'text', was.fields - '{theme_id,lifecycle,due_on,original_due_on,predecessor_id,withdrawn_on}'::text[],
    'milestones', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', step.id,
        'due_on', step.due_on,
        'original_due_on', step.original_due_on,
        'completed_on', step.completed_on,
        'schedule', private.schedule_state(step.start_on, step.due_on, step.completed_on, asked.day, known.lifecycle = 'closed', reported.once),
        'slippage_days', private.slippage_days(step.due_on, step.original_due_on, step.completed_on,
          case when known.lifecycle <> 'closed' then asked.day when reported.once then least(asked.day, coalesce(known.ends_on, asked.day)) end)
      ) || step_was.fields - '{due_on,original_due_on,organization_id,position}'::text[]
      order by step.position, step.id)
      from private.milestone_dates(commitments.id, known.edited_after, known.until, known.is_past) as step
      cross join lateral private.as_it_was('milestones', step.id, known.edited_after, known.is_past) as step_was
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
  cross join lateral private.as_it_was('commitments', commitments.id, known.edited_after, known.is_past) as was
  where known.slug = commitment_detail_as_of.plan and commitments.code = commitment_detail_as_of.code
$$;
comment on function public.commitment_detail_as_of is 'What differed in a commitment at the end of a day: {until, text: fields edited since, milestones: [{id, due_on, completed_on, schedule, slippage_days, …fields edited since}]}. Milestones that are not listed were not there yet. Null for what was not known then.';
grant execute on function public.commitment_detail_as_of to anon, authenticated, service_role;

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
