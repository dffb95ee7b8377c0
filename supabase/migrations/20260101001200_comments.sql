create type public.comment_kind as enum ('comment', 'question', 'recommendation', 'concern');

create table public.comments (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references public.commitments on delete restrict,
  parent_id bigint,
  author_id uuid default auth.uid() references public.profiles on delete set null,
  organization_id bigint references public.organizations on delete restrict,
  kind public.comment_kind not null default 'comment',
  body text,
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  deleted_at timestamptz,
  unique (id, commitment_id),
  foreign key (parent_id, commitment_id) references public.comments (id, commitment_id) on delete restrict,
  constraint comment_has_text_until_deleted check ((body is null) = (deleted_at is not null)),
  constraint comment_is_of_sensible_length check (body ~ '\S' and length(body) <= 5000)
);
comment on table public.comments is 'What people and civil society organizations say about a commitment. Plain text. Deleted by its author, a comment leaves its place and date, not its words.';
create index comments_commitment on public.comments (commitment_id, created_at);
create index comments_parent on public.comments (parent_id, commitment_id) where parent_id is not null;
create index comments_recent on public.comments (created_at desc) where deleted_at is null;
create index comments_author on public.comments (author_id);
create index comments_organization on public.comments (organization_id);

alter table public.comments enable row level security;

create function private.keep_threads_two_levels_deep()
returns trigger
language plpgsql security definer -- the parent may be out of the caller's sight; the answer must be the same
set search_path = ''
as $$
begin
  if exists (select from public.comments where comments.id = new.parent_id and comments.parent_id is not null) then
    raise exception 'Replies are answered beside each other, not below.' using errcode = 'P0001', hint = 'thread_too_deep';
  end if;
  if exists (select from public.comments where comments.id = new.parent_id and comments.deleted_at is not null) then
    raise exception 'The comment was deleted in the meantime.' using errcode = 'P0001', hint = 'comment_deleted';
  end if;
  return new;
end $$;
create trigger keep_threads_two_levels_deep before insert on public.comments
  for each row when (new.parent_id is not null) execute function private.keep_threads_two_levels_deep();

create function private.mark_edited()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.edited_at := now();
  return new;
end $$;
create trigger mark_edited before update of body on public.comments
  for each row when (new.body is not null and new.body is distinct from old.body) execute function private.mark_edited();

create function private.hold_back_floods()
returns trigger
language plpgsql security definer -- counts what the author wrote, wherever it is
set search_path = ''
as $$
begin
  -- a conversation fits, a script does not: also not within one statement, whose earlier rows a trigger sees
  if (select count(*) from public.comments
      where comments.author_id = new.author_id and comments.created_at > now() - interval '10 minutes') >= 20 then
    raise exception 'Too many comments at once.' using errcode = 'P0001', hint = 'too_many_comments';
  end if;
  return new;
end $$;
create trigger hold_back_floods before insert on public.comments
  for each row execute function private.hold_back_floods();

create policy "Everybody reads the names of those who comment" on public.profiles for select to anon, authenticated
  using (exists (select from public.comments where comments.author_id = profiles.id));

create policy "Everybody reads comments" on public.comments for select to anon, authenticated
  using (commitment_id in (select commitments.id from public.commitments));
create policy "People comment as themselves or for their organization" on public.comments for insert to authenticated
  with check (
    author_id = (select auth.uid())
    and commitment_id in (select commitments.id from public.commitments)
    and (organization_id is null or private.speaks_for(organization_id))
  );
create policy "People edit their own comments" on public.comments for update to authenticated
  -- who has left an organization may take words back (delete_comment), but no longer puts new ones in its mouth
  using (author_id = (select auth.uid()) and deleted_at is null and (organization_id is null or private.speaks_for(organization_id)))
  with check (author_id = (select auth.uid()));
grant select on public.comments to anon, authenticated;
-- author and dates are left out: they are the database's to say
grant insert (commitment_id, parent_id, organization_id, kind, body), update (body) on public.comments to authenticated;

create function public.delete_comment(comment_id bigint)
returns void
language plpgsql security definer -- deleted_at is granted to nobody, so that deleting is final
set search_path = ''
as $$
begin
  update public.comments set body = null, deleted_at = now()
  where comments.id = comment_id and comments.author_id = auth.uid() and comments.deleted_at is null;
  if not found then
    raise exception 'Only its author deletes a comment.' using errcode = '42501';
  end if;
end $$;
comment on function public.delete_comment is 'Takes back the words of one''s own comment; its place in the thread stays.';
grant execute on function public.delete_comment to authenticated;
