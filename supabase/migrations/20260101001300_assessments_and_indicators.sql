create type public.assessment_voice as enum ('civil_society', 'reviewer', 'secretariat');

create table public.imports (
  id bigint generated always as identity primary key,
  plan_slug text not null constraint import_plan_slug_is_an_address check (plan_slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  plan jsonb not null default '{}',
  organizations jsonb not null default '[]',
  aliases jsonb not null default '[]',
  format text not null constraint import_format_is_known check (format in ('ogp', 'simple')),
  file_name text not null,
  file_sha256 text not null constraint import_digest_is_sha256 check (file_sha256 ~ '^[0-9a-f]{64}$'),
  created_by uuid default auth.uid() references public.profiles on delete set null,
  created_at timestamptz not null default now(),
  applied_at timestamptz
);
comment on table public.imports is 'A file read into a plan: staged row by row, previewed, then applied in one transaction. Applied imports stay as the source of what they wrote.';
create index imports_created_by on public.imports (created_by);

create table public.import_rows (
  import_id bigint not null references public.imports on delete cascade,
  line integer not null constraint line_counts_from_one check (line > 0),
  raw jsonb not null,
  commitment jsonb,
  problems jsonb not null default '[]',
  primary key (import_id, line)
);
comment on table public.import_rows is 'One row of an imported file: as it stood there, as it was understood (null when it could not be), and every problem found.';

create table public.assessments (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references public.commitments on delete restrict,
  voice public.assessment_voice not null,
  scheme text not null constraint scheme_is_a_name check (scheme ~ '^[a-z0-9-]{2,40}$'),
  year integer not null constraint assessment_year_is_plausible check (year between 2000 and 2100),
  ratings jsonb not null constraint ratings_are_labels check (jsonb_typeof(ratings) = 'object'),
  narrative public.localized_text not null default '{}',
  import_id bigint references public.imports on delete restrict,
  created_at timestamptz not null default now(),
  unique (commitment_id, voice, scheme, year)
);
comment on table public.assessments is 'The other voices. Ratings keep the labels of the scheme they were made in ({"completion": "limited", "specificity": "high"}); schemes are never mapped onto each other.';
create index assessments_import on public.assessments (import_id);

create table public.indicators (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references public.commitments on delete cascade,
  title public.localized_title not null,
  unit public.localized_text not null default '{}',
  baseline numeric,
  baseline_on date,
  target numeric,
  target_on date,
  position integer not null default 0,
  created_at timestamptz not null default now()
);
comment on table public.indicators is 'A figure that shows whether a commitment works: baseline, target, and the values measured since.';
create index indicators_commitment on public.indicators (commitment_id);

create table public.indicator_values (
  id bigint generated always as identity primary key,
  indicator_id bigint not null references public.indicators on delete cascade,
  measured_on date not null,
  value numeric not null,
  source public.localized_title not null,
  source_url text constraint source_url_is_a_web_address check (source_url ~ '^https?://[^\s]+$'),
  created_at timestamptz not null default now(),
  unique (indicator_id, measured_on)
);
comment on table public.indicator_values is 'A dated value of an indicator, with its source.';

alter table public.imports enable row level security;
alter table public.import_rows enable row level security;
alter table public.assessments enable row level security;
alter table public.indicators enable row level security;
alter table public.indicator_values enable row level security;

create policy "Everybody reads assessments" on public.assessments for select to anon, authenticated
  using (commitment_id in (select commitments.id from public.commitments));
create policy "Everybody reads indicators" on public.indicators for select to anon, authenticated
  using (commitment_id in (select commitments.id from public.commitments));
create policy "Everybody reads indicator values" on public.indicator_values for select to anon, authenticated
  using (indicator_id in (select indicators.id from public.indicators));
grant select on public.assessments, public.indicators, public.indicator_values to anon, authenticated;

-- assessments: no grant to write. A rating is the reviewer's; the secretariat only carries over what was published
-- elsewhere, by applying an import, which names the file it stood in.

create policy "The secretariat reads imports" on public.imports for select to authenticated using ((select private.is_secretariat()));
create policy "The secretariat stages imports" on public.imports for insert to authenticated with check ((select private.is_secretariat()));
create policy "The secretariat drops what was never applied" on public.imports for delete to authenticated
  using (applied_at is null and (select private.is_secretariat()));
create policy "The secretariat reads imported rows" on public.import_rows for select to authenticated using ((select private.is_secretariat()));
create policy "The secretariat stages rows" on public.import_rows for insert to authenticated
  with check (import_id in (select imports.id from public.imports where imports.applied_at is null) and (select private.is_secretariat()));
-- applied_at is left out: apply_import says when
grant select, insert (plan_slug, plan, organizations, aliases, format, file_name, file_sha256), delete on public.imports to authenticated;
grant select, insert (import_id, line, raw, commitment, problems) on public.import_rows to authenticated;
