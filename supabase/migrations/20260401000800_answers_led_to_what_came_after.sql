-- What an answer led to came after the question: a deadline that had moved before, an older report or an older text is no
-- consequence of it.

create or replace function private.check_what_a_response_points_at()
returns trigger
language plpgsql security definer -- what it points at may be out of the caller's sight; the answer must be the same
set search_path = ''
as $$
declare
  commitment public.commitments;
  asked_at timestamptz;
  changed_at timestamptz;
begin
  if num_nonnulls(new.deadline_change_id, new.update_id, new.ledger_seq) = 0 then
    return new;
  end if;
  select comments.created_at into asked_at from public.comments where comments.id = new.comment_id;
  select commitments.* into commitment from public.commitments join public.comments on comments.commitment_id = commitments.id where comments.id = new.comment_id;
  if new.deadline_change_id is not null then
    select moved.created_at into changed_at from public.deadline_changes as moved
    where moved.id = new.deadline_change_id and moved.commitment_id = commitment.id;
  elsif new.update_id is not null then
    select said.published_at into changed_at from public.progress_updates as said
    where said.id = new.update_id and said.commitment_id = commitment.id and said.state = 'published';
  else
    select ledger.occurred_at::timestamptz into changed_at from public.ledger
    where ledger.seq = new.ledger_seq and ledger.commitment = commitment.code
      and ledger.subject in ('commitments', 'commitment_organizations', 'milestones', 'indicators')
      and ledger.plan = (select plans.slug from public.plans where plans.id = commitment.plan_id);
  end if;
  if changed_at is null then
    raise exception 'The change belongs to another commitment.' using errcode = 'P0001', hint = 'response_points_elsewhere';
  elsif changed_at < asked_at then
    raise exception 'The change is older than the question.' using errcode = 'P0001', hint = 'response_points_back';
  end if;
  return new;
end $$;
