-- What a person keeps under a name is theirs to take along; with the profile it goes.

create or replace function public.my_data()
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
      from public.notification_preferences as preferences where preferences.profile_id = person), '{}'),
    'saved_views', coalesce((select jsonb_agg(to_jsonb(views) - 'profile_id' order by views.id) from public.saved_views as views where views.profile_id = person), '[]')
  );
end $$;
