-- Bodies are renamed and merged. A page about one tells of those it took over from, once and in one request.

create function private.line_of(body bigint)
returns bigint[]
language sql stable
set search_path = ''
as $$
  with recursive line as (
    select body as id, 0 as steps
    union
    select organizations.id, line.steps + 1 from line join public.organizations on organizations.successor_id = line.id
    -- a circle ends nowhere; the trigger below refuses one
    where line.steps < 20
  )
  select array_agg(known.id order by known.steps, known.id) from (select line.id, min(line.steps) as steps from line group by line.id) as known
$$;
comment on function private.line_of is 'A body, then those it took over from, nearest first.';

create function private.succession_ends()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  -- a body that would come after itself: those before it are looked through, by whoever may see the register, which is everybody
  if new.successor_id = any (private.line_of(new.id)) then
    raise exception 'A body cannot come after itself.' using errcode = 'P0001', hint = 'succession_in_a_circle';
  end if;
  return new;
end $$;
create trigger succession_ends before insert or update of successor_id on public.organizations
  for each row when (new.successor_id is not null) execute function private.succession_ends();

create function public.organization_record(body text, day date default null)
returns jsonb
language plpgsql stable
set search_path = ''
-- the bodies asked about are known when it is planned, so that nobody else is looked at
set plan_cache_mode = force_custom_plan
as $$
declare
  as_of constant date := least(coalesce(day, private.today()), private.today());
  line constant bigint[] := private.line_of((select organizations.id from public.organizations where organizations.slug = body));
begin
  return (
    select jsonb_build_object(
      'bodies', (
        select jsonb_agg(to_jsonb(register) order by array_position(line, register.id))
        from private.organization_register(as_of, line) as register
      ),
      -- nothing is to be added up where nobody was taken over
      'together', case when cardinality(line) > 1 then (
        select to_jsonb(records) - 'organization_id' - 'plan_id' from private.agency_records(as_of, line, true) as records where records.plan_id is null
      ) end,
      'rounds', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'plan', plans.slug, 'number', rounds.number, 'name', rounds.name, 'due_on', rounds.due_on, 'body', organizations.slug,
          'owes', known.owes, 'on_time', known.on_time, 'late', known.late, 'missing', known.missing, 'awaited', known.awaited,
          'median_days_late', known.median_days_late
        ) order by rounds.due_on desc, rounds.id desc, organizations.id), '[]')
        from private.agency_rounds(as_of, line) as known
        join public.reporting_rounds as rounds on rounds.id = known.round_id
        join public.plans on plans.id = rounds.plan_id
        join public.organizations on organizations.id = known.organization_id
      ),
      -- of the present; who asks about the past asks for programmes as of that day
      'programmes', (
        select coalesce(jsonb_agg(part.entry order by part.id), '[]')
        from (
          select programmes.id, jsonb_build_object('slug', programmes.slug, 'title', programmes.title, 'is_sample', programmes.is_sample,
            'roles', jsonb_agg(programme_organizations.role order by programme_organizations.role)) as entry
          from public.programme_organizations
          join public.programmes on programmes.id = programme_organizations.programme_id
          where programme_organizations.organization_id = line[1]
          group by programmes.id
        ) as part
      )
    )
    where line[1] is not null
  );
end $$;
comment on function public.organization_record is 'One body: "bodies", itself and then those it took over from, as in organization_overview; "together", what they all led, each commitment and question once; "rounds", what each owed in each round; "programmes" in which it takes part. Null for an unknown one.';

create function public.commitments_of_line(body text, day date default null)
returns setof public.commitment_overview
language plpgsql stable
set search_path = ''
set plan_cache_mode = force_custom_plan
as $$
declare
  as_of constant date := least(coalesce(day, private.today()), private.today());
  line constant bigint[] := private.line_of((select organizations.id from public.organizations where organizations.slug = body));
  slugs constant text[] := array(select organizations.slug from public.organizations where organizations.id = any (line));
  those constant bigint[] := private.concerned(as_of, line);
begin
  return query select known.* from private.commitment_states(as_of) as known
    where known.id = any (those) and known.organization_slugs && slugs;
end $$;
comment on function public.commitments_of_line is 'What a body, or one it took over from, answered for in any part, as in commitment_overview.';
grant execute on function private.line_of, public.organization_record, public.commitments_of_line to anon, authenticated, service_role;
