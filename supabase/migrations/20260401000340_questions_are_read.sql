-- How a question is read: every word is sought by its beginning, without its ending; what stands in quotation marks must
-- stand so.

create function private.read_question(question text)
returns table (place bigint, typed text, words text, is_quoted boolean)
language sql stable
set search_path = ''
as $$
  select part.place, part.typed, part.words, part.is_quoted
  from (
    select token.place, coalesce('"' || token.found[1] || '"', token.found[2]) as typed,
      private.bare_words(coalesce(token.found[1], token.found[2])) as words, token.found[1] is not null as is_quoted
    from regexp_matches(translate(left(question, 200), '“”„«»', '"""""'), '"([^"]+)"?|([^\s"]+)', 'g') with ordinality as token (found, place)
  ) as part
  where part.words <> '' order by part.place limit 12
$$;
comment on function private.read_question is 'The words of a question, folded. "2020-2022" and "3.1" are two words that stand together.';

create function private.term_query(words text, is_quoted boolean)
returns tsquery
language sql immutable
set search_path = ''
-- a word is sought by its beginning, for endings are many; of one or two letters, or of a number, half of all would begin so
as $$
  select case when is_quoted or words !~ '[[:alpha:]]' or length(words) < 3 then phraseto_tsquery('pg_catalog.simple', words)
    when words ~ ' .?.$' then phraseto_tsquery('pg_catalog.simple', words)
    when words like '% %' then to_tsquery('pg_catalog.simple', replace(words, ' ', ' <-> ') || ':*')
    else to_tsquery('pg_catalog.simple', words || ':*') end
$$;

create function private.word_stem(folded text)
returns text
language sql immutable parallel safe
set search_path = ''
-- the endings of number, possession and case in Azerbaijani, of number and tense in English; what stays has five letters.
-- Before a vowel the last letter is another one: şəffaflıq, şəffaflığın
as $$
  select case
    when folded ~ '^.{4,}l[ae]r(i|in|im|imiz)?(n?[iu]n|[ny]?[aeiu]|n?d[ae]n?)?$'
      then regexp_replace(folded, '^(.{4,}?)l[ae]r(i|in|im|imiz)?(n?[iu]n|[ny]?[aeiu]|n?d[ae]n?)?$', '\1')
    when folded ~ '^.{5,}(n?[iu]n|s[iu]|[iu]|s?[iu]n?d[ae]n?|d[ae]n?|s?[iu]n[aei]|n[ae])$'
      then regexp_replace(regexp_replace(folded, '^(.{5,}?)(n?[iu]n|s[iu]|[iu]|s?[iu]n?d[ae]n?|d[ae]n?|s?[iu]n[aei]|n[ae])$', '\1'), '^(.{5,})[gy]$', '\1')
    when folded ~ '^.{4,}(ies|ing|ed|s|y)$' then regexp_replace(folded, '^(.{4,}?)(ies|ing|ed|s|y)$', '\1')
    else folded end
$$;
comment on function private.word_stem is 'A folded word without its ending, to begin other forms of it with.';

create function private.near_words(folded text, known_as text, also_if_known boolean)
returns table (word text, written text)
language sql stable security definer -- the words, and what compares them, are granted to nobody
set search_path = ''
as $$
  select alike.word, alike.written from (
    select words.word, min(words.written) as written, extensions.similarity(words.word, folded) as likeness
    from search.words
    where length(folded) >= 4 and folded !~ '\d' and (
      words.word operator(extensions.%) folded and extensions.similarity(words.word, folded) >= 0.4
      -- two letters that changed places leave little alike in a short word
      or words.word = any (array(select left(folded, n - 1) || substr(folded, n + 1, 1) || substr(folded, n, 1) || substr(folded, n + 2)
        from generate_series(1, length(folded) - 1) as n)))
      and (also_if_known or not exists (
        select from search.words as known where known.word >= known_as collate "C" and known.word < (known_as || U&'\FFFF') collate "C"))
    group by words.word order by 3 desc, 1 limit 3
  ) as alike order by alike.likeness desc
$$;
comment on function private.near_words is 'What a word may have meant that nobody wrote (nor anything that begins like known_as): up to three words of official texts, the most alike first.';

create function private.passage(texts jsonb, terms text[], language text)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
declare
  pattern text := '\m(' || replace(array_to_string(terms, '|'), ' ', '[^[:alnum:]]+') || ')';
  option record;
  chosen record;
  found integer;
  first integer;
  length_of_passage constant integer := 240;
begin
  for option in
    select entry.key, entry.value from jsonb_each_text(texts) as entry order by entry.key = passage.language desc, entry.key
  loop
    found := regexp_instr(private.folded(option.value), pattern);
    if chosen is null or found > 0 then
      chosen := option;
    end if;
    exit when found > 0;
  end loop;
  if chosen is null then
    return null;
  end if;
  first := greatest(coalesce(found, 0) - 80, 1);
  if first > 1 then
    first := first + position(' ' in translate(substr(chosen.value, first, 60), E'\n', ' '));
  end if;
  return jsonb_build_object('language', chosen.key, 'starts', first = 1,
    'ends', first + length_of_passage > length(chosen.value),
    'text', case when first + length_of_passage > length(chosen.value) then substr(chosen.value, first)
      else regexp_replace(substr(chosen.value, first, length_of_passage), '\s+\S*$', '') end);
end $$;
comment on function private.passage is 'Where a text speaks of the terms: {text, language, starts, ends}, in the asked language if it does so there.';
grant execute on function private.read_question, private.term_query, private.word_stem, private.near_words, private.passage to anon, authenticated, service_role;
