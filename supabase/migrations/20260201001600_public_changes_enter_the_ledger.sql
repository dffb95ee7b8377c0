-- Written at the end of each transaction, when all other locks are held: so that many writers never wait for each other in a circle.

create function private.public_part(subject text, fields jsonb)
returns jsonb
language sql immutable parallel safe
set search_path = ''
-- people stay out: what they wrote enters as its digest, who wrote it not at all
as $$
  select jsonb_strip_nulls(fields
    - '{created_at,updated_at,version,code_order,author_id,import_id,client_key,search}'::text[]
    - case subject when 'comments' then '{body,edited_at}' when 'plans' then '{opened_at}' else '{}' end::text[])
    || case when subject = 'comments' and fields ->> 'body' is not null
      then jsonb_build_object('body_sha256', encode(extensions.digest(fields ->> 'body', 'sha256'), 'hex')) else '{}' end
$$;

create function private.ledger_place(subject text, fields jsonb)
returns table (plan text, commitment text, is_public boolean)
language sql stable
set search_path = ''
as $$
  with place as (
    select
      case subject
        when 'commitments' then (fields ->> 'id')::bigint
        when 'evidence' then (select progress_updates.commitment_id from public.progress_updates where progress_updates.id = (fields ->> 'update_id')::bigint)
        when 'evidence_archives' then (
          select progress_updates.commitment_id from public.progress_updates
          join public.evidence on evidence.update_id = progress_updates.id where evidence.id = (fields ->> 'evidence_id')::bigint
        )
        when 'indicator_values' then (select indicators.commitment_id from public.indicators where indicators.id = (fields ->> 'indicator_id')::bigint)
        else (fields ->> 'commitment_id')::bigint
      end as commitment_id,
      case subject when 'plans' then (fields ->> 'id')::bigint else (fields ->> 'plan_id')::bigint end as plan_id
  )
  select plans.slug, commitments.code,
    -- what hangs on no plan, such as the register of bodies, is public
    plans.id is null or plans.lifecycle <> 'draft'
  from place
  left join public.commitments on commitments.id = place.commitment_id
  left join public.plans on plans.id = coalesce(commitments.plan_id, place.plan_id)
$$;

create function private.ledger_office(subject text, fields jsonb)
returns table (office text, organization text)
language sql stable
set search_path = ''
as $$
  with speaker as (
    select organizations.slug from public.organizations
    where organizations.id = case
      when subject in ('progress_updates', 'comments', 'assessments') then (fields ->> 'organization_id')::bigint
      when subject in ('evidence', 'milestone_completions') then (
        select progress_updates.organization_id from public.progress_updates where progress_updates.id = (fields ->> 'update_id')::bigint
      )
    end
  ), own as (
    select organizations.slug from public.memberships join public.organizations on organizations.id = memberships.organization_id
    where memberships.profile_id = auth.uid() and memberships.ended_at is null order by memberships.id limit 1
  )
  select
    case
      when (select speaker.slug from speaker) is not null then 'organization'
      when subject = 'comments' then 'participant'
      when subject = 'assessments' and fields ->> 'import_id' is null and fields ->> 'voice' in ('reviewer', 'secretariat') then fields ->> 'voice'
      when private.is_secretariat() then 'secretariat'
      when private.is_administrator() then 'administrator'
      when private.holds_office('reviewer') then 'reviewer'
      when (select own.slug from own) is not null then 'organization'
      else 'operator'
    end,
    case
      when (select speaker.slug from speaker) is not null then (select speaker.slug from speaker)
      when subject in ('comments', 'assessments') or private.is_secretariat() or private.is_administrator() or private.holds_office('reviewer') then null
      else (select own.slug from own)
    end
$$;

create function private.record(moment timestamptz, action text, subject text, subject_id bigint, fields jsonb, before jsonb, after jsonb)
returns void
language plpgsql
set search_path = ''
as $$
declare
  place record;
  speaker record;
begin
  select * into place from private.ledger_place(subject, fields);
  if place.is_public then
    select * into speaker from private.ledger_office(subject, fields);
    perform private.append_to_ledger(moment, speaker.office, speaker.organization, action, subject, subject_id,
      place.plan, place.commitment, before, after);
  end if;
end $$;

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
begin
  if subject = 'plans' and tg_op = 'UPDATE' and to_jsonb(old) ->> 'lifecycle' = 'draft' then
    if fields ->> 'lifecycle' <> 'draft' then
      perform private.record_facts((fields ->> 'id')::bigint, now());
    end if;
  elsif tg_op = 'INSERT' then
    perform private.record(coalesce((fields ->> 'created_at')::timestamptz, now()), 'added', subject, subject_id, fields, null, becomes);
  elsif tg_op = 'DELETE' then
    perform private.record(now(), 'removed', subject, subject_id, fields, was, null);
  else
    select jsonb_object_agg(field, was -> field), jsonb_object_agg(field, becomes -> field) into before, after
    from jsonb_object_keys(was || becomes) as field where was -> field is distinct from becomes -> field;
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
  for fact in
    select 'progress_updates' as subject, new.id as subject_id, to_jsonb(new) as fields, 0 as rank
    union all select 'evidence', evidence.id, to_jsonb(evidence), 1 from public.evidence where evidence.update_id = new.id
    union all select 'milestone_completions', completions.milestone_id, to_jsonb(completions), 2
      from public.milestone_completions as completions where completions.update_id = new.id
    order by 4, 2
  loop
    perform private.record(new.published_at, 'added', fact.subject, fact.subject_id, fact.fields, null, private.public_part(fact.subject, fact.fields));
  end loop;
  return null;
end $$;
