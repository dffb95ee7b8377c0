create function public.open_round(plan_id bigint, name jsonb, starts_on date, ends_on date, due_on date)
returns bigint
language plpgsql security definer -- rounds and what they owe are granted to nobody, so that they come together
set search_path = ''
as $$
declare
  new_id bigint;
begin
  if not private.is_secretariat() then
    raise exception 'Only the secretariat opens a round.' using errcode = '42501';
  elsif not exists (select from public.plans where plans.id = open_round.plan_id and plans.lifecycle = 'active') then
    raise exception 'Rounds are opened in an active plan.' using errcode = 'P0001', hint = 'plan_not_active';
  elsif exists (
    select from public.reporting_rounds where reporting_rounds.plan_id = open_round.plan_id and reporting_rounds.closed_at is null
  ) then
    raise exception 'The plan has an open round; close it first.' using errcode = 'P0001', hint = 'round_open_already';
  end if;
  insert into public.reporting_rounds (plan_id, number, name, starts_on, ends_on, due_on)
  select open_round.plan_id, coalesce(max(reporting_rounds.number), 0) + 1, open_round.name, open_round.starts_on, open_round.ends_on, open_round.due_on
  from public.reporting_rounds where reporting_rounds.plan_id = open_round.plan_id
  returning id into new_id;
  perform private.note_obligations(new_id, private.today());
  return new_id;
end $$;
comment on function public.open_round is 'Opens a reporting round of an active plan and notes who owes what in it; its id. One round of a plan is open at a time.';

create function private.note_obligations(round bigint, day date)
returns void
language sql
set search_path = ''
as $$
  insert into public.round_obligations (round_id, commitment_id, organization_id)
  select reporting_rounds.id, states.id, commitment_organizations.organization_id
  from public.reporting_rounds
  join public.plans on plans.id = reporting_rounds.plan_id
  join private.commitment_states(day) as states on states.plan_slug = plans.slug
  join public.commitment_organizations on commitment_organizations.commitment_id = states.id and commitment_organizations.role = 'lead'
  join public.organizations on organizations.id = commitment_organizations.organization_id
  where reporting_rounds.id = round and states.lifecycle = 'active'
    -- what is complete owes no further word; "central and local executive bodies" is nobody who could send one
    and states.completion is distinct from 'complete' and organizations.kind <> 'group'
$$;
comment on function private.note_obligations is 'Who owes an update in a round, as things stood on a day.';

create function public.remind(round_id bigint, organization_id bigint default null, note jsonb default '{}')
returns integer
language plpgsql security definer -- reminders are granted to nobody: they go to those who owe something
set search_path = ''
as $$
declare
  reminded integer;
begin
  if not private.is_secretariat() then
    raise exception 'Only the secretariat reminds.' using errcode = '42501';
  elsif not exists (select from public.reporting_rounds where reporting_rounds.id = remind.round_id and closed_at is null) then
    raise exception 'The round is closed.' using errcode = 'P0001', hint = 'round_closed';
  end if;
  insert into public.round_reminders (round_id, organization_id, note)
  select distinct remind.round_id, duties.organization_id, remind.note::public.localized_text
  from private.round_duties(private.today()) as duties
  where duties.round_id = remind.round_id and duties.duty in ('owed', 'overdue', 'returned')
    and (remind.organization_id is null or duties.organization_id = remind.organization_id);
  get diagnostics reminded = row_count;
  return reminded;
end $$;
comment on function public.remind is 'Reminds an agency, or all, of what they owe in an open round; how many were reminded.';
grant execute on function public.open_round, public.remind to authenticated;
