alter policy "Everybody reads comments" on public.comments
  using (
    (commitment_id is null or commitment_id in (select commitments.id from public.commitments))
    and (update_id is null or update_id in (select progress_updates.id from public.progress_updates))
    -- what waits for the secretariat is seen by its author and the secretariat
    and (state <> 'held' or author_id = (select auth.uid()) or (select private.is_secretariat()))
  );
alter policy "People comment as themselves or for their organization" on public.comments
  with check (
    author_id = (select auth.uid())
    and (commitment_id is null or commitment_id in (select commitments.id from public.commitments))
    and (update_id is null or update_id in (select progress_updates.id from public.progress_updates where progress_updates.state = 'published'))
    and (organization_id is null or private.speaks_for(organization_id))
  );
alter policy "People edit their own comments" on public.comments
  using (author_id = (select auth.uid()) and state in ('visible', 'held') and (organization_id is null or private.speaks_for(organization_id)))
  with check (author_id = (select auth.uid()));
grant insert (milestone_id, update_id, meeting_id) on public.comments to authenticated;

-- what may not be said may not come in by the back door of an edit
create function private.keep_edits_true()
returns trigger
language plpgsql security definer -- looks at what the author wrote elsewhere
set search_path = ''
as $$
begin
  perform private.refuse_repetition(new);
  if private.has_held_word(new.body) then
    new.state := 'held';
  end if;
  return new;
end $$;
-- by its author: to be hidden or restored is no edit; what is too long is refused anyway
create trigger keep_edits_true before update of body on public.comments
  for each row when (new.body is distinct from old.body and new.body is not null and old.body is not null and length(new.body) <= 5000)
  execute function private.keep_edits_true();

create or replace function public.delete_comment(comment_id bigint)
returns void
language plpgsql security definer -- state and deleted_at are granted to nobody, so that deleting is final
set search_path = ''
as $$
begin
  update public.comments set body = null, state = 'deleted', deleted_at = now()
  where comments.id = comment_id and comments.author_id = auth.uid() and comments.state <> 'deleted';
  if not found then
    raise exception 'Only its author deletes a comment.' using errcode = '42501';
  end if;
  delete from public.hidden_texts where hidden_texts.comment_id = delete_comment.comment_id;
end $$;

create table public.endorsements (
  comment_id bigint not null references public.comments on delete cascade,
  profile_id uuid not null default auth.uid() references public.profiles on delete cascade,
  created_at timestamptz not null default now(),
  primary key (comment_id, profile_id)
);
comment on table public.endorsements is 'One person stands behind another''s comment, once. How many is public, who is not.';
create index endorsements_profile on public.endorsements (profile_id);
alter table public.endorsements enable row level security;
create policy "People read their own endorsements" on public.endorsements for select to authenticated using (profile_id = (select auth.uid()));
create policy "People endorse what others said" on public.endorsements for insert to authenticated
  with check (profile_id = (select auth.uid()) and exists (
    select from public.comments where comments.id = comment_id and comments.state = 'visible' and comments.author_id is distinct from (select auth.uid())
  ));
create policy "People take an endorsement back" on public.endorsements for delete to authenticated using (profile_id = (select auth.uid()));
grant select, insert (comment_id), delete on public.endorsements to authenticated;

create function public.endorsed(comment public.comments)
returns integer
language sql stable security definer -- counts what is nobody's to read
set search_path = ''
as $$ select count(*)::integer from public.endorsements where endorsements.comment_id = comment.id $$;
comment on function public.endorsed is 'How many people stand behind a comment.';
grant execute on function public.endorsed to anon, authenticated, service_role;
