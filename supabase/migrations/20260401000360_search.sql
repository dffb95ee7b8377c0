-- One question, one answer; and what it can be narrowed to.

create function public.search(
  question text, language text default 'az', kind public.search_kind default null, plan text default null, agency text default null,
  from_day date default null, to_day date default null, as_of date default null, page integer default 1
)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
declare
  past date := case when search.as_of < private.today() then search.as_of end;
  plan_id bigint := (select plans.id from public.plans where plans.slug = search.plan and plans.lifecycle <> 'draft');
  body bigint := (select organizations.id from public.organizations where organizations.slug = search.agency);
  nothing constant jsonb := '{"counts": {}, "results": [], "terms": [], "guessed": [], "partial": false}';
  answer jsonb;
begin
  if not exists (select from private.read_question(question)) or search.plan is not null and plan_id is null or search.agency is not null and body is null then
    return nothing;
  end if;
  answer := private.search_answer(question, false, false, language, kind, plan_id, body, from_day, to_day, past, page);
  if answer -> 'counts' = '{}' then
    answer := private.search_answer(question, true, false, language, kind, plan_id, body, from_day, to_day, past, page);
  end if;
  if answer -> 'counts' = '{}' then
    answer := private.search_answer(question, false, true, language, kind, plan_id, body, from_day, to_day, past, page) || '{"partial": true}';
  end if;
  if answer -> 'counts' = '{}' then
    return nothing;
  end if;
  return nothing || answer;
end $$;
comment on function public.search is 'Everything public that contains every word of a question, whatever its ending, else some of them, best first, 20 a page: {counts: by kind (up to 400 of each, 2,000 of the kind asked for), results, terms: folded words to mark, guessed: [{typed, guesses}], partial: whether nothing has every word, so that these have some of them}. As of a day: what could be found then, in the words of then.';
grant execute on function public.search to anon, authenticated, service_role;

create function public.search_choices(as_of date default null)
returns jsonb
language sql stable
set search_path = ''
as $$
  with asked as materialized (
    select least(coalesce(search_choices.as_of, private.today()), private.today()) as day
  ), known as materialized (
    select plans.* from asked cross join lateral private.plans_on(asked.day) as plans where plans.lifecycle <> 'draft'
  ), taking_part as (
    select part.organization_id from public.commitment_organizations as part where not coalesce(search_choices.as_of < private.today(), false)
    union
    select part.organization_id from known
    join public.commitments as promise on promise.plan_id = known.id and promise.created_at < known.edited_after
    cross join lateral private.bodies_on(promise.id, known.edited_after, known.is_past) as part
    where known.is_past
    union
    select part.organization_id from public.meeting_participants as part join public.meetings on meetings.id = part.meeting_id
    where meetings.created_at < (select private.end_of_day(asked.day) from asked)
  )
  select jsonb_build_object(
    'plans', (select coalesce(jsonb_agg(jsonb_build_object('slug', known.slug, 'title', known.title) order by known.starts_on desc nulls last, known.id desc), '[]') from known),
    'agencies', (select coalesce(jsonb_agg(jsonb_build_object('slug', organizations.slug, 'name', organizations.name) order by organizations.slug), '[]')
      from public.organizations where organizations.id in (select taking_part.organization_id from taking_part)))
$$;
comment on function public.search_choices is 'The plans and bodies that a search can be narrowed to, as known at the end of a day if one is given: {plans: [{slug, title}], agencies: [{slug, name}]}.';
grant execute on function public.search_choices to anon, authenticated, service_role;
