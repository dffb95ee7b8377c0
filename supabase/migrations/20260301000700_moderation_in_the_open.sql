create type public.moderation_action as enum ('hidden', 'kept', 'released', 'refused', 'restored', 'upheld');
comment on type public.moderation_action is 'hidden under a rule; kept after a report; released or refused after it was held for a word; restored or upheld after an appeal.';

create table public.comment_reports (
  id bigint generated always as identity primary key,
  comment_id bigint not null references public.comments on delete cascade,
  reporter_id uuid not null default auth.uid() references public.profiles on delete cascade,
  reason text not null constraint report_says_why check (reason ~ '\S' and length(reason) <= 1000),
  created_at timestamptz not null default now(),
  settled_at timestamptz
);
comment on table public.comment_reports is 'Somebody says that a comment breaks a rule. Between them and the secretariat.';
create unique index one_report_per_person on public.comment_reports (comment_id, reporter_id) where settled_at is null;
create index comment_reports_comment on public.comment_reports (comment_id);
create index comment_reports_reporter on public.comment_reports (reporter_id);
create index comment_reports_open on public.comment_reports (created_at) where settled_at is null;

create table public.moderation_log (
  id bigint generated always as identity primary key,
  comment_id bigint not null references public.comments on delete restrict,
  action public.moderation_action not null,
  rule_id bigint references public.platform_rules on delete restrict,
  note public.localized_text not null default '{}' constraint note_is_of_sensible_length check (length(note::text) <= 4000),
  decided_at timestamptz not null default now(),
  constraint hiding_names_a_rule check ((action in ('hidden', 'refused', 'upheld')) = (rule_id is not null))
);
comment on table public.moderation_log is 'What the secretariat decided about comments, under which published rule, when: public, without the words concerned. Append-only.';
create index moderation_log_comment on public.moderation_log (comment_id, decided_at desc);
create index moderation_log_rule on public.moderation_log (rule_id);
create trigger published_is_final before update or delete on public.moderation_log
  for each row execute function private.refuse_rewriting();
create trigger published_is_never_emptied before truncate on public.moderation_log
  for each statement execute function private.refuse_rewriting();

create table public.appeals (
  id bigint generated always as identity primary key,
  comment_id bigint not null references public.comments on delete cascade,
  -- set by a trigger: one appeal against each hiding, also when a restored comment is hidden again
  hiding_id bigint unique references public.moderation_log on delete restrict constraint appeal_is_against_a_hiding check (hiding_id is not null),
  body text not null constraint appeal_says_why check (body ~ '\S' and length(body) <= 2000),
  created_at timestamptz not null default now(),
  settled_at timestamptz
);
comment on table public.appeals is 'The author of a hidden comment asks, once, to look again. Between them and the secretariat.';
create index appeals_comment on public.appeals (comment_id);
create index appeals_open on public.appeals (created_at) where settled_at is null;

create function private.name_the_hiding()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  select max(hidings.id) into new.hiding_id from public.moderation_log as hidings
  where hidings.comment_id = new.comment_id and hidings.action in ('hidden', 'refused');
  return new;
end $$;
create trigger name_the_hiding before insert on public.appeals for each row execute function private.name_the_hiding();

alter table public.comment_reports enable row level security;
alter table public.appeals enable row level security;
alter table public.moderation_log enable row level security;
create policy "People read their reports, the secretariat all" on public.comment_reports for select to authenticated
  using (reporter_id = (select auth.uid()) or (select private.is_secretariat()));
create policy "People report what they can read" on public.comment_reports for insert to authenticated
  with check (reporter_id = (select auth.uid()) and exists (
    select from public.comments where comments.id = comment_id and comments.state = 'visible' and comments.author_id is distinct from (select auth.uid())
  ));
-- reporter_id is granted to nobody: not even the secretariat learns who reported
grant select (id, comment_id, reason, created_at, settled_at) on public.comment_reports to authenticated;
grant insert (comment_id, reason) on public.comment_reports to authenticated;

create policy "Authors read their appeal, the secretariat all" on public.appeals for select to authenticated
  using ((select private.is_secretariat()) or exists (select from public.comments where comments.id = comment_id and comments.author_id = (select auth.uid())));
create policy "Authors appeal once" on public.appeals for insert to authenticated
  with check (exists (
    select from public.comments where comments.id = comment_id and comments.author_id = (select auth.uid()) and comments.state = 'hidden'
  ));
grant select, insert (comment_id, body) on public.appeals to authenticated;

create policy "Everybody reads the moderation log" on public.moderation_log for select to anon, authenticated using (true);
grant select on public.moderation_log to anon, authenticated;

create function private.hold_back_reports()
returns trigger
language plpgsql security definer -- reporter_id is granted to nobody
set search_path = ''
as $$
declare
  earliest timestamptz;
begin
  -- one after the other: two reports at the same moment would not see each other
  perform from public.profiles where profiles.id = new.reporter_id for no key update;
  -- who reports everything hides what matters among it
  select recent.created_at into earliest from public.comment_reports as recent
  where recent.reporter_id = new.reporter_id and recent.created_at > now() - interval '1 hour'
  order by recent.created_at desc offset 19 limit 1;
  if earliest is not null then
    raise exception 'Too many reports at once.' using errcode = 'P0001', hint = 'too_many_reports', detail = to_json(earliest + interval '1 hour') #>> '{}';
  end if;
  return new;
end $$;
create trigger hold_back_reports before insert on public.comment_reports
  for each row execute function private.hold_back_reports();
