create type public.moderation_action as enum ('hidden', 'kept', 'released', 'refused', 'restored', 'upheld');
comment on type public.moderation_action is 'hidden under a rule; kept after a report; released or refused after it was held for a word; restored or upheld after an appeal.';

create table public.comment_reports (
  id bigint generated always as identity primary key,
  comment_id bigint not null references public.comments on delete cascade,
  reporter_id uuid default auth.uid() references public.profiles on delete set null,
  reason text not null constraint report_says_why check (reason ~ '\S' and length(reason) <= 1000),
  created_at timestamptz not null default now(),
  settled_at timestamptz
);
comment on table public.comment_reports is 'Somebody says that a comment breaks a rule. Between them and the secretariat.';
create unique index one_report_per_person on public.comment_reports (comment_id, reporter_id) where settled_at is null;
create index comment_reports_comment on public.comment_reports (comment_id);
create index comment_reports_reporter on public.comment_reports (reporter_id);
create index comment_reports_open on public.comment_reports (created_at) where settled_at is null;

create table public.appeals (
  comment_id bigint primary key references public.comments on delete cascade,
  body text not null constraint appeal_says_why check (body ~ '\S' and length(body) <= 2000),
  created_at timestamptz not null default now(),
  settled_at timestamptz
);
comment on table public.appeals is 'The author of a hidden comment asks, once, to look again. Between them and the secretariat.';
create index appeals_open on public.appeals (created_at) where settled_at is null;

create table public.moderation_log (
  id bigint generated always as identity primary key,
  comment_id bigint not null references public.comments on delete restrict,
  action public.moderation_action not null,
  rule_id bigint references public.platform_rules on delete restrict,
  note public.localized_text not null default '{}',
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

create function public.moderate(comment_id bigint, action public.moderation_action, rule_id bigint default null, note jsonb default '{}')
returns void
language plpgsql security definer -- state and words are granted to nobody
set search_path = ''
as $$
declare
  concerned public.comments;
  allowed boolean;
begin
  if not private.is_secretariat() then
    raise exception 'Only the secretariat moderates.' using errcode = '42501';
  end if;
  select * into concerned from public.comments where comments.id = moderate.comment_id for update;
  allowed := case moderate.action
    when 'hidden' then concerned.state = 'visible'
    when 'kept' then concerned.state = 'visible'
    when 'released' then concerned.state = 'held'
    when 'refused' then concerned.state = 'held'
    else concerned.state = 'hidden' and exists (select from public.appeals where appeals.comment_id = concerned.id and settled_at is null)
  end;
  if concerned.id is null or not allowed then
    raise exception 'Somebody decided about this comment in the meantime.' using errcode = 'P0001', hint = 'comment_moved_on';
  end if;
  if moderate.action in ('hidden', 'refused') then
    insert into public.hidden_texts (comment_id, body) values (concerned.id, concerned.body);
    update public.comments set state = 'hidden', body = null where comments.id = concerned.id;
  elsif moderate.action = 'restored' then
    update public.comments set state = 'visible', body = hidden_texts.body from public.hidden_texts
    where comments.id = concerned.id and hidden_texts.comment_id = concerned.id;
    delete from public.hidden_texts where hidden_texts.comment_id = concerned.id;
  elsif moderate.action = 'released' then
    update public.comments set state = 'visible' where comments.id = concerned.id;
  end if;
  update public.comment_reports set settled_at = now() where comment_reports.comment_id = concerned.id and settled_at is null;
  update public.appeals set settled_at = now() where appeals.comment_id = concerned.id and settled_at is null;
  insert into public.moderation_log (comment_id, action, rule_id, note) values (concerned.id, moderate.action, moderate.rule_id, moderate.note);
end $$;
comment on function public.moderate is 'Decides about a comment: hide, keep, release, refuse, and after an appeal restore or uphold; hiding names a published rule. The secretariat''s.';
grant execute on function public.moderate to authenticated;
