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
  organization text,
  comment_id bigint references public.comments on delete cascade,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  mailed_at timestamptz,
  constraint told_once unique (profile_id, kind, subject, subject_id)
);
comment on table public.notifications is 'That something happened, once per person and thing; what happened is read from the thing itself.';
comment on column public.notifications.subject is 'The table of the thing, with what became of it where one thing has several events: "meetings:moved".';
create index notifications_unread on public.notifications (profile_id, created_at desc) where read_at is null;
create index notifications_to_mail on public.notifications (profile_id, created_at) where mailed_at is null and read_at is null;
create index notifications_read on public.notifications (read_at) where read_at is not null;
create index notifications_comment on public.notifications (comment_id) where comment_id is not null;

create table public.notification_preferences (
  profile_id uuid not null default auth.uid() references public.profiles on delete cascade,
  kind public.notice_kind not null,
  pace public.notice_pace not null,
  primary key (profile_id, kind)
);
comment on table public.notification_preferences is 'How soon a person wants mail about a kind of event; off: no mail; the site tells all the same. Without a row the pace of the kind holds (private.default_pace).';
-- the language of letters; granted to nobody, for a name is all that others may know of a person
alter table public.profiles add column locale text not null default 'az' constraint locale_is_a_language check (locale ~ '^[a-z]{2,3}$');

alter table public.follows enable row level security;
alter table public.notifications enable row level security;
alter table public.notification_preferences enable row level security;
create policy "People read what they follow" on public.follows for select to authenticated using (profile_id = (select auth.uid()));
create policy "People follow what is public" on public.follows for insert to authenticated
  with check (profile_id = (select auth.uid())
    -- who may see a draft must not learn of its changes by letter: those who are told are not asked again who they are
    and (plan_id is null or plan_id in (select plans.id from public.plans where plans.lifecycle <> 'draft'))
    and (commitment_id is null or commitment_id in (
      select commitments.id from public.commitments join public.plans on plans.id = commitments.plan_id where plans.lifecycle <> 'draft'))
    and (comment_id is null or comment_id in (
      select comments.id from public.comments
      left join public.commitments on commitments.id = comments.commitment_id
      left join public.plans on plans.id = commitments.plan_id
      where comments.parent_id is null and comments.state = 'visible' and coalesce(plans.lifecycle, 'active') <> 'draft')));
create policy "People stop following" on public.follows for delete to authenticated using (profile_id = (select auth.uid()));
grant select, insert (plan_id, commitment_id, organization_id, meeting_id, comment_id), delete on public.follows to authenticated;

create policy "People read their own notifications" on public.notifications for select to authenticated using (profile_id = (select auth.uid()));
create policy "People mark their own notifications" on public.notifications for update to authenticated
  using (profile_id = (select auth.uid())) with check (profile_id = (select auth.uid()));
-- no grant to insert: events tell, not people. mailed_at is the digest's own affair
grant select (id, profile_id, kind, subject, subject_id, plan, commitment, meeting, organization, comment_id, created_at, read_at), update (read_at)
  on public.notifications to authenticated;

create policy "People read their preferences" on public.notification_preferences for select to authenticated using (profile_id = (select auth.uid()));
create policy "People choose a pace" on public.notification_preferences for insert to authenticated with check (profile_id = (select auth.uid()));
create policy "People change their pace" on public.notification_preferences for update to authenticated
  using (profile_id = (select auth.uid())) with check (profile_id = (select auth.uid()));
-- update of kind too: the API writes all that it was given when a row is there already
grant select, insert (kind, pace), update (kind, pace) on public.notification_preferences to authenticated;

create function private.default_pace(kind public.notice_kind)
returns public.notice_pace
language sql immutable parallel safe
set search_path = ''
-- what waits for the person comes at once, what goes on anyway once a week
as $$
  select case
    when kind in ('reply', 'response', 'question', 'moderation', 'reminder') then 'now'
    when kind in ('comment', 'summary') then 'weekly'
    else 'daily'
  end::public.notice_pace
$$;
grant execute on function private.default_pace to authenticated, service_role;

create view public.notification_paces with (security_invoker = true) as
select kinds.kind, coalesce(preferences.pace, private.default_pace(kinds.kind)) as pace
from unnest(enum_range(null::public.notice_kind)) as kinds (kind)
left join public.notification_preferences as preferences on preferences.profile_id = (select auth.uid()) and preferences.kind = kinds.kind;
comment on view public.notification_paces is 'How soon the signed-in person hears of each kind of event: their choice, or what holds without one.';
grant select on public.notification_paces to authenticated;

create function public.use_language(language text)
returns void
language sql security definer -- the column is granted to nobody
set search_path = ''
as $$ update public.profiles set locale = use_language.language where profiles.id = auth.uid() and profiles.locale is distinct from use_language.language $$;
comment on function public.use_language is 'Letters to the signed-in person come in the language that they use the site in.';
grant execute on function public.use_language to authenticated;
