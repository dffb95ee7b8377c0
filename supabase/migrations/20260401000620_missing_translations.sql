-- Which languages the record is kept in belongs to the country, like its name: a text without one of them lacks a translation.
alter table public.site add column languages text[] not null default '{az,en}'
  constraint languages_are_codes check (array_to_string(languages, ',') ~ '^[a-z]{2,3}(,[a-z]{2,3})*$');
comment on column public.site.languages is 'Languages of the record itself, the first one first; the site may be read in more.';

create function private.missing_languages(value jsonb)
returns text[]
language sql stable
set search_path = ''
as $$
  select array(
    select language from public.site, unnest(site.languages) with ordinality as known (language, position)
    where not value ? language order by known.position
  )
$$;
comment on function private.missing_languages is 'Languages of the record that a text lacks.';
grant execute on function private.missing_languages to authenticated;

-- Words that were published for good (updates, assessments, official responses) are not listed: nobody may add to them.
create view public.missing_translations with (security_invoker = true) as
  select texts.kind, texts.id, texts.plan_slug, texts.code, texts.address, texts.title, texts.field, private.missing_languages(texts.value) as languages
  from (
    select 'plan' as kind, plans.id, plans.slug as plan_slug, null as code, plans.slug as address, plans.title::jsonb as title, part.field, part.value, false as is_wanted
    from public.plans cross join lateral (values ('title', plans.title::jsonb), ('summary', plans.summary::jsonb)) as part (field, value)
    union all
    select 'theme', themes.id, plans.slug, themes.code, null, themes.title, 'title', themes.title, false
    from public.themes join public.plans on plans.id = themes.plan_id
    union all
    select 'commitment', commitments.id, plans.slug, commitments.code, null, commitments.title, part.field, part.value,
      part.field = 'plain_summary' and commitments.lifecycle = 'active'
    from public.commitments join public.plans on plans.id = commitments.plan_id
    cross join lateral (values ('title', commitments.title::jsonb), ('plain_summary', commitments.plain_summary), ('description', commitments.description),
      ('problem', commitments.problem), ('expected_result', commitments.expected_result), ('evaluation_indicator', commitments.evaluation_indicator)) as part (field, value)
    union all
    select 'milestone', milestones.id, plans.slug, commitments.code, milestones.code, milestones.title, 'title', milestones.title, false
    from public.milestones join public.commitments on commitments.id = milestones.commitment_id join public.plans on plans.id = commitments.plan_id
    union all
    select 'organization', organizations.id, null, null, organizations.slug, organizations.name, 'name', organizations.name, false from public.organizations
    union all
    select 'round', rounds.id, plans.slug, rounds.number::text, null, rounds.name, 'name', rounds.name, false
    from public.reporting_rounds as rounds join public.plans on plans.id = rounds.plan_id
    union all
    select 'meeting', meetings.id, null, null, meetings.slug, meetings.title, part.field, part.value, false
    from public.meetings cross join lateral (values ('title', meetings.title::jsonb), ('place', meetings.place), ('minutes', meetings.minutes)) as part (field, value)
    union all
    select 'decision', decisions.id, null, decisions.number::text, meetings.slug, meetings.title, part.field, part.value, false
    from public.decisions join public.meetings on meetings.id = decisions.meeting_id
    cross join lateral (values ('text', decisions.text::jsonb), ('outcome', decisions.outcome)) as part (field, value)
    union all
    select 'programme', programmes.id, null, null, programmes.slug, programmes.title, part.field, part.value, false
    from public.programmes cross join lateral (values ('title', programmes.title::jsonb), ('summary', programmes.summary)) as part (field, value)
    union all
    select 'rule', rules.id, null, rules.code, null, rules.title, part.field, part.value, false
    from public.platform_rules as rules cross join lateral (values ('title', rules.title::jsonb), ('text', rules.text)) as part (field, value)
    where rules.retired_on is null
    union all
    select 'holiday', holidays.id, null, holidays.day::text, null, holidays.name, 'name', holidays.name, false from public.public_holidays as holidays
  ) as texts
  -- what nobody wrote at all is missing only where it should be there
  where (select private.is_secretariat()) and (texts.value <> '{}' or texts.is_wanted) and private.missing_languages(texts.value) <> '{}';
comment on view public.missing_translations is 'Texts that lack a language of the record, and commitments without a plain summary; for the secretariat alone.';
grant select on public.missing_translations to authenticated;
