-- A later judgement is a later row: the earlier one stays readable.

alter table public.assessments
  add column organization_id bigint references public.organizations on delete restrict,
  add column author_id uuid default auth.uid() references public.profiles on delete set null,
  drop constraint assessments_commitment_id_voice_scheme_year_key,
  add constraint civil_society_is_named check (organization_id is null or voice = 'civil_society'),
  add constraint assessment_text_is_of_sensible_length check (length(narrative::text) <= 20000);
comment on column public.assessments.author_id is 'For the tracker''s own checks; the office or organization speaks in public.';
create index assessments_newest on public.assessments (commitment_id, voice, organization_id, scheme, year desc, id desc);
create index assessments_organization on public.assessments (organization_id) where organization_id is not null;
create index assessments_author on public.assessments (author_id);
create trigger published_is_final before update or delete on public.assessments
  for each row execute function private.refuse_rewriting();
create trigger published_is_never_emptied before truncate on public.assessments
  for each statement execute function private.refuse_rewriting();

revoke select on public.assessments from anon, authenticated;
-- author_id is left out: the voice speaks, not the person
grant select (id, commitment_id, voice, organization_id, scheme, year, ratings, narrative, import_id, created_at)
  on public.assessments to anon, authenticated;

create function private.are_ogp_ratings(ratings jsonb, voice public.assessment_voice)
returns boolean
language sql immutable parallel safe
set search_path = ''
-- the scale of OGP's Independent Reporting Mechanism since 2021
as $$
  select coalesce(ratings ->> 'completion' in ('no_evidence', 'not_started', 'limited', 'substantial', 'complete'), false)
    and coalesce(ratings ->> 'verifiability' in ('yes', 'no'), true)
    and coalesce(ratings ->> 'ambition' in ('unclear', 'modest', 'substantial'), true)
    and coalesce(ratings ->> 'lens' in ('yes', 'no'), true)
    and ratings - (case when voice = 'reviewer' then '{completion,verifiability,ambition,lens}' else '{completion}' end)::text[] = '{}'
$$;

create function public.assess(
  commitment_id bigint, voice public.assessment_voice, year integer, ratings jsonb, narrative jsonb,
  organization_id bigint default null
)
returns bigint
language plpgsql security definer -- assessments are granted to nobody: each voice has its own question to answer
set search_path = ''
as $$
declare
  new_id bigint;
  is_own_voice boolean := case assess.voice
    when 'reviewer' then private.holds_office('reviewer')
    when 'secretariat' then private.is_secretariat()
    else private.speaks_for(assess.organization_id)
      and exists (select from public.organizations where organizations.id = assess.organization_id and organizations.kind = 'civil_society')
  end;
begin
  if not is_own_voice then
    raise exception 'Nobody speaks with another''s voice.' using errcode = '42501';
  end if;
  if not exists (
    select from public.commitments join public.plans on plans.id = commitments.plan_id
    where commitments.id = assess.commitment_id and plans.lifecycle <> 'draft'
  ) then
    raise exception 'There is no such commitment.' using errcode = '42501';
  end if;
  if not private.are_ogp_ratings(assess.ratings, assess.voice) then
    raise exception 'These ratings are not of the scale.' using errcode = 'P0001', hint = 'ratings_off_the_scale';
  end if;
  insert into public.assessments (commitment_id, voice, scheme, year, ratings, narrative, organization_id)
  values (assess.commitment_id, assess.voice, 'ogp', assess.year, assess.ratings, assess.narrative,
    case when assess.voice = 'civil_society' then assess.organization_id end)
  returning id into new_id;
  return new_id;
end $$;
comment on function public.assess is 'Publishes a judgement on a commitment in one''s own voice: the independent reviewer''s, a civil society organization''s, the secretariat''s. ratings: {completion, verifiability?, ambition?, lens?}, the last three the reviewer''s only.';
grant execute on function public.assess to authenticated;

create type public.judged_completion as enum ('no_evidence', 'not_started', 'limited', 'substantial', 'complete');
comment on type public.judged_completion is 'Completion on the reviewer''s scale, in order; the distance between two words is how far two voices disagree.';
