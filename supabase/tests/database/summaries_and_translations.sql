-- Who writes plain summaries and who learns what is not translated; refusals first.
begin;
select plan(12);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org' from unnest(array['citizen', 'secretariat']) as who;
insert into public.staff (profile_id, role) values (md5('secretariat')::uuid, 'secretariat');
insert into public.plans (id, slug, title, lifecycle) overriding system value values (900001, 'test-plan', '{"az": "Plan", "en": "Plan"}', 'active');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title, description) overriding system value
values (900001, 900001, 900001, '1.1', '{"az": "Bir", "en": "One"}', '{"az": "Mətn"}');
set constraints all immediate;
set constraints all deferred;

select pg_temp.act_as('anon');
select throws_ok('select * from public.missing_translations', '42501', null, 'the public learns nothing of missing translations');
select throws_ok($$update public.commitments set plain_summary = '{"en": "Forged"}' where id = 900001$$, '42501', null, 'and writes no summary');
reset role;

select pg_temp.act_as('citizen');
select is_empty('select * from public.missing_translations', 'a citizen sees no missing translation');
update public.commitments set plain_summary = '{"en": "Forged"}' where id = 900001;
reset role;
select is((select plain_summary::jsonb from public.commitments where id = 900001), '{}', 'nor writes a summary');

select pg_temp.act_as('secretariat');
select results_eq($$select field, languages from public.missing_translations where plan_slug = 'test-plan' and kind = 'commitment' order by field$$,
  $$values ('description', '{en}'::text[]), ('plain_summary', '{az,en}')$$, 'the secretariat sees what lacks a language, and what has no summary');
select results_eq($$select languages from public.missing_translations where plan_slug = 'test-plan' and kind = 'theme'$$, $$values ('{az}'::text[])$$, 'of everything that has words');
select throws_ok($$update public.commitments set plain_summary = '{"en": ""}' where id = 900001$$, '23514', null, 'a summary in a language says something');
select throws_ok($$update public.commitments set plain_summary = jsonb_build_object('en', repeat('x', 2000)) where id = 900001$$, '23514', null, 'and is short');
select lives_ok($$update public.commitments set plain_summary = '{"az": "Sadə", "en": "Plain"}' where id = 900001$$, 'the secretariat writes it');
select is_empty($$select * from public.missing_translations where plan_slug = 'test-plan' and field = 'plain_summary'$$, 'and then it is missing no more');
set constraints all immediate;
select is((select count(*)::int from public.ledger where subject = 'commitments' and subject_id = 900001 and after like '%Sadə%'), 1, 'the ledger has it');
reset role;
update public.site set languages = '{az,en,ru}';
select pg_temp.act_as('secretariat');
select is((select languages from public.missing_translations where plan_slug = 'test-plan' and field = 'plain_summary'), '{ru}', 'a country that keeps its record in another language misses that one');
reset role;

select * from finish();
rollback;
