-- Whoever writes to the ledger, its owner too, can only continue it: no entry stands beside another, before the first or after a gap.
begin;
select plan(8);

insert into public.organizations (slug, name, kind) values ('test-body', '{"en": "Body"}', 'agency');
set constraints all immediate;
create function pg_temp.entry(seq bigint, previous text) returns text language sql as $$
  select format($insert$insert into public.ledger (seq, occurred_at, office, action, subject, subject_id, after, previous)
    values (%s, '2020-01-01T00:00:00.000000Z', 'operator', 'added', 'plans', 1, '{}', '%s')$insert$, seq, previous)
$$;
do $$ begin perform set_config('test.head', (select max(seq) from public.ledger)::text, true), set_config('test.before', (select md5(string_agg(hash, '' order by seq)) from public.ledger), true); end $$;
select throws_ok(pg_temp.entry(current_setting('test.head')::bigint + 1, repeat('0', 64)), 'P0001', 'An entry continues the one before it.', 'it names the one before');
select throws_ok(pg_temp.entry(current_setting('test.head')::bigint + 1, (select previous from public.ledger order by seq desc limit 1)), 'P0001', null, 'not an earlier one');
select throws_ok(pg_temp.entry(current_setting('test.head')::bigint + 2, (select hash from public.ledger order by seq desc limit 1)), 'P0001', null, 'and leaves no gap');
select throws_ok(pg_temp.entry(current_setting('test.head')::bigint, (select previous from public.ledger order by seq desc limit 1)), '23505', null, 'no two stand at one place');
select throws_ok(pg_temp.entry(1, repeat('0', 64)), '23505', null, 'nothing comes before the first');
select throws_ok(pg_temp.entry(0, repeat('0', 64)), 'P0001', null, 'or before counting');
select is((select md5(string_agg(hash, '' order by seq)) from public.ledger), current_setting('test.before'), 'and the chain is what it was');
select lives_ok(pg_temp.entry(current_setting('test.head')::bigint + 1, (select hash from public.ledger order by seq desc limit 1)), 'what continues it, enters');

select * from finish();
rollback;
