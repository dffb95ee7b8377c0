-- Of each kind the newest that match are ranked: enough for whoever looks for something, and as fast among a million
-- comments as among a hundred. What is more general is narrowed by kind, plan, agency or date.

create function private.search_candidates(
  wanted public.search_kind, question tsquery, precise tsquery, whole tsquery, parts tsquery[], weights real[], code text, until timestamptz,
  plan bigint, agency bigint, promises bigint[], meetings bigint[], from_day date, to_day date, enough integer
)
returns table (kind public.search_kind, id bigint, score real, known_from timestamptz)
language plpgsql stable
set search_path = ''
-- planned for each question: whether a word is common or rare decides how it is best looked for
set plan_cache_mode = force_custom_plan
as $$
declare
  looked_at constant integer := 2000;
  is_rare boolean := false;
begin
  -- how common the beginning of a word is among a million texts nobody can know who has not looked, and the planner takes it
  -- for common: then it would read them all from the newest back in search of what is not there
  if (select known.reltuples from pg_catalog.pg_class as known where known.oid = ('search.' || wanted || '_documents')::regclass) > 50000 then
    -- where several words must come together, to look the frequent one up takes as long as to read a few ten thousand texts
    select case when question::text ~ '[&<]' then 500 else 50 end * count(*) < looked_at into is_rare from (
      select kept.words from search.documents as kept where kept.kind = wanted and kept.known_from < coalesce(until, 'infinity')
      order by kept.known_from desc limit looked_at
    ) as newest where newest.words @@ question;
  end if;
  return query
    select wanted, match.id,
      -- a match as it was typed comes before one that was guessed, whole words before beginnings, and a code before all;
      -- of what has only some of the words, what has more of them, and rarer ones
      (ts_rank('{0.1, 0.2, 0.4, 1.0}', match.words, question, 1) + case when match.words @@ precise then 0.3 else 0 end + case when match.words @@ whole then 0.2 else 0 end
        + coalesce((select sum(part.weight) from unnest(parts, weights) as part (query, weight) where match.words @@ part.query), 0)
        + case when match.code <> '' and lower(match.code) = search_candidates.code then 5 else 0 end)::real, match.known_from
    from (
      select kept.id, kept.words, kept.code, kept.known_from from search.documents as kept
      where kept.kind = wanted and kept.words @@ question
        and (until is null and kept.known_until is null or kept.known_from < until and (kept.known_until is null or kept.known_until >= until))
        and (plan is null or kept.plan_id = plan)
        and (agency is null or kept.organization_id = agency or kept.commitment_id = any (promises) or kept.meeting_id = any (meetings))
        and (from_day is null or kept.happened_on >= from_day) and (to_day is null or kept.happened_on <= to_day)
      -- an order that no index has: found by their words, then sorted
      order by case when is_rare then kept.known_from + interval '0' else kept.known_from end desc limit enough
    ) as match;
end $$;

create function private.search_answer(
  question text, guesses_all boolean, any_word boolean, language text, kind public.search_kind, plan bigint, agency bigint, from_day date, to_day date, past date, page integer
)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
declare
  rows_per_page constant integer := 20;
  until timestamptz := private.end_of_day(past);
  -- only where it may have had a part: the others are not looked at one by one
  possible bigint[] := case when agency is not null and past is not null then private.concerned(past, array[agency]) end;
  promises bigint[] := case when agency is null then null when past is null
    then array(select part.commitment_id from public.commitment_organizations as part where part.organization_id = agency)
    else array(select promise.id from private.plans_on(past) as known join public.commitments as promise on promise.plan_id = known.id
      cross join lateral private.bodies_on(promise.id, known.edited_after, known.is_past) as part
      where promise.id = any (possible) and part.organization_id = agency) end;
  meetings bigint[] := case when agency is not null then array(select part.meeting_id from public.meeting_participants as part where part.organization_id = agency) end;
  precise tsquery;
  whole tsquery;
  widened tsquery;
  parts tsquery[];
  weights real[];
  terms text[];
  guessed jsonb;
  answer jsonb;
begin
  with read as materialized (
    select term.*, form.stem, private.term_query(term.words, term.is_quoted)::text as query, near.words as near, near.written,
      private.term_query(term.words, term.is_quoted)::text || coalesce(' | ' || private.term_query(nullif(form.stem, term.words), false)::text, '')
        || coalesce((select string_agg(' | ' || private.term_query(guess, false)::text, '') from unnest(near.words) as guess), '') as wide
    from private.read_question(question) as term
    cross join lateral (select case when term.is_quoted or term.words like '% %' and not (any_word and term.words ~ ' [[:alpha:]]{3,}$') then term.words
      -- "e-xidmət" is a kind of "xidmət"
      else private.word_stem(regexp_replace(term.words, '^.* ', '')) end as stem) as form
    left join lateral (
      select array_agg(guess.word) as words, jsonb_agg(guess.written) as written from private.near_words(term.words, form.stem, guesses_all) as guess
    ) as near on not term.is_quoted and term.words not like '% %'
    -- letters that a text search does not know, of scripts younger than it
    where numnode(private.term_query(term.words, term.is_quoted)) > 0
      -- where some of the words are enough, those that stand in every text say nothing
      and (not any_word or length(term.words) > 2 and term.words <> all ('{ucun,ile,hansi,nece,kimi,olan,uzre,the,and,for,with,from,what,which,who,how,why,when,where,are,does,this,that,что,как,кто,для,или,где,при}'))
  )
  select string_agg('(' || read.query || ')', ' & '), string_agg('(' || phraseto_tsquery('pg_catalog.simple', read.words)::text || ')', ' & '),
    string_agg('(' || read.wide || ')', case when any_word then ' | ' else ' & ' end), case when any_word then array_agg(read.wide::tsquery order by read.place) end,
    array_agg(read.stem) || array(select guess from read as other cross join lateral unnest(other.near) as guess),
    jsonb_agg(jsonb_build_object('typed', read.typed, 'guesses', read.written) order by read.place) filter (where read.near is not null)
  into precise, whole, widened, parts, terms, guessed from read;
  if any_word then
    select array_agg(1 / (1 + ln(1 + seen.times)) order by part.place) into weights
    from unnest(parts) with ordinality as part (query, place)
    cross join lateral (select count(*) as times from (select from search.documents as kept where kept.words @@ part.query limit 500) as hits) as seen;
  end if;

  with candidates as materialized (
    select found.*, found.score * case found.kind when 'plan' then 1.7 when 'commitment' then 1.6 when 'organization' then 1.5 when 'meeting' then 1.1 when 'milestone' then 1
      when 'update' then 0.9 when 'answer' then 0.8 else 0.7 end as rank
    from unnest(enum_range(null::public.search_kind)) as one
    cross join lateral private.search_candidates(one, widened, precise, whole, parts, weights, lower(btrim(question)), until, plan, agency, promises, meetings, from_day, to_day,
      case when one = search_answer.kind then 2000 else 400 end) as found
  ), shown as (
    select candidates.* from candidates where search_answer.kind is null or candidates.kind = search_answer.kind
    order by candidates.rank desc, candidates.known_from desc, candidates.kind, candidates.id
    limit rows_per_page offset (greatest(least(page, 150), 1) - 1) * rows_per_page
  )
  select jsonb_build_object(
    'counts', (select coalesce(jsonb_object_agg(counted.kind, counted.total), '{}') from (
      select candidates.kind, count(*) as total from candidates group by candidates.kind) as counted),
    'results', (
      select coalesce(jsonb_agg(jsonb_build_object('kind', kept.kind, 'id', kept.subject_id, 'anchor', kept.anchor, 'title', nullif(kept.title, '{}'),
        'passage', private.passage(kept.body, terms, language), 'day', kept.happened_on, 'author', profiles.display_name,
        'plan', case when plans.id is not null then jsonb_build_object('slug', plans.slug, 'title', plans.title, 'starts_on', plans.starts_on, 'ends_on', plans.ends_on, 'is_sample', plans.is_sample) end,
        'commitment', case when promise.id is not null then jsonb_build_object('code', promise.code, 'title', promise.title) end,
        'meeting', case when meetings.id is not null then jsonb_build_object('slug', meetings.slug, 'title', meetings.title, 'is_sample', meetings.is_sample) end,
        'organization', case when body.id is not null then jsonb_build_object('slug', body.slug, 'name', body.name || body.short_name) end
      ) order by shown.rank desc, shown.known_from desc, shown.kind, shown.id), '[]')
      from shown
      join search.documents as kept on kept.kind = shown.kind and kept.id = shown.id
      left join public.plans on plans.id = kept.plan_id
      -- in the words of then
      left join lateral (
        select other.id, other.code, other.title from search.documents as other where other.kind = 'commitment' and other.subject_id = kept.commitment_id
          and (until is null and other.known_until is null or other.known_from < until and (other.known_until is null or other.known_until >= until)) limit 1
      ) as promise on true
      left join public.meetings on meetings.id = kept.meeting_id
      left join public.organizations as body on body.id = kept.organization_id
      left join public.comments as said on kept.kind = 'comment' and said.id = kept.subject_id
      left join public.profiles on profiles.id = said.author_id),
    'terms', to_jsonb(terms), 'guessed', coalesce(guessed, '[]'))
  into answer;
  return answer;
end $$;
grant execute on function private.search_candidates, private.search_answer to anon, authenticated, service_role;
