/**
 * The same work as SQL that somebody writes for this one question, today, as the owner of the tables: no policies, no past,
 * no words put back. What the functions of the project cost beyond it is what those bring.
 */

const words = `
  word as (
    select distinct on (commitment_id) commitment_id, completion, reported_on, published_at from public.progress_updates
    where state = 'published' order by commitment_id, published_at desc, id desc
  ), broke as (
    select commitment_id, max(published_at) as at from public.progress_updates where state = 'published' and completion <> 'complete' group by 1
  ), done as (
    select updates.commitment_id, min(updates.reported_on) as day
    from word join public.progress_updates as updates using (commitment_id) left join broke using (commitment_id)
    where word.completion = 'complete' and updates.state = 'published' and (broke.at is null or updates.published_at > broke.at) group by 1
  ), proved as (
    select distinct update_id from public.evidence
  )`

const states = `
  states as (
    select c.id, c.plan_id, plans.slug, word.completion, word.reported_on, plans.lifecycle = 'closed' as is_closed, plans.reporting_interval_days,
      c.due_on, done.day as done_on, c.lifecycle, today.day as today,
      case when plans.lifecycle <> 'closed' or word.completion is not null
        then greatest(coalesce(done.day, greatest(c.due_on, least(today.day, case when plans.lifecycle = 'closed' then plans.ends_on end))) - c.original_due_on, 0) end as slippage,
      case when plans.lifecycle <> 'closed' or done.day is not null then greatest(coalesce(done.day, today.day) - c.due_on, 0) end as days_late
    from public.commitments as c join public.plans on plans.id = c.plan_id cross join (select current_date as day) as today
    left join word on word.commitment_id = c.id left join done on done.commitment_id = c.id
  )`

const questions = `
  given as (
    select comment_id, min(created_at)::date as day from public.responses where disposition <> 'under_consideration' group by 1
  ), calendar as (
    select day::date, (count(*) filter (where extract(isodow from day) < 6 and holidays.day is null) over (order by day))::integer as n
    from generate_series((select min(published_at)::date from public.comments), current_date + 100, interval '1 day') as day
    left join public.public_holidays as holidays using (day)
  ), asked as (
    select comments.commitment_id, comments.response_due_on as due_on, given.day as answered_on, heard.n - began.n as days
    from public.comments left join given on given.comment_id = comments.id
    join calendar as began on began.day = comments.published_at::date join calendar as heard on heard.day = coalesce(given.day, current_date)
    where comments.response_due_on is not null and comments.state = 'visible' and comments.commitment_id is not null
  )`

const answers = `
  count(*) as asked, count(answered_on) as answered, count(*) filter (where answered_on <= asked.due_on) as in_time,
  count(*) filter (where answered_on is null and current_date > asked.due_on) as questions_overdue,
  percentile_cont(0.5) within group (order by days) filter (where answered_on is not null) as median_response_days`

/** By the titles of `queries`. */
export const byHand: Readonly<Record<string, string>> = {
  plans: `
    with ${words}, ${states}, ${questions}, voiced as (
      select commitment_id, count(*) as voices, max(step) as highest, min(step) as lowest
      from (
        select distinct on (commitment_id, voice, organization_id) commitment_id, array_position('{not_started,limited,substantial,complete}'::text[], ratings ->> 'completion') as step
        from public.assessments order by commitment_id, voice, organization_id, year desc, id desc
      ) as newest group by 1
    )
    select * from public.plans
    left join (
      select plan_id, count(*) as commitments, count(*) filter (where completion = 'complete') as complete, count(*) filter (where completion = 'substantial') as substantial,
        count(*) filter (where completion = 'limited') as limited, count(*) filter (where completion = 'not_started') as not_started,
        count(*) filter (where completion is null) as silent,
        count(*) filter (where today - reported_on > reporting_interval_days and completion <> 'complete') as stale,
        count(*) filter (where due_on < today and done_on is null) as overdue, count(*) filter (where due_on between today and today + 30 and done_on is null) as due_soon,
        count(*) filter (where slippage > 0) as slipped, percentile_cont(0.5) within group (order by slippage) filter (where slippage > 0) as median_slippage_days,
        count(voiced.voices) as comparable, count(*) filter (where highest > lowest) as disagreeing
      from states left join voiced on voiced.commitment_id = states.id where lifecycle = 'active' group by 1
    ) as totals on totals.plan_id = plans.id
    left join (
      select c.plan_id, count(*) as updates, count(proved.update_id) as with_evidence
      from public.progress_updates as updates join public.commitments as c on c.id = updates.commitment_id left join proved on proved.update_id = updates.id
      where updates.state = 'published' group by 1
    ) as told on told.plan_id = plans.id
    left join (select c.plan_id, ${answers} from asked join public.commitments as c on c.id = asked.commitment_id group by 1) as answers on answers.plan_id = plans.id`,

  agencies: `
    with ${words}, ${states}, ${questions}, led as (
      select organization_id, commitment_id from public.commitment_organizations where role = 'lead'
    ), told as (
      select round_id, commitment_id, organization_id, min(submitted_at) as at from public.progress_updates where state = 'published' and round_id is not null group by 1, 2, 3
    )
    select organizations.*, kept.*, words.*, duties.*, answers.* from public.organizations
    left join (
      select organization_id, plan_id, count(*) as commitments, count(*) filter (where completion = 'complete') as complete,
        count(*) filter (where done_on > due_on) as complete_late, count(*) filter (where due_on < today and done_on is null) as overdue,
        count(*) filter (where completion is null) as silent, percentile_cont(0.5) within group (order by days_late) as median_days_late, max(days_late) as most_days_late,
        count(*) filter (where slippage > 0) as slipped, percentile_cont(0.5) within group (order by slippage) filter (where slippage > 0) as median_slippage_days
      from led join states on states.id = led.commitment_id where lifecycle = 'active' group by grouping sets ((1, 2), (1))
    ) as kept on kept.organization_id = organizations.id
    left join (
      select updates.organization_id, c.plan_id, count(*) as updates, count(proved.update_id) as with_evidence
      from public.progress_updates as updates join public.commitments as c on c.id = updates.commitment_id left join proved on proved.update_id = updates.id
      where updates.state = 'published' group by grouping sets ((1, 2), (1))
    ) as words on words.organization_id = organizations.id and words.plan_id is not distinct from kept.plan_id
    left join (
      select owed.organization_id, rounds.plan_id, count(*) as owes, count(told.at) filter (where told.at < rounds.due_on + 1) as on_time, count(told.at) as reported
      from public.round_obligations as owed join public.reporting_rounds as rounds on rounds.id = owed.round_id
      left join told on told.round_id = owed.round_id and told.commitment_id = owed.commitment_id and told.organization_id = owed.organization_id
      group by grouping sets ((1, 2), (1))
    ) as duties on duties.organization_id = organizations.id and duties.plan_id is not distinct from kept.plan_id
    left join (
      select led.organization_id, c.plan_id, ${answers} from asked join led using (commitment_id) join public.commitments as c on c.id = asked.commitment_id
      group by grouping sets ((1, 2), (1))
    ) as answers on answers.organization_id = organizations.id and answers.plan_id is not distinct from kept.plan_id
    order by organizations.slug`,

  'commitments of all plans': `
    with ${words}, page as (
      select c.*, plans.slug as plan_slug, plans.title as plan_title, plans.starts_on as plan_starts_on, plans.ends_on as plan_ends_on, plans.is_sample
      from public.commitments as c join public.plans on plans.id = c.plan_id order by plans.starts_on desc nulls last, plans.slug, c.code_order, c.id limit 1000
    )
    select page.id, page.plan_slug, page.plan_title, page.plan_starts_on, page.plan_ends_on, page.is_sample, themes.code as theme_code, themes.title as theme_title, page.code,
      page.code_order, page.title, page.lifecycle, page.start_on, page.due_on, page.original_due_on, page.deadline_wording, bodies.organizations, bodies.slugs,
      word.completion, word.reported_on, word.published_at, done.day as done_on, reports.*, steps.*, voices.*
    from page join public.themes on themes.id = page.theme_id
    left join word on word.commitment_id = page.id left join done on done.commitment_id = page.id
    left join (
      select parts.commitment_id, array_agg(organizations.slug) as slugs, jsonb_agg(jsonb_build_object('slug', slug, 'name', name, 'short_name', short_name,
        'role', role, 'obligation', obligation) order by role, position, slug) as organizations
      from public.commitment_organizations as parts join public.organizations on organizations.id = parts.organization_id
      where parts.commitment_id in (select id from page) group by 1
    ) as bodies on bodies.commitment_id = page.id
    left join (
      select updates.commitment_id, count(*) as updates_total, count(proved.update_id) as updates_with_evidence
      from public.progress_updates as updates left join proved on proved.update_id = updates.id where updates.state = 'published' group by 1
    ) as reports on reports.commitment_id = page.id
    left join (
      select milestones.commitment_id, count(*) as milestones_total, count(said.milestone_id) as milestones_done,
        (array_agg(jsonb_build_object('code', code, 'title', title, 'due_on', due_on) order by due_on, position) filter (where said.milestone_id is null))[1] as next_milestone
      from public.milestones left join (
        select distinct milestone_id from public.milestone_completions as done join public.progress_updates as updates on updates.id = done.update_id where updates.state = 'published'
      ) as said on said.milestone_id = milestones.id
      where milestones.commitment_id in (select id from page) group by 1
    ) as steps on steps.commitment_id = page.id
    left join (
      select commitment_id, jsonb_agg(jsonb_build_object('voice', voice, 'scheme', scheme, 'year', year, 'completion', ratings ->> 'completion') order by voice) as voices
      from (select distinct on (commitment_id, voice, organization_id) * from public.assessments order by commitment_id, voice, organization_id, year desc, id desc) as newest group by 1
    ) as voices on voices.commitment_id = page.id
    order by page.plan_starts_on desc nulls last, page.plan_slug, page.code_order, page.id`,
}
