-- A plan that is opened enters the ledger whole, and so does all that was public before there was a ledger.

create function private.public_facts(plan bigint)
returns table (moment timestamptz, rank integer, subject text, subject_id bigint, fields jsonb, before jsonb, after jsonb)
language sql stable
set search_path = ''
-- dates that moved, withdrawals and closings are left to the entries of their own that follow
as $$
  with chosen as (
    select plans.id, plans.opened_at from public.plans where plans.lifecycle <> 'draft' and (plan is null or plans.id = plan)
  ), promise as (
    select commitments.*, chosen.opened_at from public.commitments join chosen on chosen.id = commitments.plan_id
  )
  select plans.opened_at, 0, 'plans', plans.id, to_jsonb(plans) - 'closed_on' || '{"lifecycle": "active"}', null::jsonb, null::jsonb
  from public.plans join chosen on chosen.id = plans.id
  union all
  select greatest(themes.created_at, chosen.opened_at), 1, 'themes', themes.id, to_jsonb(themes), null, null
  from public.themes join chosen on chosen.id = themes.plan_id
  union all
  select greatest(promise.created_at, promise.opened_at), 2, 'commitments', promise.id,
    to_jsonb(promise) - '{opened_at,withdrawn_on}'::text[] || jsonb_build_object(
      'due_on', case when exists (select from public.deadline_changes as moved where moved.commitment_id = promise.id and moved.milestone_id is null)
        then promise.original_due_on else promise.due_on end,
      'lifecycle', 'active', 'withdrawal_reason', '{}'::jsonb),
    null, null
  from promise
  union all
  select greatest(parts.created_at, promise.opened_at), 3, 'commitment_organizations', parts.commitment_id, to_jsonb(parts), null, null
  from public.commitment_organizations as parts join promise on promise.id = parts.commitment_id
  union all
  select greatest(milestones.created_at, promise.opened_at), 4, 'milestones', milestones.id,
    to_jsonb(milestones) || jsonb_build_object('due_on', case
      when exists (select from public.deadline_changes as moved where moved.milestone_id = milestones.id) then milestones.original_due_on
      else milestones.due_on end),
    null, null
  from public.milestones join promise on promise.id = milestones.commitment_id
  union all
  select greatest(indicators.created_at, promise.opened_at), 5, 'indicators', indicators.id, to_jsonb(indicators), null, null
  from public.indicators join promise on promise.id = indicators.commitment_id
  union all
  select greatest(measured.created_at, promise.opened_at), 6, 'indicator_values', measured.id, to_jsonb(measured), null, null
  from public.indicator_values as measured join public.indicators on indicators.id = measured.indicator_id
  join promise on promise.id = indicators.commitment_id
  union all
  select rounds.opened_at, 7, 'reporting_rounds', rounds.id, to_jsonb(rounds) - 'closed_at', null, null
  from public.reporting_rounds as rounds join chosen on chosen.id = rounds.plan_id
  union all
  select rounds.closed_at, 8, 'reporting_rounds', rounds.id, to_jsonb(rounds), '{}', jsonb_build_object('closed_at', rounds.closed_at)
  from public.reporting_rounds as rounds join chosen on chosen.id = rounds.plan_id where rounds.closed_at is not null
  union all
  select moved.created_at, 9, 'deadline_changes', moved.id, to_jsonb(moved), null, null
  from public.deadline_changes as moved join promise on promise.id = moved.commitment_id
  union all
  select moved.created_at, 10, case when moved.milestone_id is null then 'commitments' else 'milestones' end,
    coalesce(moved.milestone_id, moved.commitment_id), jsonb_build_object('id', moved.commitment_id, 'commitment_id', moved.commitment_id),
    jsonb_build_object('due_on', moved.from_on), jsonb_build_object('due_on', moved.to_on)
  from public.deadline_changes as moved join promise on promise.id = moved.commitment_id
  union all
  select promise.withdrawn_on::timestamptz, 11, 'commitments', promise.id, to_jsonb(promise), '{"lifecycle": "active", "withdrawal_reason": {}, "withdrawn_on": null}',
    jsonb_build_object('lifecycle', 'withdrawn', 'withdrawal_reason', promise.withdrawal_reason, 'withdrawn_on', promise.withdrawn_on)
  from promise where promise.lifecycle = 'withdrawn'
  union all
  select greatest(plans.opened_at, (plans.closed_on + time '18:00') at time zone coalesce((select site.time_zone from public.site), 'UTC')),
    17, 'plans', plans.id, to_jsonb(plans), '{"lifecycle": "active", "closed_on": null}',
    jsonb_build_object('lifecycle', 'closed', 'closed_on', plans.closed_on)
  from public.plans join chosen on chosen.id = plans.id where plans.lifecycle = 'closed'
  union all
  select updates.published_at, 12, 'progress_updates', updates.id, to_jsonb(updates), null, null
  from public.progress_updates as updates join promise on promise.id = updates.commitment_id where updates.state = 'published'
  union all
  select updates.published_at, 13, 'evidence', evidence.id, to_jsonb(evidence), null, null
  from public.evidence join public.progress_updates as updates on updates.id = evidence.update_id
  join promise on promise.id = updates.commitment_id where updates.state = 'published'
  union all
  select updates.published_at, 14, 'milestone_completions', done.milestone_id, to_jsonb(done), null, null
  from public.milestone_completions as done join public.progress_updates as updates on updates.id = done.update_id
  join promise on promise.id = updates.commitment_id where updates.state = 'published'
  union all
  select assessments.created_at, 15, 'assessments', assessments.id, to_jsonb(assessments), null, null
  from public.assessments join promise on promise.id = assessments.commitment_id
  union all
  select comments.created_at, 16, 'comments', comments.id, to_jsonb(comments), null, null
  from public.comments join promise on promise.id = comments.commitment_id
  union all
  select organizations.created_at, -1, 'organizations', organizations.id, to_jsonb(organizations), null, null
  from public.organizations where plan is null
$$;
comment on function private.public_facts is 'All that is public of a plan (of everything when none is named) as entries for the ledger.';

create function private.record_facts(plan bigint default null, not_before timestamptz default null)
returns void
language plpgsql
set search_path = ''
as $$
declare
  fact record;
begin
  for fact in
    select facts.* from private.public_facts(plan) as facts
    where not exists (
      select from public.ledger where ledger.subject = facts.subject and ledger.subject_id = facts.subject_id and facts.after is null
        -- the parts of a commitment share its number
        and (facts.subject not in ('commitment_organizations', 'milestone_completions') or ledger.after::jsonb @> private.public_part(facts.subject, facts.fields))
    )
    order by greatest(facts.moment, not_before), facts.rank, facts.subject_id
  loop
    perform private.record(greatest(fact.moment, not_before), case when fact.after is null then 'added' else 'changed' end,
      fact.subject, fact.subject_id, fact.fields, fact.before,
      coalesce(fact.after, private.public_part(fact.subject, fact.fields)));
  end loop;
end $$;
comment on function private.record_facts is 'Enters in the order of time what is public and not in the ledger yet.';

select private.record_facts();

do $$
declare
  listed record;
begin
  for listed in
    select * from (values
      ('organizations', 'id'), ('plans', 'id'), ('themes', 'id'), ('commitments', 'id'), ('commitment_organizations', 'commitment_id'),
      ('milestones', 'id'), ('deadline_changes', 'id'), ('indicators', 'id'), ('indicator_values', 'id'), ('reporting_rounds', 'id'),
      ('evidence_archives', 'id'), ('assessments', 'id'), ('comments', 'id')
    ) as listed (name, key)
  loop
    execute format(
      'create constraint trigger enters_the_ledger after insert or update or delete on public.%I
         deferrable initially deferred for each row execute function private.record_in_ledger(%L)', listed.name, listed.key);
  end loop;
end $$;
create constraint trigger enters_the_ledger_when_published after insert or update of state on public.progress_updates
  deferrable initially deferred for each row when (new.state = 'published') execute function private.record_publication();
