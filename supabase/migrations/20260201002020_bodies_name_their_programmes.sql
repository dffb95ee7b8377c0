-- A computed column, so that the page of a body needs no further request: the view is made of a function's rows, which
-- the API cannot join to anything.
create function public.programmes(organization public.organization_overview)
returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(part.entry order by part.id), '[]')
  from (
    select programmes.id, jsonb_build_object('slug', programmes.slug, 'title', programmes.title, 'is_sample', programmes.is_sample,
      'roles', jsonb_agg(programme_organizations.role order by programme_organizations.role)) as entry
    from public.programme_organizations
    join public.programmes on programmes.id = programme_organizations.programme_id
    where programme_organizations.organization_id = organization.id
    group by programmes.id
  ) as part
$$;
comment on function public.programmes is 'The technical assistance in which a body takes part: [{slug, title, is_sample, roles}].';
grant execute on function public.programmes to anon, authenticated, service_role;
