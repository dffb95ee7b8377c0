-- News are what everybody reads: not what waits for the secretariat, nor a place whose words are gone.
drop index public.comments_recent;
create index comments_recent on public.comments (created_at desc) where state = 'visible';

create or replace function public.latest_activity(for_plan text default null, max_rows integer default 12, as_of date default null)
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
   where comments.state = 'visible' and plans.id = asked.plan_id and comments.published_at < asked.until
   order by comments.created_at desc limit greatest(least(max_rows, 50), 0))
  order by 3 desc limit 2 * greatest(least(max_rows, 50), 0)
$$;
