-- What an entry names, in words of today: the ledger itself keeps addresses, which never change.

create view public.ledger_entries with (security_invoker = true) as
select ledger.*, commitments.title as commitment_title, milestones.code as milestone_code, milestones.title as milestone_title,
  coalesce(plans.is_sample, false) as is_sample
from public.ledger
left join public.plans on plans.slug = ledger.plan
left join public.commitments on commitments.plan_id = plans.id and commitments.code = ledger.commitment
-- entries on what became of a milestone name it by its number only
left join public.milestones on milestones.id = case when ledger.subject in ('milestone_completions', 'deadline_changes')
  then (coalesce(ledger.after, ledger.before)::jsonb ->> 'milestone_id')::bigint end;
comment on view public.ledger_entries is 'The ledger with the titles of the commitments and milestones it names. Ask for it by seq, newest first, never by offset.';
grant select on public.ledger_entries to anon, authenticated, service_role;
