create function private.keep_meetings_true()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' then
    new.version := old.version + 1;
    new.updated_at := now();
    if old.state <> 'announced' and new.state <> old.state then
      raise exception 'A meeting that was held or cancelled stays so; announce another.' using errcode = 'P0001', hint = 'meeting_is_past';
    end if;
    if old.state = 'announced' and new.state <> 'announced' then
      new.state_at := coalesce(new.state_at, now());
    end if;
  elsif new.state <> 'announced' then
    -- entered afterwards: known since it was over, as far as the row is so old
    new.state_at := coalesce(new.state_at, greatest(new.created_at, case when new.state = 'held' then coalesce(new.ends_at, new.starts_at) end));
  end if;
  if new.state = 'held' and new.starts_at > now() then
    raise exception 'A meeting is held once it has begun.' using errcode = 'P0001', hint = 'meeting_lies_ahead';
  end if;
  new.minutes_at := case when new.minutes <> '{}'::jsonb or new.minutes_path is not null then
    coalesce(new.minutes_at, case when tg_op = 'INSERT' then new.state_at end, now()) end;
  return new;
end $$;
create trigger keep_meetings_true before insert or update on public.meetings
  for each row execute function private.keep_meetings_true();

create function private.close_decisions()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' and not exists (select from public.meetings where meetings.id = new.meeting_id and meetings.state = 'held') then
    raise exception 'Only a meeting that was held decides.' using errcode = 'P0001', hint = 'meeting_lies_ahead';
  end if;
  new.closed_on := case when new.state <> 'open' then coalesce(new.closed_on, private.today()) end;
  return new;
end $$;
create trigger close_decisions before insert or update on public.decisions
  for each row execute function private.close_decisions();

alter table public.platform_rules enable row level security;
alter table public.meetings enable row level security;
alter table public.meeting_participants enable row level security;
alter table public.topics enable row level security;
alter table public.agenda_items enable row level security;
alter table public.decisions enable row level security;
alter table public.decision_organizations enable row level security;
alter table public.decision_commitments enable row level security;

create policy "Everybody reads the rules" on public.platform_rules for select to anon, authenticated using (true);
create policy "Everybody reads meetings" on public.meetings for select to anon, authenticated using (true);
create policy "Everybody reads who takes part" on public.meeting_participants for select to anon, authenticated using (true);
create policy "Everybody reads topics" on public.topics for select to anon, authenticated using (true);
-- an item or a decision on a commitment of a draft would tell that there is one
create policy "Everybody reads agendas" on public.agenda_items for select to anon, authenticated
  using (commitment_id is null or commitment_id in (select commitments.id from public.commitments));
create policy "Everybody reads decisions" on public.decisions for select to anon, authenticated using (true);
create policy "Everybody reads who carries decisions out" on public.decision_organizations for select to anon, authenticated using (true);
create policy "Everybody reads what decisions concern" on public.decision_commitments for select to anon, authenticated
  using (commitment_id in (select commitments.id from public.commitments));
grant select on public.platform_rules, public.meetings, public.meeting_participants, public.agenda_items, public.decisions,
  public.decision_organizations, public.decision_commitments to anon, authenticated;
-- author_id is left out: the organization proposes
grant select (id, organization_id, title, body, commitment_id, declined_reason, declined_at, created_at) on public.topics to anon, authenticated;

do $$
declare
  named record;
begin
  for named in
    select * from (values
      ('platform_rules', 'rules', true, true, false), ('meetings', 'meetings', true, true, false),
      ('meeting_participants', 'participants', true, true, true), ('agenda_items', 'agendas', true, true, true),
      ('decisions', 'decisions', true, true, false), ('decision_organizations', 'who carries decisions out', true, false, true),
      ('decision_commitments', 'what decisions concern', true, false, true)
    ) as named (name, words, adds, edits, removes)
  loop
    execute format('create policy "The secretariat adds %s" on public.%I for insert to authenticated with check ((select private.is_secretariat()))', named.words, named.name);
    if named.edits then
      execute format('create policy "The secretariat edits %s" on public.%I for update to authenticated using ((select private.is_secretariat())) with check ((select private.is_secretariat()))', named.words, named.name);
    end if;
    if named.removes then
      execute format('create policy "The secretariat removes from %s" on public.%I for delete to authenticated using ((select private.is_secretariat()))', named.words, named.name);
    end if;
  end loop;
end $$;
grant insert (code, title, text, position), update (title, text, position, retired_on) on public.platform_rules to authenticated;
grant insert (slug, title, starts_at, ends_at, place, link, state, cancel_reason, minutes, minutes_path, minutes_sha256, is_sample),
  update (title, starts_at, ends_at, place, link, state, cancel_reason, minutes, minutes_path, minutes_sha256, is_sample) on public.meetings to authenticated;
grant insert (meeting_id, side, organization_id, name, people, position), update (side, organization_id, name, people, position), delete
  on public.meeting_participants to authenticated;
grant insert (meeting_id, position, title, topic_id, commitment_id), update (position, title, topic_id, commitment_id), delete on public.agenda_items to authenticated;
grant insert (meeting_id, number, text, due_on, state, outcome), update (text, due_on, state, outcome) on public.decisions to authenticated;
grant insert (decision_id, organization_id), delete on public.decision_organizations to authenticated;
grant insert (decision_id, commitment_id), delete on public.decision_commitments to authenticated;

create policy "Members propose topics for their organization" on public.topics for insert to authenticated
  with check (
    author_id = (select auth.uid()) and private.speaks_for(organization_id)
    and exists (select from public.organizations where organizations.id = organization_id and organizations.kind = 'civil_society')
    -- what a draft holds is nobody's to ask about
    and (commitment_id is null or commitment_id in (select commitments.id from public.commitments))
  );
create policy "The secretariat declines topics" on public.topics for update to authenticated
  using ((select private.is_secretariat()) and declined_at is null) with check ((select private.is_secretariat()));
grant insert (organization_id, title, body, commitment_id), update (declined_reason) on public.topics to authenticated;

create function private.note_declining()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.declined_at := case when new.declined_reason <> '{}'::jsonb then coalesce(old.declined_at, now()) end;
  return new;
end $$;
create trigger note_declining before update of declined_reason on public.topics
  for each row execute function private.note_declining();
