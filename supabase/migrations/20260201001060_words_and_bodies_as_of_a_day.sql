-- What may be edited is put back from the ledger: the words of a plan or a commitment, and who answered for it.

create function private.lifecycle_on(lifecycle public.plan_lifecycle, closed_on date, day date)
returns public.plan_lifecycle
language sql immutable parallel safe
return case when lifecycle = 'closed' and closed_on > day then 'active' else lifecycle end;

create function private.as_it_was(subject text, subject_id bigint, edited_after timestamptz, is_past boolean)
returns table (fields jsonb)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  select coalesce(jsonb_object_agg(field.key, field.value), '{}')
  from (
    select distinct on (change.key) change.key, change.value
    from public.ledger cross join lateral jsonb_each(ledger.before::jsonb) as change
    where is_past and ledger.subject = as_it_was.subject and ledger.subject_id = as_it_was.subject_id
      and ledger.action = 'changed' and ledger.occurred_at >= private.ledger_time(edited_after)
    order by change.key, ledger.seq
  ) as field
$$;
comment on function private.as_it_was is 'The fields of a row that were changed later, as they stood before the first of those changes; one row.';

create function private.plans_on(as_of date)
returns table (
  id bigint, slug text, title public.localized_title, summary public.localized_text, legal_act public.localized_text, legal_act_on date,
  legal_act_url text, starts_on date, ends_on date, lifecycle public.plan_lifecycle, is_sample boolean, reporting_interval_days integer,
  predecessor_id bigint, is_current boolean, day date, is_past boolean, until timestamptz, edited_after timestamptz
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with moment as materialized (
    select as_of as day, as_of < private.today() as is_past, private.end_of_day(as_of) as until
  ), known as (
    select plans.id, plans.slug,
      -- words that were never edited are not checked again
      case when was.fields ? 'title' then (was.fields -> 'title')::public.localized_title else plans.title end as title,
      case when was.fields ? 'summary' then (was.fields -> 'summary')::public.localized_text else plans.summary end as summary,
      case when was.fields ? 'legal_act' then (was.fields -> 'legal_act')::public.localized_text else plans.legal_act end as legal_act,
      plans.legal_act_on, plans.legal_act_url,
      case when was.fields ? 'starts_on' then (was.fields ->> 'starts_on')::date else plans.starts_on end as starts_on,
      case when was.fields ? 'ends_on' then (was.fields ->> 'ends_on')::date else plans.ends_on end as ends_on,
      case when was.fields ? 'lifecycle' then (was.fields ->> 'lifecycle')::public.plan_lifecycle
        else private.lifecycle_on(plans.lifecycle, plans.closed_on, moment.day) end as lifecycle,
      plans.is_sample, coalesce((was.fields ->> 'reporting_interval_days')::integer, plans.reporting_interval_days) as reporting_interval_days,
      plans.predecessor_id, moment.day, moment.is_past, moment.until, edge.edited_after
    from public.plans
    cross join moment
    -- what was there when the plan was opened is as old as the plan; the rest came when it came
    cross join lateral (select greatest(moment.until, plans.opened_at + interval '1 second') as edited_after) as edge
    cross join lateral private.as_it_was('plans', plans.id, edge.edited_after, moment.is_past) as was
    -- a draft has no first day: the secretariat sees it at present only
    where not moment.is_past or private.known_since(plans.opened_at, plans.legal_act_on, plans.starts_on) <= moment.day
  )
  select known.id, known.slug, known.title, known.summary, known.legal_act, known.legal_act_on, known.legal_act_url, known.starts_on,
    known.ends_on, known.lifecycle, known.is_sample, known.reporting_interval_days, known.predecessor_id,
    known.lifecycle <> 'draft' and row_number() over (
      order by known.lifecycle = 'draft', known.lifecycle = 'active' desc, known.starts_on desc nulls last, known.id desc
    ) = 1,
    known.day, known.is_past, known.until, known.edited_after
  from known
$$;
comment on function private.plans_on is 'The plans that were known at the end of a day, in the words of then. is_current: the one the home page was about, the newest active one, else the newest; until: the moment after that day; edited_after: from when on a change of what makes up the plan came later.';

create function private.plan_current_on(day date)
returns bigint
language sql stable
set search_path = ''
as $$ select known.id from private.plans_on(day) as known where known.is_current $$;

create function private.bodies_on(promise bigint, edited_after timestamptz, is_past boolean)
returns table (organization_id bigint, role public.responsibility, obligation public.obligation, "position" integer)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with later as (
    select distinct on (entry.part -> 'organization_id') entry.action, (entry.part ->> 'organization_id')::bigint as organization_id, entry.part
    from (
      select ledger.seq, ledger.action, coalesce(ledger.before, ledger.after)::jsonb as part from public.ledger
      where is_past and ledger.subject = 'commitment_organizations' and ledger.subject_id = promise
        and ledger.occurred_at >= private.ledger_time(edited_after)
    ) as entry
    order by entry.part -> 'organization_id', entry.seq
  )
  select parts.organization_id, parts.role, parts.obligation, parts.position
  from public.commitment_organizations as parts
  where parts.commitment_id = promise and not is_past
  union all
  select parts.organization_id, parts.role, parts.obligation, parts.position
  from public.commitment_organizations as parts
  where parts.commitment_id = promise and is_past
    and not exists (select from later where later.organization_id = parts.organization_id)
  union all
  select later.organization_id, (later.part ->> 'role')::public.responsibility, (later.part ->> 'obligation')::public.obligation,
    (later.part ->> 'position')::integer
  from later where is_past and later.action = 'removed'
$$;
comment on function private.bodies_on is 'Who answered for a commitment: those of today without the ones that came later, and with the ones that left.';

create function public.known_from()
returns date
language sql stable
set search_path = ''
as $$ select min(private.known_since(plans.opened_at, plans.legal_act_on, plans.starts_on)) from public.plans $$;
comment on function public.known_from is 'The first day of which anything is known.';

grant execute on function private.lifecycle_on, private.as_it_was, private.ledger_time, private.plans_on, private.plan_current_on, private.bodies_on,
  public.known_from to anon, authenticated, service_role;
