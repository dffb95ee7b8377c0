create view public.moderation_queue with (security_invoker = true) as
select
  asked.comment_id,
  min(asked.since) as waiting_since,
  (count(*) filter (where asked.why = 'report'))::integer as reports,
  bool_or(asked.why = 'held') as is_held,
  bool_or(asked.why = 'appeal') as is_appealed
from (
  select reports.comment_id, reports.created_at as since, 'report' as why from public.comment_reports as reports where reports.settled_at is null
  union all
  select appeals.comment_id, appeals.created_at, 'appeal' from public.appeals where appeals.settled_at is null
  union all
  select comments.id, coalesce(comments.edited_at, comments.created_at), 'held' from public.comments where comments.state = 'held'
) as asked
-- others would see what they reported and what of theirs is held, which is no queue
where (select private.is_secretariat())
group by asked.comment_id;
comment on view public.moderation_queue is 'The comments about which the secretariat has to decide: reported, held for a word, or hidden and appealed. The secretariat''s.';
grant select on public.moderation_queue to authenticated;

create view public.moderation_counts with (security_invoker = true) as
select
  date_trunc('month', log.decided_at at time zone site.time_zone)::date as month,
  rules.code as rule_code,
  rules.title as rule_title,
  log.action,
  count(*)::integer as decisions
from public.moderation_log as log
cross join public.site
left join public.platform_rules as rules on rules.id = log.rule_id
group by month, rules.id, log.action;
comment on view public.moderation_counts is 'How often the secretariat decided what about comments, by month and rule; no words, no names.';
grant select on public.moderation_counts to anon, authenticated, service_role;
