-- What a person gave may be taken along, and taken back.

create function public.my_data()
returns jsonb
language sql stable security definer -- reads one's own rows also where columns are granted to nobody
set search_path = ''
as $$
  select jsonb_build_object(
    'made_at', now(),
    'account', (select jsonb_build_object('email', users.email, 'created_at', users.created_at, 'display_name', profiles.display_name, 'locale', profiles.locale)
      from auth.users join public.profiles on profiles.id = users.id where users.id = auth.uid()),
    'memberships', coalesce((select jsonb_agg(jsonb_build_object('organization', organizations.slug, 'role', memberships.role,
        'since', memberships.created_at, 'until', memberships.ended_at) order by memberships.id)
      from public.memberships join public.organizations on organizations.id = memberships.organization_id where memberships.profile_id = auth.uid()), '[]'),
    'offices', coalesce((select jsonb_agg(jsonb_build_object('office', staff.role, 'since', staff.created_at, 'until', staff.ended_at) order by staff.id)
      from public.staff where staff.profile_id = auth.uid()), '[]'),
    'comments', coalesce((select jsonb_agg(to_jsonb(comments) - 'author_id' || jsonb_build_object('body', coalesce(comments.body, hidden_texts.body)) order by comments.id)
      from public.comments left join public.hidden_texts on hidden_texts.comment_id = comments.id where comments.author_id = auth.uid()), '[]'),
    'updates', coalesce((select jsonb_agg(to_jsonb(updates) - 'author_id' order by updates.id) from public.progress_updates as updates where updates.author_id = auth.uid()), '[]'),
    'assessments', coalesce((select jsonb_agg(to_jsonb(assessments) - 'author_id' order by assessments.id) from public.assessments where assessments.author_id = auth.uid()), '[]'),
    'responses', coalesce((select jsonb_agg(to_jsonb(responses) - 'author_id' order by responses.id) from public.responses where responses.author_id = auth.uid()), '[]'),
    'topics', coalesce((select jsonb_agg(to_jsonb(topics) - 'author_id' order by topics.id) from public.topics where topics.author_id = auth.uid()), '[]'),
    'endorsements', coalesce((select jsonb_agg(jsonb_build_object('comment', endorsements.comment_id, 'at', endorsements.created_at)) from public.endorsements where endorsements.profile_id = auth.uid()), '[]'),
    'reports', coalesce((select jsonb_agg(jsonb_build_object('comment', reports.comment_id, 'reason', reports.reason, 'at', reports.created_at)) from public.comment_reports as reports where reports.reporter_id = auth.uid()), '[]'),
    'follows', coalesce((select jsonb_agg(to_jsonb(follows) - 'profile_id' order by follows.id) from public.follows where follows.profile_id = auth.uid()), '[]'),
    'notifications', coalesce((select jsonb_agg(to_jsonb(notifications) - 'profile_id' order by notifications.id) from public.notifications where notifications.profile_id = auth.uid()), '[]'),
    'preferences', coalesce((select jsonb_object_agg(preferences.kind, preferences.pace) from public.notification_preferences as preferences where preferences.profile_id = auth.uid()), '{}')
  )
$$;
comment on function public.my_data is 'All that is kept about the signed-in person.';

create function public.delete_my_account()
returns void
language plpgsql security definer -- accounts belong to the auth service
set search_path = ''
as $$
begin
  if auth.uid() is null then
    raise exception 'Nobody is signed in.' using errcode = '42501';
  elsif private.is_administrator() and not exists (
    select from public.staff where staff.role = 'administrator' and staff.ended_at is null and staff.profile_id <> auth.uid()
  ) then
    raise exception 'The last administrator stays until there is another.' using errcode = 'P0001', hint = 'last_administrator';
  end if;
  -- comments stay as those of a former participant; all that hangs on the person alone goes with the profile
  delete from auth.users where users.id = auth.uid();
end $$;
comment on function public.delete_my_account is 'Deletes the account, its profile, roles, follows and notifications. What was published stays without a name.';

grant execute on function public.my_data, public.delete_my_account to authenticated;
