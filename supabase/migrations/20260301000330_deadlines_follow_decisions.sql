drop function public.move_deadline(bigint, bigint, date, date, jsonb, jsonb, date);

create function public.move_deadline(
  commitment_id bigint, milestone_id bigint, seen_on date, to_on date, reason jsonb, decided_by jsonb, decided_on date,
  decision_id bigint default null
)
returns bigint
language plpgsql
set search_path = ''
as $$
declare
  current_due date;
  new_id bigint;
begin
  if not private.is_secretariat() then
    raise exception 'Only the secretariat moves deadlines.' using errcode = '42501';
  end if;
  -- locked: the deadline must not move between this look and the commit
  if move_deadline.milestone_id is null then
    select commitments.due_on into current_due from public.commitments where commitments.id = move_deadline.commitment_id for update;
  else
    select milestones.due_on into current_due from public.milestones where milestones.id = move_deadline.milestone_id for update;
  end if;
  if current_due is distinct from seen_on then
    raise exception 'Somebody else has moved this deadline in the meantime.' using errcode = 'P0001', hint = 'deadline_moved_meanwhile';
  end if;
  insert into public.deadline_changes (commitment_id, milestone_id, to_on, reason, decided_by, decided_on, decision_id)
  values (move_deadline.commitment_id, move_deadline.milestone_id, move_deadline.to_on, move_deadline.reason, move_deadline.decided_by,
    move_deadline.decided_on, move_deadline.decision_id)
  returning id into new_id;
  return new_id;
end $$;
comment on function public.move_deadline is 'Moves the deadline of a commitment, or of one of its milestones, that the caller saw standing at seen_on; refused when it has moved since. decision_id: the decision of the dialogue platform that it follows. The id of the recorded change.';
grant execute on function public.move_deadline to authenticated;
