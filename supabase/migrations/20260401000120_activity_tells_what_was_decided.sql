-- What changed lately is more than reports and comments: deadlines move, agencies answer, others judge, meetings decide.

drop function public.latest_activity(text, integer, date);

create function public.latest_activity(for_plan text default null, max_rows integer default 12, as_of date default null)
returns table (
  kind text, id bigint, occurred_at timestamptz, plan_slug text, is_sample boolean, code text, title jsonb,
  organization_slug text, organization_name jsonb, author_name text, completion public.completion, narrative jsonb, body text, detail jsonb
)
language sql stable
set search_path = ''
as $$
  with asked as materialized (
    select known.id, known.slug, known.is_sample, known.starts_on, known.ends_on, known.until, greatest(least(max_rows, 50), 0) as rows
    from private.plans_on(least(as_of, private.today())) as known
    where case when for_plan is null then known.is_current else known.slug = for_plan end
  ), promised as materialized (
    select commitments.id, commitments.code, commitments.title::jsonb as title from asked join public.commitments on commitments.plan_id = asked.id
  ), happened as (
    (select 'update' as kind, updates.id, updates.published_at as occurred_at, promised.code, promised.title, updates.organization_id,
       null::uuid as author_id, updates.completion, updates.narrative::jsonb as narrative, null::text as body, null::jsonb as detail
     from public.progress_updates as updates join promised on promised.id = updates.commitment_id
     where updates.published_at < (select asked.until from asked)
     order by updates.published_at desc limit (select asked.rows from asked))
    union all
    (select 'comment', comments.id, comments.created_at, promised.code, promised.title, comments.organization_id, comments.author_id, null, null, comments.body, null
     from public.comments join promised on promised.id = comments.commitment_id
     where comments.state = 'visible' and comments.published_at < (select asked.until from asked)
     order by comments.created_at desc limit (select asked.rows from asked))
    union all
    (select 'response', responses.id, responses.created_at, promised.code, promised.title, responses.organization_id, null, null, null, responses.body,
       jsonb_build_object('disposition', responses.disposition)
     from public.responses join public.comments on comments.id = responses.comment_id join promised on promised.id = comments.commitment_id
     where comments.state = 'visible' and responses.created_at < (select asked.until from asked)
     order by responses.created_at desc limit (select asked.rows from asked))
    union all
    (select 'deadline', moved.id, moved.created_at, promised.code, promised.title, null, null, null, moved.reason::jsonb, null,
       jsonb_build_object('from_on', moved.from_on, 'to_on', moved.to_on, 'milestone', milestones.code)
     from public.deadline_changes as moved join promised on promised.id = moved.commitment_id left join public.milestones on milestones.id = moved.milestone_id
     where moved.created_at < (select asked.until from asked)
     order by moved.created_at desc, moved.id desc limit (select asked.rows from asked))
    union all
    (select 'assessment', said.id, said.created_at, promised.code, promised.title, said.organization_id, null, null, said.narrative::jsonb, null,
       jsonb_build_object('voice', said.voice, 'scheme', said.scheme, 'year', said.year, 'ratings', said.ratings)
     from public.assessments as said join promised on promised.id = said.commitment_id
     where said.created_at < (select asked.until from asked)
     order by said.created_at desc, said.id desc limit (select asked.rows from asked))
    union all
    (select 'withdrawal', ledger.seq, ledger.occurred_at::timestamptz, promised.code, promised.title, null, null, null,
       ledger.after::jsonb -> 'withdrawal_reason', null, null
     from promised join public.ledger on ledger.subject = 'commitments' and ledger.subject_id = promised.id
     where ledger.action = 'changed' and ledger.after like '%"lifecycle"%' and ledger.after::jsonb ->> 'lifecycle' = 'withdrawn'
       and ledger.occurred_at::timestamptz < (select asked.until from asked)
     order by ledger.seq desc limit (select asked.rows from asked))
    union all
    -- a decision is of the plan whose commitments it concerns; one that concerns none, of the plan that ran when it was taken
    (select 'decision', decisions.number, decisions.created_at, null, decisions.text::jsonb, null, null, null, null, null,
       jsonb_build_object('meeting', meetings.slug, 'meeting_title', meetings.title, 'due_on', decisions.due_on)
     from asked join public.decisions on decisions.created_at < asked.until join public.meetings on meetings.id = decisions.meeting_id
     where meetings.is_sample = asked.is_sample and case
         when exists (select from public.decision_commitments as links where links.decision_id = decisions.id)
         then exists (select from public.decision_commitments as links join promised on promised.id = links.commitment_id where links.decision_id = decisions.id)
         else decisions.created_at >= asked.starts_on and decisions.created_at < private.end_of_day(asked.ends_on) end
     order by decisions.created_at desc, decisions.id desc limit (select asked.rows from asked))
  )
  select happened.kind, happened.id, happened.occurred_at, asked.slug, asked.is_sample, happened.code, happened.title,
    organizations.slug, organizations.name::jsonb, profiles.display_name, happened.completion, happened.narrative, happened.body, happened.detail
  from asked cross join happened
  left join public.organizations on organizations.id = happened.organization_id
  left join public.profiles on profiles.id = happened.author_id
  order by happened.occurred_at desc
$$;
comment on function public.latest_activity is 'What happened last in a plan (the current one unless named), newest first, at most max_rows of each kind; as of a day if one is given. detail: response {disposition}; deadline {from_on, to_on, milestone}; assessment {voice, scheme, year, ratings}; decision {meeting, meeting_title, due_on}, its title being its text and its id its number. A withdrawal''s id is its entry in the ledger.';
grant execute on function public.latest_activity to anon, authenticated, service_role;
