create type public.notice_kind as enum ('update', 'change', 'assessment', 'comment', 'reply', 'response', 'question', 'meeting', 'decision', 'moderation', 'review', 'reminder', 'summary');
create type public.notice_pace as enum ('now', 'daily', 'weekly', 'off');

create table public.follows (
  id bigint generated always as identity primary key,
  profile_id uuid not null default auth.uid() references public.profiles on delete cascade,
  plan_id bigint references public.plans on delete cascade,
  commitment_id bigint references public.commitments on delete cascade,
  organization_id bigint references public.organizations on delete cascade,
  meeting_id bigint references public.meetings on delete cascade,
  comment_id bigint references public.comments on delete cascade,
  created_at timestamptz not null default now(),
  constraint follow_names_one_thing check (num_nonnulls(plan_id, commitment_id, organization_id, meeting_id, comment_id) = 1)
);
comment on table public.follows is 'What a person wants to be told about; nobody else''s to know.';
create unique index follow_plan_once on public.follows (plan_id, profile_id) where plan_id is not null;
create unique index follow_commitment_once on public.follows (commitment_id, profile_id) where commitment_id is not null;
create unique index follow_organization_once on public.follows (organization_id, profile_id) where organization_id is not null;
create unique index follow_meeting_once on public.follows (meeting_id, profile_id) where meeting_id is not null;
create unique index follow_comment_once on public.follows (comment_id, profile_id) where comment_id is not null;
create index follows_profile on public.follows (profile_id);

create table public.notifications (
  id bigint generated always as identity primary key,
  profile_id uuid not null references public.profiles on delete cascade,
  kind public.notice_kind not null,
  subject text not null,
  subject_id bigint not null,
  plan text,
  commitment text,
  meeting text,
  comment_id bigint references public.comments on delete cascade,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  mailed_at timestamptz,
  unique (profile_id, kind, subject, subject_id)
);
comment on table public.notifications is 'That something happened, once per person and thing; what happened is read from the thing itself.';
create index notifications_unread on public.notifications (profile_id, created_at desc) where read_at is null;
create index notifications_to_mail on public.notifications (created_at, profile_id) where mailed_at is null;
create index notifications_comment on public.notifications (comment_id) where comment_id is not null;

create table public.notification_preferences (
  profile_id uuid not null default auth.uid() references public.profiles on delete cascade,
  kind public.notice_kind not null,
  pace public.notice_pace not null,
  primary key (profile_id, kind)
);
comment on table public.notification_preferences is 'How soon a person wants mail about a kind of event; without a row: daily.';
alter table public.profiles add column locale text not null default 'az' constraint locale_is_a_language check (locale ~ '^[a-z]{2,3}$');

alter table public.follows enable row level security;
alter table public.notifications enable row level security;
alter table public.notification_preferences enable row level security;
create policy "People read what they follow" on public.follows for select to authenticated using (profile_id = (select auth.uid()));
create policy "People follow what they can read" on public.follows for insert to authenticated
  with check (profile_id = (select auth.uid())
    and (plan_id is null or plan_id in (select plans.id from public.plans))
    and (commitment_id is null or commitment_id in (select commitments.id from public.commitments))
    and (comment_id is null or comment_id in (select comments.id from public.comments)));
create policy "People stop following" on public.follows for delete to authenticated using (profile_id = (select auth.uid()));
grant select, insert (plan_id, commitment_id, organization_id, meeting_id, comment_id), delete on public.follows to authenticated;

create policy "People read their own notifications" on public.notifications for select to authenticated using (profile_id = (select auth.uid()));
create policy "People mark their own notifications" on public.notifications for update to authenticated
  using (profile_id = (select auth.uid())) with check (profile_id = (select auth.uid()));
grant select (id, profile_id, kind, subject, subject_id, plan, commitment, meeting, comment_id, created_at, read_at), update (read_at) on public.notifications to authenticated;

create policy "People read their preferences" on public.notification_preferences for select to authenticated using (profile_id = (select auth.uid()));
create policy "People choose a pace" on public.notification_preferences for insert to authenticated with check (profile_id = (select auth.uid()));
create policy "People change their pace" on public.notification_preferences for update to authenticated
  using (profile_id = (select auth.uid())) with check (profile_id = (select auth.uid()));
grant select, insert (kind, pace), update (pace) on public.notification_preferences to authenticated;
grant select (locale), update (locale) on public.profiles to authenticated;

create function private.tell(
  kind public.notice_kind, subject text, subject_id bigint, actor uuid,
  commitment bigint default null, organization bigint default null, meeting bigint default null, thread bigint default null, persons uuid[] default '{}'
)
returns void
language sql security definer -- writes for others
set search_path = ''
-- followers of the plan, the commitment, its bodies, the meeting and the thread, each once, and never whoever did it
as $$
  insert into public.notifications (profile_id, kind, subject, subject_id, plan, commitment, meeting, comment_id)
  select told.profile_id, tell.kind, tell.subject, tell.subject_id, place.plan, place.code, (select meetings.slug from public.meetings where meetings.id = tell.meeting), tell.thread
  from (
    select follows.profile_id from public.follows
    where follows.commitment_id = tell.commitment
      or follows.plan_id = (select commitments.plan_id from public.commitments where commitments.id = tell.commitment)
      or follows.organization_id = tell.organization
      or follows.organization_id in (select parts.organization_id from public.commitment_organizations as parts where parts.commitment_id = tell.commitment and parts.role = 'lead')
      or follows.meeting_id = tell.meeting
      or follows.comment_id = tell.thread
    union
    select unnest(tell.persons)
  ) as told
  left join (select commitments.id, plans.slug as plan, commitments.code from public.commitments join public.plans on plans.id = commitments.plan_id) as place
    on place.id = tell.commitment
  where told.profile_id is distinct from tell.actor and told.profile_id is not null
  on conflict do nothing
$$;
