create type public.plan_lifecycle as enum ('draft', 'active', 'closed');
create type public.commitment_lifecycle as enum ('active', 'withdrawn');
create type public.responsibility as enum ('lead', 'supporting', 'partner');
create type public.obligation as enum ('instructed', 'recommended');
create type public.ogp_value as enum ('transparency', 'participation', 'accountability', 'technology');

create table public.plans (
  id bigint generated always as identity primary key,
  slug text not null unique constraint plan_slug_is_an_address check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  title public.localized_title not null,
  summary public.localized_text not null default '{}',
  legal_act public.localized_text not null default '{}',
  legal_act_on date,
  legal_act_url text constraint legal_act_url_is_a_web_address check (legal_act_url ~ '^https?://[^\s]+$'),
  starts_on date,
  ends_on date,
  lifecycle public.plan_lifecycle not null default 'draft',
  predecessor_id bigint references public.plans on delete set null,
  reporting_interval_days integer not null default 180 constraint reporting_interval_is_positive check (reporting_interval_days > 0),
  response_working_days integer not null default 20 constraint response_time_is_positive check (response_working_days > 0),
  is_sample boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint plan_dates_are_plausible check (
    private.is_plausible_day(starts_on) and private.is_plausible_day(ends_on) and private.is_plausible_day(legal_act_on)
  ),
  constraint plan_ends_after_it_starts check (ends_on >= starts_on),
  constraint plan_does_not_succeed_itself check (predecessor_id <> id)
);
comment on table public.plans is 'A national action plan. A new plan is rows, never a deployment. is_sample marks demonstration text, which every page that shows it says.';
create index plans_predecessor on public.plans (predecessor_id);
create trigger plans_updated before update on public.plans for each row execute function private.set_updated_at();

create table public.themes (
  id bigint generated always as identity primary key,
  plan_id bigint not null references public.plans on delete cascade,
  code text not null constraint theme_code_is_short check (length(code) between 1 and 80),
  title public.localized_title not null,
  position integer not null,
  created_at timestamptz not null default now(),
  unique (plan_id, code),
  unique (id, plan_id)
);
comment on table public.themes is 'The areas a plan is divided into.';

create table public.commitments (
  id bigint generated always as identity primary key,
  plan_id bigint not null references public.plans on delete cascade,
  theme_id bigint not null,
  code text not null constraint commitment_code_fits_an_address check (code ~ '^[0-9A-Za-z]+([.-][0-9A-Za-z]+)*$' and length(code) <= 20),
  code_order integer[] not null generated always as (
    string_to_array(btrim(regexp_replace(left(code, 20), '[^0-9]+', '.', 'g'), '.'), '.', '')::integer[]
  ) stored,
  ogp_id text,
  title public.localized_title not null,
  description public.localized_text not null default '{}',
  problem public.localized_text not null default '{}',
  expected_result public.localized_text not null default '{}',
  evaluation_indicator public.localized_text not null default '{}',
  start_on date,
  due_on date,
  original_due_on date,
  deadline_wording public.localized_text not null default '{}',
  ogp_values public.ogp_value[] not null default '{}',
  predecessor_id bigint references public.commitments on delete set null,
  lifecycle public.commitment_lifecycle not null default 'active',
  withdrawal_reason public.localized_text not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (plan_id, code),
  foreign key (theme_id, plan_id) references public.themes (id, plan_id) on delete restrict,
  constraint commitment_dates_are_plausible check (
    private.is_plausible_day(start_on) and private.is_plausible_day(due_on) and private.is_plausible_day(original_due_on)
  ),
  constraint commitment_is_withdrawn_with_a_reason check (lifecycle <> 'withdrawn' or withdrawal_reason <> '{}'::jsonb)
);
comment on table public.commitments is 'One promise of a plan. The deadline as worded in the legal text is kept beside the last day it allows; original_due_on never changes.';
comment on column public.commitments.version is 'Grows with every change, so that two people editing at once notice each other.';
create index commitments_theme on public.commitments (theme_id, plan_id);
create index commitments_predecessor on public.commitments (predecessor_id);
create unique index one_commitment_per_ogp_id on public.commitments (plan_id, ogp_id) where ogp_id is not null;

create table public.commitment_organizations (
  commitment_id bigint not null references public.commitments on delete cascade,
  organization_id bigint not null references public.organizations on delete restrict,
  role public.responsibility not null,
  obligation public.obligation not null default 'instructed',
  position integer not null default 0,
  created_at timestamptz not null default now(),
  primary key (commitment_id, organization_id)
);
comment on table public.commitment_organizations is 'Who is responsible for a commitment: several leads are normal; parliament, courts and municipalities are recommended, not instructed.';
create index commitment_organizations_organization on public.commitment_organizations (organization_id, role);

create table public.milestones (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references public.commitments on delete cascade,
  code text not null constraint milestone_code_is_short check (length(code) between 1 and 20),
  title public.localized_title not null,
  start_on date,
  due_on date,
  original_due_on date,
  deadline_wording public.localized_text not null default '{}',
  organization_id bigint references public.organizations on delete set null,
  position integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (commitment_id, code),
  unique (id, commitment_id),
  constraint milestone_dates_are_plausible check (
    private.is_plausible_day(start_on) and private.is_plausible_day(due_on) and private.is_plausible_day(original_due_on)
  )
);
comment on table public.milestones is 'A dated step of a commitment. Whether it is done follows from published updates, never from a field somebody sets.';
create index milestones_organization on public.milestones (organization_id);
create trigger milestones_updated before update on public.milestones for each row execute function private.set_updated_at();

alter table public.plans enable row level security;
alter table public.themes enable row level security;
alter table public.commitments enable row level security;
alter table public.commitment_organizations enable row level security;
alter table public.milestones enable row level security;
