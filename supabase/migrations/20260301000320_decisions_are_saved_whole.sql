-- A decision with who carries it out and what it concerns in one statement.

create function private.name_who_acts()
returns trigger
language plpgsql security definer -- looks at what is there, whoever may see it
set search_path = ''
as $$
declare
  named bigint := case tg_table_name when 'decisions' then (to_jsonb(new) ->> 'id')::bigint else (to_jsonb(old) ->> 'decision_id')::bigint end;
begin
  if exists (select from public.decisions where decisions.id = named)
    and not exists (select from public.decision_organizations where decision_organizations.decision_id = named) then
    raise exception 'A decision says who must carry it out.' using errcode = 'P0001', hint = 'decision_names_who_acts';
  end if;
  return null;
end $$;
-- at the end, when the rows that belong together are all there
create constraint trigger name_who_acts after insert on public.decisions
  deferrable initially deferred for each row execute function private.name_who_acts();
create constraint trigger name_who_acts after update or delete on public.decision_organizations
  deferrable initially deferred for each row execute function private.name_who_acts();

create function public.save_decision(
  meeting text,
  decision jsonb,
  organizations jsonb,
  commitments jsonb default '[]',
  decision_number integer default null,
  base_version integer default 0
)
returns integer
language plpgsql
set search_path = ''
as $$
declare
  wish record;
  held record;
  saved record;
begin
  if not private.is_secretariat() then
    raise exception 'Decisions are recorded by the secretariat.' using errcode = '42501';
  end if;
  if jsonb_array_length(save_decision.organizations) = 0 then
    raise exception 'A decision says who must carry it out.' using errcode = 'P0001', hint = 'decision_names_who_acts';
  end if;
  select * into wish from jsonb_to_record(save_decision.decision) as item
    (text jsonb, due_on date, state public.decision_state, outcome jsonb);
  -- locked, so that two decisions written at once get two numbers
  select meetings.id into held from public.meetings where meetings.slug = save_decision.meeting for update;

  if decision_number is null then
    insert into public.decisions as kept (meeting_id, number, text, due_on, state, outcome)
    values (held.id, coalesce((select max(other.number) from public.decisions as other where other.meeting_id = held.id), 0) + 1,
      wish.text, wish.due_on, coalesce(wish.state, 'open'), coalesce(wish.outcome, '{}'))
    returning kept.id, kept.number into saved;
  else
    update public.decisions as kept set text = wish.text, due_on = wish.due_on, state = wish.state, outcome = coalesce(wish.outcome, '{}')
    where kept.meeting_id = held.id and kept.number = decision_number and kept.version = base_version
    returning kept.id, kept.number into saved;
    if saved.id is null then
      raise exception 'Somebody changed the decision meanwhile.' using errcode = 'P0001', hint = 'decision_changed';
    end if;
  end if;

  delete from public.decision_organizations as kept
  where kept.decision_id = saved.id
    and kept.organization_id not in (select item.value::bigint from jsonb_array_elements_text(save_decision.organizations) as item);
  insert into public.decision_organizations (decision_id, organization_id)
  select saved.id, item.value::bigint from jsonb_array_elements_text(save_decision.organizations) as item
  on conflict do nothing;

  delete from public.decision_commitments as kept
  where kept.decision_id = saved.id
    and kept.commitment_id not in (select item.value::bigint from jsonb_array_elements_text(save_decision.commitments) as item);
  insert into public.decision_commitments (decision_id, commitment_id)
  select saved.id, item.value::bigint from jsonb_array_elements_text(save_decision.commitments) as item
  on conflict do nothing;
  return saved.number;
end $$;
comment on function public.save_decision is 'Records a decision of a meeting (no decision_number), or changes the version that was read. decision: {text, due_on?, state, outcome?}, organizations and commitments: [id]. Returns its number within the meeting.';
grant execute on function public.save_decision to authenticated;

-- What followed from a decision leads back to it: it must be about this commitment, and stay so.
create function private.follow_own_decision()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
  followed bigint := case when tg_table_name = 'commitments' then (to_jsonb(new) ->> 'withdrawal_decision_id')::bigint else (to_jsonb(new) ->> 'decision_id')::bigint end;
  concerned bigint := case when tg_table_name = 'commitments' then new.id else (to_jsonb(new) ->> 'commitment_id')::bigint end;
begin
  if followed is not null and not exists (
    select from public.decision_commitments
    where decision_commitments.decision_id = followed and decision_commitments.commitment_id = concerned
  ) then
    raise exception 'The decision is not about this commitment.' using errcode = 'P0001', hint = 'decision_of_another_commitment';
  end if;
  return new;
end $$;
create trigger follow_own_decision before insert on public.deadline_changes
  for each row execute function private.follow_own_decision();
create trigger follow_own_decision before insert or update of withdrawal_decision_id on public.commitments
  for each row execute function private.follow_own_decision();

create function private.keep_followed_decisions()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if exists (select from public.deadline_changes
      where deadline_changes.decision_id = old.decision_id and deadline_changes.commitment_id = old.commitment_id)
    or exists (select from public.commitments
      where commitments.withdrawal_decision_id = old.decision_id and commitments.id = old.commitment_id) then
    raise exception 'A deadline or a withdrawal of this commitment follows the decision.' using errcode = 'P0001', hint = 'decision_is_followed';
  end if;
  return old;
end $$;
create trigger keep_followed_decisions before delete on public.decision_commitments
  for each row execute function private.keep_followed_decisions();
