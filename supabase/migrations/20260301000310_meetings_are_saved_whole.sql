-- A meeting with its agenda and participants in one statement: half an announcement is never public.

create function private.kept_meeting(slug text, base_version integer)
returns bigint
language plpgsql
set search_path = ''
as $$
declare
  meeting record;
begin
  -- said here, because an update that a policy hides rows from would look like a conflict
  if not private.is_secretariat() then
    raise exception 'Meetings are kept by the secretariat.' using errcode = '42501';
  end if;
  select kept.id, kept.version into meeting from public.meetings as kept where kept.slug = kept_meeting.slug for update;
  if meeting.id is null or meeting.version <> base_version then
    raise exception 'Somebody changed the meeting meanwhile.' using errcode = 'P0001', hint = 'meeting_changed';
  end if;
  return meeting.id;
end $$;
comment on function private.kept_meeting is 'The meeting that the caller is about to change, locked; refused unless it is the version that was read.';
grant execute on function private.kept_meeting to authenticated;

create function public.save_meeting(
  slug text,
  meeting jsonb,
  participants jsonb default '[]',
  agenda jsonb default '[]',
  base_version integer default 0
)
returns integer
language plpgsql
set search_path = ''
as $$
declare
  wish record;
  saved record;
  known bigint := case when base_version <> 0 then private.kept_meeting(save_meeting.slug, base_version) end;
begin
  if not private.is_secretariat() then
    raise exception 'Meetings are kept by the secretariat.' using errcode = '42501';
  end if;
  select * into wish from jsonb_to_record(save_meeting.meeting) as item
    (title jsonb, starts_at timestamptz, ends_at timestamptz, place jsonb, link text, is_sample boolean);

  if base_version = 0 then
    insert into public.meetings as kept (slug, title, starts_at, ends_at, place, link, is_sample)
    values (save_meeting.slug, wish.title, wish.starts_at, wish.ends_at, coalesce(wish.place, '{}'), wish.link, coalesce(wish.is_sample, false))
    returning kept.id, kept.version into saved;
  else
    update public.meetings as kept set title = wish.title, starts_at = wish.starts_at, ends_at = wish.ends_at,
      place = coalesce(wish.place, '{}'), link = wish.link, is_sample = coalesce(wish.is_sample, false)
    where kept.id = known
    returning kept.id, kept.version into saved;
  end if;

  -- what stays is left alone, so that the record of changes tells real changes only
  delete from public.meeting_participants as kept
  where kept.meeting_id = saved.id
    and not exists (select from jsonb_to_recordset(participants) as item (id bigint) where item.id = kept.id);
  update public.meeting_participants as kept set side = item.side, organization_id = item.organization_id,
    name = coalesce(item.name, '{}'), people = item.people, position = item.position
  from jsonb_to_recordset(participants) as item
    (id bigint, side public.meeting_side, organization_id bigint, name jsonb, people integer, position integer)
  where kept.id = item.id and kept.meeting_id = saved.id
    and (kept.side, kept.organization_id, kept.name::jsonb, kept.people, kept.position)
      is distinct from (item.side, item.organization_id, coalesce(item.name, '{}'), item.people, item.position);
  insert into public.meeting_participants (meeting_id, side, organization_id, name, people, position)
  select saved.id, item.side, item.organization_id, coalesce(item.name, '{}'), item.people, item.position
  from jsonb_to_recordset(participants) as item
    (id bigint, side public.meeting_side, organization_id bigint, name jsonb, people integer, position integer)
  where item.id is null;

  delete from public.agenda_items as kept
  where kept.meeting_id = saved.id
    and not exists (select from jsonb_to_recordset(agenda) as item (id bigint) where item.id = kept.id);
  update public.agenda_items as kept set title = item.title, topic_id = item.topic_id, commitment_id = item.commitment_id, position = item.position
  from jsonb_to_recordset(agenda) as item (id bigint, title jsonb, topic_id bigint, commitment_id bigint, position integer)
  where kept.id = item.id and kept.meeting_id = saved.id
    and (kept.title::jsonb, kept.topic_id, kept.commitment_id, kept.position)
      is distinct from (item.title, item.topic_id, item.commitment_id, item.position);
  insert into public.agenda_items (meeting_id, title, topic_id, commitment_id, position)
  select saved.id, item.title, item.topic_id, item.commitment_id, item.position
  from jsonb_to_recordset(agenda) as item (id bigint, title jsonb, topic_id bigint, commitment_id bigint, position integer)
  where item.id is null;
  return saved.version;
end $$;
comment on function public.save_meeting is 'Announces a meeting (base_version 0) or changes the version that was read. participants: [{id?, side, organization_id?, name?, people, position}], agenda: [{id?, title, topic_id?, commitment_id?, position}]. Returns the version.';

create function public.save_minutes(slug text, minutes jsonb, path text, sha256 text, base_version integer)
returns integer
language plpgsql
set search_path = ''
as $$
declare
  known bigint := private.kept_meeting(slug, base_version);
  saved integer;
begin
  update public.meetings as kept set state = 'held', minutes = save_minutes.minutes, minutes_path = path, minutes_sha256 = sha256
  where kept.id = known returning kept.version into saved;
  return saved;
end $$;
comment on function public.save_minutes is 'Notes that a meeting was held, with its minutes as text, as a file of bucket minutes, as both or as neither yet; later changes them. Returns the version.';

create function public.cancel_meeting(slug text, reason jsonb, base_version integer)
returns integer
language plpgsql
set search_path = ''
as $$
declare
  known bigint := private.kept_meeting(slug, base_version);
  saved integer;
begin
  update public.meetings as kept set state = 'cancelled', cancel_reason = reason
  where kept.id = known returning kept.version into saved;
  return saved;
end $$;
comment on function public.cancel_meeting is 'Cancels an announced meeting, for a reason that everybody reads. Returns the version.';
grant execute on function public.save_meeting, public.save_minutes, public.cancel_meeting to authenticated;
