-- What counts and lists read of every report, and what its policy asks, stands in the index: the words, which are long, stay
-- where they are.
drop index public.progress_updates_latest;
create index progress_updates_latest on public.progress_updates (commitment_id, published_at desc, id desc)
  include (completion, reported_on, state, organization_id);
-- evidence and completed milestones are shown where their report is: asked of each of them
create index progress_updates_seen on public.progress_updates (id) include (commitment_id, state, organization_id, published_at);
create index milestone_completions_told on public.milestone_completions (update_id, milestone_id) include (completed_on);

-- of the present there is nothing to put back: nothing is set up for it
create or replace function private.as_it_was(subject text, subject_id bigint, edited_after timestamptz, is_past boolean)
returns table (fields jsonb)
language sql stable
-- no search path is set here, for that would keep the planner from looking inside
as $$
  select case when is_past then (
    select coalesce(jsonb_object_agg(field.key, field.value), '{}')
    from (
      select distinct on (change.key) change.key, change.value
      from public.ledger cross join lateral jsonb_each(ledger.before::jsonb) as change
      where ledger.subject = as_it_was.subject and ledger.subject_id = as_it_was.subject_id
        and ledger.action = 'changed' and ledger.occurred_at >= private.ledger_time(edited_after)
      order by change.key, ledger.seq
    ) as field
  ) else '{}' end
  -- worked out once, however often it is asked
  offset 0
$$;
