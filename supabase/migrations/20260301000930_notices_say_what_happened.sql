-- The notification centre in one question: what happened, read from the thing itself and with the reader's own rights, so that what
-- was hidden or taken back since is not told again.

create view public.notice_overview with (security_invoker = true) as
select
  notices.id, notices.profile_id, notices.kind, notices.subject, notices.subject_id, notices.created_at, notices.read_at,
  notices.plan, notices.commitment, notices.meeting, notices.organization, notices.comment_id,
  plans.title as plan_title,
  commitments.title as commitment_title,
  meetings.title as meeting_title, meetings.starts_at as meeting_starts_at,
  organizations.short_name as organization_short_name, organizations.name as organization_name,
  -- what was said: a comment, or the comment that was answered or moderated
  comments.kind as comment_kind, comments.state as comment_state, comments.body as comment_body,
  speakers.display_name as comment_author, spoken_for.name as comment_organization_name,
  responses.disposition, responses.body as response_body,
  updates.completion,
  moves.from_on as deadline_from, moves.to_on as deadline_to,
  assessments.voice,
  decisions.number as decision_number, decisions.text as decision_text, decisions.state as decision_state, decisions.due_on as decision_due_on,
  topics.title as topic_title,
  steps.title as milestone_title, rounds.name as round_name, coalesce(steps.due_on, rounds.due_on, comments.response_due_on) as due_on,
  moderation.action as moderation_action, rules.code as rule_code, rules.title as rule_title
from public.notifications as notices
cross join lateral (select split_part(notices.subject, ':', 1) as name) as things
left join public.plans on plans.slug = notices.plan
left join public.commitments on commitments.plan_id = plans.id and commitments.code = notices.commitment
left join public.meetings on meetings.slug = notices.meeting
left join public.organizations on organizations.slug = notices.organization
left join public.comments on comments.id = case things.name when 'comments' then notices.subject_id else notices.comment_id end
left join public.profiles as speakers on speakers.id = comments.author_id
left join public.organizations as spoken_for on spoken_for.id = comments.organization_id
left join public.responses on things.name = 'responses' and responses.id = notices.subject_id
left join public.progress_updates as updates on things.name = 'progress_updates' and updates.id = notices.subject_id
left join public.deadline_changes as moves on things.name = 'deadline_changes' and moves.id = notices.subject_id
left join public.assessments on things.name = 'assessments' and assessments.id = notices.subject_id
left join public.decisions on things.name = 'decisions' and decisions.id = notices.subject_id
left join public.topics on things.name = 'topics' and topics.id = notices.subject_id
left join public.milestones as steps on steps.id = case things.name when 'milestones' then notices.subject_id else moves.milestone_id end
left join public.reporting_rounds as rounds on things.name = 'reporting_rounds' and rounds.id = notices.subject_id
left join public.moderation_log as moderation on things.name = 'moderation_log' and moderation.id = notices.subject_id
left join public.platform_rules as rules on rules.id = moderation.rule_id;
comment on view public.notice_overview is 'One''s notifications with what happened, as far as one may still read it.';
grant select on public.notice_overview to authenticated;
