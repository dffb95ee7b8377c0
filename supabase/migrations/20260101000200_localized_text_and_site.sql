create function private.is_localized_text(value jsonb)
returns boolean
language sql immutable parallel safe
set search_path = ''
as $$
  select jsonb_typeof(value) = 'object'
    and not exists (
      select from jsonb_each(case when jsonb_typeof(value) = 'object' then value else '{}' end) as entry
      where entry.key !~ '^[a-z]{2,3}$'
        or jsonb_typeof(entry.value) <> 'string'
        or (entry.value #>> '{}') !~ '\S'
    )
$$;
comment on function private.is_localized_text is 'True for an object of language code to non-empty text; an empty object means "not written yet".';
grant execute on function private.is_localized_text to anon, authenticated, service_role;

create domain public.localized_text as jsonb
  constraint localized_text_is_text_by_language check (private.is_localized_text(value));
comment on domain public.localized_text is 'Text by language: {"az": "…", "en": "…"}. A language may be missing, never empty.';

create domain public.localized_title as jsonb
  constraint localized_title_is_text_by_language check (private.is_localized_text(value))
  constraint localized_title_has_a_language check (value <> '{}'::jsonb);
comment on domain public.localized_title is 'Localized text that exists in at least one language.';

create table public.site (
  id boolean primary key default true constraint site_has_one_row check (id),
  country_code text not null constraint country_code_is_iso_3166 check (country_code ~ '^[A-Z]{2}$'),
  country_name public.localized_title not null,
  time_zone text not null
);
comment on table public.site is 'The country this tracker serves and the zone in which its days begin; one row.';

alter table public.site enable row level security;
create policy "Everybody reads the site" on public.site for select to anon, authenticated using (true);
grant select on public.site to anon, authenticated;

create function private.today()
returns date
language sql stable
set search_path = ''
as $$
  select (now() at time zone coalesce((select site.time_zone from public.site), 'UTC'))::date
$$;
comment on function private.today is 'The current day where the plan is carried out; every derived state starts from it.';
grant execute on function private.today to anon, authenticated, service_role;

create function private.is_plausible_day(day date)
returns boolean
language sql immutable parallel safe
set search_path = ''
as $$ select day between '1900-01-01' and '2199-12-31' $$;
comment on function private.is_plausible_day is 'False for typing errors and for infinity, with which no list could be computed any more: dates are subtracted in every view.';
grant execute on function private.is_plausible_day to anon, authenticated, service_role;

create function private.set_updated_at()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.updated_at := now();
  return new;
end $$;
