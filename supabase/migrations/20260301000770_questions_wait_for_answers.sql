-- Who waits for an answer, until when, and since when: as of any day. After moderation, which takes questions out of sight.

create type public.question_state as enum ('waiting', 'overdue', 'answered', 'answered_late');
comment on type public.question_state is 'What became of a question or recommendation: "under consideration" is no answer yet and keeps it waiting.';

create function private.working_calendar(first date, last date)
returns table (day date, "number" integer)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  select (first + step)::date,
    (count(*) filter (where extract(isodow from first + step) < 6 and holidays.day is null) over (order by step))::integer
  from generate_series(0, last - first) as step
  left join public.public_holidays as holidays on holidays.day = first + step
$$;
comment on function private.working_calendar is 'Days with the count of working days from the first one on: two counts tell the working days between two days.';

create function private.was_shown(comment public.comments, until timestamptz)
returns boolean
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  select comment.state <> 'held' and (comment.deleted_at is null or comment.deleted_at >= until)
    -- hidden when the last decision until then had hidden it
    and coalesce((
      select decision.action in ('released', 'restored', 'kept') from public.moderation_log as decision
      where decision.comment_id = comment.id and decision.decided_at < until order by decision.decided_at desc, decision.id desc limit 1
    ), true)
    -- held when the next decision was to let it out, or not to
    and (coalesce(comment.edited_at, comment.created_at) >= until or coalesce((
      select decision.action not in ('released', 'refused') from public.moderation_log as decision
      where decision.comment_id = comment.id and decision.decided_at >= until order by decision.decided_at, decision.id limit 1
    ), true))
$$;
comment on function private.was_shown is 'Whether a comment that was there stood in public at a moment of the past.';

create function private.question_clock(as_of date)
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
comment on function private.question_clock is 'Questions and recommendations that stood in public at the end of a day: working_days from asking in public to the answer, or until that day; days_left in working days, negative when overdue, null once answered.';

grant execute on function private.working_calendar, private.was_shown, private.question_clock to anon, authenticated, service_role;
