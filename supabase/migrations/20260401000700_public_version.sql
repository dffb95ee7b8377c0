-- Pages are prerendered again only when something public has changed; whoever asks every few seconds must not cost anything.

create function public.public_version()
returns text
language sql stable
set search_path = ''
as $$
  select concat_ws('.', private.today(), (select ledger_head.seq from public.ledger_head),
    md5(concat_ws(' ', (select ledger_head.hash from public.ledger_head), (
      -- what is public without being in the ledger, as names of people and checks of links: counted by Postgres at no cost, and
      -- only after it can be seen
      select sum(pg_stat_get_tuples_inserted(tables.oid) + pg_stat_get_tuples_updated(tables.oid) + pg_stat_get_tuples_deleted(tables.oid))
      from pg_catalog.pg_class as tables
      where tables.relnamespace = 'public'::regnamespace and tables.relkind = 'r'
        and (has_any_column_privilege('anon', tables.oid, 'select') or tables.oid = 'public.endorsements'::regclass)
    )))
  )
$$;
comment on function public.public_version is 'Changes whenever something public may have: with the day, with every entry of the ledger, and with every row written to a table that the public reads.';
grant execute on function public.public_version to anon, authenticated, service_role;
