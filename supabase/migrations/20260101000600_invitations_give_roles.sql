create function private.create_invitation(
  invitee text, role text, organization_slug text default null, inviter uuid default null
)
returns text
language plpgsql
set search_path = ''
as $$
declare
  token text := encode(extensions.gen_random_bytes(32), 'hex');
  organization bigint := (select organizations.id from public.organizations where organizations.slug = organization_slug);
begin
  if organization_slug is not null and organization is null then
    raise exception 'There is no organization %.', organization_slug using errcode = 'P0001', hint = 'unknown_organization';
  end if;
  if role = any (enum_range(null::public.staff_role)::text[]) and organization is null then
    insert into public.invitations (email, token_digest, staff_role, invited_by)
    values (lower(btrim(invitee)), extensions.digest(token, 'sha256'), role::public.staff_role, inviter);
  elsif role = any (enum_range(null::public.member_role)::text[]) and organization is not null then
    insert into public.invitations (email, token_digest, organization_id, member_role, invited_by)
    values (lower(btrim(invitee)), extensions.digest(token, 'sha256'), organization, role::public.member_role, inviter);
  else
    raise exception 'A % needs % organization.', role, case when organization is null then 'an' else 'no' end
      using errcode = 'P0001', hint = 'invitation_role_mismatch';
  end if;
  return token;
end $$;
comment on function private.create_invitation is 'Stores an invitation and returns its token, which exists nowhere else. For `npm run invite` and for public.invite.';
grant execute on function private.create_invitation to service_role;

create function public.invite(email text, role text, organization_slug text default null)
returns text
language plpgsql security definer -- writes invitations, which nobody may write directly
set search_path = ''
as $$
begin
  if not private.is_administrator() then
    raise exception 'Only the administrator invites.' using errcode = '42501';
  end if;
  return private.create_invitation(email, role, organization_slug, auth.uid());
end $$;
comment on function public.invite is 'Invites the owner of an e-mail address to a role; returns the secret part of the invitation link.';
grant execute on function public.invite to authenticated;

create function public.accept_invitation(token text)
returns void
language plpgsql security definer -- gives a role, which nobody may write directly
set search_path = ''
as $$
declare
  invitation public.invitations;
  person uuid := auth.uid();
begin
  select * into invitation from public.invitations
  where invitations.token_digest = extensions.digest(token, 'sha256') for update;

  if invitation.id is null then
    raise exception 'This invitation does not exist.' using errcode = 'P0001', hint = 'invitation_unknown';
  elsif not exists (select from auth.users where users.id = person and lower(users.email) = invitation.email) then
    -- the link alone must not be enough: it may have been forwarded
    raise exception 'This invitation is for another e-mail address.' using errcode = 'P0001', hint = 'invitation_other_address';
  elsif invitation.accepted_at is not null then
    raise exception 'This invitation was accepted before.' using errcode = 'P0001', hint = 'invitation_used';
  elsif invitation.expires_at < now() then
    raise exception 'This invitation has expired.' using errcode = 'P0001', hint = 'invitation_expired';
  end if;

  if invitation.staff_role is not null then
    insert into public.staff (profile_id, role) values (person, invitation.staff_role) on conflict do nothing;
  else
    insert into public.memberships (profile_id, organization_id, role)
    values (person, invitation.organization_id, invitation.member_role) on conflict do nothing;
  end if;
  update public.invitations set accepted_at = now() where invitations.id = invitation.id;
end $$;
comment on function public.accept_invitation is 'Gives the signed-in person the role of an invitation sent to their own e-mail address.';
grant execute on function public.accept_invitation to authenticated;
