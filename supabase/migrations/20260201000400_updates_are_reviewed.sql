-- An update is submitted by an agency and published, or returned with a reason, by the secretariat.
-- Its content is frozen from its first moment; a correction is a new update that names the old one.

create type public.update_state as enum ('submitted', 'published', 'returned');

drop trigger published_is_final on public.progress_updates;
alter table public.progress_updates
  add column state public.update_state not null default 'published',
  add column submitted_at timestamptz not null default now(),
  add column reviewed_at timestamptz,
  add column returned_reason public.localized_text not null default '{}',
  add column round_id bigint references public.reporting_rounds on delete restrict,
  add column corrects_id bigint,
  add column resubmits_id bigint,
  add column client_key uuid unique,
  add column recorded_at timestamptz not null default now(),
  drop constraint update_is_not_from_the_future,
  alter column published_at drop not null,
  alter column published_at drop default;
-- those published before there was a review
update public.progress_updates set submitted_at = published_at, reviewed_at = published_at;
alter table public.progress_updates
  alter column state set default 'submitted',
  add foreign key (corrects_id, commitment_id) references public.progress_updates (id, commitment_id) on delete restrict,
  add foreign key (resubmits_id, commitment_id) references public.progress_updates (id, commitment_id) on delete restrict,
  add constraint update_is_not_from_the_future check (reported_on <= (submitted_at at time zone 'UTC')::date + 1),
  add constraint published_update_has_its_time check ((state = 'published') = (published_at is not null)),
  add constraint returned_update_has_a_reason check ((state = 'returned') = (returned_reason <> '{}'::jsonb)),
  add constraint returned_reason_is_of_sensible_length check (length(returned_reason::text) <= 20000),
  add constraint update_is_published_after_it_is_submitted check (published_at >= submitted_at);
comment on table public.progress_updates is 'What an agency says about a commitment on a day. Frozen once submitted: only its state moves, from submitted to published or returned. Public once published.';
comment on column public.progress_updates.submitted_at is 'When the agency had its say; whether it reported in time follows from this, not from how long the review took.';
comment on column public.progress_updates.client_key is 'Chosen by whoever submits, so that a request sent twice is one update.';
comment on column public.progress_updates.recorded_at is 'When the row came; its evidence and milestones come in the same transaction or never.';
create index progress_updates_waiting on public.progress_updates (submitted_at) where state = 'submitted';
create index progress_updates_unpublished on public.progress_updates (round_id, commitment_id, organization_id) where round_id is not null and state <> 'published';
create index progress_updates_round on public.progress_updates (round_id, commitment_id, organization_id, submitted_at, id) where round_id is not null;
create index progress_updates_corrects on public.progress_updates (corrects_id, commitment_id) where corrects_id is not null;
create unique index one_resubmission on public.progress_updates (resubmits_id) where resubmits_id is not null;

create function private.keep_updates_frozen()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
  moving constant text[] := '{state,published_at,reviewed_at,returned_reason,author_id}';
begin
  if to_jsonb(new) - moving = to_jsonb(old) - moving
    -- forgetting who wrote it (a deleted account) is no change of what was said
    and (new.author_id is null or new.author_id = old.author_id)
    and (new.state = old.state and new.published_at is not distinct from old.published_at
        and new.reviewed_at is not distinct from old.reviewed_at and new.returned_reason = old.returned_reason
      or old.state = 'submitted' and new.state <> 'submitted' and new.reviewed_at is not null)
  then
    return new;
  end if;
  raise exception 'What was submitted is never rewritten; submit a correction.' using errcode = 'P0001', hint = 'published_is_final';
end $$;
create trigger published_is_final before update on public.progress_updates
  for each row execute function private.keep_updates_frozen();
create trigger published_is_never_deleted before delete on public.progress_updates
  for each row execute function private.refuse_rewriting();

create function private.keep_updates_whole()
returns trigger
language plpgsql security definer -- reads recorded_at, which is granted to nobody
set search_path = ''
as $$
begin
  -- now() is the start of the transaction: also from the secret key, what comes later is no part of what was submitted
  if exists (select from public.progress_updates where progress_updates.id = new.update_id and progress_updates.recorded_at <> now()) then
    raise exception 'What was submitted takes nothing more; submit a correction.' using errcode = 'P0001', hint = 'published_is_final';
  end if;
  return null;
end $$;
create trigger updates_are_whole after insert on public.evidence
  for each row execute function private.keep_updates_whole();
create trigger updates_are_whole after insert on public.milestone_completions
  for each row execute function private.keep_updates_whole();

create function private.check_what_an_update_refers_to()
returns trigger
language plpgsql security definer -- what it refers to may be out of the caller's sight; the answer must be the same
set search_path = ''
as $$
begin
  if new.round_id is not null then
    if not exists (
      select from public.reporting_rounds join public.commitments on commitments.plan_id = reporting_rounds.plan_id
      where reporting_rounds.id = new.round_id and commitments.id = new.commitment_id
    ) then
      raise exception 'The round belongs to another plan.' using errcode = 'P0001', hint = 'round_of_another_plan';
    end if;
    -- locked: the round must not close between this look and the commit
    perform from public.reporting_rounds
    where reporting_rounds.id = new.round_id and (reporting_rounds.closed_at is null or reporting_rounds.closed_at >= new.submitted_at)
    for share;
    if not found then
      raise exception 'The round is closed.' using errcode = 'P0001', hint = 'round_closed';
    end if;
  end if;
  if new.corrects_id is not null and not exists (
    select from public.progress_updates as named
    where named.id = new.corrects_id and named.organization_id = new.organization_id and named.state = 'published'
  ) or new.resubmits_id is not null and not exists (
    select from public.progress_updates as named
    where named.id = new.resubmits_id and named.organization_id = new.organization_id and named.state = 'returned'
  ) then
    raise exception 'An agency corrects its own published update, and resubmits its own returned one.'
      using errcode = 'P0001', hint = 'update_refers_elsewhere';
  end if;
  return null;
end $$;
-- after the policies: to a stranger nothing may tell whether an update was returned
create trigger check_what_an_update_refers_to after insert on public.progress_updates
  for each row execute function private.check_what_an_update_refers_to();
