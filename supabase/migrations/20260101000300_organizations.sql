create type public.organization_kind as enum ('agency', 'civil_society', 'development_partner', 'group');

create table public.organizations (
  id bigint generated always as identity primary key,
  slug text not null unique constraint organization_slug_is_an_address check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name public.localized_title not null,
  short_name public.localized_text not null default '{}',
  kind public.organization_kind not null,
  valid_from date,
  valid_to date,
  successor_id bigint references public.organizations on delete set null,
  contact_point public.localized_text not null default '{}',
  website text constraint organization_website_is_a_web_address check (website ~ '^https?://[^\s]+$'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint organization_dates_are_plausible check (private.is_plausible_day(valid_from) and private.is_plausible_day(valid_to)),
  constraint organization_ends_after_it_begins check (valid_to >= valid_from),
  constraint organization_does_not_succeed_itself check (successor_id <> id)
);
comment on table public.organizations is 'A body that is responsible, comments or assists: agency, civil society organization, development partner, or a group such as "central and local executive bodies". Renamed bodies name their successor.';
create index organizations_successor on public.organizations (successor_id);
create trigger organizations_updated before update on public.organizations
  for each row execute function private.set_updated_at();

create table public.organization_aliases (
  alias text not null constraint alias_is_trimmed_text check (alias = btrim(alias) and alias <> ''),
  organization_id bigint not null references public.organizations on delete cascade,
  created_at timestamptz not null default now(),
  primary key (alias, organization_id)
);
comment on table public.organization_aliases is 'How sources spell a body. Several rows with one alias say that the spelling names several bodies together. The importer recognizes names by this list only.';
create index organization_aliases_organization on public.organization_aliases (organization_id);

alter table public.organizations enable row level security;
alter table public.organization_aliases enable row level security;
