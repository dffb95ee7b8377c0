-- Answers, meetings, decisions, rules and who holds which office are public changes like those of a plan. Of people and of what they
-- wrote nothing enters but digests: an entry on an office says that it was given or ended, not to whom.

create function private.dialogue_facts(plan bigint)
returns table (moment timestamptz, rank integer, subject text, subject_id bigint, fields jsonb, before jsonb, after jsonb)
language sql stable
set search_path = ''
-- each thing as it began; what became of it later is an entry of its own
as $$
  with said as (
    select comments.id, comments.deleted_at, coalesce(freed.decided_at, comments.created_at) as moment, to_jsonb(comments) as fields,
      -- what was held came into sight, if at all, by the secretariat's decision
      to_jsonb(comments) || jsonb_build_object('deleted_at', null, 'state', case freed.action when 'refused' then 'hidden' else 'visible' end,
        'body', case when freed.action is distinct from 'refused' then coalesce(comments.body, hidden_texts.body) end) as was
    from public.comments
    left join public.commitments on commitments.id = comments.commitment_id
    left join public.hidden_texts on hidden_texts.comment_id = comments.id
    left join lateral (
      select log.decided_at, log.action from public.moderation_log as log
      where log.comment_id = comments.id and log.action in ('released', 'refused') order by log.id limit 1
    ) as freed on true
    where comments.state <> 'held' and (plan is null or commitments.plan_id = plan)
  ), begun (moment, rank, subject, subject_id, was, changed_at, fields) as (
    select holidays.created_at, 18, 'public_holidays', holidays.id, to_jsonb(holidays), null::timestamptz, null::jsonb from public.public_holidays as holidays where plan is null
    union all
    select rules.created_at, 19, 'platform_rules', rules.id, to_jsonb(rules) - 'retired_on', case when rules.retired_on is not null then rules.updated_at end, to_jsonb(rules)
    from public.platform_rules as rules where plan is null
    union all
    select meetings.created_at, 20, 'meetings', meetings.id,
      to_jsonb(meetings) - '{minutes_path,minutes_sha256,minutes_size,minutes_at,state_at}'::text[] || '{"state": "announced", "minutes": {}, "cancel_reason": {}}',
      case when meetings.state <> 'announced' then coalesce(meetings.minutes_at, meetings.state_at) end, to_jsonb(meetings)
    from public.meetings where plan is null
    union all
    select parts.created_at, 21, 'meeting_participants', parts.id, to_jsonb(parts), null, null from public.meeting_participants as parts where plan is null
    union all
    select topics.created_at, 22, 'topics', topics.id, to_jsonb(topics) - 'declined_at' || '{"declined_reason": {}}', topics.declined_at, to_jsonb(topics)
    from public.topics where plan is null
    union all
    select items.created_at, 23, 'agenda_items', items.id, to_jsonb(items), null, null from public.agenda_items as items where plan is null
    union all
    select decisions.created_at, 24, 'decisions', decisions.id, to_jsonb(decisions) - 'closed_on' || '{"state": "open", "outcome": {}}',
      case when decisions.state <> 'open' then decisions.updated_at end, to_jsonb(decisions)
    from public.decisions where plan is null
    union all
    select decisions.created_at, 25, 'decision_organizations', decisions.id, to_jsonb(parts), null, null
    from public.decision_organizations as parts join public.decisions on decisions.id = parts.decision_id where plan is null
    union all
    select decisions.created_at, 26, 'decision_commitments', decisions.id, to_jsonb(parts), null, null
    from public.decision_commitments as parts join public.decisions on decisions.id = parts.decision_id where plan is null
    union all
    select said.moment, 27, 'comments', said.id, said.was, said.deleted_at, said.fields from said
    union all
    select responses.created_at, 28, 'responses', responses.id, to_jsonb(responses), null, null from public.responses join said on said.id = responses.comment_id
    union all
    select log.decided_at, 29, 'moderation_log', log.id, to_jsonb(log), null, null
    from public.moderation_log as log join said on said.id = log.comment_id
    union all
    select memberships.created_at, 30, 'memberships', memberships.id, to_jsonb(memberships) - 'ended_at', memberships.ended_at, to_jsonb(memberships)
    from public.memberships where plan is null
    union all
    select staff.created_at, 30, 'staff', staff.id, to_jsonb(staff) - 'ended_at', staff.ended_at, to_jsonb(staff) from public.staff where plan is null
  )
  select begun.moment, begun.rank, begun.subject, begun.subject_id, begun.was, null::jsonb, null::jsonb from begun
  union all
  select begun.changed_at, begun.rank + 20, begun.subject, begun.subject_id, begun.fields, changed.before, changed.after
  from begun
  cross join lateral private.changed_part(private.public_part(begun.subject, begun.was), private.public_part(begun.subject, begun.fields)) as changed
  where begun.changed_at is not null
  union all
  select log.decided_at, 50, 'comments', said.id, said.fields, case log.action when 'hidden' then seen.shown else seen.gone end,
    case log.action when 'hidden' then seen.gone else seen.shown end
  from said join public.moderation_log as log on log.comment_id = said.id and log.action in ('hidden', 'restored')
  cross join lateral (
    select private.public_part('comments', said.was) -> 'body_sha256' as digest
  ) as words
  cross join lateral (
    select jsonb_build_object('state', 'visible', 'body_sha256', words.digest) as shown, '{"state": "hidden", "body_sha256": null}'::jsonb as gone
  ) as seen
$$;
comment on function private.dialogue_facts is 'All that is public of the dialogue (of the dialogue on a plan when one is named) as entries for the ledger.';

create or replace function private.record_facts(plan bigint default null, not_before timestamptz default null)
returns void
language plpgsql
set search_path = ''
as $$
declare
  fact record;
begin
  for fact in
    select facts.* from (
      select * from private.public_facts(plan) as written where written.subject <> 'comments'
      union all
      select * from private.dialogue_facts(plan)
    ) as facts
    where not exists (
      select from public.ledger where ledger.subject = facts.subject and ledger.subject_id = facts.subject_id and facts.after is null
        -- these share the number of what they are part of
        and (facts.subject not in ('commitment_organizations', 'milestone_completions', 'decision_organizations', 'decision_commitments')
          or ledger.after::jsonb @> private.public_part(facts.subject, facts.fields))
    )
    order by greatest(facts.moment, not_before), facts.rank, facts.subject_id
  loop
    perform private.record(greatest(fact.moment, not_before), case when fact.after is null then 'added' else 'changed' end,
      fact.subject, fact.subject_id, fact.fields, fact.before,
      coalesce(fact.after, private.public_part(fact.subject, fact.fields)));
  end loop;
end $$;

-- the offices that were held before
do $$
declare
  fact record;
begin
  for fact in select * from private.dialogue_facts(null) as facts where facts.subject in ('memberships', 'staff') order by facts.moment, facts.rank, facts.subject_id
  loop
    perform private.record(fact.moment, case when fact.after is null then 'added' else 'changed' end, fact.subject, fact.subject_id, fact.fields,
      fact.before, coalesce(fact.after, private.public_part(fact.subject, fact.fields)));
  end loop;
end $$;

do $$
declare
  listed record;
begin
  for listed in
    select * from (values
      ('public_holidays', 'id'), ('platform_rules', 'id'), ('meetings', 'id'), ('meeting_participants', 'id'), ('topics', 'id'),
      ('agenda_items', 'id'), ('decisions', 'id'), ('decision_organizations', 'decision_id'), ('decision_commitments', 'decision_id'),
      ('responses', 'id'), ('moderation_log', 'id'), ('memberships', 'id'), ('staff', 'id')
    ) as listed (name, key)
  loop
    execute format(
      'create constraint trigger enters_the_ledger after insert or update or delete on public.%I
         deferrable initially deferred for each row execute function private.record_in_ledger(%L)', listed.name, listed.key);
  end loop;
end $$;
