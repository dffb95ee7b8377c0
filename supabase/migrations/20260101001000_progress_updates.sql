create type public.completion as enum ('not_started', 'limited', 'substantial', 'complete');

create table public.progress_updates (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references public.commitments on delete restrict,
  organization_id bigint not null references public.organizations on delete restrict,
  author_id uuid default auth.uid() references public.profiles on delete set null,
  completion public.completion not null,
  narrative public.localized_title not null,
  challenges public.localized_text not null default '{}',
  reported_on date not null default private.today(),
  published_at timestamptz not null default now(),
  unique (id, commitment_id),
  constraint update_text_is_of_sensible_length check (length(narrative::text) <= 20000 and length(challenges::text) <= 20000),
  constraint little_progress_needs_challenges check (completion in ('substantial', 'complete') or challenges <> '{}'::jsonb),
  constraint report_day_is_plausible check (private.is_plausible_day(reported_on)),
  constraint update_is_not_from_the_future check (reported_on <= (published_at at time zone 'UTC')::date + 1)
);
comment on table public.progress_updates is 'What an agency says about a commitment on a day. Append-only: a later word is a later row.';
comment on column public.progress_updates.author_id is 'For the tracker''s own checks; the office speaks in public, not the person.';
create index progress_updates_latest on public.progress_updates (commitment_id, published_at desc, id desc);
create index progress_updates_recent on public.progress_updates (published_at desc);
create index progress_updates_organization on public.progress_updates (organization_id);
create index progress_updates_author on public.progress_updates (author_id);

create table public.evidence (
  id bigint generated always as identity primary key,
  update_id bigint not null references public.progress_updates on delete restrict,
  title text not null constraint evidence_title_is_short check (title ~ '\S' and length(title) <= 300),
  url text not null constraint evidence_url_is_a_web_address check (url ~ '^https?://[^\s]+$' and length(url) <= 2000),
  dated_on date constraint evidence_day_is_plausible check (private.is_plausible_day(dated_on)),
  created_at timestamptz not null default now()
);
comment on table public.evidence is 'What can be checked: a link that supports an update.';
create index evidence_update on public.evidence (update_id);

create table public.milestone_completions (
  update_id bigint not null,
  milestone_id bigint not null,
  commitment_id bigint not null,
  completed_on date not null constraint completion_day_is_plausible check (private.is_plausible_day(completed_on)),
  primary key (update_id, milestone_id),
  foreign key (update_id, commitment_id) references public.progress_updates (id, commitment_id) on delete restrict,
  foreign key (milestone_id, commitment_id) references public.milestones (id, commitment_id) on delete restrict
);
comment on table public.milestone_completions is 'Milestones that an update reports as done, and the day they were.';
create index milestone_completions_milestone on public.milestone_completions (milestone_id, completed_on);

alter table public.progress_updates enable row level security;
alter table public.evidence enable row level security;
alter table public.milestone_completions enable row level security;

create function private.refuse_rewriting()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  -- forgetting who wrote it (a deleted account) is no change of what was said
  if tg_op = 'UPDATE' and to_jsonb(new) - 'author_id' = to_jsonb(old) - 'author_id'
    and (to_jsonb(new) ->> 'author_id') is null then
    return new;
  end if;
  raise exception 'What was published is never rewritten; publish a new update.' using errcode = 'P0001', hint = 'published_is_final';
end $$;
create trigger published_is_final before update or delete on public.progress_updates
  for each row execute function private.refuse_rewriting();
create trigger published_is_final before update or delete on public.evidence
  for each row execute function private.refuse_rewriting();
create trigger published_is_final before update or delete on public.milestone_completions
  for each row execute function private.refuse_rewriting();
create trigger published_is_final before update or delete on public.deadline_changes
  for each row execute function private.refuse_rewriting();

create trigger published_is_never_emptied before truncate on public.progress_updates
  for each statement execute function private.refuse_rewriting();
create trigger published_is_never_emptied before truncate on public.evidence
  for each statement execute function private.refuse_rewriting();
create trigger published_is_never_emptied before truncate on public.milestone_completions
  for each statement execute function private.refuse_rewriting();
create trigger published_is_never_emptied before truncate on public.deadline_changes
  for each statement execute function private.refuse_rewriting();

create function private.require_evidence()
returns trigger
language plpgsql security definer -- must see every row, whoever writes
set search_path = ''
as $$
begin
  if not exists (select from public.evidence where evidence.update_id = new.id) then
    raise exception 'A completed commitment needs evidence.' using errcode = 'P0001', hint = 'complete_needs_evidence';
  end if;
  return null;
end $$;
create constraint trigger complete_needs_evidence after insert on public.progress_updates
  deferrable initially deferred for each row when (new.completion = 'complete')
  execute function private.require_evidence();
