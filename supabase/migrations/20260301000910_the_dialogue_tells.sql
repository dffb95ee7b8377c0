-- What happens in the dialogue. Security definer throughout: whoever acts may not know who is told.

create function private.tell_of_comment()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
declare
  doers uuid[] := array[new.author_id];
  asked uuid[];
begin
  -- a comment that was held is news once it is released, and one on a report that waits for its review is nobody else's
  if new.state <> 'visible' or (tg_op = 'UPDATE' and old.state <> 'held')
    or new.update_id is not null and not exists (
      select from public.progress_updates as updates where updates.id = new.update_id and updates.state = 'published')
  then
    return null;
  end if;
  if new.response_due_on is not null then
    asked := private.coordinators_of(array(
      select parts.organization_id from public.commitment_organizations as parts where parts.commitment_id = new.commitment_id and parts.role = 'lead'));
    perform private.tell('question', 'comments', new.id, doers, new.commitment_id, meeting => new.meeting_id, thread => new.id,
      to_followers => false, persons => asked);
    -- who is asked is not told a second time that somebody said something
    doers := doers || asked;
  end if;
  perform private.tell(case when new.parent_id is null then 'comment' else 'reply' end::public.notice_kind, 'comments', new.id, doers,
    new.commitment_id, new.organization_id, new.meeting_id, coalesce(new.parent_id, new.id),
    persons => array(select comments.author_id from public.comments where comments.id = new.parent_id));
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
  perform private.tell('response', 'responses', new.id, array[auth.uid(), new.author_id], comments.commitment_id, new.organization_id,
    comments.meeting_id, comments.id, persons => array[comments.author_id])
  from public.comments where comments.id = new.comment_id;
  return null;
end $$;
create trigger tell_of_response after insert on public.responses
  for each row execute function private.tell_of_response();

create function private.tell_of_moderation()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  -- the author's own affair: followers are not told, and of a report that led to nothing not even the author
  if new.action <> 'kept' then
    perform private.tell('moderation', 'moderation_log', new.id, array[auth.uid()], comments.commitment_id, meeting => comments.meeting_id,
      thread => comments.id, to_followers => false, persons => array[comments.author_id])
    from public.comments where comments.id = new.comment_id;
  end if;
  return null;
end $$;
create trigger tell_of_moderation after insert on public.moderation_log
  for each row execute function private.tell_of_moderation();
