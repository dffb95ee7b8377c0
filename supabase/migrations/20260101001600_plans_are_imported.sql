-- A staged row says what the file says; these functions say what that would change, and change it.
-- Both run with their owner's rights and ask once who calls: asked again for every row, as policies do, two thousand
-- commitments took longer than a request may.
-- Row shape: {code, ogp_id?, theme: {code, title, position}, title, description?, problem?, expected_result?, evaluation_indicator?,
--   start_on?, due_on?, deadline_wording?, ogp_values?, organizations?: [{slug, role, obligation}],
--   milestones?: [{code, title, start_on?, due_on?, deadline_wording?}], rating?: {scheme, year, ratings}}

create function private.may_import()
returns boolean
language sql stable
set search_path = ''
as $$ select private.is_secretariat() or current_setting('role', true) = 'service_role' $$;
comment on function private.may_import is 'Whether the caller may import plans: the secretariat, and the command line with the secret key.';
grant execute on function private.may_import to authenticated, service_role;

create function private.text_adds(present jsonb, incoming jsonb)
returns boolean
language sql immutable parallel safe
set search_path = ''
as $$ select incoming is not null and coalesce(present, '{}') || incoming <> coalesce(present, '{}') $$;
comment on function private.text_adds is 'True when localized text brings a language or wording that is not there; a file never takes text away.';

create function private.responsible_bodies(commitment bigint)
returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'slug', organizations.slug, 'role', commitment_organizations.role, 'obligation', commitment_organizations.obligation
  ) order by commitment_organizations.position, organizations.slug), '[]')
  from public.commitment_organizations
  join public.organizations on organizations.id = commitment_organizations.organization_id
  where commitment_organizations.commitment_id = commitment
$$;

create function public.preview_import(import_id bigint)
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
comment on function public.preview_import is 'What applying a staged import would do, row by row: create, change (which fields), same, or refused: the row could not be read, or its OGP id belongs to another commitment of the plan.';
grant execute on function public.preview_import to authenticated, service_role;
