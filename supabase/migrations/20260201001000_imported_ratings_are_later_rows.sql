-- Since assessments are never rewritten, a rating that changed in the file it is imported from is a later row.

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
    insert into public.commitments (plan_id, theme_id, code, ogp_id, title, description, problem, expected_result,
      evaluation_indicator, start_on, due_on, deadline_wording, ogp_values)
    values (plan, theme, item ->> 'code', item ->> 'ogp_id', item -> 'title', coalesce(item -> 'description', '{}'),
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
