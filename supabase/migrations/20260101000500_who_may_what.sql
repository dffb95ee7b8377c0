-- The named questions that policies ask. Security definer, because a person may not read the tables of roles.

create function private.holds_office(office public.staff_role)
returns boolean
language sql stable security definer -- reads staff, which is not public
set search_path = ''
as $$
  select exists (
    select from public.staff
    where staff.profile_id = (select auth.uid()) and staff.role = office and staff.ended_at is null
  )
$$;

create function private.is_secretariat()
returns boolean
language sql stable
set search_path = ''
as $$ select private.holds_office('secretariat') $$;

create function private.is_administrator()
returns boolean
language sql stable
set search_path = ''
as $$ select private.holds_office('administrator') $$;

create function private.coordinates(organization bigint)
returns boolean
language sql stable security definer -- reads memberships, which are not public
set search_path = ''
as $$
  select exists (
    select from public.memberships
    where memberships.profile_id = (select auth.uid()) and memberships.organization_id = organization
      and memberships.role = 'coordinator' and memberships.ended_at is null
  )
$$;

create function private.speaks_for(organization bigint)
returns boolean
language sql stable security definer -- reads memberships, which are not public
set search_path = ''
as $$
  select exists (
    select from public.memberships
    where memberships.profile_id = (select auth.uid()) and memberships.organization_id = organization
      and memberships.ended_at is null
  )
$$;

grant execute on function private.holds_office, private.is_secretariat, private.is_administrator,
  private.coordinates, private.speaks_for to anon, authenticated, service_role;

-- profiles: having an account is a private matter; the name becomes public where its owner speaks (see comments)
create policy "People read their own name, the administrator all" on public.profiles for select to authenticated
  using (id = (select auth.uid()) or (select private.is_administrator()));
create policy "People change their own name" on public.profiles for update to authenticated
  using (id = (select auth.uid())) with check (id = (select auth.uid()));
grant select (id, display_name) on public.profiles to anon, authenticated;
grant update (display_name) on public.profiles to authenticated;

-- memberships and staff: no grant to write; roles come from accepted invitations, and the administrator ends them
create policy "People read their own memberships" on public.memberships for select to authenticated
  using (profile_id = (select auth.uid()) or (select private.is_administrator()));
create policy "People read their own offices" on public.staff for select to authenticated
  using (profile_id = (select auth.uid()) or (select private.is_administrator()));
grant select on public.memberships, public.staff to authenticated;

-- ended once: a role comes back by a new invitation only
create policy "The administrator ends memberships" on public.memberships for update to authenticated
  using (ended_at is null and (select private.is_administrator())) with check (ended_at is not null);
create policy "The administrator ends offices" on public.staff for update to authenticated
  using (ended_at is null and (select private.is_administrator())) with check (ended_at is not null);
grant update (ended_at) on public.memberships, public.staff to authenticated;

-- invitations: neither the address nor the token's digest is granted to anybody
create policy "The administrator reads invitations" on public.invitations for select to authenticated
  using ((select private.is_administrator()));
create policy "The administrator withdraws invitations" on public.invitations for delete to authenticated
  using ((select private.is_administrator()) and accepted_at is null);
grant select (id, organization_id, member_role, staff_role, created_at, expires_at, accepted_at) on public.invitations to authenticated;
grant delete on public.invitations to authenticated;

-- organizations: public; the secretariat keeps the register
create policy "Everybody reads organizations" on public.organizations for select to anon, authenticated using (true);
create policy "The secretariat adds organizations" on public.organizations for insert to authenticated
  with check ((select private.is_secretariat()));
create policy "The secretariat edits organizations" on public.organizations for update to authenticated
  using ((select private.is_secretariat())) with check ((select private.is_secretariat()));
grant select on public.organizations to anon, authenticated;
grant insert (slug, name, short_name, kind, valid_from, valid_to, successor_id, contact_point, website),
  update (name, short_name, kind, valid_from, valid_to, successor_id, contact_point, website) on public.organizations to authenticated;

create policy "Everybody reads aliases" on public.organization_aliases for select to anon, authenticated using (true);
create policy "The secretariat adds aliases" on public.organization_aliases for insert to authenticated
  with check ((select private.is_secretariat()));
create policy "The secretariat removes aliases" on public.organization_aliases for delete to authenticated
  using ((select private.is_secretariat()));
grant select on public.organization_aliases to anon, authenticated;
grant insert (alias, organization_id), delete on public.organization_aliases to authenticated;
