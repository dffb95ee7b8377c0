-- Pages are prerendered again only when something public has changed; whoever asks every few seconds must not cost anything.

-- A secret of this database, of its own in each: without it, anybody could try counts until their digest is the version's.
do $$ begin
  execute format('create function private.version_salt() returns text language sql immutable set search_path = %L as %L', '',
    format('select %L::text', gen_random_uuid()::text || gen_random_uuid()));
end $$;
grant execute on function private.version_salt to anon, authenticated, service_role;

create function public.public_version()
returns text
language sql stable
set search_path = ''
as $$
  select concat_ws('.', private.today(), (select ledger_head.seq from public.ledger_head),
    left(encode(sha256(convert_to(concat_ws(' ', private.version_salt(), (select ledger_head.hash from public.ledger_head), (
      -- what is public without being in the ledger, as names of people and checks of links: counted by Postgres at no cost, and
      -- only after it can be seen; the count itself tells of rows that are not public, and nobody learns it
      select sum(pg_stat_get_tuples_inserted(tables.oid) + pg_stat_get_tuples_updated(tables.oid) + pg_stat_get_tuples_deleted(tables.oid))
      from pg_catalog.pg_class as tables
      where tables.relnamespace = 'public'::regnamespace and tables.relkind = 'r'
        and (has_any_column_privilege('anon', tables.oid, 'select') or tables.oid = 'public.endorsements'::regclass)
    )), 'UTF8')), 'hex'), 32))
$$;
comment on function public.public_version is 'Changes whenever something public may have: with the day, with every entry of the ledger, and with every row written to a table that the public reads.';
grant execute on function public.public_version to anon, authenticated, service_role;
