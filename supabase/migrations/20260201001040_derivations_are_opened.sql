-- Lists ask these of every row. Without a search path of their own, and with nothing in them that depends on one, the
-- planner writes them into the query instead of calling them.

create or replace function private.schedule_state(
  start_on date, due_on date, done_on date, as_of date, plan_is_closed boolean, was_reported boolean
)
returns public.schedule
language sql immutable parallel safe
-- a word that is turned into a state at each call would keep the planner from opening it
return case
  when due_on is null then 'no_date'::public.schedule
  when done_on <= due_on then 'done_on_time'::public.schedule
  when done_on > due_on then 'done_late'::public.schedule
  -- a closed plan nobody reported on: the result is unknown, and unknown is not late
  when due_on < as_of and plan_is_closed and not was_reported then 'unreported'::public.schedule
  when due_on < as_of then 'overdue'::public.schedule
  when start_on > as_of then 'upcoming'::public.schedule
  when due_on <= as_of + 30 then 'due_soon'::public.schedule
  else 'on_time'::public.schedule
end;

create or replace function private.slippage_days(due_on date, original_due_on date, done_on date, as_of date)
returns integer
language sql immutable parallel safe
return case when original_due_on is not null then greatest(coalesce(done_on, greatest(due_on, as_of)) - original_due_on, 0) end;

create or replace function private.freshness_state(last_report date, is_complete boolean, as_of date, interval_days integer)
returns public.freshness
language sql immutable parallel safe
return case
  when last_report is null then 'silent'::public.freshness
  -- what is complete owes no further word
  when as_of - last_report > interval_days and not is_complete then 'stale'::public.freshness
  else 'fresh'::public.freshness
end;
