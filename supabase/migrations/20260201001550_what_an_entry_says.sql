-- Of what place an entry is, which office it names, and what of a row is public.
-- plpgsql, whose plans are kept: an import writes thousands of entries at once

create function private.public_part(subject text, fields jsonb)
returns jsonb
language plpgsql immutable parallel safe
set search_path = ''
-- people stay out: what they wrote enters as its digest, who wrote it not at all
as $$
begin
  if subject in ('comments', 'topics') then
    fields := fields - '{body,edited_at,published_at}'::text[] || case when fields ->> 'body' is not null
      then jsonb_build_object('body_sha256', encode(extensions.digest(fields ->> 'body', 'sha256'), 'hex')) else '{}' end;
  elsif subject = 'plans' then
    fields := fields - 'opened_at';
  end if;
  return jsonb_strip_nulls(fields - '{created_at,updated_at,version,code_order,author_id,profile_id,import_id,client_key,recorded_at}'::text[]);
end $$;

create function private.changed_part(was jsonb, becomes jsonb, out before jsonb, out after jsonb)
language sql immutable parallel safe
set search_path = ''
-- null for both when nothing changed
as $$
  select jsonb_object_agg(field, was -> field), jsonb_object_agg(field, becomes -> field)
  from jsonb_object_keys(was || becomes) as field where was -> field is distinct from becomes -> field
$$;

create function private.ledger_place(subject text, fields jsonb, out plan text, out commitment text, out is_public boolean)
language plpgsql stable
set search_path = ''
as $$
declare
  commitment_id bigint := fields ->> 'commitment_id';
  plan_id bigint := fields ->> 'plan_id';
  lifecycle public.plan_lifecycle;
begin
  case subject
    when 'plans' then plan_id := fields ->> 'id';
    when 'commitments' then commitment_id := fields ->> 'id';
    when 'evidence' then
      commitment_id := (select progress_updates.commitment_id from public.progress_updates where progress_updates.id = (fields ->> 'update_id')::bigint);
    when 'evidence_archives' then
      commitment_id := (
        select progress_updates.commitment_id from public.progress_updates
        join public.evidence on evidence.update_id = progress_updates.id where evidence.id = (fields ->> 'evidence_id')::bigint
      );
    when 'responses', 'moderation_log' then
      commitment_id := (select comments.commitment_id from public.comments where comments.id = (fields ->> 'comment_id')::bigint);
    when 'indicator_values' then
      commitment_id := (select indicators.commitment_id from public.indicators where indicators.id = (fields ->> 'indicator_id')::bigint);
    else null;
  end case;
  if commitment_id is not null then
    select commitments.code, commitments.plan_id into commitment, plan_id from public.commitments where commitments.id = commitment_id;
  end if;
  select plans.slug, plans.lifecycle into plan, lifecycle from public.plans where plans.id = plan_id;
  -- what hangs on no plan, such as the register of bodies, is public
  is_public := lifecycle is distinct from 'draft'
    -- a copy is as public as the update whose evidence it keeps
    and (subject <> 'evidence_archives' or exists (
      select from public.progress_updates join public.evidence on evidence.update_id = progress_updates.id
      where evidence.id = (fields ->> 'evidence_id')::bigint and progress_updates.state = 'published'
    ));
end $$;

create function private.ledger_office(subject text, fields jsonb, out office text, out organization text)
language plpgsql stable
set search_path = ''
as $$
declare
  speaker bigint;
begin
  if subject in ('progress_updates', 'comments', 'assessments', 'responses', 'topics') then
    speaker := fields ->> 'organization_id';
  elsif subject in ('evidence', 'milestone_completions') then
    speaker := (select progress_updates.organization_id from public.progress_updates where progress_updates.id = (fields ->> 'update_id')::bigint);
  end if;
  if speaker is not null then
    office := 'organization';
    organization := (select organizations.slug from public.organizations where organizations.id = speaker);
    return;
  end if;
  office := case
    when subject = 'comments' then 'participant'
    when subject = 'assessments' and fields ->> 'import_id' is null and fields ->> 'voice' in ('reviewer', 'secretariat') then fields ->> 'voice'
    else (
      select staff.role::text from public.staff where staff.profile_id = (select auth.uid()) and staff.ended_at is null
      order by array_position('{secretariat,administrator,reviewer}', staff.role::text) limit 1
    )
  end;
  if office is null then
    organization := (
      select organizations.slug from public.memberships join public.organizations on organizations.id = memberships.organization_id
      where memberships.profile_id = (select auth.uid()) and memberships.ended_at is null order by memberships.id limit 1
    );
    office := case when organization is null then 'operator' else 'organization' end;
  end if;
end $$;

create function private.record(moment timestamptz, action text, subject text, subject_id bigint, fields jsonb, before jsonb, after jsonb)
returns void
language plpgsql
set search_path = ''
as $$
declare
  place record := private.ledger_place(subject, fields);
  speaker record;
begin
  if action = 'removed' and place.plan is null then
    -- its plan may be gone as well: what had entered was public, and a draft had not
    select ledger.plan, ledger.commitment, true as is_public into place from public.ledger
    where ledger.subject = record.subject and ledger.subject_id = record.subject_id order by ledger.seq desc limit 1;
  end if;
  if place.is_public then
    speaker := private.ledger_office(subject, fields);
    if action = 'changed' and (subject = 'topics' or subject = 'comments' and after ->> 'state' in ('hidden', 'visible')) then
      -- topics are declined, words hidden and restored by the secretariat, not by who wrote them
      select 'secretariat' as office, null as organization into speaker;
    elsif subject in ('memberships', 'staff') then
      -- who accepts an invitation was given the role by whoever invites; who leaves takes it along
      select case when (select auth.uid()) is null then 'operator' when action = 'removed' then 'participant' else 'administrator' end as office,
        null as organization into speaker;
    end if;
    perform private.append_to_ledger(moment, speaker.office, speaker.organization, action, subject, subject_id,
      place.plan, place.commitment, before, after);
  end if;
end $$;
