create function private.excerpt(body text)
returns text
language sql immutable
set search_path = ''
-- a quotation in a letter: one line, short, without marks that would turn the text around it and without addresses, for a letter to
-- many would be their way to strangers
as $$
  select case when length(line) > 200 then rtrim(left(line, 200)) || '…' else line end
  from (
    select btrim(regexp_replace(private.without_invisible_characters(regexp_replace(regexp_replace(body, '\s+', ' ', 'g'), '(https?://|www\.)\S+', '[…]', 'gi')), '\s+', ' ', 'g')) as line
  ) as whole
$$;

create function private.week_in_figures(week bigint)
returns jsonb
language sql stable
set search_path = ''
as $$
  with span as (
    select ends - 7 as first, ends - 1 as last, (ends - 7)::timestamp at time zone site.time_zone as since, ends::timestamp at time zone site.time_zone as until
    from public.site cross join (select to_date(week::text, 'IYYYIW') as ends) as monday
  )
  select jsonb_build_object('from', span.first, 'to', span.last,
    'updates', (select count(*) from public.progress_updates where published_at >= span.since and published_at < span.until),
    'reviews', (select count(*) from public.progress_updates where state = 'submitted'),
    'comments', (select count(*) from public.comments where state = 'visible' and created_at >= span.since and created_at < span.until),
    'responses', (select count(*) from public.responses where created_at >= span.since and created_at < span.until),
    'unanswered', (select count(*) from public.comments where state = 'visible' and response_due_on < private.today()
      and not exists (select from public.responses where responses.comment_id = comments.id and responses.disposition <> 'under_consideration')),
    'moderation', (select count(*) from public.comments where state = 'held'
      or exists (select from public.comment_reports as reports where reports.comment_id = comments.id and reports.settled_at is null)
      or exists (select from public.appeals where appeals.comment_id = comments.id and appeals.settled_at is null)),
    'decisions', (select count(*) from public.decisions where state = 'open' and due_on < private.today()),
    'next_meeting', (select min(meetings.starts_at) from public.meetings where meetings.state = 'announced' and meetings.starts_at > now()))
  from span
$$;
comment on function private.week_in_figures is 'What the secretariat is told on a Monday: the week before the one with this number (ISO year and week), and what waits now.';

create function private.notice_words(subject text, subject_id bigint)
returns jsonb
language sql stable
set search_path = ''
-- null for what is gone or hidden by now; nothing for a table that is not known here, of which the kind alone is told
as $$
  select case split_part(subject, ':', 1)
    when 'progress_updates' then (
      select jsonb_build_object('who', coalesce(nullif(organizations.short_name, '{}'), organizations.name), 'completion', updates.completion, 'state', updates.state)
      from public.progress_updates as updates left join public.organizations on organizations.id = updates.organization_id where updates.id = subject_id)
    when 'deadline_changes' then (
      select jsonb_build_object('from', changes.from_on, 'to', changes.to_on) from public.deadline_changes as changes where changes.id = subject_id)
    when 'comments' then (
      select jsonb_build_object('who', coalesce(nullif(organizations.short_name, '{}'), organizations.name, to_jsonb(profiles.display_name)), 'as', comments.kind, 'quote', private.excerpt(comments.body),
        'day', comments.response_due_on)
      from public.comments left join public.organizations on organizations.id = comments.organization_id
      left join public.profiles on profiles.id = comments.author_id where comments.id = subject_id and comments.state = 'visible')
    when 'responses' then (
      select jsonb_build_object('who', coalesce(nullif(organizations.short_name, '{}'), organizations.name), 'disposition', responses.disposition, 'quote', private.excerpt(responses.body))
      from public.responses left join public.organizations on organizations.id = responses.organization_id where responses.id = subject_id)
    when 'meetings' then (select jsonb_build_object('starts_at', meetings.starts_at, 'state', meetings.state) from public.meetings where meetings.id = subject_id)
    when 'decisions' then (
      select jsonb_build_object('words', decisions.text, 'number', decisions.number, 'day', decisions.due_on, 'state', decisions.state,
        'meeting', meetings.slug, 'title', meetings.title)
      from public.decisions join public.meetings on meetings.id = decisions.meeting_id where decisions.id = subject_id)
    when 'topics' then (
      select jsonb_build_object('quote', private.excerpt(topics.title), 'words', nullif(topics.declined_reason, '{}')) from public.topics where topics.id = subject_id)
    when 'moderation_log' then (
      select jsonb_build_object('action', log.action, 'rule', rules.code, 'words', rules.title)
      from public.moderation_log as log left join public.platform_rules as rules on rules.id = log.rule_id where log.id = subject_id)
    when 'commitments' then (
      select jsonb_build_object('words', nullif(commitments.withdrawal_reason, '{}')) from public.commitments where commitments.id = subject_id)
    when 'assessments' then (select jsonb_build_object('voice', assessments.voice) from public.assessments where assessments.id = subject_id)
    when 'reporting_rounds' then (
      select jsonb_build_object('words', rounds.name, 'day', rounds.due_on) from public.reporting_rounds as rounds where rounds.id = subject_id and rounds.closed_at is null)
    when 'milestones' then (
      select jsonb_build_object('words', milestones.title, 'day', milestones.due_on)
      from public.milestones where milestones.id = subject_id and public.completed_on(milestones) is null)
    when 'weeks' then private.week_in_figures(subject_id)
    else '{}'
  end
$$;
comment on function private.notice_words is 'What a mail says about the thing behind a notification: names, dates and an excerpt, as they stand now.';
