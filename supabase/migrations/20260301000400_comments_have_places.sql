-- A comment is on a commitment, on a milestone or an update of one, or on a meeting; a reply is where its parent is.

create type public.comment_state as enum ('visible', 'held', 'hidden', 'deleted');

alter table public.comments
  alter column commitment_id drop not null,
  add column milestone_id bigint,
  add column update_id bigint,
  add column meeting_id bigint references public.meetings on delete restrict,
  add column state public.comment_state not null default 'visible',
  add column response_due_on date,
  add foreign key (milestone_id, commitment_id) references public.milestones (id, commitment_id) on delete restrict,
  add foreign key (update_id, commitment_id) references public.progress_updates (id, commitment_id) on delete restrict,
  add unique (id, meeting_id),
  add foreign key (parent_id, meeting_id) references public.comments (id, meeting_id) on delete restrict,
  add constraint comment_has_one_place check (num_nonnulls(commitment_id, meeting_id) = 1),
  add constraint comment_is_on_one_part check (num_nonnulls(milestone_id, update_id) <= 1 and (commitment_id is not null or num_nonnulls(milestone_id, update_id) = 0)),
  drop constraint comment_has_text_until_deleted;
update public.comments set state = 'deleted' where deleted_at is not null;
alter table public.comments
  add constraint comment_has_text_while_it_is_shown check ((body is null) = (state in ('hidden', 'deleted'))),
  add constraint deleted_comment_has_its_time check ((state = 'deleted') = (deleted_at is not null));
comment on column public.comments.state is 'held: waits for the secretariat because of a word on its list; hidden: under a published rule, the words kept apart; deleted: by its author, for good.';
comment on column public.comments.response_due_on is 'The working day by which a question or recommendation is to be answered.';
create index comments_milestone on public.comments (milestone_id, commitment_id) where milestone_id is not null;
create index comments_update on public.comments (update_id, commitment_id) where update_id is not null;
create index comments_meeting on public.comments (meeting_id, created_at) where meeting_id is not null;
create index comments_held on public.comments (created_at) where state = 'held';
create index comments_waiting on public.comments (response_due_on) where response_due_on is not null;

create table public.hidden_texts (
  comment_id bigint primary key references public.comments on delete cascade,
  body text not null
);
comment on table public.hidden_texts is 'The words of hidden comments: for their author and the secretariat only.';
alter table public.hidden_texts enable row level security;
create policy "Authors and the secretariat read hidden words" on public.hidden_texts for select to authenticated
  using ((select private.is_secretariat()) or exists (
    select from public.comments where comments.id = comment_id and comments.author_id = (select auth.uid())
  ));
grant select on public.hidden_texts to authenticated;

create table public.held_words (
  word text primary key constraint held_word_is_a_word check (word = lower(btrim(word)) and length(word) between 2 and 60)
);
comment on table public.held_words is 'Comments with one of these words wait for the secretariat. Kept by the secretariat, shown to nobody else: a public list teaches how to pass it.';
alter table public.held_words enable row level security;
create policy "The secretariat reads the words" on public.held_words for select to authenticated using ((select private.is_secretariat()));
create policy "The secretariat adds words" on public.held_words for insert to authenticated with check ((select private.is_secretariat()));
create policy "The secretariat removes words" on public.held_words for delete to authenticated using ((select private.is_secretariat()));
grant select, insert, delete on public.held_words to authenticated;

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
as $$ select lower(btrim(regexp_replace(body, '\s+', ' ', 'g'))) $$;

create function private.keep_comments_true()
returns trigger
language plpgsql security definer -- looks at what the author wrote elsewhere, at held words and at parents out of sight
set search_path = ''
as $$
declare
  parent public.comments;
  latest timestamptz;
begin
  if new.parent_id is not null then
    select * into parent from public.comments where comments.id = new.parent_id for share;
    if parent.state in ('hidden', 'deleted') then
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
  select max(comments.created_at) into latest from public.comments
  left join public.hidden_texts on hidden_texts.comment_id = comments.id
  where comments.author_id = new.author_id and comments.created_at > now() - interval '1 day'
    and private.squeezed(coalesce(comments.body, hidden_texts.body)) = private.squeezed(new.body);
  if latest is not null then
    raise exception 'You said the same within the last day.' using errcode = 'P0001', hint = 'comment_repeats_itself', detail = (latest + interval '1 day')::text;
  end if;
  if exists (select from public.held_words where position(private.folded(held_words.word) in private.folded(new.body)) > 0) then
    new.state := 'held';
  end if;
  if new.kind in ('question', 'recommendation') and new.parent_id is null then
    -- a meeting is of no plan: there the plan in force says how long an answer may take
    select private.after_working_days((new.created_at at time zone site.time_zone)::date, plans.response_working_days) into new.response_due_on
    from public.plans cross join public.site
    where plans.id = coalesce((select commitments.plan_id from public.commitments where commitments.id = new.commitment_id),
      private.plan_current_on(private.today()));
  end if;
  return new;
end $$;
drop trigger keep_threads_two_levels_deep on public.comments;
drop function private.keep_threads_two_levels_deep();
create trigger keep_comments_true before insert on public.comments
  for each row execute function private.keep_comments_true();

create or replace function private.hold_back_floods()
returns trigger
language plpgsql security definer -- counts what the author wrote, wherever it is
set search_path = ''
as $$
declare
  earliest timestamptz;
begin
  -- a conversation fits, a script does not: also not within one statement, whose earlier rows a trigger sees
  select recent.created_at into earliest from public.comments as recent
  where recent.author_id = new.author_id and recent.created_at > now() - interval '10 minutes'
  order by recent.created_at desc offset 19 limit 1;
  if earliest is null then
    select recent.created_at + interval '50 minutes' into earliest from public.comments as recent
    where recent.author_id = new.author_id and recent.created_at > now() - interval '1 hour'
    order by recent.created_at desc offset 59 limit 1;
  end if;
  if earliest is not null then
    raise exception 'Too many comments at once.' using errcode = 'P0001', hint = 'too_many_comments', detail = (earliest + interval '10 minutes')::text;
  end if;
  return new;
end $$;
