-- A topic is either put on an agenda or declined, never both.

create function private.keep_topics_answered()
returns trigger
language plpgsql security definer -- the lock asks for the right to change a topic
set search_path = ''
as $$
begin
  if new.topic_id is not null then
    perform from public.topics where topics.id = new.topic_id for update;
    if exists (select from public.topics where topics.id = new.topic_id and topics.declined_at is not null) then
      raise exception 'The topic was declined.' using errcode = 'P0001', hint = 'topic_declined';
    end if;
  end if;
  return new;
end $$;
create trigger keep_topics_answered before insert or update of topic_id on public.agenda_items
  for each row execute function private.keep_topics_answered();

create function private.decline_open_topics()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  -- the topic's row is locked by now, so that no agenda takes it meanwhile
  if new.declined_at is not null and old.declined_at is null and exists (
    select from public.agenda_items join public.meetings on meetings.id = agenda_items.meeting_id
    where agenda_items.topic_id = new.id and meetings.state <> 'cancelled'
  ) then
    raise exception 'The topic is on an agenda.' using errcode = 'P0001', hint = 'topic_on_an_agenda';
  end if;
  return new;
end $$;
create trigger refuse_declining_scheduled_topics before update of declined_reason on public.topics
  for each row execute function private.decline_open_topics();

create function private.limit_topics()
returns trigger
language plpgsql security definer -- counts what an organization proposed, whoever wrote it
set search_path = ''
as $$
begin
  if auth.uid() is not null and (
    select count(*) from public.topics
    where topics.organization_id = new.organization_id and topics.created_at > now() - interval '1 day'
  ) >= 10 then
    raise exception 'Ten topics a day are enough for one organization.' using errcode = 'P0001', hint = 'too_many_topics';
  end if;
  return new;
end $$;
create trigger limit_topics before insert on public.topics
  for each row execute function private.limit_topics();
