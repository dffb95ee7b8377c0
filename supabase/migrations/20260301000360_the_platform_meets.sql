-- Whether the dialogue platform meets, at a moment: of later days nothing was known.
create function private.platform_state(moment timestamptz)
returns table (
  last_held_at timestamptz, next_at timestamptz, is_silent boolean, open_decisions integer, overdue_decisions integer, waiting_topics integer
)
language sql stable
set search_path = ''
as $$
  select past.last_held_at,
    (select min(meetings.starts_at) from public.meetings
      where meetings.starts_at >= moment and meetings.created_at < moment and (meetings.state_at is null or meetings.state_at >= moment)),
    -- half a year without a meeting is too long
    coalesce(past.last_held_at < moment - interval '6 months', true),
    counted.open, counted.overdue,
    (select count(*)::integer from public.topics
      where topics.created_at < moment and (topics.declined_at is null or topics.declined_at >= moment)
        and not exists (select from public.agenda_items join public.meetings on meetings.id = agenda_items.meeting_id
          where agenda_items.topic_id = topics.id and agenda_items.created_at < moment
            and (meetings.state <> 'cancelled' or meetings.state_at >= moment)))
  from
    (select max(meetings.starts_at) as last_held_at from public.meetings
      where meetings.state = 'held' and meetings.state_at < moment) as past,
    (select count(*)::integer as open,
        (count(*) filter (where decisions.due_on < known.day))::integer as overdue
      from (select (moment at time zone coalesce((select site.time_zone from public.site), 'UTC') - interval '1 microsecond')::date as day) as known,
        public.decisions
      where decisions.created_at < moment and (decisions.closed_on is null or decisions.closed_on > known.day)) as counted
$$;
grant execute on function private.platform_state to anon, authenticated, service_role;

create view public.platform_state with (security_invoker = true) as
-- what this very transaction wrote counts
select * from private.platform_state(now() + interval '1 microsecond');
comment on view public.platform_state is 'Whether the dialogue platform meets: last and next meeting, the alarm when none was held for six months, what is open.';
grant select on public.platform_state to anon, authenticated, service_role;

create function public.platform_state_as_of(day date)
returns setof public.platform_state
language sql stable
set search_path = ''
as $$ select * from private.platform_state(private.end_of_day(day)) $$;
comment on function public.platform_state_as_of is 'What platform_state said at the end of a day.';
grant execute on function public.platform_state_as_of to anon, authenticated, service_role;
