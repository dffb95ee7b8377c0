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
  nothing constant jsonb := '{"counts": {}, "results": [], "terms": [], "guessed": [], "alone": []}';
  answer jsonb;
begin
  if not exists (select from private.read_question(question)) or search.plan is not null and plan_id is null or search.agency is not null and body is null then
    return nothing;
  end if;
  answer := private.search_answer(question, false, language, kind, plan_id, body, from_day, to_day, past, page);
  if answer -> 'counts' = '{}' then
    answer := private.search_answer(question, true, language, kind, plan_id, body, from_day, to_day, past, page);
  end if;
  if answer -> 'counts' = '{}' then
    -- words that lead somewhere by themselves
    return nothing || jsonb_build_object('alone', (
      select coalesce(jsonb_agg(term.typed order by term.place), '[]') from private.read_question(question) as term
      where exists (select from search.documents as kept where kept.known_until is null and kept.words @@ private.term_query(term.words, term.is_phrase))));
  end if;
  return nothing || answer;
end $$;
comment on function public.search is 'Everything public that contains every word of a question, best first, 20 a page: {counts: by kind (up to 400 of each, 2,000 of the kind asked for), results, terms: folded words to mark, guessed: [{typed, guesses}], alone: words that find something by themselves when all together find nothing}. As of a day: what could be found then, in the words of then.';
grant execute on function public.search to anon, authenticated, service_role;

create function public.search_choices()
returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'plans', (select coalesce(jsonb_agg(jsonb_build_object('slug', plans.slug, 'title', plans.title) order by plans.starts_on desc nulls last, plans.id desc), '[]')
      from public.plans where plans.lifecycle <> 'draft'),
    'agencies', (select coalesce(jsonb_agg(jsonb_build_object('slug', organizations.slug, 'name', organizations.name) order by organizations.slug), '[]')
      from public.organizations
      where exists (select from public.commitment_organizations as part where part.organization_id = organizations.id)
        or exists (select from public.meeting_participants as part where part.organization_id = organizations.id)))
$$;
comment on function public.search_choices is 'The plans and bodies that a search can be narrowed to: {plans: [{slug, title}], agencies: [{slug, name}]}.';
grant execute on function public.search_choices to anon, authenticated, service_role;
