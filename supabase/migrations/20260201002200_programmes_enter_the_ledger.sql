do $$
declare
  listed record;
begin
  for listed in
    select * from (values ('programmes', 'id'), ('programme_organizations', 'programme_id'), ('programme_outputs', 'id'), ('programme_commitments', 'programme_id'))
      as listed (name, key)
  loop
    -- what was there before
    execute format(
      'select private.record(%1$I.created_at, ''added'', %1$L, %1$I.%2$I, to_jsonb(%1$I), null, private.public_part(%1$L, to_jsonb(%1$I)))
         from public.%1$I order by %1$I.created_at, %1$I.id', listed.name, listed.key);
    execute format(
      'create constraint trigger enters_the_ledger after insert or update or delete on public.%I
         deferrable initially deferred for each row execute function private.record_in_ledger(%L)', listed.name, listed.key);
  end loop;
end $$;
