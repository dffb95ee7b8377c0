-- A file may bring plain summaries too, as plain_summary_az and so on.

create or replace function private.write_imported_commitment(item jsonb, plan bigint, commitment bigint, import public.imports)
returns void
language plpgsql
set search_path = ''
as $$
declare
  theme bigint := (select themes.id from public.themes where themes.plan_id = plan and themes.code = item #>> '{theme,code}');
  due date := (item ->> 'due_on')::date;
  present public.commitments;
begin
  if commitment is null then
    insert into public.commitments (plan_id, theme_id, code, ogp_id, title, plain_summary, description, problem, expected_result,
      evaluation_indicator, start_on, due_on, deadline_wording, ogp_values)
    values (plan, theme, item ->> 'code', item ->> 'ogp_id', item -> 'title',
      coalesce(item -> 'plain_summary', '{}'), coalesce(item -> 'description', '{}'),
      coalesce(item -> 'problem', '{}'), coalesce(item -> 'expected_result', '{}'), coalesce(item -> 'evaluation_indicator', '{}'),
      (item ->> 'start_on')::date, due, coalesce(item -> 'deadline_wording', '{}'),
      coalesce(array(select jsonb_array_elements_text(item -> 'ogp_values'))::public.ogp_value[], '{}'))
    returning id into commitment;
  else
    select * into present from public.commitments where commitments.id = commitment for update;
    update public.commitments set
      theme_id = theme,
      ogp_id = coalesce(item ->> 'ogp_id', ogp_id),
      title = title || (item -> 'title'),
      plain_summary = plain_summary || coalesce(item -> 'plain_summary', '{}'),
      description = description || coalesce(item -> 'description', '{}'),
      problem = problem || coalesce(item -> 'problem', '{}'),
      expected_result = expected_result || coalesce(item -> 'expected_result', '{}'),
      evaluation_indicator = evaluation_indicator || coalesce(item -> 'evaluation_indicator', '{}'),
      deadline_wording = deadline_wording || coalesce(item -> 'deadline_wording', '{}'),
      start_on = coalesce((item ->> 'start_on')::date, start_on),
      ogp_values = case when item ? 'ogp_values'
        then array(select jsonb_array_elements_text(item -> 'ogp_values'))::public.ogp_value[] else ogp_values end
    where commitments.id = commitment;
    if due is not null and due is distinct from present.due_on and due is distinct from present.original_due_on then
      insert into public.deadline_changes (commitment_id, to_on, reason, decided_by, decided_on)
      values (commitment, due,
        jsonb_build_object('az', 'Plan yenidən idxal edilib: ' || import.file_name, 'en', 'The plan was imported again: ' || import.file_name),
        '{"az": "Katiblik", "en": "Secretariat"}', private.today());
    end if;
  end if;

  if exists (
    select from jsonb_to_recordset(item -> 'organizations') as body (slug text)
    where not exists (select from public.organizations where organizations.slug = body.slug)
  ) then
    raise exception 'Commitment % names an organization that does not exist.', item ->> 'code' using errcode = 'P0001', hint = 'unknown_organization';
  end if;
  if item ? 'organizations' and item -> 'organizations' <> private.responsible_bodies(commitment) then
    delete from public.commitment_organizations where commitment_organizations.commitment_id = commitment;
    insert into public.commitment_organizations (commitment_id, organization_id, role, obligation, position)
    select commitment, organizations.id, (body.value ->> 'role')::public.responsibility,
      coalesce(body.value ->> 'obligation', 'instructed')::public.obligation, body.ordinality
    from (
      select entry.value, entry.ordinality::integer as ordinality from jsonb_array_elements(item -> 'organizations') with ordinality as entry
    ) as body
    join public.organizations on organizations.slug = body.value ->> 'slug';
  end if;

  insert into public.milestones (commitment_id, code, title, start_on, due_on, deadline_wording, position)
  select commitment, step.code, step.title, step.start_on, step.due_on, coalesce(step.deadline_wording, '{}'),
    row_number() over ()
  from jsonb_to_recordset(item -> 'milestones') as step (code text, title jsonb, start_on date, due_on date, deadline_wording jsonb)
  on conflict (commitment_id, code) do update set title = milestones.title || excluded.title;

  insert into public.assessments (commitment_id, voice, scheme, year, ratings, import_id)
  select commitment, 'reviewer', item #>> '{rating,scheme}', (item #>> '{rating,year}')::integer, item #> '{rating,ratings}', import.id
  where item ? 'rating' and item #> '{rating,ratings}' is distinct from (
    select assessments.ratings from public.assessments
    where assessments.commitment_id = commitment and assessments.voice = 'reviewer'
      and assessments.scheme = item #>> '{rating,scheme}' and assessments.year = (item #>> '{rating,year}')::integer
    order by assessments.id desc limit 1
  );
end $$;

create or replace function public.preview_import(import_id bigint)
returns table (line integer, code text, commitment_id bigint, action text, changes text[])
language sql stable security definer -- asks once who calls instead of once per row
set search_path = ''
as $$
  select
    import_rows.line,
    import_rows.commitment ->> 'code',
    commitments.id,
    case
      when import_rows.commitment is null then 'refused'
      -- one bad row must not block the good ones, and two commitments cannot share an OGP id
      when exists (
        select from public.commitments as other
        where other.plan_id = plans.id and other.ogp_id = incoming.item ->> 'ogp_id' and other.code <> incoming.item ->> 'code'
      ) then 'refused'
      when commitments.id is null then 'create'
      when difference.changes = '{}' then 'same'
      else 'change'
    end,
    difference.changes
  from public.import_rows
  join public.imports on imports.id = import_rows.import_id
  left join public.plans on plans.slug = imports.plan_slug
  left join public.commitments on commitments.plan_id = plans.id and commitments.code = import_rows.commitment ->> 'code'
  left join public.themes on themes.id = commitments.theme_id
  cross join lateral (select import_rows.commitment as item) as incoming
  cross join lateral (
    select array_remove(array[
      case when incoming.item ->> 'ogp_id' is distinct from commitments.ogp_id and incoming.item ->> 'ogp_id' is not null then 'ogp_id' end,
      case when incoming.item #>> '{theme,code}' is distinct from themes.code or private.text_adds(themes.title, incoming.item #> '{theme,title}') then 'theme' end,
      case when private.text_adds(commitments.title, incoming.item -> 'title') then 'title' end,
      case when private.text_adds(commitments.plain_summary, incoming.item -> 'plain_summary') then 'plain_summary' end,
      case when private.text_adds(commitments.description, incoming.item -> 'description') then 'description' end,
      case when private.text_adds(commitments.problem, incoming.item -> 'problem') then 'problem' end,
      case when private.text_adds(commitments.expected_result, incoming.item -> 'expected_result') then 'expected_result' end,
      case when private.text_adds(commitments.evaluation_indicator, incoming.item -> 'evaluation_indicator') then 'evaluation_indicator' end,
      case when private.text_adds(commitments.deadline_wording, incoming.item -> 'deadline_wording') then 'deadline_wording' end,
      case when (incoming.item ->> 'start_on')::date is distinct from commitments.start_on and incoming.item ->> 'start_on' is not null then 'start_on' end,
      -- a deadline that moved since for a reason is not moved back by the file it first came from
      case when (incoming.item ->> 'due_on')::date not in (commitments.due_on, commitments.original_due_on)
        or (incoming.item ->> 'due_on' is not null and commitments.due_on is null) then 'due_on' end,
      case when incoming.item ? 'ogp_values' and (incoming.item -> 'ogp_values') <> to_jsonb(commitments.ogp_values) then 'ogp_values' end,
      case when incoming.item ? 'organizations' and (incoming.item -> 'organizations') <> private.responsible_bodies(commitments.id) then 'organizations' end,
      case when exists (
        select from jsonb_to_recordset(incoming.item -> 'milestones') as step (code text, title jsonb)
        left join public.milestones on milestones.commitment_id = commitments.id and milestones.code = step.code
        where milestones.id is null or private.text_adds(milestones.title, step.title)
      ) then 'milestones' end,
      case when incoming.item ? 'rating' and not exists (
        select from public.assessments
        where assessments.commitment_id = commitments.id and assessments.voice = 'reviewer'
          and assessments.scheme = incoming.item #>> '{rating,scheme}' and assessments.year = (incoming.item #>> '{rating,year}')::integer
          and assessments.ratings = incoming.item #> '{rating,ratings}'
      ) then 'rating' end
    ], null) as changes
  ) as difference
  where import_rows.import_id = preview_import.import_id and (select private.may_import())
  order by import_rows.line
$$;
