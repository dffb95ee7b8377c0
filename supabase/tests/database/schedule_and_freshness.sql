-- The states that lists, figures and filters show, at their edges. Day 0 is the day asked about.
begin;
select plan(43);

create function pg_temp.day(offset_days integer) returns date language sql as $$ select date '2024-03-01' + offset_days $$;

select is(
  private.schedule_state(pg_temp.day(start_on), pg_temp.day(due_on), pg_temp.day(done_on), pg_temp.day(0), closed, reported)::text, wanted, meaning)
from (values
  (null, null, null, false, false, 'no_date', 'without a deadline there is no schedule'),
  (null, null, -1, false, true, 'no_date', 'not even when it is done'),
  (null, 0, null, false, true, 'due_soon', 'on its last day it is not late'),
  (null, -1, null, false, true, 'overdue', 'the day after it is'),
  (null, -1, null, false, false, 'overdue', 'also when nobody reports, while the plan runs'),
  (null, 30, null, false, true, 'due_soon', 'thirty days before it is due soon'),
  (null, 31, null, false, true, 'on_time', 'thirty-one days before it is on time'),
  (1, 31, null, false, true, 'upcoming', 'what starts tomorrow is upcoming'),
  (0, 31, null, false, true, 'on_time', 'what starts today is not'),
  (1, 10, null, false, true, 'upcoming', 'also when it is due soon after'),
  (5, -5, null, false, true, 'overdue', 'a start after the deadline does not hide the delay'),
  (null, -10, -10, false, true, 'done_on_time', 'done on the last day is in time'),
  (null, -10, -9, false, true, 'done_late', 'done the day after is late'),
  (null, 10, -1, false, true, 'done_on_time', 'done early is in time'),
  (10, 20, -1, false, true, 'done_on_time', 'also before it should start'),
  (null, -10, null, true, true, 'overdue', 'a closed plan keeps what was late'),
  (null, -10, null, true, false, 'unreported', 'unknown is not late'),
  (null, 10, null, true, false, 'due_soon', 'nor is it unknown before its day'),
  (null, -10, -10, true, true, 'done_on_time', 'a closed plan keeps what was done')
) as given (start_on, due_on, done_on, closed, reported, wanted, meaning);

select is(private.slippage_days(pg_temp.day(due_on), pg_temp.day(original), pg_temp.day(done_on), pg_temp.day(as_of)), wanted, meaning)
from (values
  (10, 10, null, 0, 0, 'in time nothing has slipped'),
  (10, 0, null, 0, 10, 'a moved deadline has slipped by the move'),
  (-10, -20, null, 0, 20, 'once it has passed, by the days until now'),
  (-10, -20, -15, 0, 5, 'when done, by the days until then'),
  (-10, -20, -30, 0, 0, 'never backwards'),
  (-10, 0, null, 0, 0, 'a deadline moved forward has not slipped'),
  (-10, -20, null, null, 10, 'where the result is unknown, by the known move only'),
  (null, null, null, 0, null::integer, 'without a date nothing is said')
) as given (due_on, original, done_on, as_of, wanted, meaning);

select is(private.freshness_state(pg_temp.day(reported), complete, pg_temp.day(0), 180)::text, wanted, meaning)
from (values
  (null, false, 'silent', 'never reported is silent'), (0, false, 'fresh', 'today is fresh'),
  (-180, false, 'fresh', 'the interval''s last day is fresh'), (-181, false, 'stale', 'the day after is stale'),
  (-181, true, 'fresh', 'what is complete owes no further word')
) as given (reported, complete, wanted, meaning);

-- localized text: what a language cannot be
select is(private.is_localized_text(value), wanted, coalesce(value::text, 'null'))
from (values
  ('{}'::jsonb, true), ('{"az": "Ə"}', true), ('{"az": "Ə", "en": "E"}', true), ('{"az": ""}', false), ('{"az": " \n\t "}', false),
  ('{"az": null}', false), ('{"az": 1}', false), ('{"AZ": "x"}', false), ('{"az": {"x": "y"}}', false), ('"text"', false), ('[]', false)
) as given (value, wanted);

select * from finish();
rollback;
