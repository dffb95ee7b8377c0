-- What happens on the dialogue platform. Security definer throughout: whoever acts may not know who is told.

create function private.tell_of_meeting()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
declare
  event constant text := case
    when tg_op = 'INSERT' and new.minutes_at is null then new.state::text
    when new.minutes_at is not null and (tg_op = 'INSERT' or old.minutes_at is null) then 'minutes'
    when new.state <> old.state then new.state::text
    when new.state = 'announced' and (new.starts_at, new.place, new.link) is distinct from (old.starts_at, old.place, old.link) then 'moved'
  end;
begin
  if event is not null then
    -- nobody can follow a meeting before it is announced: whoever follows a plan in force hears of it
    perform private.tell('meeting', 'meetings:' || event, new.id, array[auth.uid()], meeting => new.id, plans_in_force => true, renews => event = 'moved');
  end if;
  return null;
end $$;
create trigger tell_of_meeting after insert or update on public.meetings
  for each row execute function private.tell_of_meeting();

create function private.tell_of_agenda()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  if new.commitment_id is not null and exists (select from public.meetings where meetings.id = new.meeting_id and meetings.state = 'announced') then
    perform private.tell('meeting', 'meetings:announced', new.meeting_id, array[auth.uid()], new.commitment_id, meeting => new.meeting_id);
  end if;
  perform private.tell('meeting', 'topics:scheduled', topics.id, array[auth.uid()], meeting => new.meeting_id, to_followers => false,
    persons => private.speakers_of(topics.organization_id) || topics.author_id)
  from public.topics where topics.id = new.topic_id;
  return null;
end $$;
create trigger tell_of_agenda after insert or update of topic_id, commitment_id on public.agenda_items
  for each row execute function private.tell_of_agenda();

create function private.speakers_of(organization bigint)
returns uuid[]
language sql stable security definer -- reads memberships, which are not public
set search_path = ''
as $$
  select coalesce(array_agg(distinct memberships.profile_id), '{}') from public.memberships
  where memberships.organization_id = speakers_of.organization and memberships.ended_at is null
$$;

create function private.tell_of_topic()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  perform private.tell('meeting', 'topics:declined', new.id, array[auth.uid()], new.commitment_id, new.organization_id, to_followers => false,
    persons => private.speakers_of(new.organization_id) || new.author_id);
  return null;
end $$;
create trigger tell_of_topic after update of declined_reason on public.topics
  for each row when (old.declined_at is null and new.declined_at is not null) execute function private.tell_of_topic();

create function private.tell_of_decision()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' or new.state <> old.state then
    perform private.tell_of_decision_to(new, null, null, true);
    perform private.tell_of_decision_to(new, concerned.commitment_id, null, true) from public.decision_commitments as concerned where concerned.decision_id = new.id;
    perform private.tell_of_decision_to(new, null, charged.organization_id, true) from public.decision_organizations as charged where charged.decision_id = new.id;
  end if;
  return null;
end $$;

create function private.tell_of_decision_to(decision public.decisions, commitment bigint, organization bigint, renews boolean)
returns void
language sql security definer
set search_path = ''
as $$
  select private.tell('decision', 'decisions:' || decision.state, decision.id, array[auth.uid()], tell_of_decision_to.commitment,
    tell_of_decision_to.organization, decision.meeting_id, renews => tell_of_decision_to.renews,
    -- who must carry it out
    persons => private.coordinators_of(array[tell_of_decision_to.organization]))
$$;
create trigger tell_of_decision after insert or update of state on public.decisions
  for each row execute function private.tell_of_decision();

create function private.tell_of_decided()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  if tg_table_name = 'decision_commitments' then
    perform private.tell_of_decision_to(decisions, new.commitment_id, null, false) from public.decisions where decisions.id = new.decision_id;
  else
    perform private.tell_of_decision_to(decisions, null, new.organization_id, false) from public.decisions where decisions.id = new.decision_id;
  end if;
  return null;
end $$;
create trigger tell_of_decided_commitment after insert on public.decision_commitments
  for each row execute function private.tell_of_decided();
create trigger tell_of_decided_organization after insert on public.decision_organizations
  for each row execute function private.tell_of_decided();
