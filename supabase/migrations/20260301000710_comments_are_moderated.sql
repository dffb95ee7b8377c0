-- to be restored is no edit
drop trigger mark_edited on public.comments;
create trigger mark_edited before update of body on public.comments
  for each row when (new.body is distinct from old.body and new.body is not null and old.body is not null) execute function private.mark_edited();

create function private.check_judgement(concerned public.comments, action public.moderation_action, rule bigint, seen_words text, seen_decision bigint)
returns void
language plpgsql
set search_path = ''
as $$
declare
  newest public.moderation_log;
  words text := coalesce(concerned.body, (select hidden_texts.body from public.hidden_texts where hidden_texts.comment_id = concerned.id));
  allowed boolean;
begin
  select * into newest from public.moderation_log as log where log.comment_id = concerned.id order by log.id desc limit 1;
  allowed := case check_judgement.action
    when 'hidden' then concerned.state = 'visible'
    -- without a report nobody asked
    when 'kept' then concerned.state = 'visible'
      and exists (select from public.comment_reports as reports where reports.comment_id = concerned.id and reports.settled_at is null)
    when 'released' then concerned.state = 'held'
    when 'refused' then concerned.state = 'held'
    else concerned.state = 'hidden'
      and exists (select from public.appeals where appeals.comment_id = concerned.id and appeals.settled_at is null)
  end;
  if concerned.id is null or not allowed or seen_decision <> coalesce(newest.id, 0) then
    raise exception 'Somebody decided about this comment in the meantime.' using errcode = 'P0001', hint = 'comment_moved_on';
  elsif seen_words <> words then
    raise exception 'Its author changed the words in the meantime.' using errcode = 'P0001', hint = 'comment_words_changed';
  elsif check_judgement.action in ('hidden', 'refused', 'upheld')
    and exists (select from public.platform_rules as rules where rules.id = check_judgement.rule and rules.retired_on is not null)
    -- what was hidden under a rule stays judged by it
    and not (check_judgement.action = 'upheld' and check_judgement.rule is not distinct from newest.rule_id) then
    raise exception 'The rule does not hold any more.' using errcode = 'P0001', hint = 'rule_is_retired';
  end if;
end $$;
comment on function private.check_judgement is 'Refuses a decision that does not fit the comment as it stands, or that was made about other words or another decision than it has.';

create function public.moderate(
  comment_id bigint, action public.moderation_action, rule_id bigint default null, note jsonb default '{}',
  seen_words text default null, seen_decision bigint default null
)
returns void
language plpgsql security definer -- state and words are granted to nobody
set search_path = ''
as $$
declare
  concerned public.comments;
begin
  if not private.is_secretariat() then
    raise exception 'Only the secretariat moderates.' using errcode = '42501';
  end if;
  select * into concerned from public.comments where comments.id = moderate.comment_id for update;
  perform private.check_judgement(concerned, moderate.action, moderate.rule_id, moderate.seen_words, moderate.seen_decision);
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
comment on function public.moderate is 'Decides about a comment: hide, keep, release, refuse, and after an appeal restore or uphold; hiding names a published rule. The secretariat''s. Given the words and the newest decision (0 for none) that the caller saw, it refuses when they are others by now.';
grant execute on function public.moderate to authenticated;

create function private.settle_what_is_gone()
returns trigger
language plpgsql security definer -- reports and appeals are written by nobody
set search_path = ''
as $$
begin
  if new.state = 'deleted' then
    -- its author took it back: nothing is left to decide
    update public.comment_reports set settled_at = now() where comment_reports.comment_id = new.id and settled_at is null;
    update public.appeals set settled_at = now() where appeals.comment_id = new.id and settled_at is null;
  end if;
  if new.author_id is null then
    -- a person who leaves takes along what was between them and the secretariat
    delete from public.appeals where appeals.comment_id = new.id;
  end if;
  return null;
end $$;
create trigger settle_what_is_gone after update of state, author_id on public.comments
  for each row when (new.state is distinct from old.state or new.author_id is distinct from old.author_id)
  execute function private.settle_what_is_gone();
