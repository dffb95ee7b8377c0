-- What happens to plans and reports. Security definer throughout: whoever acts may not know who is told.

create function private.tell_of_update()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
declare
  doers uuid[] := array[auth.uid(), new.author_id];
  coordinators constant uuid[] := private.coordinators_of(array[new.organization_id]);
begin
  if tg_op = 'INSERT' and new.state = 'submitted' then
    perform private.tell('review', 'progress_updates:submitted', new.id, doers, new.commitment_id, new.organization_id, to_followers => false,
      persons => array(select staff.profile_id from public.staff where staff.role = 'secretariat' and staff.ended_at is null));
  elsif tg_op = 'UPDATE' and old.state = 'submitted' and new.state <> 'submitted' then
    -- those who report for the agency learn what became of it; who wrote it too
    perform private.tell('review', 'progress_updates:' || new.state, new.id, array[auth.uid()], new.commitment_id, new.organization_id, to_followers => false,
      persons => coordinators);
    doers := doers || coordinators;
  end if;
  if new.state = 'published' and (tg_op = 'INSERT' or old.state <> 'published') then
    perform private.tell('update', 'progress_updates', new.id, doers, new.commitment_id, new.organization_id);
  end if;
  return null;
end $$;
create trigger tell_of_update after insert or update of state on public.progress_updates
  for each row execute function private.tell_of_update();

create function private.tell_of_deadline()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  perform private.tell('change', 'deadline_changes', new.id, array[auth.uid()], new.commitment_id);
  return null;
end $$;
create trigger tell_of_deadline after insert on public.deadline_changes
  for each row execute function private.tell_of_deadline();

create function private.tell_of_withdrawal()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  perform private.tell('change', case new.lifecycle when 'withdrawn' then 'commitments:withdrawn' else 'commitments:restored' end, new.id,
    array[auth.uid()], new.id, renews => true);
  return null;
end $$;
create trigger tell_of_withdrawal after update of lifecycle on public.commitments
  for each row when (old.lifecycle is distinct from new.lifecycle) execute function private.tell_of_withdrawal();

create function private.tell_of_plan()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  perform private.tell('change', case new.lifecycle when 'closed' then 'plans:closed' else 'plans:reopened' end, new.id,
    array[auth.uid()], plan => new.id, renews => true);
  return null;
end $$;
create trigger tell_of_plan after update of lifecycle on public.plans
  for each row when (old.lifecycle is distinct from new.lifecycle and old.lifecycle <> 'draft') execute function private.tell_of_plan();

create function private.tell_of_assessment()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  perform private.tell('assessment', 'assessments', new.id, array[auth.uid(), new.author_id], new.commitment_id, new.organization_id);
  return null;
end $$;
create trigger tell_of_assessment after insert on public.assessments
  for each row execute function private.tell_of_assessment();
