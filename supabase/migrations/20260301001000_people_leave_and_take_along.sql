-- What a person gave may be taken along, and taken back.

-- the name on a shared draft is its writer's only as long as they are here
alter table public.update_drafts
  alter column saved_by_name drop not null,
  add column saved_by uuid references public.profiles on delete set null;
comment on column public.update_drafts.saved_by is 'Who saved it last, so that their name can go with them; granted to nobody.';
create index update_drafts_saved_by on public.update_drafts (saved_by) where saved_by is not null;
revoke select on public.update_drafts from authenticated;
grant select (id, commitment_id, organization_id, corrects_id, resubmits_id, content, version, saved_by_name, saved_at) on public.update_drafts to authenticated;

create function private.note_who_saves()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.saved_by := case when new.saved_by_name is not null then auth.uid() end;
  return new;
end $$;
create trigger note_who_saves before insert or update of saved_by_name on public.update_drafts
  for each row execute function private.note_who_saves();

create function private.leave_nothing()
returns trigger
language plpgsql security definer -- whoever deletes the account, also its owner or the auth service
set search_path = ''
as $$
declare
  person uuid := old.id;
  address text := lower(old.email);
  kept record;
begin
  -- comments stay, without a name; what never became public, or was between the person and the secretariat, does not
  delete from public.hidden_texts using public.comments where comments.id = hidden_texts.comment_id and comments.author_id = person;
  update public.comments set body = null, state = 'deleted', deleted_at = now() where comments.author_id = person and comments.state = 'held';
  update public.update_drafts set saved_by_name = null where update_drafts.saved_by = person;
  delete from public.invitations where invitations.email = address;
  -- files stay the agency's
  update storage.objects set owner = null, owner_id = null where objects.owner = person or objects.owner_id = person::text;
  -- what the auth service noted beside the account; where it lets nobody else touch that, it clears up itself
  for kept in
    select * from (values
      ('auth.audit_log_entries', $sql$delete from auth.audit_log_entries where payload ->> 'actor_id' = $1 or lower(payload ->> 'actor_username') = $2$sql$),
      ('auth.flow_state', 'delete from auth.flow_state where user_id::text = $1'),
      ('auth.refresh_tokens', 'delete from auth.refresh_tokens where user_id::text = $1')
    ) as listed (name, statement)
  loop
    if to_regclass(kept.name) is not null and has_table_privilege(kept.name, 'select, delete') then
      execute kept.statement using person::text, address;
    end if;
  end loop;
  return old;
end $$;
create trigger leave_nothing before delete on auth.users
  for each row execute function private.leave_nothing();

create function public.delete_my_account()
returns void
language plpgsql security definer -- accounts belong to the auth service
set search_path = ''
as $$
begin
  -- roles, follows, notifications, preferences, endorsements, reports and appeals go with the profile
  delete from auth.users where users.id = auth.uid();
  if not found then
    raise exception 'There is no such account any more.' using errcode = '42501';
  end if;
end $$;
comment on function public.delete_my_account is 'Deletes the account and all that hangs on the person. What was published stays without a name.';
grant execute on function public.delete_my_account to authenticated;

create function public.my_data()
returns jsonb
language plpgsql stable security definer -- reads one's own rows also where columns are granted to nobody
set search_path = ''
as $$
declare
  person uuid := auth.uid();
  address text := (select lower(users.email) from auth.users where users.id = person);
begin
  if not exists (select from public.profiles where profiles.id = person) then
    raise exception 'There is no such account any more.' using errcode = '42501';
  end if;
  return jsonb_build_object(
    'made_at', now(),
    'account', (select jsonb_build_object('id', users.id, 'email', users.email, 'new_email', nullif(users.email_change, ''), 'created_at', users.created_at,
        'last_sign_in_at', users.last_sign_in_at, 'display_name', profiles.display_name, 'locale', profiles.locale)
      from auth.users join public.profiles on profiles.id = users.id where users.id = person),
    'organizations', coalesce((select jsonb_agg(jsonb_build_object('organization', organizations.slug, 'role', memberships.role,
        'since', memberships.created_at, 'until', memberships.ended_at) order by memberships.id)
      from public.memberships join public.organizations on organizations.id = memberships.organization_id where memberships.profile_id = person), '[]'),
    'offices', coalesce((select jsonb_agg(jsonb_build_object('office', staff.role, 'since', staff.created_at, 'until', staff.ended_at) order by staff.id)
      from public.staff where staff.profile_id = person), '[]'),
    'invitations', coalesce((select jsonb_agg(jsonb_build_object('role', coalesce(invitations.staff_role::text, invitations.member_role::text),
        'organization', organizations.slug, 'created_at', invitations.created_at, 'accepted_at', invitations.accepted_at) order by invitations.id)
      from public.invitations left join public.organizations on organizations.id = invitations.organization_id where invitations.email = address), '[]'),
    'comments', coalesce((select jsonb_agg(to_jsonb(comments) - 'author_id' || jsonb_build_object('body', coalesce(comments.body, hidden_texts.body)) order by comments.id)
      from public.comments left join public.hidden_texts on hidden_texts.comment_id = comments.id where comments.author_id = person), '[]'),
    'appeals', coalesce((select jsonb_agg(to_jsonb(appeals) order by appeals.id)
      from public.appeals join public.comments on comments.id = appeals.comment_id where comments.author_id = person), '[]'),
    'endorsements', coalesce((select jsonb_agg(jsonb_build_object('comment', endorsements.comment_id, 'at', endorsements.created_at) order by endorsements.comment_id)
      from public.endorsements where endorsements.profile_id = person), '[]'),
    'reports', coalesce((select jsonb_agg(jsonb_build_object('comment', reports.comment_id, 'reason', reports.reason, 'at', reports.created_at) order by reports.id)
      from public.comment_reports as reports where reports.reporter_id = person), '[]'),
    'topics', coalesce((select jsonb_agg(to_jsonb(topics) - 'author_id' order by topics.id) from public.topics where topics.author_id = person), '[]'),
    'updates', coalesce((select jsonb_agg(to_jsonb(updates) - '{author_id,client_key}'::text[] order by updates.id)
      from public.progress_updates as updates where updates.author_id = person), '[]'),
    'drafts', coalesce((select jsonb_agg(to_jsonb(drafts) - 'saved_by' order by drafts.id) from public.update_drafts as drafts where drafts.saved_by = person), '[]'),
    'assessments', coalesce((select jsonb_agg(to_jsonb(assessments) - 'author_id' order by assessments.id) from public.assessments where assessments.author_id = person), '[]'),
    'responses', coalesce((select jsonb_agg(to_jsonb(responses) - 'author_id' order by responses.id) from public.responses where responses.author_id = person), '[]'),
    'files', coalesce((select jsonb_agg(jsonb_build_object('path', objects.bucket_id || '/' || objects.name, 'at', objects.created_at) order by objects.created_at)
      from storage.objects where objects.owner = person or objects.owner_id = person::text), '[]'),
    'follows', coalesce((select jsonb_agg(to_jsonb(follows) - 'profile_id' order by follows.id) from public.follows where follows.profile_id = person), '[]'),
    'notifications', coalesce((select jsonb_agg(to_jsonb(notices) - 'profile_id' order by notices.id)
      from public.notifications as notices where notices.profile_id = person), '[]'),
    'preferences', coalesce((select jsonb_object_agg(preferences.kind, preferences.pace)
      from public.notification_preferences as preferences where preferences.profile_id = person), '{}')
  );
end $$;
comment on function public.my_data is 'All that is kept about the signed-in person, for them alone.';
grant execute on function public.my_data to authenticated;
