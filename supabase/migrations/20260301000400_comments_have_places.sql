-- A comment is on a commitment, on a milestone or an update of one, or on a meeting; a reply is where its parent is.

create type public.comment_state as enum ('visible', 'held', 'hidden', 'deleted');

alter table public.comments
  alter column commitment_id drop not null,
  add column milestone_id bigint,
  add column update_id bigint,
  add column meeting_id bigint references public.meetings on delete restrict,
  add column state public.comment_state not null default 'visible',
  add column published_at timestamptz,
  add column response_due_on date,
  add foreign key (milestone_id, commitment_id) references public.milestones (id, commitment_id) on delete restrict,
  add foreign key (update_id, commitment_id) references public.progress_updates (id, commitment_id) on delete restrict,
  add unique (id, meeting_id),
  add foreign key (parent_id, meeting_id) references public.comments (id, meeting_id) on delete restrict,
  add constraint comment_has_one_place check (num_nonnulls(commitment_id, meeting_id) = 1),
  add constraint comment_is_on_one_part check (num_nonnulls(milestone_id, update_id) <= 1 and (commitment_id is not null or num_nonnulls(milestone_id, update_id) = 0)),
  drop constraint comment_has_text_until_deleted;
update public.comments set published_at = created_at, state = case when deleted_at is null then state else 'deleted' end;
alter table public.comments
  add constraint comment_has_text_while_it_is_shown check ((body is null) = (state in ('hidden', 'deleted'))),
  add constraint comment_has_visible_words check (private.without_invisible_characters(body) ~ '\S'),
  add constraint deleted_comment_has_its_time check ((state = 'deleted') = (deleted_at is not null));
comment on column public.comments.state is 'held: waits for the secretariat because of a word on its list; hidden: under a published rule, the words kept apart; deleted: by its author, for good.';
comment on column public.comments.published_at is 'Since when everybody reads it, set by a trigger; null while it waits for the secretariat from the start.';
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
