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
