create type public.member_role as enum ('coordinator', 'member');
create type public.staff_role as enum ('secretariat', 'reviewer', 'administrator');

create function private.without_invisible_characters(value text)
returns text
language sql immutable parallel safe
set search_path = ''
-- control characters, and marks that turn the text around them or take no room: a name must not disguise another
as $$ select regexp_replace(value, '[[:cntrl:]\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]', '', 'g') $$;
grant execute on function private.without_invisible_characters to authenticated, service_role;

create table public.profiles (
  id uuid primary key references auth.users on delete cascade,
  display_name text not null
    constraint display_name_is_short_text check (display_name = btrim(display_name) and length(display_name) between 1 and 80)
    constraint display_name_is_visible check (display_name = private.without_invisible_characters(display_name) and display_name ~ '\S'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.profiles is 'What others may see of a person: the name they chose, nothing else. E-mail addresses stay in auth.users, which the API does not serve.';
create trigger profiles_updated before update on public.profiles
  for each row execute function private.set_updated_at();

create table public.memberships (
  id bigint generated always as identity primary key,
  profile_id uuid not null references public.profiles on delete cascade,
  organization_id bigint not null references public.organizations on delete cascade,
  role public.member_role not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz constraint membership_ends_after_it_begins check (ended_at >= created_at)
);
comment on table public.memberships is 'Who speaks for an organization: coordinators report for an agency, members comment for a civil society organization. Ended, never deleted.';
create unique index one_current_membership on public.memberships (profile_id, organization_id, role) where ended_at is null;
create index memberships_profile on public.memberships (profile_id);
create index memberships_organization on public.memberships (organization_id);

create table public.staff (
  id bigint generated always as identity primary key,
  profile_id uuid not null references public.profiles on delete cascade,
  role public.staff_role not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz constraint staff_role_ends_after_it_begins check (ended_at >= created_at)
);
comment on table public.staff is 'Offices of the tracker itself. Ended, never deleted.';
create index staff_profile on public.staff (profile_id);
create unique index one_current_staff_role on public.staff (profile_id, role) where ended_at is null;

create table public.invitations (
  id bigint generated always as identity primary key,
  email text not null constraint invitation_email_is_lower_case check (email = lower(btrim(email)) and email like '_%@_%'),
  token_digest bytea not null unique,
  organization_id bigint references public.organizations on delete cascade,
  member_role public.member_role,
  staff_role public.staff_role,
  invited_by uuid references public.profiles on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '14 days',
  accepted_at timestamptz,
  constraint invitation_gives_one_role check (
    (staff_role is not null and member_role is null and organization_id is null)
    or (staff_role is null and member_role is not null and organization_id is not null)
  )
);
comment on table public.invitations is 'A role waiting for the owner of an e-mail address. Only the digest of the link''s token is kept: who can read this table still cannot use it.';
create index invitations_organization on public.invitations (organization_id);
create index invitations_invited_by on public.invitations (invited_by);

alter table public.profiles enable row level security;
alter table public.memberships enable row level security;
alter table public.staff enable row level security;
alter table public.invitations enable row level security;

create function private.create_profile()
returns trigger
language plpgsql security definer -- the auth service inserts the user and has no right to profiles
set search_path = ''
as $$
begin
  -- a strange name must not stop a sign-up: the trigger's error would reach the person as "server error"
  -- without one the name is a dash: half an e-mail address would be half a secret
  insert into public.profiles (id, display_name)
  values (new.id, coalesce(
    nullif(btrim(left(btrim(private.without_invisible_characters(new.raw_user_meta_data ->> 'display_name')), 80)), ''), '—'
  ));
  return new;
end $$;

create trigger create_profile after insert on auth.users
  for each row execute function private.create_profile();
