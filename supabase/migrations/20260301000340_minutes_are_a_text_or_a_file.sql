create function private.minutes_types()
returns text[]
language sql immutable
set search_path = ''
as $$
  select array[
    'application/pdf', 'application/msword', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text'
  ]
$$;

-- anyone who knows the address of the minutes downloads them, as the page of the meeting tells it
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('minutes', 'minutes', true, 20971520, private.minutes_types());

create function private.keeps_minutes(object_name text)
returns boolean
language sql stable
set search_path = ''
as $$
  -- <meeting id>/<random part>/<file name>: letters that hosted storage takes, and none that turn the writing around
  select object_name ~ '^[0-9]{1,18}/[0-9a-f-]{36}/[A-Za-z0-9_-][A-Za-z0-9._-]{0,149}$' and private.is_secretariat()
$$;
grant execute on function private.minutes_types, private.keeps_minutes to authenticated, service_role;

create policy "The secretariat uploads minutes" on storage.objects for insert to authenticated
  with check (
    bucket_id = 'minutes' and private.keeps_minutes(name)
    and lower(storage.extension(name)) in ('pdf', 'doc', 'docx', 'odt')
    -- what the storage says of a file while it arrives, as far as it does; the bucket's own limits count in any case
    and coalesce((metadata ->> 'size')::bigint, (metadata ->> 'contentLength')::bigint, 0) <= 20971520
    and split_part(coalesce(metadata ->> 'mimetype', 'application/pdf'), ';', 1) = any (private.minutes_types())
  );
create policy "The secretariat finds minutes" on storage.objects for select to authenticated
  using (bucket_id = 'minutes' and private.keeps_minutes(name));
create policy "The secretariat removes minutes that no meeting names" on storage.objects for delete to authenticated
  using (
    bucket_id = 'minutes' and private.keeps_minutes(name)
    and not exists (select from public.meetings where meetings.minutes_path = objects.name)
  );
-- no policy for update: a stored file is never replaced

create function private.read_stored_minutes()
returns trigger
language plpgsql security definer -- storage.objects obeys its own policies
set search_path = ''
as $$
declare
  stored record;
begin
  if new.minutes_path is null then
    new.minutes_size := null;
  elsif tg_op = 'INSERT' or new.minutes_path is distinct from old.minutes_path then
    select (objects.metadata ->> 'size')::bigint as size into stored
    -- held until the minutes stand: nobody removes the file between this look and the commit
    from storage.objects where objects.bucket_id = 'minutes' and objects.name = new.minutes_path for share;
    if not found or split_part(new.minutes_path, '/', 1) <> new.id::text then
      raise exception 'The file was not uploaded, or not for this meeting.' using errcode = 'P0001', hint = 'minutes_file_missing';
    end if;
    new.minutes_size := stored.size;
  end if;
  return new;
end $$;
create trigger read_stored_minutes before insert or update on public.meetings
  for each row execute function private.read_stored_minutes();
