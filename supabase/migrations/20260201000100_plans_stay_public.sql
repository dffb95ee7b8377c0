-- What was public stays public under the same address: links, citations and the ledger name it.

alter table public.plans
  add column opened_at timestamptz,
  add column closed_on date,
  add constraint plan_closing_day_is_plausible check (private.is_plausible_day(closed_on));
comment on column public.plans.opened_at is 'When the plan ceased to be a draft; until then nothing of it is public.';
comment on column public.plans.closed_on is 'The day the plan was closed; asked about an earlier day, it was still active.';

alter table public.commitments add column withdrawn_on date;
comment on column public.commitments.withdrawn_on is 'The day the commitment was withdrawn; the database''s to say.';

create function private.keep_plans_public()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' and old.lifecycle <> 'draft' then
    if new.lifecycle = 'draft' then
      raise exception 'A plan that was public stays public.' using errcode = 'P0001', hint = 'plan_stays_public';
    elsif new.slug <> old.slug then
      raise exception 'The address of a public plan never changes.' using errcode = 'P0001', hint = 'plan_address_is_fixed';
    end if;
  end if;
  if new.lifecycle <> 'draft' then
    new.opened_at := coalesce(new.opened_at, now());
  end if;
  new.closed_on := case
    when new.lifecycle <> 'closed' then null
    -- in public it was active until now
    when tg_op = 'UPDATE' and old.lifecycle = 'active' then coalesce(new.closed_on, private.today())
    -- a plan entered after its end was closed at its end, not on the day somebody typed it
    else coalesce(new.closed_on, least(private.today(), new.ends_on))
  end;
  return new;
end $$;
create trigger keep_plans_public before insert or update on public.plans
  for each row execute function private.keep_plans_public();

create function private.note_withdrawal()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.withdrawn_on := case when new.lifecycle = 'withdrawn' then coalesce(new.withdrawn_on, private.today()) end;
  return new;
end $$;
create trigger note_withdrawal before insert or update on public.commitments
  for each row execute function private.note_withdrawal();

-- plans that were there before this migration
update public.plans set opened_at = created_at where lifecycle <> 'draft';
update public.commitments set withdrawn_on = private.today() where lifecycle = 'withdrawn';

create function private.end_of_day(day date)
returns timestamptz
language sql stable
set search_path = ''
as $$ select (day + 1)::timestamp at time zone coalesce((select site.time_zone from public.site), 'UTC') $$;
comment on function private.end_of_day is 'The first moment after a day of the country; what happened before it was known on that day.';

create function private.known_since(opened_at timestamptz, legal_act_on date, starts_on date)
returns date
language sql stable
set search_path = ''
as $$
  select case when opened_at is not null then least(
    (opened_at at time zone coalesce((select site.time_zone from public.site), 'UTC'))::date,
    coalesce(legal_act_on, starts_on)
  ) end
$$;
comment on function private.known_since is 'The first day a plan was known: its legal act''s, or the day it was opened here if that came earlier. Null for a draft.';
grant execute on function private.end_of_day, private.known_since to anon, authenticated, service_role;
