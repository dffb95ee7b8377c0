-- Who stands behind what, who follows what, and what they were told in the last weeks. Deterministic, and looks like people.

insert into public.endorsements (comment_id, profile_id, created_at)
select comments.id, users.id, least(now(), comments.created_at + (1 + chance.number % 90) * interval '1 hour')
from public.comments
join auth.users on users.email like '%@demo.test' and users.id <> comments.author_id
cross join lateral (select abs(hashtext(comments.body || users.email)) as number) as chance
where comments.state = 'visible'
  and chance.number % 100 < case when comments.parent_id is not null then 6 when comments.kind in ('concern', 'recommendation') then 34 else 16 end;

update public.profiles set locale = 'en' from auth.users where users.id = profiles.id and users.email = 'analyst@demo.test';
insert into public.notification_preferences (profile_id, kind, pace)
select users.id, wish.kind::public.notice_kind, wish.pace::public.notice_pace
from (values ('civil', 'update', 'now'), ('civil', 'comment', 'daily'), ('student', 'meeting', 'off'), ('analyst', 'change', 'now'), ('citizen', 'assessment', 'weekly')) as wish (mailbox, kind, pace)
join auth.users on users.email = wish.mailbox || '@demo.test';

insert into public.follows (profile_id, plan_id, commitment_id, organization_id, meeting_id, comment_id, created_at)
select users.id, case wish.what when 'plan' then private.plan_current_on(private.today()) end,
  case wish.what when 'commitment' then private.demo_commitment('next', wish.which) end, organizations.id, meetings.id, comments.id,
  (private.demo_day(-wish.days_ago) + time '21:00') at time zone 'Asia/Baku'
from (values
  ('citizen', 'commitment', '1.1', 118), ('citizen', 'commitment', '1.3', 74), ('citizen', 'agency', 'asan', 74), ('citizen', 'meeting', null, 3),
  ('civil', 'plan', null, 400), ('civil', 'agency', 'ministry-of-finance', 210), ('civil', 'thread', 'Qayda yazılınca%', 35), ('civil', 'meeting', null, 3),
  ('analyst', 'commitment', '2.3', 300), ('analyst', 'commitment', '5.2', 90), ('analyst', 'commitment', '5.3', 90), ('analyst', 'commitment', '2.2', 41),
  ('local-voice', 'commitment', '4.2', 200), ('local-voice', 'commitment', '3.2', 200), ('local-voice', 'commitment', '1.6', 44), ('local-voice', 'meeting', null, 4),
  ('journalist', 'plan', null, 150), ('journalist', 'commitment', '2.2', 88), ('journalist', 'commitment', '3.1', 37),
  ('lawyer', 'commitment', '4.1', 120), ('lawyer', 'commitment', '6.2', 141), ('student', 'commitment', '1.6', 43), ('student', 'agency', 'asan', 43),
  ('teacher', 'commitment', '4.3', 6), ('coordinator', 'commitment', '6.3', 200), ('secretariat', 'plan', null, 500), ('reviewer', 'plan', null, 300)
) as wish (mailbox, what, which, days_ago)
join auth.users on users.email = wish.mailbox || '@demo.test'
left join public.organizations on wish.what = 'agency' and organizations.slug = wish.which
left join public.meetings on wish.what = 'meeting' and meetings.state = 'announced'
left join public.comments on wish.what = 'thread' and comments.body like wish.which and comments.parent_id is null;

-- what the rows of this story told while they were written came all at once, and before anybody followed anything
delete from public.notifications;
do $$
declare
  event record;
begin
  for event in
    select * from (
      select comments.created_at as at, case when comments.parent_id is null then 'comment' else 'reply' end as kind, 'comments' as subject, comments.id as subject_id,
        comments.author_id as doer, comments.commitment_id, comments.organization_id, comments.meeting_id, coalesce(comments.parent_id, comments.id) as thread,
        array(select parents.author_id from public.comments as parents where parents.id = comments.parent_id) as persons
      from public.comments where comments.state = 'visible'
      union all
      select comments.created_at, 'question', 'comments', comments.id, comments.author_id, comments.commitment_id, null, null, comments.id,
        private.coordinators_of(array(select parts.organization_id from public.commitment_organizations as parts where parts.commitment_id = comments.commitment_id and parts.role = 'lead'))
      from public.comments where comments.state = 'visible' and comments.response_due_on is not null and comments.commitment_id is not null
      union all
      select responses.created_at, 'response', 'responses', responses.id, responses.author_id, comments.commitment_id, responses.organization_id, comments.meeting_id, comments.id, array[comments.author_id]
      from public.responses join public.comments on comments.id = responses.comment_id
      union all
      select updates.published_at, 'update', 'progress_updates', updates.id, updates.author_id, updates.commitment_id, updates.organization_id, null, null, '{}'
      from public.progress_updates as updates where updates.state = 'published'
      union all
      select moved.created_at, 'change', 'deadline_changes', moved.id, null, moved.commitment_id, null, null, null, '{}' from public.deadline_changes as moved
      union all
      select assessments.created_at, 'assessment', 'assessments', assessments.id, assessments.author_id, assessments.commitment_id, assessments.organization_id, null, null, '{}' from public.assessments
      union all
      select meetings.created_at, 'meeting', 'meetings:announced', meetings.id, null, null, null, meetings.id, null,
        array(select follows.profile_id from public.follows where follows.plan_id is not null)
      from public.meetings where meetings.state = 'announced'
      union all
      select decisions.created_at, 'decision', 'decisions:open', decisions.id, null, concerned.commitment_id, null, decisions.meeting_id, null, '{}'
      from public.decisions join public.decision_commitments as concerned on concerned.decision_id = decisions.id
      union all
      select log.decided_at, 'moderation', 'moderation_log', log.id, null, comments.commitment_id, null, comments.meeting_id, comments.id, array[comments.author_id]
      from public.moderation_log as log join public.comments on comments.id = log.comment_id where log.action <> 'kept'
    ) as told
    where told.at > now() - interval '45 days' order by told.at
  loop
    perform private.tell(event.kind::public.notice_kind, event.subject, event.subject_id, array[event.doer], event.commitment_id, event.organization_id,
      event.meeting_id, event.thread, persons => event.persons, to_followers => event.kind not in ('question', 'moderation'));
    update public.notifications set created_at = event.at where created_at = now();
  end loop;
  -- older ones were read and sent; nobody is told what happened before they followed it
  delete from public.notifications where kind not in ('reply', 'response', 'question', 'moderation') and not exists (
    select from public.follows where follows.profile_id = notifications.profile_id and follows.created_at < notifications.created_at);
  update public.notifications set mailed_at = created_at + interval '14 hours' where created_at < now() - interval '3 days';
  update public.notifications set read_at = created_at + interval '20 hours' where created_at < now() - interval '9 days';
end $$;
