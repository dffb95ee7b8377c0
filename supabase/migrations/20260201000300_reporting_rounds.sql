create table public.reporting_rounds (
  id bigint generated always as identity primary key,
  plan_id bigint not null references public.plans on delete cascade,
  number integer not null constraint round_number_counts_from_one check (number > 0),
  name public.localized_title not null,
  starts_on date not null,
  ends_on date not null,
  due_on date not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  unique (plan_id, number),
  unique (id, plan_id),
  constraint round_dates_are_plausible check (
    private.is_plausible_day(starts_on) and private.is_plausible_day(ends_on) and private.is_plausible_day(due_on)
  ),
  constraint round_name_is_of_sensible_length check (length(name::text) <= 1000),
  constraint round_ends_after_it_starts check (ends_on >= starts_on),
  -- a report on a period is due once there is something to report
  constraint round_is_due_after_it_starts check (due_on >= starts_on),
  constraint round_closes_after_it_opens check (closed_at >= opened_at)
);
comment on table public.reporting_rounds is 'A period that lead agencies report on by a day. A closed round takes no more updates.';
create unique index one_open_round_per_plan on public.reporting_rounds (plan_id) where closed_at is null;

create table public.round_obligations (
  round_id bigint not null references public.reporting_rounds on delete cascade,
  commitment_id bigint not null references public.commitments on delete cascade,
  organization_id bigint not null references public.organizations on delete restrict,
  primary key (round_id, commitment_id, organization_id)
);
comment on table public.round_obligations is 'Who owes an update on what in a round: the leads of active commitments that were not complete when it opened. Fixed then, so that a report card stays what it was.';
create index round_obligations_commitment on public.round_obligations (commitment_id);
create index round_obligations_organization on public.round_obligations (organization_id);

create table public.round_reminders (
  id bigint generated always as identity primary key,
  round_id bigint not null references public.reporting_rounds on delete cascade,
  organization_id bigint not null references public.organizations on delete cascade,
  note public.localized_text not null default '{}' constraint reminder_is_of_sensible_length check (length(note::text) <= 20000),
  reminded_at timestamptz not null default now()
);
comment on table public.round_reminders is 'When the secretariat reminded an agency of what it owes; its coordinators see it at their desk.';
create index round_reminders_round on public.round_reminders (round_id, organization_id);
create index round_reminders_organization on public.round_reminders (organization_id);

alter table public.reporting_rounds enable row level security;
alter table public.round_obligations enable row level security;
alter table public.round_reminders enable row level security;

create policy "Everybody reads rounds of visible plans" on public.reporting_rounds for select to anon, authenticated
  using (plan_id in (select plans.id from public.plans));
create policy "Everybody reads who owes a report" on public.round_obligations for select to anon, authenticated
  using (round_id in (select reporting_rounds.id from public.reporting_rounds));
-- a reminder is between the secretariat and the agency; the report card is what the public sees
create policy "Agencies and the secretariat read reminders" on public.round_reminders for select to authenticated
  using ((select private.is_secretariat()) or private.coordinates(organization_id));
grant select on public.reporting_rounds, public.round_obligations to anon, authenticated;
grant select on public.round_reminders to authenticated;
-- no grant to write: rounds open, close and remind through the functions below, whole or not at all

create function public.close_round(round_id bigint)
returns void
language plpgsql security definer -- closed_at is granted to nobody, so that closing is final
set search_path = ''
as $$
begin
  if not private.is_secretariat() then
    raise exception 'Only the secretariat closes a round.' using errcode = '42501';
  end if;
  -- first the lock, then the time: what was submitted while this waited was in time
  perform from public.reporting_rounds where reporting_rounds.id = close_round.round_id and closed_at is null for update;
  update public.reporting_rounds set closed_at = clock_timestamp() where reporting_rounds.id = close_round.round_id and closed_at is null;
  if not found then
    raise exception 'This round is closed already, or there is none.' using errcode = 'P0001', hint = 'round_closed';
  end if;
end $$;
comment on function public.close_round is 'Closes a reporting round for good: it takes no more updates.';

-- a closed round is history
create function private.keep_rounds_closed()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if old.closed_at is not null then
    raise exception 'A closed round stays as it was.' using errcode = 'P0001', hint = 'round_closed';
  end if;
  return new;
end $$;
create trigger keep_rounds_closed before update on public.reporting_rounds
  for each row execute function private.keep_rounds_closed();
grant execute on function public.close_round to authenticated;

create trigger published_is_final before update or delete on public.round_obligations
  for each row execute function private.refuse_rewriting();
create trigger published_is_never_emptied before truncate on public.round_obligations
  for each statement execute function private.refuse_rewriting();
