-- Written at the end of each transaction, when all other locks are held: so that many writers never wait for each other in a circle.

create function private.record_in_ledger()
returns trigger
language plpgsql security definer -- nobody may write to the ledger directly
set search_path = ''
as $$
declare
  subject text := tg_table_name;
  fields jsonb := to_jsonb(coalesce(new, old));
  subject_id bigint := (fields ->> tg_argv[0])::bigint;
  was jsonb := case when tg_op <> 'INSERT' then private.public_part(subject, to_jsonb(old)) end;
  becomes jsonb := case when tg_op <> 'DELETE' then private.public_part(subject, to_jsonb(new)) end;
  before jsonb;
  after jsonb;
  is_new boolean := tg_op = 'INSERT' or tg_op = 'UPDATE' and was ->> 'state' = 'held'
    -- held again after an edit, it stands here already
    and not exists (select from public.ledger where ledger.subject = tg_table_name and ledger.subject_id = (fields ->> tg_argv[0])::bigint);
begin
  if subject = 'plans' and tg_op = 'UPDATE' and to_jsonb(old) ->> 'lifecycle' = 'draft' then
    if fields ->> 'lifecycle' <> 'draft' then
      perform private.record_facts((fields ->> 'id')::bigint, now());
    end if;
  elsif subject = 'plans' and tg_op = 'INSERT' and fields ->> 'lifecycle' = 'draft' then
    null; -- it enters when it is opened, even if that is done in the same breath
  elsif is_new and (fields ->> 'state' = 'held' or tg_op = 'UPDATE' and fields ->> 'state' = 'deleted') then
    -- what waits for the secretariat is not public yet: it enters when it is released, and never when it is taken back before
    return null;
  elsif is_new then
    perform private.record(case when tg_op = 'INSERT' then coalesce((fields ->> 'created_at')::timestamptz, now()) else now() end, 'added', subject, subject_id, fields, null, becomes);
  elsif tg_op = 'DELETE' then
    perform private.record(now(), 'removed', subject, subject_id, fields, was, null);
  elsif subject = 'commitment_organizations' and was <> becomes then
    -- the bodies of a commitment share its number: which of them changed is told by naming it whole
    perform private.record(now(), 'removed', subject, subject_id, fields, was, null);
    perform private.record(now(), 'added', subject, subject_id, fields, null, becomes);
  else
    select changed.before, changed.after into before, after from private.changed_part(was, becomes) as changed;
    if after is not null then
      perform private.record(now(), 'changed', subject, subject_id, fields, before, after);
    end if;
  end if;
  return null;
end $$;

-- an update is public once it is published, and so are its evidence and its completed milestones
create function private.record_publication()
returns trigger
language plpgsql security definer -- nobody may write to the ledger directly
set search_path = ''
as $$
declare
  fact record;
begin
  if tg_op = 'UPDATE' and old.state = 'published' then
    return null;
  end if;
  for fact in
    select 'progress_updates' as subject, new.id as subject_id, to_jsonb(new) as fields, 0 as rank
    union all select 'evidence', evidence.id, to_jsonb(evidence), 1 from public.evidence where evidence.update_id = new.id
    union all select 'milestone_completions', completions.milestone_id, to_jsonb(completions), 2
      from public.milestone_completions as completions where completions.update_id = new.id
    union all select 'evidence_archives', copies.id, to_jsonb(copies), 3
      from public.evidence_archives as copies join public.evidence on evidence.id = copies.evidence_id where evidence.update_id = new.id
    order by 4, 2
  loop
    perform private.record(new.published_at, 'added', fact.subject, fact.subject_id, fact.fields, null, private.public_part(fact.subject, fact.fields));
  end loop;
  return null;
end $$;
