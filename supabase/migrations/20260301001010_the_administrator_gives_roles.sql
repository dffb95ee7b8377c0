-- An administrator invites by address, gives roles to those who are here already, and ends them; somebody always can.

create function private.keep_an_administrator()
returns trigger
language plpgsql security definer -- counts all offices, whoever ends one
set search_path = ''
as $$
begin
  -- two who leave at once: the second looks when the first is gone
  perform pg_advisory_xact_lock(hashtext('administrators'));
  if not exists (
    select from public.staff where staff.role = 'administrator' and staff.ended_at is null and staff.id <> old.id
  ) then
    raise exception 'The last administrator stays until there is another.' using errcode = 'P0001', hint = 'last_administrator';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_an_administrator before update of ended_at on public.staff
  for each row when (old.role = 'administrator' and old.ended_at is null and new.ended_at is not null)
  execute function private.keep_an_administrator();
create trigger keep_an_administrator_on_leaving before delete on public.staff
  for each row when (old.role = 'administrator' and old.ended_at is null)
  execute function private.keep_an_administrator();

create function public.people(search text default '')
returns table (id uuid, display_name text, joined_at timestamptz, roles jsonb)
language plpgsql stable security definer -- having an account is a private matter, and a role is the administrator's affair
set search_path = ''
as $$
declare
  wanted text := btrim(coalesce(people.search, ''));
begin
  if not private.is_administrator() then
    raise exception 'Only the administrator sees who is here.' using errcode = '42501';
  end if;
  return query
  with held as (
    select staff.profile_id, jsonb_build_object('kind', 'office', 'id', staff.id, 'role', staff.role, 'since', staff.created_at) as role
    from public.staff where staff.ended_at is null
    union all
    select memberships.profile_id, jsonb_build_object('kind', 'membership', 'id', memberships.id, 'role', memberships.role, 'since', memberships.created_at,
      'organization', jsonb_build_object('slug', organizations.slug, 'name', organizations.name))
    from public.memberships join public.organizations on organizations.id = memberships.organization_id where memberships.ended_at is null
  ), holders as (
    select held.profile_id, jsonb_agg(held.role order by held.role ->> 'since') as roles from held group by held.profile_id
  )
  select profiles.id, profiles.display_name, profiles.created_at, coalesce(holders.roles, '[]')
  from public.profiles left join holders on holders.profile_id = profiles.id
  where case
    when wanted = '' then holders.profile_id is not null
    -- names are chosen freely, and two may be alike: the end of the number tells people apart
    else position(private.folded(wanted) in private.folded(profiles.display_name)) > 0 or right(profiles.id::text, length(wanted)) = lower(wanted)
  end
  order by profiles.display_name, profiles.created_at, profiles.id limit 500;
end $$;
comment on function public.people is 'Everybody who holds a role, or whose name holds the words or whose number ends with them; for the administrator. Never an address.';
grant execute on function public.people to authenticated;

create function public.give_role(person uuid, role text, organization_slug text default null)
returns void
language plpgsql security definer -- roles are granted to nobody to write
set search_path = ''
as $$
declare
  organization bigint := (select organizations.id from public.organizations where organizations.slug = organization_slug);
begin
  if not private.is_administrator() then
    raise exception 'Only the administrator gives roles.' using errcode = '42501';
  elsif not exists (select from public.profiles where profiles.id = person) then
    raise exception 'This person is not here any more.' using errcode = 'P0001', hint = 'unknown_person';
  elsif organization_slug is not null and organization is null then
    raise exception 'There is no organization %.', organization_slug using errcode = 'P0001', hint = 'unknown_organization';
  end if;
  if role = any (enum_range(null::public.staff_role)::text[]) and organization is null then
    insert into public.staff (profile_id, role) values (person, role::public.staff_role) on conflict do nothing;
  elsif role = any (enum_range(null::public.member_role)::text[]) and organization is not null then
    insert into public.memberships (profile_id, organization_id, role) values (person, organization, role::public.member_role) on conflict do nothing;
  else
    raise exception 'A % needs % organization.', role, case when organization is null then 'an' else 'no' end
      using errcode = 'P0001', hint = 'invitation_role_mismatch';
  end if;
end $$;
comment on function public.give_role is 'Gives a role to somebody who has an account; for the administrator. Who holds it already keeps it.';
grant execute on function public.give_role to authenticated;
