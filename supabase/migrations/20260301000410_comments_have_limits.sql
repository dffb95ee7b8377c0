-- What one person may write within an hour, once, and where: rules that no form can leave out.

create function private.folded(value text)
returns text
language sql immutable parallel safe
set search_path = ''
-- lower case and without diacritics, as src/domain/fold.ts does it; İ and I become i like every other i
as $$ select translate(lower(replace(replace(value, 'İ', 'i'), 'I', 'i')), 'əığşçöüâîûйё', 'eigscouaiuие') $$;

create function private.squeezed(body text)
returns text
language sql immutable parallel safe
set search_path = ''
-- what a reader takes it for: without the spaces, invisible characters and marks that tell one copy from the next
as $$
  select private.folded(btrim(regexp_replace(
    regexp_replace(private.without_invisible_characters(regexp_replace(normalize(body, nfkd), '\s+', ' ', 'g')), '[\u00ad\u0300-\u036f\u1160\u200c\u200d\ufe00-\ufe0f]', '', 'g'),
    ' +', ' ', 'g')))
$$;

create function private.has_held_word(body text)
returns boolean
language sql stable security definer -- the list is the secretariat's
set search_path = ''
as $$
  -- the words of the comment once, not once for each word of the list
  with said as materialized (select private.squeezed(body) as words)
  select exists (select from said join public.held_words on position(private.squeezed(held_words.word) in said.words) > 0)
$$;

create function private.refuse_repetition(said public.comments)
returns void
language plpgsql stable security definer -- looks at what the author wrote elsewhere, hidden words included
set search_path = ''
as $$
declare
  latest timestamptz;
begin
  select max(comments.created_at) into latest from public.comments
  left join public.hidden_texts on hidden_texts.comment_id = comments.id
  where comments.author_id = said.author_id and comments.id <> said.id and comments.created_at > now() - interval '1 day'
    and private.squeezed(coalesce(comments.body, hidden_texts.body)) = private.squeezed(said.body);
  if latest is not null then
    raise exception 'You said the same within the last day.'
      using errcode = 'P0001', hint = 'comment_repeats_itself', detail = to_json(latest + interval '1 day') #>> '{}';
  end if;
end $$;

create function private.keep_comments_true()
returns trigger
language plpgsql security definer -- looks at parents out of sight
set search_path = ''
as $$
declare
  parent public.comments;
begin
  if new.parent_id is not null then
    select * into parent from public.comments where comments.id = new.parent_id for share;
    if parent.state <> 'visible' then
      raise exception 'The comment was taken back or hidden in the meantime.' using errcode = 'P0001', hint = 'comment_deleted';
    elsif parent.parent_id is not null then
      raise exception 'Replies are answered beside each other, not below.' using errcode = 'P0001', hint = 'thread_too_deep';
    end if;
    -- a reply is where its parent is
    new.commitment_id := parent.commitment_id;
    new.milestone_id := parent.milestone_id;
    new.update_id := parent.update_id;
    new.meeting_id := parent.meeting_id;
  end if;
  -- what is too long is refused anyway: to look through megabytes first would keep the database busy
  if length(new.body) <= 5000 then
    perform private.refuse_repetition(new);
    if private.has_held_word(new.body) then
      new.state := 'held';
    end if;
  end if;
  return new;
end $$;
drop trigger keep_threads_two_levels_deep on public.comments;
drop function private.keep_threads_two_levels_deep();
create trigger keep_comments_true before insert on public.comments
  for each row execute function private.keep_comments_true();

create function private.owe_an_answer()
returns trigger
language plpgsql
set search_path = ''
-- nobody answers what nobody reads: what was held waits for its answer from its release on
as $$
begin
  new.published_at := case tg_op when 'INSERT' then new.created_at else now() end;
  if new.kind in ('question', 'recommendation') and new.parent_id is null then
    -- a meeting is of no plan: there the plan in force says how long an answer may take
    select private.after_working_days((new.published_at at time zone site.time_zone)::date, plans.response_working_days) into new.response_due_on
    from public.plans cross join public.site
    where plans.id = coalesce((select commitments.plan_id from public.commitments where commitments.id = new.commitment_id),
      private.plan_current_on(private.today()));
  end if;
  return new;
end $$;
-- after the one above, which may hold it
create trigger owe_an_answer before insert or update of state on public.comments
  for each row when (new.state = 'visible' and new.published_at is null) execute function private.owe_an_answer();

create or replace function private.hold_back_floods()
returns trigger
language plpgsql security definer -- counts what the author wrote, wherever it is
set search_path = ''
as $$
declare
  earliest timestamptz;
begin
  -- one after the other: two comments at the same moment would not see each other
  perform from public.profiles where profiles.id = new.author_id for no key update;
  -- a conversation fits, a script does not: also not within one statement, whose earlier rows a trigger sees
  select recent.created_at + interval '10 minutes' into earliest from public.comments as recent
  where recent.author_id = new.author_id and recent.created_at > now() - interval '10 minutes'
  order by recent.created_at desc offset 19 limit 1;
  if earliest is null then
    select recent.created_at + interval '1 hour' into earliest from public.comments as recent
    where recent.author_id = new.author_id and recent.created_at > now() - interval '1 hour'
    order by recent.created_at desc offset 59 limit 1;
  end if;
  if earliest is not null then
    raise exception 'Too many comments at once.' using errcode = 'P0001', hint = 'too_many_comments', detail = to_json(earliest) #>> '{}';
  end if;
  return new;
end $$;
