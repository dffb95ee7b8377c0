-- The demonstration tells of years past: its rows enter the ledger at its end (99), in the order in which they happened.
set constraints all immediate;
do $$
declare
  listed record;
begin
  for listed in
    select pg_trigger.tgrelid::regclass as relation, pg_trigger.tgname as name from pg_trigger where tgname like 'enters\_the\_ledger%'
      -- programmes are of no plan: they enter as they come
      and not tgrelid::regclass::text like 'programme%'
  loop
    execute format('alter table %s disable trigger %I', listed.relation, listed.name);
  end loop;
end $$;
