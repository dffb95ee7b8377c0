create table public.public_holidays (
  id bigint generated always as identity primary key,
  day date not null unique constraint holiday_is_plausible check (private.is_plausible_day(day)),
  name public.localized_title not null,
  created_at timestamptz not null default now()
);
comment on table public.public_holidays is 'Days on which offices are closed beside weekends; answers are due in working days. Kept by the secretariat.';
alter table public.public_holidays enable row level security;
create policy "Everybody reads holidays" on public.public_holidays for select to anon, authenticated using (true);
create policy "The secretariat adds holidays" on public.public_holidays for insert to authenticated with check ((select private.is_secretariat()));
create policy "The secretariat names holidays" on public.public_holidays for update to authenticated
  using ((select private.is_secretariat())) with check ((select private.is_secretariat()));
create policy "The secretariat removes holidays" on public.public_holidays for delete to authenticated using ((select private.is_secretariat()));
grant select on public.public_holidays to anon, authenticated;
grant insert (day, name), update (name), delete on public.public_holidays to authenticated;

create function private.is_working_day(day date)
returns boolean
language sql stable
set search_path = ''
as $$ select extract(isodow from day) < 6 and not exists (select from public.public_holidays where public_holidays.day = is_working_day.day) $$;

create function private.after_working_days(day date, days integer)
returns date
language sql stable
set search_path = ''
as $$
  select candidate.day
  from (
    -- wide enough for long holidays: two weeks more than the weeks that so many working days take
    select (after_working_days.day + step)::date as day, row_number() over (order by step) as place
    from generate_series(1, days * 2 + 14) as step
    where private.is_working_day((after_working_days.day + step)::date)
  ) as candidate
  where candidate.place = days
$$;
comment on function private.after_working_days is 'The day so many working days after another: weekends and public holidays do not count.';

create function private.working_days_between(first date, last date)
returns integer
language sql stable
set search_path = ''
as $$
  select count(*)::integer from generate_series(1, greatest(last - first, 0)) as step where private.is_working_day(first + step)
$$;
comment on function private.working_days_between is 'Working days after the first day, up to and including the last.';
grant execute on function private.is_working_day, private.after_working_days, private.working_days_between to anon, authenticated, service_role;
