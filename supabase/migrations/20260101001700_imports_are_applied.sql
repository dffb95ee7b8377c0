create function private.write_imported_commitment(item jsonb, plan bigint, commitment bigint, import public.imports)
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
  where item ? 'rating'
  on conflict (commitment_id, voice, scheme, year) do update set ratings = excluded.ratings, import_id = excluded.import_id
  where assessments.ratings <> excluded.ratings;
end $$;

create function public.apply_import(import_id bigint)
returns jsonb
language plpgsql security definer -- asks once who calls instead of once per row
set search_path = ''
as $$
declare
  import public.imports;
  plan bigint;
  step record;
  created integer := 0;
  changed integer := 0;
  same integer := 0;
  refused integer := 0;
begin
  select * into import from public.imports where imports.id = apply_import.import_id and imports.applied_at is null and private.may_import() for update;
  if import.id is null then
    raise exception 'This import does not exist or was applied before.' using errcode = 'P0001', hint = 'import_gone';
  end if;

  insert into public.plans (slug, title, starts_on, ends_on, lifecycle)
  select import.plan_slug, import.plan -> 'title', (import.plan ->> 'starts_on')::date, (import.plan ->> 'ends_on')::date,
    coalesce(import.plan ->> 'lifecycle', case when (import.plan ->> 'ends_on')::date < private.today() then 'closed' else 'active' end)::public.plan_lifecycle
  -- asked beforehand: an import into a known plan need not say how the plan is called
  where not exists (select from public.plans where plans.slug = import.plan_slug)
  on conflict (slug) do nothing;
  select plans.id into plan from public.plans where plans.slug = import.plan_slug;

  insert into public.organizations (slug, name, kind)
  select body.slug, body.name, coalesce(body.kind, 'agency')
  from jsonb_to_recordset(import.organizations) as body (slug text, name jsonb, kind public.organization_kind)
  on conflict (slug) do nothing;
  insert into public.organization_aliases (alias, organization_id)
  select spelling.alias, organizations.id
  from jsonb_to_recordset(import.aliases) as spelling (alias text, slug text)
  join public.organizations on organizations.slug = spelling.slug
  on conflict do nothing;

  -- compared before themes are written, or a new theme title would hide itself
  for step in
    select preview.*, import_rows.commitment as item
    from public.preview_import(apply_import.import_id) as preview
    join public.import_rows on import_rows.import_id = apply_import.import_id and import_rows.line = preview.line
  loop
    if step.action = 'refused' then refused := refused + 1; continue; end if;
    if step.action = 'same' then same := same + 1; continue; end if;
    if step.action = 'create' then created := created + 1; else changed := changed + 1; end if;
    insert into public.themes (plan_id, code, title, position)
    values (plan, step.item #>> '{theme,code}', step.item #> '{theme,title}', (step.item #>> '{theme,position}')::integer)
    on conflict (plan_id, code) do update set title = themes.title || excluded.title
    where private.text_adds(themes.title, excluded.title);
    perform private.write_imported_commitment(step.item, plan, step.commitment_id, import);
  end loop;

  update public.imports set applied_at = now() where imports.id = apply_import.import_id;
  return jsonb_build_object('plan', import.plan_slug, 'created', created, 'changed', changed, 'same', same, 'refused', refused);
end $$;
comment on function public.apply_import is 'Writes a staged import in one transaction: plan if it is new, bodies, themes, commitments. Refused rows are passed over. Returns {plan, created, changed, same, refused}.';
grant execute on function public.apply_import to authenticated, service_role;
