create type public.meeting_state as enum ('announced', 'held', 'cancelled');
create type public.meeting_side as enum ('government', 'civil_society', 'other');
create type public.decision_state as enum ('open', 'done', 'dropped');

create table public.platform_rules (
  id bigint generated always as identity primary key,
  code text not null unique constraint rule_code_is_short check (code ~ '^[0-9A-Za-z.]{1,10}$'),
  title public.localized_title not null,
  text public.localized_title not null constraint rule_is_of_sensible_length check (length(text::text) <= 10000),
  position integer not null default 0,
  retired_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.platform_rules is 'The published rules of the dialogue platform. A rule that was applied is retired, never deleted: decisions name it.';
create trigger platform_rules_updated before update on public.platform_rules for each row execute function private.set_updated_at();

create table public.meetings (
  id bigint generated always as identity primary key,
  slug text not null unique constraint meeting_slug_is_an_address check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80 and slug <> 'new'),
  title public.localized_title not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  place public.localized_text not null default '{}',
  link text constraint meeting_link_is_a_web_address check (link ~ '^https?://[^\s]+$' and length(link) <= 2000),
  state public.meeting_state not null default 'announced',
  cancel_reason public.localized_text not null default '{}',
  minutes public.localized_text not null default '{}' constraint minutes_are_of_sensible_length check (length(minutes::text) <= 100000),
  minutes_path text,
  minutes_sha256 text constraint minutes_digest_is_sha256 check (minutes_sha256 ~ '^[0-9a-f]{64}$'),
  minutes_size bigint,
  minutes_at timestamptz,
  -- when it became known that the meeting was held or cancelled; null while it is announced
  state_at timestamptz,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint meeting_ends_after_it_starts check (ends_at > starts_at),
  constraint meeting_is_somewhere check (place <> '{}'::jsonb or link is not null),
  constraint cancelled_meeting_has_a_reason check (state <> 'cancelled' or cancel_reason <> '{}'::jsonb),
  constraint minutes_file_has_a_digest check ((minutes_path is null) = (minutes_sha256 is null)),
  constraint minutes_follow_the_meeting check (state = 'held' or (minutes = '{}'::jsonb and minutes_path is null))
);
comment on table public.meetings is 'A meeting of the dialogue platform: announced with agenda and place or link, then held with minutes, or cancelled with a reason.';
create index meetings_starts on public.meetings (starts_at desc);

create table public.meeting_participants (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references public.meetings on delete cascade,
  side public.meeting_side not null,
  organization_id bigint references public.organizations on delete restrict,
  name public.localized_text not null default '{}',
  people integer not null default 1 constraint somebody_takes_part check (people between 1 and 1000),
  position integer not null default 0,
  created_at timestamptz not null default now(),
  constraint participant_is_named check (organization_id is not null or name <> '{}'::jsonb)
);
comment on table public.meeting_participants is 'Who takes part in a meeting, by side: bodies, or a description such as "independent experts", with how many people. No private names.';
create index meeting_participants_meeting on public.meeting_participants (meeting_id);
create index meeting_participants_organization on public.meeting_participants (organization_id) where organization_id is not null;

create table public.topics (
  id bigint generated always as identity primary key,
  author_id uuid default auth.uid() references public.profiles on delete set null,
  organization_id bigint not null references public.organizations on delete restrict,
  title text not null constraint topic_title_is_short check (title ~ '\S' and length(title) <= 200),
  body text not null constraint topic_is_of_sensible_length check (body ~ '\S' and length(body) <= 5000),
  commitment_id bigint references public.commitments on delete restrict,
  declined_reason public.localized_text not null default '{}',
  declined_at timestamptz,
  created_at timestamptz not null default now(),
  constraint declined_topic_has_a_reason check ((declined_at is null) = (declined_reason = '{}'::jsonb))
);
comment on table public.topics is 'What a civil society organization proposes to discuss. Put on an agenda, or declined with a reason.';
create index topics_organization on public.topics (organization_id);
create index topics_commitment on public.topics (commitment_id) where commitment_id is not null;
create index topics_author on public.topics (author_id);

create table public.agenda_items (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references public.meetings on delete cascade,
  position integer not null default 0,
  title public.localized_title not null,
  topic_id bigint references public.topics on delete restrict,
  commitment_id bigint references public.commitments on delete restrict,
  created_at timestamptz not null default now(),
  unique (meeting_id, topic_id)
);
comment on table public.agenda_items is 'What a meeting is to discuss, in order; some were proposed by civil society.';
create index agenda_items_topic on public.agenda_items (topic_id) where topic_id is not null;
create index agenda_items_commitment on public.agenda_items (commitment_id) where commitment_id is not null;

create table public.decisions (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references public.meetings on delete restrict,
  number integer not null constraint decision_number_counts_from_one check (number > 0),
  text public.localized_title not null constraint decision_is_of_sensible_length check (length(text::text) <= 20000),
  due_on date not null constraint decision_day_is_plausible check (private.is_plausible_day(due_on)),
  state public.decision_state not null default 'open',
  outcome public.localized_text not null default '{}',
  closed_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (meeting_id, number),
  constraint dropped_decision_has_a_reason check (state <> 'dropped' or outcome <> '{}'::jsonb),
  constraint decision_closes_once_it_is_done check ((state = 'open') = (closed_on is null))
);
comment on table public.decisions is 'What a meeting decided: who must do it and by when; open, done, or dropped with a reason.';
create trigger count_version before update on public.decisions for each row execute function private.count_version();

create table public.decision_organizations (
  decision_id bigint not null references public.decisions on delete cascade,
  organization_id bigint not null references public.organizations on delete restrict,
  primary key (decision_id, organization_id)
);
comment on table public.decision_organizations is 'Who must carry a decision out.';
create index decision_organizations_organization on public.decision_organizations (organization_id);

create table public.decision_commitments (
  decision_id bigint not null references public.decisions on delete cascade,
  commitment_id bigint not null references public.commitments on delete restrict,
  primary key (decision_id, commitment_id)
);
comment on table public.decision_commitments is 'Which commitments a decision concerns.';
create index decision_commitments_commitment on public.decision_commitments (commitment_id);

alter table public.deadline_changes add column decision_id bigint references public.decisions on delete restrict;
comment on column public.deadline_changes.decision_id is 'The decision of the dialogue platform that it follows.';
create index deadline_changes_decision on public.deadline_changes (decision_id) where decision_id is not null;
grant insert (decision_id) on public.deadline_changes to authenticated;
alter table public.commitments add column withdrawal_decision_id bigint references public.decisions on delete restrict;
create index commitments_withdrawal_decision on public.commitments (withdrawal_decision_id) where withdrawal_decision_id is not null;
grant update (withdrawal_decision_id) on public.commitments to authenticated;
