-- Who asks how one plan was answered need not wait for the questions about all.

create function private.plans_in_sight()
returns setof bigint
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  select plans.id from public.plans
  where plans.lifecycle <> 'draft' or (select private.is_secretariat())
    -- the secret key and the owner of the database pass all policies
    or (select known.rolsuper or known.rolbypassrls from pg_catalog.pg_roles as known
      where known.rolname = case pg_catalog.current_setting('role') when 'none' then session_user::text else pg_catalog.current_setting('role') end)
$$;
comment on function private.plans_in_sight is 'The plans that whoever asks may see, as the policy of plans says: for functions that run with their owner''s rights, to which no policy applies.';

create function private.question_clock(as_of date, of_plan bigint)
returns table (
  comment_id bigint, commitment_id bigint, meeting_id bigint, due_on date, answered_at timestamptz, answered_by bigint,
  disposition public.disposition, state public.question_state, working_days integer, days_left integer
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  with moment as materialized (
    select as_of as day, private.end_of_day(as_of) as until, as_of < private.today() as is_past, site.time_zone from public.site
  ), given as materialized (
    -- all at once: asking each question for its answers takes longer
    select responses.comment_id,
      -- the first answer stops the clock; "under consideration" is none
      min(responses.created_at) filter (where responses.disposition <> 'under_consideration') as answered_at,
      (array_agg(responses.organization_id order by responses.created_at, responses.id) filter (where responses.disposition <> 'under_consideration'))[1] as answered_by,
      (array_agg(responses.disposition order by responses.created_at desc, responses.id desc))[1] as disposition
    from moment join public.responses on responses.created_at < moment.until
    group by responses.comment_id
  ), asked as materialized (
    select comments.id, comments.commitment_id, comments.meeting_id, comments.response_due_on as due_on, given.answered_at,
      given.answered_by, given.disposition, moment.day,
      (comments.published_at at time zone moment.time_zone)::date as asked_on, (given.answered_at at time zone moment.time_zone)::date as answered_on
    from moment
    join public.comments on comments.response_due_on is not null and comments.published_at < moment.until
      and (of_plan is null or comments.commitment_id in (select commitments.id from public.commitments where commitments.plan_id = of_plan))
      and case
        when not moment.is_past then comments.state = 'visible'
        -- what nobody decided about stood there until it was taken back; the others, which are few, are looked at one by one
        when comments.id not in (select log.comment_id from public.moderation_log as log)
          then comments.state <> 'held' and (comments.deleted_at is null or comments.deleted_at >= moment.until)
        else private.was_shown(comments, moment.until)
      end
    left join given on given.comment_id = comments.id
  ), calendar as materialized (
    select known.day, known.number
    from (select min(asked.asked_on) as first, greatest(max(asked.due_on), max(asked.day), max(asked.answered_on)) as last from asked) as span
    cross join lateral private.working_calendar(span.first, span.last) as known
  )
  select asked.id, asked.commitment_id, asked.meeting_id, asked.due_on, asked.answered_at, asked.answered_by, asked.disposition,
    case
      when asked.answered_on <= asked.due_on then 'answered'::public.question_state
      when asked.answered_on is not null then 'answered_late'::public.question_state
      when asked.day > asked.due_on then 'overdue'::public.question_state
      else 'waiting'::public.question_state
    end,
    heard.number - began.number,
    case
      when asked.answered_at is not null then null
      -- late is late, on a weekend too
      when asked.day > asked.due_on then least(due.number - heard.number, -1)
      else due.number - heard.number
    end
  from asked
  join calendar as began on began.day = asked.asked_on
  join calendar as due on due.day = asked.due_on
  join calendar as heard on heard.day = coalesce(asked.answered_on, asked.day)
$$;
comment on function private.question_clock(date, bigint) is 'question_clock of the commitments of one plan, or (null) of everything.';

create or replace function private.question_clock(as_of date)
returns table (
  comment_id bigint, commitment_id bigint, meeting_id bigint, due_on date, answered_at timestamptz, answered_by bigint,
  disposition public.disposition, state public.question_state, working_days integer, days_left integer
)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$ select * from private.question_clock(as_of, null) $$;

create function private.plan_answers(as_of date, of_plan bigint)
returns table (plan_id bigint, asked integer, answered integer, in_time integer, waiting integer, overdue integer, median_working_days double precision)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  select commitments.plan_id, count(*)::integer, count(clock.answered_at)::integer,
    (count(*) filter (where clock.state = 'answered'))::integer, (count(*) filter (where clock.answered_at is null))::integer,
    (count(*) filter (where clock.state = 'overdue'))::integer,
    percentile_cont(0.5) within group (order by clock.working_days) filter (where clock.answered_at is not null)
  from private.question_clock(as_of, of_plan) as clock
  join public.commitments on commitments.id = clock.commitment_id
  group by commitments.plan_id
$$;
comment on function private.plan_answers is 'Of each plan, or of one: questions and recommendations asked until the end of a day, answered, answered in time, waiting (overdue among them), and the working days of the typical answer.';
grant execute on function private.plans_in_sight, private.question_clock(date, bigint), private.plan_answers to anon, authenticated, service_role;
