-- The record of answers per agency and per plan, beside the figures that are told of them already; and every question in words.

create function private.response_records(as_of date, per_plan boolean)
returns table (plan_or_body bigint, asked integer, answered integer, in_time integer, waiting integer, overdue integer, median_working_days integer)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with plans as materialized (
    select known.id, known.edited_after, known.is_past from private.plans_on(as_of) as known
  ), placed as materialized (
    select clock.commitment_id, clock.state, clock.answered_at, clock.working_days, commitments.plan_id
    from private.question_clock(as_of) as clock
    join public.commitments on commitments.id = clock.commitment_id
    where commitments.plan_id in (select plans.id from plans)
  ), counted as (
    select placed.plan_id as plan_or_body, placed.state, placed.answered_at, placed.working_days from placed where per_plan
    union all
    -- every lead is asked; whoever of those responsible answers, or the secretariat, answers for all
    select body.organization_id, placed.state, placed.answered_at, placed.working_days
    from (
      -- several questions about one promise ask the same bodies
      select concerned.commitment_id, bodies.organization_id
      from (select distinct placed.commitment_id, placed.plan_id from placed where not per_plan) as concerned
      join plans on plans.id = concerned.plan_id
      cross join lateral private.bodies_on(concerned.commitment_id, plans.edited_after, plans.is_past) as bodies
      where bodies.role = 'lead'
    ) as body join placed on placed.commitment_id = body.commitment_id
  )
  select counted.plan_or_body, count(*)::integer, count(counted.answered_at)::integer,
    (count(*) filter (where counted.state = 'answered'))::integer, (count(*) filter (where counted.answered_at is null))::integer,
    (count(*) filter (where counted.state = 'overdue'))::integer,
    percentile_disc(0.5) within group (order by counted.working_days) filter (where counted.answered_at is not null)
  from counted
  group by counted.plan_or_body
$$;
comment on function private.response_records is 'Of each plan, or else of each lead agency: questions and recommendations asked until the end of a day, answered, answered in time, waiting (overdue among them), and the working days of the typical answer.';
grant execute on function private.response_records to anon, authenticated, service_role;

create or replace view public.organization_overview with (security_invoker = true) as
select states.*, coalesce(record.asked, 0) as questions_asked, coalesce(record.answered, 0) as questions_answered,
  coalesce(record.in_time, 0) as questions_in_time, coalesce(record.waiting, 0) as questions_waiting,
  coalesce(record.overdue, 0) as questions_overdue, record.median_working_days as median_response_days
from private.organization_states(private.today()) as states
left join private.response_records(private.today(), per_plan => false) as record on record.plan_or_body = states.id;

create or replace function public.organizations_as_of(day date)
returns setof public.organization_overview
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  select states.*, coalesce(record.asked, 0), coalesce(record.answered, 0), coalesce(record.in_time, 0), coalesce(record.waiting, 0),
    coalesce(record.overdue, 0), record.median_working_days
  from private.organization_states(least(day, private.today())) as states
  left join private.response_records(least(day, private.today()), per_plan => false) as record on record.plan_or_body = states.id
$$;

create or replace view public.plan_overview with (security_invoker = true) as
select states.*, coalesce(record.asked, 0) as questions_asked, coalesce(record.answered, 0) as questions_answered,
  coalesce(record.in_time, 0) as questions_in_time, coalesce(record.waiting, 0) as questions_waiting,
  coalesce(record.overdue, 0) as questions_overdue, record.median_working_days as median_response_days
from private.plan_states(private.today()) as states
left join private.response_records(private.today(), per_plan => true) as record on record.plan_or_body = states.id;

create or replace function public.plans_as_of(day date)
returns setof public.plan_overview
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  select states.*, coalesce(record.asked, 0), coalesce(record.answered, 0), coalesce(record.in_time, 0), coalesce(record.waiting, 0),
    coalesce(record.overdue, 0), record.median_working_days
  from private.plan_states(least(day, private.today())) as states
  left join private.response_records(least(day, private.today()), per_plan => true) as record on record.plan_or_body = states.id
$$;

create function private.question_states(as_of date)
returns table (
  comment_id bigint, kind public.comment_kind, body text, asked_at timestamptz, author_name text, asker_slug text, asker_name public.localized_title,
  plan_slug text, is_sample boolean, commitment_id bigint, code text, title public.localized_title, meeting_slug text, meeting_title public.localized_title,
  leads jsonb, lead_slugs text[], answerers text[],
  state public.question_state, due_on date, answered_at timestamptz, answered_by text, disposition public.disposition, working_days integer, days_left integer
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  select comments.id, comments.kind, comments.body, comments.created_at, profiles.display_name, askers.slug, askers.name,
    plans.slug, coalesce(plans.is_sample, meetings.is_sample), commitments.id, commitments.code,
    case when was.fields ? 'title' then (was.fields -> 'title')::public.localized_title else commitments.title end,
    meetings.slug, meetings.title, coalesce(responsible.bodies, '[]'), coalesce(responsible.slugs, '{}'), coalesce(responsible.answerers, '{}'),
    clock.state, clock.due_on, clock.answered_at, answering.slug, clock.disposition, clock.working_days, clock.days_left
  from private.question_clock(as_of) as clock
  join public.comments on comments.id = clock.comment_id
  left join public.profiles on profiles.id = comments.author_id
  left join public.organizations as askers on askers.id = comments.organization_id
  left join public.organizations as answering on answering.id = clock.answered_by
  left join public.meetings on meetings.id = clock.meeting_id
  left join public.commitments on commitments.id = clock.commitment_id
  left join private.plans_on(as_of) as plans on plans.id = commitments.plan_id
  left join lateral private.as_it_was('commitments', commitments.id, plans.edited_after, plans.is_past) as was on true
  left join lateral (
    select
      (select jsonb_agg(jsonb_build_object('slug', organizations.slug, 'name', organizations.name, 'short_name', organizations.short_name)
         order by body.position, organizations.slug)
       from private.bodies_on(commitments.id, plans.edited_after, plans.is_past) as body
       join public.organizations on organizations.id = body.organization_id where body.role = 'lead') as bodies,
      (select array_agg(organizations.slug)
       from private.bodies_on(commitments.id, plans.edited_after, plans.is_past) as body
       join public.organizations on organizations.id = body.organization_id where body.role = 'lead') as slugs,
      (select array_agg(organizations.slug) from public.organizations where organizations.id in (select private.answerers(commitments.id))) as answerers
  ) as responsible on true
  where plans.id is not null or meetings.id is not null
$$;
comment on function private.question_states is 'Every question and recommendation that stood in public at the end of a day, in the words of then as far as its author left them: who is asked (leads), who may answer now (answerers; nobody but the secretariat about a meeting), and what became of it.';

create view public.question_overview with (security_invoker = true) as
select states.* from private.question_states(private.today()) as states;
comment on view public.question_overview is 'Questions and recommendations that are owed an answer: who is asked, when it is due, when and how it was answered.';

create function public.questions_as_of(day date)
returns setof public.question_overview
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$ select * from private.question_states(least(day, private.today())) $$;
comment on function public.questions_as_of is 'question_overview as it was known at the end of a day.';
grant execute on function private.question_states, public.questions_as_of to anon, authenticated, service_role;
grant select on public.question_overview to anon, authenticated, service_role;
