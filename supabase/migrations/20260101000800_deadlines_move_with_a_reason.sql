create table public.deadline_changes (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references public.commitments on delete cascade,
  milestone_id bigint,
  from_on date,
  to_on date not null constraint new_deadline_is_plausible check (private.is_plausible_day(to_on)),
  reason public.localized_title not null,
  decided_by public.localized_title not null,
  decided_on date not null constraint decision_day_is_plausible check (private.is_plausible_day(decided_on)),
  created_at timestamptz not null default now(),
  foreign key (milestone_id, commitment_id) references public.milestones (id, commitment_id) on delete cascade,
  constraint deadline_really_moves check (from_on is distinct from to_on)
);
comment on table public.deadline_changes is 'Each move of a deadline: from, to, why, who decided, when. Without milestone it moves the commitment''s own. Never edited, never deleted.';
create index deadline_changes_commitment on public.deadline_changes (commitment_id, milestone_id);
alter table public.deadline_changes enable row level security;

-- One door for deadlines: a change is recorded, and the record moves the date.
create function private.move_deadline()
returns trigger
language plpgsql security definer -- the date itself is granted to nobody
set search_path = ''
as $$
declare
  current_due date;
begin
  -- left to this table's own constraint: tried on the plan, the error would quote a row that the caller may not see
  if not private.is_plausible_day(new.to_on) then
    return new;
  end if;
  if new.milestone_id is null then
    select due_on into current_due from public.commitments where id = new.commitment_id for update;
  else
    select due_on into current_due from public.milestones where id = new.milestone_id for update;
  end if;
  -- the recorded "from" is what the plan says, not what the caller believes
  new.from_on := current_due;
  if new.milestone_id is null then
    update public.commitments set due_on = new.to_on where id = new.commitment_id;
  else
    update public.milestones set due_on = new.to_on where id = new.milestone_id;
  end if;
  return new;
end $$;
create trigger move_deadline before insert on public.deadline_changes
  for each row execute function private.move_deadline();

create function private.keep_original_due_date()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    new.original_due_on := coalesce(new.original_due_on, new.due_on);
    return new;
  end if;
  if new.original_due_on is distinct from old.original_due_on then
    -- a deadline that was unknown may become known once
    if old.original_due_on is not null then
      raise exception 'The original due date never changes.' using errcode = 'P0001', hint = 'original_due_date_is_fixed';
    end if;
  end if;
  if new.due_on is distinct from old.due_on and pg_trigger_depth() < 2 then
    raise exception 'A deadline moves through deadline_changes, with a reason.' using errcode = 'P0001', hint = 'deadline_needs_a_reason';
  end if;
  new.original_due_on := coalesce(old.original_due_on, new.original_due_on, new.due_on);
  return new;
end $$;
create trigger keep_original_due_date before insert or update on public.commitments
  for each row execute function private.keep_original_due_date();
create trigger keep_original_due_date before insert or update on public.milestones
  for each row execute function private.keep_original_due_date();

create function private.count_version()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;
create trigger count_version before update on public.commitments
  for each row execute function private.count_version();
