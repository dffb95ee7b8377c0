-- One index for all that can be found. Words of a plan, a meeting or a body that were changed stay, with the time until
-- which they stood, for searches as of a day; words that a person took back leave no trace.

create schema search;
grant usage on schema search to anon, authenticated, service_role;

create table search.documents (
  id bigint generated always as identity,
  kind public.search_kind not null,
  subject_id bigint not null,
  anchor text not null default '',
  plan_id bigint,
  commitment_id bigint,
  meeting_id bigint,
  organization_id bigint,
  code text not null default '',
  title jsonb not null,
  body jsonb not null,
  happened_on date,
  known_from timestamptz not null,
  known_until timestamptz,
  words tsvector not null,
  primary key (kind, id)
) partition by list (kind);
comment on table search.documents is 'What a search finds: public text by kind, its words folded. Derived, by triggers alone; private.rebuild_search() makes it anew.';
comment on column search.documents.known_until is 'When other words took the place of these; null for what stands.';
-- a kind of its own each: a million comments make no search among commitments slower, and each has its own statistics
do $$ declare kind text; begin
  foreach kind in array enum_range(null::public.search_kind)::text[] loop
    execute format('create table search.%I partition of search.documents for values in (%L)', kind || '_documents', kind);
    execute format('alter table search.%I enable row level security', kind || '_documents');
  end loop;
end $$;
create function private.build_search_indexes()
returns void
language sql
set search_path = ''
-- a million comments are sorted in memory, not on disk
set maintenance_work_mem = '256MB'
as $$
  create index documents_words on search.documents using gin (words);
  create index documents_subject on search.documents (subject_id, anchor);
  -- common words are looked for from the newest back, until there are enough
  create index documents_newest on search.documents (known_from desc);
$$;
select private.build_search_indexes();

create table search.words (word text collate "C" not null, written text not null);
comment on table search.words is 'Words of official texts, folded and as they were written first: what a mistyped word may have meant. Never from comments. A word that two wrote at the same moment stands twice, so that nobody waits for anybody.';
create index words_word on search.words (word);
create index words_alike on search.words using gin (word extensions.gin_trgm_ops);

alter table search.documents enable row level security;
alter table search.words enable row level security;
create policy "Everybody searches what is public" on search.documents for select to anon, authenticated using (true);
-- the API does not serve this schema: this is for public.search. The words are asked through private.near_words alone
grant select on search.documents to anon, authenticated, service_role;

create function private.word_vector(value jsonb)
returns tsvector
language sql immutable parallel safe
set search_path = ''
as $$ select to_tsvector('pg_catalog.simple', coalesce(string_agg(private.bare_words(entry.value), ' ' order by entry.key), '')) from jsonb_each_text(value) as entry $$;

create function private.document_words(code text, title jsonb, body jsonb)
returns tsvector
language sql immutable parallel safe
set search_path = ''
as $$ select setweight(private.word_vector(jsonb_build_object('', code) || title), 'A') || setweight(private.word_vector(body), 'B') $$;

create function private.remember_words(texts text[])
returns void
language sql
set search_path = ''
as $$
  with written as (
    select distinct on (private.folded(token.word)) private.folded(token.word) as word, token.word as written
    from (select distinct word from unnest(texts) as line cross join lateral regexp_split_to_table(line, '[^[:alpha:]\u0300-\u036f]+') as word) as token
    where length(token.word) between 3 and 40 order by private.folded(token.word), token.word collate "C" desc
  )
  insert into search.words (word, written)
  select written.word, written.written from written
  where not exists (select from search.words as known where known.word = written.word collate "C")
$$;

create function private.index_for_search(wanted public.search_kind, ids bigint[])
returns void
language plpgsql
set search_path = ''
as $$
declare
  -- what people wrote is theirs to take back
  keeps_the_past boolean := wanted not in ('comment', 'answer');
  texts text[];
begin
  with fresh as materialized (
    select * from private.searchable(wanted, ids)
  ), held as materialized (
    select kept.id, kept.subject_id, kept.anchor, kept.known_from, kept.known_until is null as stands, fresh.subject_id is not null as lives,
      (kept.title, kept.body, kept.code) is not distinct from (fresh.title, fresh.body, fresh.code) as is_same
    from search.documents as kept
    left join fresh on fresh.subject_id = kept.subject_id and fresh.anchor = kept.anchor
    where kept.kind = wanted and kept.subject_id = any (ids)
  ), gone as (
    delete from search.documents as kept using held
    where kept.kind = wanted and kept.id = held.id
      and (not held.lives or not held.is_same and (not keeps_the_past or held.stands and held.known_from >= now()))
  ), ended as (
    update search.documents as kept set known_until = now() from held
    where kept.kind = wanted and kept.id = held.id and held.lives and not held.is_same and held.stands and keeps_the_past and held.known_from < now()
  ), moved as (
    update search.documents as kept set happened_on = fresh.happened_on, organization_id = fresh.organization_id, commitment_id = fresh.commitment_id
    from held join fresh on fresh.subject_id = held.subject_id and fresh.anchor = held.anchor
    where kept.kind = wanted and kept.id = held.id and held.is_same and held.stands
      and (kept.happened_on, kept.organization_id, kept.commitment_id) is distinct from (fresh.happened_on, fresh.organization_id, fresh.commitment_id)
  ), added as (
    insert into search.documents (kind, subject_id, anchor, plan_id, commitment_id, meeting_id, organization_id, code, title, body, happened_on, known_from, words)
    select wanted, fresh.subject_id, fresh.anchor, fresh.plan_id, fresh.commitment_id, fresh.meeting_id, fresh.organization_id, fresh.code, fresh.title, fresh.body,
      fresh.happened_on,
      case when keeps_the_past and exists (
        select from held where held.subject_id = fresh.subject_id and held.anchor = fresh.anchor and held.known_from < now()
      ) then now() else fresh.known_from end,
      private.document_words(fresh.code, fresh.title, fresh.body)
    from fresh
    where not exists (select from held where held.subject_id = fresh.subject_id and held.anchor = fresh.anchor and held.stands and held.is_same)
    returning title, body
  )
  select array_agg(entry.value) into texts
  from added cross join lateral (select value from jsonb_each_text(added.title) union all select value from jsonb_each_text(added.body)) as entry
  where wanted <> 'comment' and wanted <> 'answer';
  if texts is not null then
    perform private.remember_words(texts);
  end if;
end $$;
comment on function private.index_for_search is 'Brings the documents of these things up to date.';
