create or replace view public.ledger_entries with (security_invoker = true) as
select ledger.*, commitments.title as commitment_title, milestones.code as milestone_code, milestones.title as milestone_title,
  coalesce(plans.is_sample, meetings.is_sample, false) as is_sample,
  meetings.slug as meeting, meetings.title as meeting_title, decisions.number as decision_number,
  (select jsonb_agg(jsonb_build_object('id', responses.id, 'created_at', responses.created_at) order by responses.id) from public.responses
   where responses.ledger_seq = ledger.seq
     or ledger.subject = 'deadline_changes' and responses.deadline_change_id = ledger.subject_id
     or ledger.subject = 'progress_updates' and responses.update_id = ledger.subject_id) as answers
from public.ledger
left join public.plans on plans.slug = ledger.plan
left join public.commitments on commitments.plan_id = plans.id and commitments.code = ledger.commitment
-- entries on what became of a milestone name it by its number only
left join public.milestones on milestones.id = case when ledger.subject in ('milestone_completions', 'deadline_changes')
  then (coalesce(ledger.after, ledger.before)::jsonb ->> 'milestone_id')::bigint end
left join public.decisions on decisions.id = case when ledger.subject in ('decisions', 'decision_organizations', 'decision_commitments') then ledger.subject_id end
left join public.meeting_participants on ledger.subject = 'meeting_participants' and meeting_participants.id = ledger.subject_id
left join public.agenda_items on ledger.subject = 'agenda_items' and agenda_items.id = ledger.subject_id
left join public.comments on comments.id = case when ledger.subject = 'comments' then ledger.subject_id
  when ledger.subject in ('responses', 'moderation_log') then (ledger.after::jsonb ->> 'comment_id')::bigint end
left join public.meetings on meetings.id = case when ledger.subject = 'meetings' then ledger.subject_id
  -- what left a meeting is known by its entry alone
  else coalesce(decisions.meeting_id, meeting_participants.meeting_id, agenda_items.meeting_id, comments.meeting_id,
    case when ledger.subject in ('meeting_participants', 'agenda_items') then (ledger.before::jsonb ->> 'meeting_id')::bigint end) end;
comment on view public.ledger_entries is 'The ledger with the titles of the commitments, milestones and meetings it names, and the official answers that a change followed from. Ask for it by seq, newest first, never by offset.';
