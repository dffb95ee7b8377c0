-- Search compares text without case and diacritics, here as in the browser (src/domain/fold.ts); one table of words
-- (tests/fixtures/folded.ts) holds the two together.

create extension if not exists pg_trgm with schema extensions;

create or replace function private.folded(value text)
returns text
language sql immutable parallel safe
set search_path = ''
-- İ and I are i like every other i, whatever language the server speaks; ə and ı are letters of their own in Unicode, so
-- they are named; the rest falls apart into letter and mark. The marks are those of Latin, Greek, Cyrillic, Hebrew and Arabic.
-- Signs that nobody sees go with them: soft hyphens, joiners, directions
as $$
  select translate(regexp_replace(normalize(lower(translate(value, 'İI', 'ii')), nfd),
    '[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1ace\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f]',
    '', 'g'), 'əı', 'ei')
$$;
comment on function private.folded is 'Text as search compares it: without case and diacritics, in every language.';

create function private.bare_words(value text)
returns text
language sql immutable parallel safe
set search_path = ''
as $$ select btrim(regexp_replace(private.folded(value), '[^[:alnum:]]+', ' ', 'g')) $$;
comment on function private.bare_words is 'The folded words of a text, one space between them.';
grant execute on function private.folded, private.bare_words to anon, authenticated, service_role;
