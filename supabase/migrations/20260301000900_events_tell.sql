-- One door for each kind of event. Security definer: whoever writes may not know who follows.

create function private.tell_of_update()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  if new.state = 'published' and (tg_op = 'INSERT' or old.state <> 'published') then
    perform private.tell('update', 'progress_updates', new.id, coalesce(auth.uid(), new.author_id), new.commitment_id, new.organization_id);
  end if;
  if tg_op = 'UPDATE' and old.state = 'submitted' then
    -- those who report for the agency learn what became of it
    perform private.tell('review', 'progress_updates', new.id, auth.uid(), new.commitment_id, persons => array(
      select memberships.profile_id from public.memberships
      where memberships.organization_id = new.organization_id and memberships.role = 'coordinator' and memberships.ended_at is null));
  elsif tg_op = 'INSERT' and new.state = 'submitted' then
    perform private.tell('review', 'progress_updates', new.id, new.author_id, new.commitment_id, persons => array(
      select staff.profile_id from public.staff where staff.role = 'secretariat' and staff.ended_at is null));
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
  perform private.tell('change', 'deadline_changes', new.id, auth.uid(), new.commitment_id);
  return null;
end $$;
create trigger tell_of_deadline after insert on public.deadline_changes
  for each row execute function private.tell_of_deadline();

create function private.tell_of_comment()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  -- a comment that was held is news once it is released
  if new.state <> 'visible' or (tg_op = 'UPDATE' and old.state <> 'held') then
    return null;
  end if;
  perform private.tell(case when new.parent_id is null then 'comment' else 'reply' end::public.notice_kind, 'comments', new.id, new.author_id,
    new.commitment_id, new.organization_id, new.meeting_id, coalesce(new.parent_id, new.id),
    array(select comments.author_id from public.comments where comments.id = new.parent_id));
  if new.response_due_on is not null then
    perform private.tell('question', 'comments', new.id, new.author_id, new.commitment_id, thread => new.id, persons => array(
      select memberships.profile_id from public.memberships
      join public.commitment_organizations as parts on parts.organization_id = memberships.organization_id and parts.role = 'lead'
      where parts.commitment_id = new.commitment_id and memberships.role = 'coordinator' and memberships.ended_at is null));
  end if;
  return null;
end $$;
create trigger tell_of_comment after insert or update of state on public.comments
  for each row execute function private.tell_of_comment();

create function private.tell_of_response()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  perform private.tell('response', 'responses', new.id, new.author_id, comments.commitment_id, new.organization_id, comments.meeting_id, comments.id,
    array[comments.author_id])
  from public.comments where comments.id = new.comment_id;
  return null;
end $$;
create trigger tell_of_response after insert on public.responses
  for each row execute function private.tell_of_response();

create function private.tell_of_meeting()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  if tg_table_name = 'decisions' then
    perform private.tell('decision', 'decisions', new.id, auth.uid(), meeting => new.meeting_id);
  else
    perform private.tell('meeting', 'meetings', new.id, auth.uid(), meeting => new.id);
  end if;
  return null;
end $$;
create trigger tell_of_meeting after update of state, starts_at, minutes on public.meetings
  for each row execute function private.tell_of_meeting();
create trigger tell_of_decision after insert or update of state on public.decisions
  for each row execute function private.tell_of_meeting();
create function private.tell_of_decided_commitment()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  perform private.tell('decision', 'decisions', new.decision_id, auth.uid(), new.commitment_id);
  return null;
end $$;
create trigger tell_of_decided_commitment after insert on public.decision_commitments
  for each row execute function private.tell_of_decided_commitment();

create function private.tell_of_moderation()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  if new.action <> 'kept' then
    -- the author's own affair: followers are not told
    insert into public.notifications (profile_id, kind, subject, subject_id, plan, commitment, comment_id)
    select comments.author_id, 'moderation', 'moderation_log', new.id, plans.slug, commitments.code, comments.id
    from public.comments
    left join public.commitments on commitments.id = comments.commitment_id
    left join public.plans on plans.id = commitments.plan_id
    where comments.id = new.comment_id and comments.author_id is not null
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger tell_of_moderation after insert on public.moderation_log
  for each row execute function private.tell_of_moderation();
