import type { Sql } from 'postgres'

/** How much there is. The bounds keep a mistyped number from filling the disk. */
export interface Size {
  readonly plans: number
  readonly commitments: number
  readonly milestones: number
  readonly rounds: number
}

/**
 * Two comments a commitment, every third of them a question, most of those answered; five hundred more on the one commitment that
 * the queries ask about; endorsements, hidden words, and decisions that concern it all.
 */
const dialogue = ({ plans, commitments }: Size) => `
    insert into auth.users (id, email, raw_user_meta_data)
    select md5('bench-' || n)::uuid, 'bench-' || n || '@example.org', jsonb_build_object('display_name', 'Person ' || n) from generate_series(1, 300) as n;
    insert into public.profiles (id, display_name) select users.id, users.raw_user_meta_data ->> 'display_name' from auth.users on conflict do nothing;
    insert into public.platform_rules (code, title, text) values ('1', '{"en": "Kindness"}', '{"en": "Be kind."}');
    create temporary table places on commit drop as
    select promise.id as commitment_id, row_number() over (order by promise.id, n) as n, now() - promise.id % 900 * interval '1 day' - n * interval '1 hour' as moment
    from (
      select commitments.id, case when row_number() over (partition by plans.lifecycle order by commitments.id) = 1 and plans.lifecycle = 'active' then ${Math.max(10, Math.round((commitments * 5) / 4))} else 2 end as many
      from public.commitments join public.plans on plans.id = commitments.plan_id where plans.slug like 'bench-%'
    ) as promise cross join lateral generate_series(1, promise.many) as n;
    insert into public.comments (commitment_id, author_id, kind, body, created_at, published_at, state, response_due_on)
    select commitment_id, md5('bench-' || 1 + n % 300)::uuid, case when n % 3 = 0 then 'question' else 'comment' end::public.comment_kind,
      case when n % 50 > 0 then 'Something that somebody says ' || n || repeat(' and says again', 10) end, moment, moment,
      case when n % 50 > 0 then 'visible' else 'hidden' end::public.comment_state, case when n % 3 = 0 then moment::date + 28 end
    from places order by moment;
    insert into public.moderation_log (comment_id, action, rule_id, decided_at)
    select comments.id, 'hidden', rules.id, comments.created_at + interval '1 day' from public.comments cross join public.platform_rules as rules where comments.state = 'hidden';
    insert into public.responses (comment_id, organization_id, disposition, body, created_at)
    select comments.id, parts.organization_id, 'answered', repeat('This is why. ', 20), comments.created_at + comments.id % 40 * interval '1 day'
    from public.comments join public.commitment_organizations as parts on parts.commitment_id = comments.commitment_id and parts.position = 1
    where comments.response_due_on is not null and comments.id % 5 > 0;
    insert into public.endorsements (comment_id, profile_id)
    select comments.id, md5('bench-' || person)::uuid from public.comments cross join lateral generate_series(1, (comments.id % 6)::integer) as person;
    insert into public.meetings (slug, title, starts_at, place, state, state_at)
    select 'bench-' || n, jsonb_build_object('en', 'Meeting ' || n), now() - n * interval '60 days', '{"en": "Baku"}', 'held', now() - n * interval '60 days'
    from generate_series(1, ${plans * 4}) as n;
    insert into public.decisions (meeting_id, number, text, due_on)
    select meetings.id, n, jsonb_build_object('en', 'Decision ' || n), private.today() + n from public.meetings cross join generate_series(1, 10) as n where meetings.slug like 'bench-%';
    insert into public.decision_commitments (decision_id, commitment_id)
    select distinct decisions.id, promise.id from public.decisions
    join (select commitments.id, row_number() over (order by id) as n from public.commitments) as promise on promise.n % ${plans * 40} = decisions.id % ${plans * 40};
    insert into public.decision_organizations (decision_id, organization_id)
    select decisions.id, body.id from public.decisions
    join (select id, row_number() over (order by id) as n from public.organizations where slug like 'bench-%') as body on body.n = decisions.id % 60 + 1;
`

/**
 * Fills an empty database with plans whose life is spread over three years: every commitment reports in every round,
 * most with evidence, some milestones are done, some deadlines moved, people discuss it, and the ledger tells all but that.
 */
export async function generate(sql: Sql, size: Size): Promise<void> {
  const { plans, commitments, milestones, rounds } = size
  await sql.unsafe(`
    do $$ declare listed record; begin
      for listed in select tgrelid::regclass as relation, tgname as name from pg_trigger
        where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r')
      loop execute format('alter table %s disable trigger %I', listed.relation, listed.name); end loop;
    end $$;
    insert into public.organizations (slug, name, kind)
    select 'bench-' || n, jsonb_build_object('az', 'Qurum ' || n, 'en', 'Agency ' || n), 'agency' from generate_series(1, 60) as n;
    insert into public.plans (slug, title, lifecycle, starts_on, ends_on, opened_at, closed_on)
    select 'bench-' || n, jsonb_build_object('az', 'Plan ' || n, 'en', 'Plan ' || n), case when n = ${plans} then 'active' else 'closed' end::public.plan_lifecycle,
      private.today() - 1100, private.today() + 200, now() - interval '1100 days', case when n < ${plans} then private.today() - 10 end
    from generate_series(1, ${plans}) as n;
    insert into public.themes (plan_id, code, title, position)
    select plans.id, n::text, jsonb_build_object('az', 'İstiqamət ' || n, 'en', 'Theme ' || n), n from public.plans, generate_series(1, 8) as n where plans.slug like 'bench-%';
    insert into public.commitments (plan_id, theme_id, code, title, description, start_on, due_on, original_due_on, created_at)
    select plans.id, themes.id, themes.code || '.' || n, jsonb_build_object('az', 'Öhdəlik ' || n, 'en', 'Commitment ' || n), jsonb_build_object('en', repeat('Words of a promise. ', 30)),
      plans.starts_on, due.day + (n % 4) * 20, due.day, plans.opened_at
    from public.plans join public.themes on themes.plan_id = plans.id
    cross join generate_series(1, ${commitments}) as n
    cross join lateral (select plans.starts_on + 200 + (n * 37) % 1000 as day) as due
    where plans.slug like 'bench-%' and n % 8 + 1 = themes.position;
    insert into public.commitment_organizations (commitment_id, organization_id, role, position, created_at)
    select commitments.id, body.id, (array['lead', 'lead', 'supporting'])[place]::public.responsibility, place, commitments.created_at
    from public.commitments cross join generate_series(1, 3) as place
    join (select id, row_number() over (order by id) as n from public.organizations where slug like 'bench-%') as body
      on body.n = (commitments.id + place * 17) % 60 + 1;
    insert into public.milestones (commitment_id, code, title, due_on, original_due_on, position, created_at)
    select commitments.id, n::text, jsonb_build_object('en', 'Step ' || n), commitments.due_on - (${milestones} - n) * 30, commitments.due_on - (${milestones} - n) * 30, n, commitments.created_at
    from public.commitments cross join generate_series(1, ${milestones}) as n;
    insert into public.deadline_changes (commitment_id, from_on, to_on, reason, decided_by, decided_on, created_at)
    select id, original_due_on, due_on, '{"en": "Why"}', '{"en": "Who"}', private.today() - 300, now() - interval '300 days'
    from public.commitments where due_on <> original_due_on;
    insert into public.reporting_rounds (plan_id, number, name, starts_on, ends_on, due_on, opened_at, closed_at)
    select plans.id, n, jsonb_build_object('en', 'Round ' || n), day, day + 80, day + 85, day, case when n < ${rounds} then day + 89 end
    from public.plans cross join generate_series(1, ${rounds}) as n cross join lateral (select plans.starts_on + n * 90 as day) as at where plans.slug like 'bench-%';
    insert into public.round_obligations (round_id, commitment_id, organization_id)
    select rounds.id, parts.commitment_id, parts.organization_id from public.reporting_rounds as rounds
    join public.commitments on commitments.plan_id = rounds.plan_id
    join public.commitment_organizations as parts on parts.commitment_id = commitments.id and parts.role = 'lead';
    insert into public.progress_updates (commitment_id, organization_id, round_id, completion, narrative, challenges, reported_on, state, submitted_at, published_at, reviewed_at)
    select parts.commitment_id, parts.organization_id, rounds.id,
      (enum_range(null::public.completion))[least(4, 1 + (rounds.number * 4 / ${rounds + 1}) + parts.commitment_id % 2)], '{"az": "Görülən işlər", "en": "What was done"}', '{"en": "Hard"}',
      rounds.due_on - 3, 'published', rounds.due_on - 2, rounds.due_on - 1, rounds.due_on - 1
    from public.reporting_rounds as rounds join public.commitments on commitments.plan_id = rounds.plan_id
    join public.commitment_organizations as parts on parts.commitment_id = commitments.id and parts.position = 1
    where (commitments.id + rounds.number) % 7 > 0 and rounds.due_on < private.today() - 3;
    insert into public.evidence (update_id, title, url) select id, 'Proof', 'https://example.org/' || id from public.progress_updates where id % 4 > 0;
    insert into public.milestone_completions (update_id, milestone_id, commitment_id, completed_on)
    select updates.id, milestones.id, updates.commitment_id, updates.reported_on from public.progress_updates as updates
    join public.reporting_rounds as rounds on rounds.id = updates.round_id
    join public.milestones on milestones.commitment_id = updates.commitment_id and milestones.position = rounds.number;
    insert into public.assessments (commitment_id, voice, scheme, year, ratings, created_at)
    select id, 'reviewer', 'ogp', 2025, '{"completion": "limited"}', now() - interval '200 days' from public.commitments where id % 3 = 0;
    insert into public.ledger (seq, occurred_at, office, action, subject, subject_id, plan, commitment, before, after, previous)
    select (select coalesce(max(seq), 0) from public.ledger) + row_number() over (order by fact.moment), private.ledger_time(fact.moment), 'secretariat',
      fact.action, fact.subject, fact.subject_id, plans.slug, commitments.code, fact.before, fact.after, repeat('0', 64)
    from (
      select created_at as moment, 'added' as action, 'commitments' as subject, id as subject_id, id as promise, null as before, private.public_part('commitments', to_jsonb(c))::text as after from public.commitments as c
      union all select now() - interval '50 days', 'changed', 'commitments', id, id, '{"title": {"en": "Old words"}}', '{"title": {"en": "New words"}}' from public.commitments where id % 5 = 0
      union all select created_at, 'added', 'commitment_organizations', commitment_id, commitment_id, null, private.public_part('commitment_organizations', to_jsonb(p))::text from public.commitment_organizations as p
      union all select created_at, 'added', 'milestones', id, commitment_id, null, private.public_part('milestones', to_jsonb(m))::text from public.milestones as m
      union all select published_at, 'added', 'progress_updates', id, commitment_id, null, private.public_part('progress_updates', to_jsonb(u))::text from public.progress_updates as u
    ) as fact join public.commitments on commitments.id = fact.promise join public.plans on plans.id = commitments.plan_id;
    ${dialogue(size)}
  `)
  await sql`vacuum analyze`
}
