-- The index follows within the transaction, once for each statement: an import of 2,000 commitments is two or three
-- statements, not 20,000. Who writes where several rows make one document locks what they belong to first, in the order
-- of numbers; comments lock nothing, so that many writers never wait for each other.

create function private.follow_in_search()
returns trigger
language plpgsql security definer -- nobody may write to the index directly
set search_path = ''
as $$
declare
  wanted public.search_kind := tg_argv[0]::public.search_kind;
  touched bigint[];
begin
  execute format(case tg_op
    when 'INSERT' then 'select array_agg(distinct %1$I order by %1$I) from becomes'
    when 'DELETE' then 'select array_agg(distinct %1$I order by %1$I) from was'
    -- what moves elsewhere is missed where it was
    else 'select array_agg(%1$I order by %1$I) from (select %1$I from was union select %1$I from becomes) as both_sides' end, tg_argv[1]) into touched;
  if touched is null then
    return null;
  end if;
  if tg_table_name in ('agenda_items', 'decisions') then
    perform from public.meetings where meetings.id = any (touched) order by meetings.id for no key update;
  elsif tg_table_name = 'organization_aliases' then
    perform from public.organizations where organizations.id = any (touched) order by organizations.id for no key update;
  elsif tg_table_name = 'responses' then
    -- a comment that is being hidden takes the answer along
    perform from public.comments as said where said.id in (select reply.comment_id from public.responses as reply where reply.id = any (touched)) order by said.id for share;
  elsif tg_table_name in ('commitments', 'milestones') and tg_op = 'INSERT' then
    -- a plan that is being opened knows of its parts
    perform from public.plans where plans.id in (
      select promise.plan_id from public.commitments as promise
      where promise.id = any (case tg_table_name when 'commitments' then touched
        else array(select step.commitment_id from public.milestones as step where step.id = any (touched)) end)
    ) order by plans.id for share;
  end if;
  perform private.index_for_search(wanted, touched);
  if tg_table_name = 'comments' and tg_op <> 'INSERT' then
    perform private.index_for_search('answer', array(
      select reply.id from public.responses as reply where reply.comment_id = any (touched)));
  end if;
  return null;
end $$;

do $$ declare listed record; begin
  for listed in
    select * from (values
      ('plans', 'plan', 'id'), ('commitments', 'commitment', 'id'), ('milestones', 'milestone', 'id'), ('progress_updates', 'update', 'id'), ('comments', 'comment', 'id'),
      ('responses', 'answer', 'id'), ('meetings', 'meeting', 'id'), ('agenda_items', 'meeting', 'meeting_id'), ('decisions', 'meeting', 'meeting_id'),
      ('organizations', 'organization', 'id'), ('organization_aliases', 'organization', 'organization_id')
    ) as listed (name, kind, key)
  loop
    execute format('create trigger search_follows_insert after insert on public.%I referencing new table as becomes
      for each statement execute function private.follow_in_search(%L, %L)', listed.name, listed.kind, listed.key);
    execute format('create trigger search_follows_update after update on public.%I referencing old table as was new table as becomes
      for each statement execute function private.follow_in_search(%L, %L)', listed.name, listed.kind, listed.key);
    execute format('create trigger search_follows_delete after delete on public.%I referencing old table as was
      for each statement execute function private.follow_in_search(%L, %L)', listed.name, listed.kind, listed.key);
  end loop;
end $$;

create function private.index_plans(plans bigint[])
returns void
language sql
set search_path = ''
as $$
  select private.index_for_search('commitment', array(select promise.id from public.commitments as promise where promise.plan_id = any (plans)));
  select private.index_for_search('milestone', array(
    select step.id from public.milestones as step join public.commitments as promise on promise.id = step.commitment_id where promise.plan_id = any (plans)));
  select private.index_for_search('update', array(
    select report.id from public.progress_updates as report join public.commitments as promise on promise.id = report.commitment_id where promise.plan_id = any (plans)));
  select private.index_for_search('comment', array(
    select said.id from public.comments as said join public.commitments as promise on promise.id = said.commitment_id where promise.plan_id = any (plans)));
  select private.index_for_search('answer', array(
    select reply.id from public.responses as reply join public.comments as said on said.id = reply.comment_id
    join public.commitments as promise on promise.id = said.commitment_id where promise.plan_id = any (plans)));
  -- agendas that speak of them
  select from public.meetings where meetings.id in (
    select item.meeting_id from public.agenda_items as item join public.commitments as promise on promise.id = item.commitment_id where promise.plan_id = any (plans)
  ) order by meetings.id for no key update;
  select private.index_for_search('meeting', array(
    select item.meeting_id from public.agenda_items as item join public.commitments as promise on promise.id = item.commitment_id where promise.plan_id = any (plans)));
$$;

create function private.open_in_search()
returns trigger
language plpgsql security definer -- nobody may write to the index directly
set search_path = ''
as $$
begin
  perform private.index_plans(array(
    select becomes.id from becomes join was on was.id = becomes.id where was.lifecycle = 'draft' and becomes.lifecycle <> 'draft'));
  return null;
end $$;
create trigger search_opens after update on public.plans referencing old table as was new table as becomes
  for each statement execute function private.open_in_search();

create function private.rebuild_search()
returns void
language plpgsql
set search_path = ''
as $$
declare
  subject record;
  part bigint[];
  texts text[];
begin
  truncate search.documents, search.words;
  -- built once at the end: entering a million comments one by one takes many times as long
  drop index search.documents_words, search.documents_subject, search.documents_newest;
  for subject in
    select * from (values ('plan', 'plans'), ('commitment', 'commitments'), ('milestone', 'milestones'), ('update', 'progress_updates'), ('comment', 'comments'),
      ('answer', 'responses'), ('meeting', 'meetings'), ('organization', 'organizations')) as subject (kind, name)
  loop
    for part in execute format('select array_agg(id order by id) from (select id, (row_number() over (order by id) - 1) / 5000 as part from public.%I) as parts group by parts.part order by parts.part', subject.name) loop
      with added as (
        insert into search.documents (kind, subject_id, anchor, plan_id, commitment_id, meeting_id, organization_id, code, title, body, happened_on, known_from, words)
        select subject.kind::public.search_kind, fresh.subject_id, fresh.anchor, fresh.plan_id, fresh.commitment_id, fresh.meeting_id, fresh.organization_id,
          fresh.code, fresh.title, fresh.body, fresh.happened_on, fresh.known_from, private.document_words(fresh.code, fresh.title, fresh.body)
        from private.searchable(subject.kind::public.search_kind, part) as fresh
        returning title, body
      )
      select array_agg(entry.value) into texts
      from added cross join lateral (select value from jsonb_each_text(added.title) union all select value from jsonb_each_text(added.body)) as entry
      where subject.kind not in ('comment', 'answer');
      if texts is not null then
        perform private.remember_words(texts);
      end if;
    end loop;
  end loop;
  perform private.build_search_indexes();
end $$;
comment on function private.rebuild_search is 'Makes the index anew from what is there; the past of edited words begins afresh. For whoever runs the database.';

select private.rebuild_search();
