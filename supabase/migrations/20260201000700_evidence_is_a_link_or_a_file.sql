create type public.evidence_kind as enum ('link', 'file');

alter table public.evidence
  add column kind public.evidence_kind not null default 'link',
  alter column url drop not null,
  add column path text,
  add column file_name text,
  add column sha256 text constraint evidence_digest_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  add column size_bytes bigint constraint evidence_file_has_a_size check (size_bytes > 0),
  add column media_type text,
  add constraint evidence_is_a_link_or_a_file check (case kind
    when 'link' then url is not null and path is null and sha256 is null and file_name is null
    else url is null and path is not null and sha256 is not null and size_bytes is not null and media_type is not null and file_name is not null
  end);
comment on table public.evidence is 'What can be checked: a link, or a file with its SHA-256, that supports an update.';
comment on column public.evidence.sha256 is 'Computed where the file was chosen, before it was uploaded; anyone can compute it again.';
create index evidence_path on public.evidence (path) where path is not null;
-- size, type and name are read from the stored file, not from the caller
grant insert (path, sha256) on public.evidence to authenticated;

create function private.evidence_types()
returns text[]
language sql immutable
set search_path = ''
as $$
  select array[
    'application/pdf', 'text/csv', 'image/png', 'image/jpeg', 'image/webp',
    'application/msword', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.ms-excel', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.ms-powerpoint', 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet',
    'application/vnd.oasis.opendocument.presentation'
  ]
$$;

-- anyone who knows the address of a file can download it; the address holds a random part
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('evidence', 'evidence', true, 20971520, private.evidence_types());

create function private.owns_evidence_folder(object_name text)
returns boolean
language sql stable
set search_path = ''
as $$
  -- <organization id>/<random part>/<file name>: letters that hosted storage takes, and none that turn the writing around
  select object_name ~ '^[0-9]{1,18}/[0-9a-f-]{36}/[A-Za-z0-9_-][A-Za-z0-9._-]{0,149}$'
    and (private.coordinates(split_part(object_name, '/', 1)::bigint) or private.is_secretariat())
$$;

create function private.is_claimed(object_name text)
returns boolean
language sql stable security definer -- an update that waits for its review claims its files too
set search_path = ''
as $$ select exists (select from public.evidence where evidence.path = object_name) $$;
grant execute on function private.evidence_types, private.owns_evidence_folder, private.is_claimed to authenticated, service_role;

create policy "Coordinators upload evidence for their agency" on storage.objects for insert to authenticated
  with check (
    bucket_id = 'evidence' and private.owns_evidence_folder(name)
    and lower(storage.extension(name)) in ('pdf', 'csv', 'png', 'jpg', 'jpeg', 'webp', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'odt', 'ods', 'odp')
    -- what the storage says of a file while it arrives, as far as it does; the bucket's own limits count in any case
    and coalesce((metadata ->> 'size')::bigint, (metadata ->> 'contentLength')::bigint, 0) <= 20971520
    and split_part(coalesce(metadata ->> 'mimetype', 'application/pdf'), ';', 1) = any (private.evidence_types())
  );
create policy "Coordinators find their agency's files" on storage.objects for select to authenticated
  using (bucket_id = 'evidence' and private.owns_evidence_folder(name));
create policy "Coordinators remove files that no update names" on storage.objects for delete to authenticated
  using (bucket_id = 'evidence' and private.owns_evidence_folder(name) and not private.is_claimed(name));
-- no policy for update: a stored file is never replaced

create function private.read_stored_file()
returns trigger
language plpgsql security definer -- storage.objects obeys its own policies
set search_path = ''
as $$
declare
  stored record;
  agency bigint := (select progress_updates.organization_id from public.progress_updates where progress_updates.id = new.update_id);
begin
  if new.path is null then
    return new;
  end if;
  select objects.name, (objects.metadata ->> 'size')::bigint as size, objects.metadata ->> 'mimetype' as media_type into stored
  -- held until the update stands: nobody removes the file between this look and the commit
  from storage.objects where objects.bucket_id = 'evidence' and objects.name = new.path for share;
  if stored.name is null or split_part(new.path, '/', 1) <> agency::text then
    raise exception 'The file was not uploaded, or not for this agency.' using errcode = 'P0001', hint = 'evidence_file_missing';
  end if;
  new.kind := 'file';
  new.size_bytes := stored.size;
  new.media_type := stored.media_type;
  new.file_name := split_part(new.path, '/', 3);
  return new;
end $$;
create trigger read_stored_file before insert on public.evidence
  for each row execute function private.read_stored_file();
