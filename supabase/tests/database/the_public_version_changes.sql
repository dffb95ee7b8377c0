-- Whoever prerenders pages may trust the version: it changes with what the public reads.
begin;
select plan(8);

insert into public.organizations (id, slug, name, kind) overriding system value values (900001, 'test-agency', '{"en": "Agency"}', 'agency');
set constraints all immediate;

select matches(public.public_version(), '^\d{4}-\d{2}-\d{2}\.\d+\.[0-9a-f]{32}$', 'it begins with the day and the newest entry of the ledger');
select is(split_part(public.public_version(), '.', 2), (select seq::text from public.ledger_head), 'the entry is the newest');

create temporary table before on commit drop as select public.public_version() as version;
update public.organizations set name = '{"en": "Agency of tests"}' where slug = 'test-agency';
set constraints all immediate;
select isnt(public.public_version(), (select version from before), 'a change that enters the ledger changes it');

set local role anon;
select isnt(public.public_version(), null, 'anybody may ask');
reset role;
select ok(not prosecdef, 'with no more rights than they have') from pg_catalog.pg_proc where oid = 'public.public_version'::regproc;

-- the counts that are in it tell of rows that nobody may see, and there are few enough of them to try each
select matches(private.version_salt(), '^[0-9a-f-]{72}$', 'it is salted');
select isnt(split_part(public.public_version(), '.', 3), (
    select left(encode(sha256(convert_to(concat_ws(' ', (select hash from public.ledger_head), sum(pg_stat_get_tuples_inserted(oid) + pg_stat_get_tuples_updated(oid) + pg_stat_get_tuples_deleted(oid))), 'UTF8')), 'hex'), 32)
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and (has_any_column_privilege('anon', oid, 'select') or oid = 'public.endorsements'::regclass)),
  'so that nobody finds the counts by trying');
select hasnt_function('public', 'version_salt', 'and the salt cannot be asked for through the API');

select * from finish();
rollback;
