drop function public.publish_update(bigint, bigint, public.completion, jsonb, jsonb, jsonb, jsonb);

create or replace function private.is_writing(update_id bigint)
returns boolean
language sql stable security definer -- reads author_id, which is granted to nobody
set search_path = ''
as $$
  select exists (
    select from public.progress_updates
    -- now() is the start of the transaction: an update takes evidence only in the breath it is submitted in
    where progress_updates.id = update_id and progress_updates.author_id = (select auth.uid())
      and progress_updates.submitted_at = now() and progress_updates.state = 'submitted'
  )
$$;

create function private.submitted_before(client_key uuid)
returns bigint
language sql stable security definer -- reads author_id, which is granted to nobody
set search_path = ''
as $$
  select progress_updates.id from public.progress_updates
  where progress_updates.client_key = submitted_before.client_key and progress_updates.author_id = (select auth.uid())
$$;
grant execute on function private.submitted_before to authenticated;

-- what waits or came back is between the agency and the secretariat
alter policy "Everybody reads updates" on public.progress_updates
  using (commitment_id in (select commitments.id from public.commitments)
    and (state = 'published' or private.coordinates(organization_id) or (select private.is_secretariat())));
-- asked of each row, for the page of one commitment must not look through the reports on all
alter policy "Everybody reads evidence" on public.evidence
  using (exists (select from public.progress_updates where progress_updates.id = update_id));
alter policy "Everybody reads completed milestones" on public.milestone_completions
  using (exists (select from public.progress_updates where progress_updates.id = update_id));
grant select (state, submitted_at, reviewed_at, returned_reason, round_id, corrects_id, resubmits_id)
  on public.progress_updates to anon, authenticated;
-- state and all times are left out: they are the database's to say
grant insert (round_id, corrects_id, resubmits_id, client_key) on public.progress_updates to authenticated;

create function private.review(update_id bigint, verdict public.update_state, reason jsonb)
returns void
language plpgsql security definer -- state is granted to nobody, so that every review says when it was
set search_path = ''
as $$
begin
  if not private.is_secretariat() then
    raise exception 'Only the secretariat reviews updates.' using errcode = '42501';
  end if;
  update public.progress_updates set
    state = verdict, reviewed_at = now(), returned_reason = reason,
    published_at = case when verdict = 'published' then now() end
  where progress_updates.id = update_id and progress_updates.state = 'submitted';
  if not found then
    raise exception 'This update does not wait for a review any more.' using errcode = 'P0001', hint = 'update_not_waiting';
  end if;
end $$;

create function public.publish_update(update_id bigint)
returns void
language sql
set search_path = ''
as $$ select private.review(update_id, 'published', '{}') $$;
comment on function public.publish_update is 'Publishes a submitted update; the secretariat''s.';

create function public.return_update(update_id bigint, reason jsonb)
returns void
language sql
set search_path = ''
as $$ select private.review(update_id, 'returned', reason) $$;
comment on function public.return_update is 'Returns a submitted update to its agency, with the reason by language; the secretariat''s.';
grant execute on function private.review, public.publish_update, public.return_update to authenticated;
