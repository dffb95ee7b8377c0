create function public.submit_update(
  commitment_id bigint,
  organization_id bigint,
  completion public.completion,
  narrative jsonb,
  challenges jsonb default '{}',
  evidence jsonb default '[]',
  milestones jsonb default '[]',
  round_id bigint default null,
  corrects_id bigint default null,
  resubmits_id bigint default null,
  client_key uuid default null,
  draft_version integer default null
)
returns bigint
language plpgsql
set search_path = ''
as $$
declare
  -- the answer to an earlier request may have been lost on its way
  new_id bigint := private.submitted_before(submit_update.client_key);
begin
  if new_id is not null then
    return new_id;
  end if;
  insert into public.progress_updates (commitment_id, organization_id, completion, narrative, challenges, round_id, corrects_id, resubmits_id, client_key)
  values (submit_update.commitment_id, submit_update.organization_id, submit_update.completion, submit_update.narrative,
          submit_update.challenges, submit_update.round_id, submit_update.corrects_id, submit_update.resubmits_id, submit_update.client_key)
  on conflict do nothing
  returning id into new_id;
  if new_id is null then
    -- the same request is just being served a second time; else a colleague was first
    new_id := private.submitted_before(submit_update.client_key);
    if new_id is null then
      raise exception 'This was submitted already.' using errcode = '23505';
    end if;
    return new_id;
  end if;

  insert into public.evidence (update_id, title, url, path, sha256, dated_on)
  select new_id, item.title, item.url, item.path, item.sha256, item.dated_on
  from jsonb_to_recordset(submit_update.evidence) as item (title text, url text, path text, sha256 text, dated_on date);

  insert into public.milestone_completions (update_id, milestone_id, commitment_id, completed_on)
  select new_id, item.milestone_id, submit_update.commitment_id, item.completed_on
  from jsonb_to_recordset(submit_update.milestones) as item (milestone_id bigint, completed_on date);

  -- what a colleague saved since stays
  perform public.discard_draft(submit_update.commitment_id, submit_update.organization_id, submit_update.draft_version);
  -- here, so that the refusal is this request's answer and not a failed commit
  set constraints all immediate;
  return new_id;
end $$;
comment on function public.submit_update is 'Submits an update with its evidence and milestones, all or nothing; the same client_key again gives the same id. Discards the draft, or only the draft_version it was made of. evidence: [{title, url, dated_on?}] or [{title, path, sha256, dated_on?}], milestones: [{milestone_id, completed_on}].';
grant execute on function public.submit_update to authenticated;

create type public.check_outcome as enum ('ok', 'dead', 'unreachable', 'skipped');

create table public.evidence_checks (
  id bigint generated always as identity primary key,
  evidence_id bigint not null references public.evidence on delete restrict,
  checked_at timestamptz not null default now(),
  outcome public.check_outcome not null,
  http_status integer constraint http_status_is_one check (http_status between 100 and 599),
  final_url text
);
comment on table public.evidence_checks is 'What `npm run evidence:check` found: ok; dead (gone, or a file that is not the one submitted); unreachable (no answer this time); skipped (the site asks robots to stay away).';
create index evidence_checks_evidence on public.evidence_checks (evidence_id, checked_at desc);

create table public.evidence_archives (
  id bigint generated always as identity primary key,
  evidence_id bigint not null references public.evidence on delete restrict,
  url text not null constraint archive_url_is_a_web_address check (url ~ '^https?://[^\s]+$' and length(url) <= 2000),
  added_at timestamptz not null default now()
);
comment on table public.evidence_archives is 'Where a copy of linked evidence is kept. Added beside the link, which stays as it was; the newest is shown.';
create index evidence_archives_evidence on public.evidence_archives (evidence_id, added_at desc);

alter table public.evidence_checks enable row level security;
alter table public.evidence_archives enable row level security;
create policy "Everybody reads checks of visible evidence" on public.evidence_checks for select to anon, authenticated
  using (evidence_id in (select evidence.id from public.evidence));
create policy "Everybody reads archives of visible evidence" on public.evidence_archives for select to anon, authenticated
  using (evidence_id in (select evidence.id from public.evidence));
create policy "The agency and the secretariat add archives" on public.evidence_archives for insert to authenticated
  with check (exists (
    select from public.evidence join public.progress_updates on progress_updates.id = evidence.update_id
    where evidence.id = evidence_id and (private.coordinates(progress_updates.organization_id) or (select private.is_secretariat()))
  ));
grant select on public.evidence_checks, public.evidence_archives to anon, authenticated;
grant insert (evidence_id, url) on public.evidence_archives to authenticated;
-- no grant to write checks: the command that makes them holds the secret key
