create type public.programme_role as enum ('funder', 'manager', 'beneficiary', 'partner');

create table public.programmes (
  id bigint generated always as identity primary key,
  slug text not null unique constraint programme_slug_is_an_address check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  title public.localized_title not null constraint programme_title_is_of_sensible_length check (length(title::text) <= 1000),
  summary public.localized_text not null default '{}' constraint programme_summary_is_of_sensible_length check (length(summary::text) <= 20000),
  -- up to what every program reads without rounding; numeric also knows "not a number" and infinity, which no sum is
  amount numeric(15, 2) constraint amount_is_a_sum check (amount > 0 and amount < 1e13),
  currency text constraint currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$'),
  starts_on date,
  ends_on date,
  website text constraint programme_website_is_a_web_address check (website ~ '^https?://[^\s]+$' and length(website) <= 2000),
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint amount_has_a_currency check ((amount is null) = (currency is null)),
  constraint programme_dates_are_plausible check (private.is_plausible_day(starts_on) and private.is_plausible_day(ends_on)),
  constraint programme_ends_after_it_starts check (ends_on >= starts_on)
);
comment on table public.programmes is 'Technical assistance: what others pay for and manage so that commitments succeed. is_sample marks demonstration text, which every page that shows it says.';
comment on column public.programmes.version is 'Grows with every change, so that two people editing at once notice each other.';
create trigger count_version before update on public.programmes
  for each row execute function private.count_version();

create table public.programme_organizations (
  id bigint generated always as identity primary key,
  programme_id bigint not null references public.programmes on delete cascade,
  organization_id bigint not null references public.organizations on delete restrict,
  role public.programme_role not null,
  created_at timestamptz not null default now(),
  unique (programme_id, organization_id, role)
);
comment on table public.programme_organizations is 'Who funds a programme (often several), who manages it, whom it is for, who else takes part. A body may have several of these roles.';
create index programme_organizations_organization on public.programme_organizations (organization_id);

create table public.programme_outputs (
  id bigint generated always as identity primary key,
  programme_id bigint not null references public.programmes on delete cascade,
  title public.localized_title not null constraint output_title_is_of_sensible_length check (length(title::text) <= 1000),
  due_on date,
  delivered_on date,
  url text constraint output_url_is_a_web_address check (url ~ '^https?://[^\s]+$' and length(url) <= 2000),
  position integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint output_dates_are_plausible check (private.is_plausible_day(due_on) and private.is_plausible_day(delivered_on))
);
comment on table public.programme_outputs is 'What a programme is to deliver: a report, a road map, a training. Delivered when it has a day of delivery; without one nobody has recorded a delivery.';
create index programme_outputs_programme on public.programme_outputs (programme_id, position);
create trigger programme_outputs_updated before update on public.programme_outputs
  for each row execute function private.set_updated_at();

create table public.programme_commitments (
  id bigint generated always as identity primary key,
  programme_id bigint not null references public.programmes on delete cascade,
  commitment_id bigint not null references public.commitments on delete cascade,
  created_at timestamptz not null default now(),
  unique (programme_id, commitment_id)
);
comment on table public.programme_commitments is 'Which commitments a programme helps.';
create index programme_commitments_commitment on public.programme_commitments (commitment_id);

alter table public.programmes enable row level security;
alter table public.programme_organizations enable row level security;
alter table public.programme_outputs enable row level security;
alter table public.programme_commitments enable row level security;

create policy "Everybody reads programmes" on public.programmes for select to anon, authenticated using (true);
create policy "Everybody reads who takes part in programmes" on public.programme_organizations for select to anon, authenticated using (true);
create policy "Everybody reads outputs" on public.programme_outputs for select to anon, authenticated using (true);
-- not all of them: a link would tell that a draft holds a commitment
create policy "Everybody reads which visible commitments are helped" on public.programme_commitments for select to anon, authenticated
  using (commitment_id in (select commitments.id from public.commitments));
grant select on public.programmes, public.programme_organizations, public.programme_outputs, public.programme_commitments to anon, authenticated;

create policy "The secretariat adds programmes" on public.programmes for insert to authenticated with check ((select private.is_secretariat()));
create policy "The secretariat edits programmes" on public.programmes for update to authenticated
  using ((select private.is_secretariat())) with check ((select private.is_secretariat()));
-- the slug is granted at birth only, because links name it; nothing deletes a programme, which stays as a record
grant insert (slug, title, summary, amount, currency, starts_on, ends_on, website, is_sample),
  update (title, summary, amount, currency, starts_on, ends_on, website, is_sample) on public.programmes to authenticated;

create policy "The secretariat names who takes part" on public.programme_organizations for insert to authenticated with check ((select private.is_secretariat()));
create policy "The secretariat removes who does not take part" on public.programme_organizations for delete to authenticated
  using ((select private.is_secretariat()));
grant insert (programme_id, organization_id, role), delete on public.programme_organizations to authenticated;

-- a delivery that lies ahead is a promise, and has its due date
create policy "The secretariat adds outputs" on public.programme_outputs for insert to authenticated
  with check ((select private.is_secretariat()) and (delivered_on is null or delivered_on <= (select private.today())));
create policy "The secretariat edits outputs" on public.programme_outputs for update to authenticated
  using ((select private.is_secretariat()))
  with check ((select private.is_secretariat()) and (delivered_on is null or delivered_on <= (select private.today())));
create policy "The secretariat removes outputs" on public.programme_outputs for delete to authenticated
  using ((select private.is_secretariat()));
grant insert (programme_id, title, due_on, delivered_on, url, position), update (title, due_on, delivered_on, url, position), delete
  on public.programme_outputs to authenticated;

create policy "The secretariat links commitments" on public.programme_commitments for insert to authenticated with check ((select private.is_secretariat()));
create policy "The secretariat unlinks commitments" on public.programme_commitments for delete to authenticated
  using ((select private.is_secretariat()));
grant insert (programme_id, commitment_id), delete on public.programme_commitments to authenticated;
