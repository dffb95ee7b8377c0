create function private.voices_on(promise bigint, until timestamptz)
returns table (
  voices jsonb, comparable integer, highest integer, lowest integer, reviewer_ratings jsonb, reviewer_scheme text, reviewer_year integer
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  select
    jsonb_agg(jsonb_build_object(
      'voice', newest.voice, 'organization_slug', organizations.slug, 'organization_name', organizations.name,
      'scheme', newest.scheme, 'year', newest.year, 'completion', newest.ratings ->> 'completion', 'assessed_on', newest.day
    ) order by newest.voice, organizations.slug) as voices,
    count(newest.step)::integer as comparable, max(newest.step) as highest, min(newest.step) as lowest,
    (array_agg(newest.ratings order by newest.year desc, newest.id desc) filter (where newest.voice = 'reviewer'))[1] as reviewer_ratings,
    (array_agg(newest.scheme order by newest.year desc, newest.id desc) filter (where newest.voice = 'reviewer'))[1] as reviewer_scheme,
    (array_agg(newest.year order by newest.year desc, newest.id desc) filter (where newest.voice = 'reviewer'))[1] as reviewer_year
  from (
    select distinct on (assessments.voice, assessments.organization_id)
      assessments.id, assessments.voice, assessments.organization_id, assessments.scheme, assessments.year, assessments.ratings,
      (assessments.created_at at time zone coalesce((select site.time_zone from public.site), 'UTC'))::date as day,
      -- only words of one scale can be compared; the older schemes had their own
      case when assessments.scheme = 'ogp'
        then array_position(enum_range(null::public.judged_completion)::text[], assessments.ratings ->> 'completion') end as step
    from public.assessments
    where assessments.commitment_id = promise and assessments.created_at < until
    order by assessments.voice, assessments.organization_id, assessments.year desc, assessments.id desc
  ) as newest
  left join public.organizations on organizations.id = newest.organization_id
$$;
comment on function private.voices_on is 'What others said of a commitment before a moment, the newest of each; how many speak in comparable words, and the ends of what they say, in steps. One row.';
grant execute on function private.voices_on to anon, authenticated, service_role;
