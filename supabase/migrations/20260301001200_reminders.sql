-- Reminders and the weekly summary are notifications like all others: each is made once, however often this is asked.
-- What is reminded of stands in the subject, a date with it where one may move: a moved deadline is reminded of again.

create function private.due_reports(today date)
returns table (profile_id uuid, subject text, subject_id bigint, plan text)
language sql stable
set search_path = ''
as $$
  select distinct memberships.profile_id,
    'reporting_rounds:' || case when duties.due_on < today then 'late' when duties.due_on <= today + 1 then 'day' else 'week' end,
    duties.round_id, duties.plan_slug
  from private.round_duties(today) as duties
  join public.memberships on memberships.organization_id = duties.organization_id and memberships.role = 'coordinator' and memberships.ended_at is null
  where duties.duty in ('owed', 'returned', 'overdue') and duties.due_on <= today + 7
$$;
comment on function private.due_reports is 'Coordinators whose agency still owes reports in an open round that is due within a week, within a day, or late.';

create function private.due_milestones(today date)
returns table (profile_id uuid, subject text, subject_id bigint, plan text, commitment text)
language sql stable
set search_path = ''
as $$
  select distinct memberships.profile_id,
    'milestones:' || case when milestones.due_on < today then 'late:' else 'due:' end || milestones.due_on,
    milestones.id, plans.slug, commitments.code
  from public.milestones
  join public.commitments on commitments.id = milestones.commitment_id and commitments.lifecycle = 'active'
  join public.plans on plans.id = commitments.plan_id and plans.lifecycle = 'active'
  join public.commitment_organizations as parts on parts.commitment_id = commitments.id and parts.role = 'lead'
  join public.memberships on memberships.organization_id = parts.organization_id and memberships.role = 'coordinator' and memberships.ended_at is null
  -- what has been late for a month was told then, or before there were reminders
  where milestones.due_on between today - 30 and today + 7 and public.completed_on(milestones) is null
$$;
comment on function private.due_milestones is 'Coordinators of lead agencies with a milestone that is due within a week, or late.';

create function private.due_answers(today date)
returns table (profile_id uuid, subject text, subject_id bigint, plan text, commitment text)
language sql stable
set search_path = ''
as $$
  select distinct memberships.profile_id, 'comments:' || case when comments.response_due_on < today then 'overdue' else 'due' end,
    comments.id, plans.slug, commitments.code
  from public.comments
  join public.commitments on commitments.id = comments.commitment_id
  join public.plans on plans.id = commitments.plan_id
  join public.commitment_organizations as parts on parts.commitment_id = commitments.id and parts.role = 'lead'
  join public.memberships on memberships.organization_id = parts.organization_id and memberships.role = 'coordinator' and memberships.ended_at is null
  where comments.state = 'visible' and comments.response_due_on between today - 30 and private.after_working_days(today, 3)
    and comments.author_id is distinct from memberships.profile_id
    -- "under consideration" keeps the clock running
    and not exists (select from public.responses where responses.comment_id = comments.id and responses.disposition <> 'under_consideration')
$$;
comment on function private.due_answers is 'Coordinators of lead agencies with a question that is due within three working days, or overdue.';

create function public.make_reminders()
returns integer
language sql volatile security definer -- writes for others
set search_path = ''
as $$
  with today as materialized (select private.today() as day),
  made as (
    insert into public.notifications (profile_id, kind, subject, subject_id, plan, commitment, comment_id)
    select due.profile_id, due.kind, due.subject, due.subject_id, due.plan, due.commitment, due.comment_id
    from today cross join lateral (
      select reports.profile_id, 'reminder'::public.notice_kind as kind, reports.subject, reports.subject_id, reports.plan, null as commitment, null::bigint as comment_id
      from private.due_reports(today.day) as reports
      union all
      select steps.profile_id, 'reminder', steps.subject, steps.subject_id, steps.plan, steps.commitment, null from private.due_milestones(today.day) as steps
      union all
      select answers.profile_id, 'reminder', answers.subject, answers.subject_id, answers.plan, answers.commitment, answers.subject_id
      from private.due_answers(today.day) as answers
      union all
      -- once in the week that has begun, about the one before; the number is year and week, as in ISO 8601
      select staff.profile_id, 'summary', 'weeks', to_char(today.day, 'IYYYIW')::bigint, null, null, null
      from public.staff where staff.role = 'secretariat' and staff.ended_at is null
    ) as due
    on conflict do nothing
    returning 1
  ),
  forgotten as (
    -- some at a time: nobody waits for years of them
    delete from public.notifications where notifications.id in (
      select old.id from public.notifications as old where old.read_at < now() - interval '1 year' order by old.read_at limit 20000)
  )
  select count(*)::integer from made
$$;
comment on function public.make_reminders is 'Notifies coordinators of what is due and the secretariat of its week, each once, and forgets what was read a year ago; gives how many were new. For the digest alone.';
grant execute on function public.make_reminders to service_role;
