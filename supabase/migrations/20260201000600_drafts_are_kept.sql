create table public.update_drafts (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references public.commitments on delete cascade,
  organization_id bigint not null references public.organizations on delete cascade,
  corrects_id bigint references public.progress_updates on delete restrict,
  resubmits_id bigint references public.progress_updates on delete restrict,
  content jsonb not null
    constraint draft_is_an_object check (jsonb_typeof(content) = 'object')
    constraint draft_is_of_sensible_length check (octet_length(content::text) <= 200000),
  version integer not null default 1,
  saved_by_name text not null,
  saved_at timestamptz not null default now(),
  unique (commitment_id, organization_id)
);
comment on table public.update_drafts is 'A report as it is being written, as it was typed: one per commitment and agency, shared by the agency''s coordinators. The version tells two of them that they write at once.';
create index update_drafts_organization on public.update_drafts (organization_id);
create index update_drafts_corrects on public.update_drafts (corrects_id) where corrects_id is not null;
create index update_drafts_resubmits on public.update_drafts (resubmits_id) where resubmits_id is not null;

alter table public.update_drafts enable row level security;
create policy "Agencies and the secretariat read their drafts" on public.update_drafts for select to authenticated
  using (private.may_report(commitment_id, organization_id));
grant select on public.update_drafts to authenticated;
-- no grant to write: a draft is saved against the version it was read in

create function public.save_draft(
  commitment_id bigint, organization_id bigint, content jsonb, base_version integer default 0,
  corrects_id bigint default null, resubmits_id bigint default null
)
returns jsonb
language plpgsql security definer -- the version is granted to nobody
set search_path = ''
as $$
declare
  saved public.update_drafts;
  writer text := (select profiles.display_name from public.profiles where profiles.id = auth.uid());
begin
  if writer is null or not private.may_report(save_draft.commitment_id, save_draft.organization_id) then
    raise exception 'Coordinators draft for their own agency.' using errcode = '42501';
  end if;
  if base_version = 0 then
    insert into public.update_drafts as draft (commitment_id, organization_id, content, saved_by_name, corrects_id, resubmits_id)
    values (save_draft.commitment_id, save_draft.organization_id, save_draft.content, writer, save_draft.corrects_id, save_draft.resubmits_id)
    on conflict do nothing
    returning * into saved;
  else
    update public.update_drafts as draft set
      content = save_draft.content, version = draft.version + 1, saved_by_name = writer, saved_at = now(),
      corrects_id = save_draft.corrects_id, resubmits_id = save_draft.resubmits_id
    where draft.commitment_id = save_draft.commitment_id and draft.organization_id = save_draft.organization_id
      and draft.version = base_version
    returning * into saved;
  end if;
  if saved.id is null then
    raise exception 'Somebody else has saved, submitted or discarded this draft in the meantime.'
      using errcode = 'P0001', hint = 'draft_conflict';
  end if;
  return jsonb_build_object('version', saved.version, 'saved_at', saved.saved_at);
end $$;
comment on function public.save_draft is 'Keeps a draft. base_version is the version it was read in, 0 for a new one; refused when somebody saved a newer one. Returns {version, saved_at}.';

create function public.discard_draft(commitment_id bigint, organization_id bigint, draft_version integer default null)
returns void
language plpgsql security definer -- see save_draft
set search_path = ''
as $$
begin
  if not private.may_report(discard_draft.commitment_id, discard_draft.organization_id) then
    raise exception 'Coordinators discard drafts of their own agency.' using errcode = '42501';
  end if;
  delete from public.update_drafts as draft
  where draft.commitment_id = discard_draft.commitment_id and draft.organization_id = discard_draft.organization_id
    and draft.version = coalesce(draft_version, draft.version);
end $$;
comment on function public.discard_draft is 'Throws a draft away, whoever of the agency wrote it; only the version that was read, if one is named.';
grant execute on function public.save_draft, public.discard_draft to authenticated;
