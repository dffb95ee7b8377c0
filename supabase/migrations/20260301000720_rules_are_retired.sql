create function private.retire_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if old.retired_on is not null then
    raise exception 'A rule that was retired stays as it is: decisions name it.' using errcode = 'P0001', hint = 'rule_is_retired';
  end if;
  -- nobody retires a rule in hindsight; what comes without a session is history from elsewhere
  if new.retired_on is not null and (select auth.uid()) is not null then
    new.retired_on := private.today();
  end if;
  return new;
end $$;
create trigger retire_rules before update on public.platform_rules
  for each row execute function private.retire_rules();
