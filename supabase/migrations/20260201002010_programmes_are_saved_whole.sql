-- A programme with all that belongs to it in one statement: half a programme is never public.

create function public.save_programme(
  slug text,
  programme jsonb,
  bodies jsonb default '[]',
  outputs jsonb default '[]',
  commitments jsonb default '[]',
  base_version integer default 0
)
returns integer
language plpgsql
set search_path = ''
as $$
declare
  wish record;
  saved record;
begin
  -- said here, because an update that a policy hides rows from would look like a conflict
  if not private.is_secretariat() then
    raise exception 'Programmes are kept by the secretariat.' using errcode = '42501';
  end if;
  select * into wish from jsonb_to_record(save_programme.programme) as item
    (title jsonb, summary jsonb, amount numeric, currency text, starts_on date, ends_on date, website text, is_sample boolean);

  if base_version = 0 then
    insert into public.programmes as kept (slug, title, summary, amount, currency, starts_on, ends_on, website, is_sample)
    values (save_programme.slug, wish.title, coalesce(wish.summary, '{}'), wish.amount, wish.currency, wish.starts_on, wish.ends_on,
      wish.website, coalesce(wish.is_sample, false))
    returning kept.id, kept.version into saved;
  else
    update public.programmes as kept set title = wish.title, summary = coalesce(wish.summary, '{}'), amount = wish.amount,
      currency = wish.currency, starts_on = wish.starts_on, ends_on = wish.ends_on, website = wish.website,
      is_sample = coalesce(wish.is_sample, false)
    where kept.slug = save_programme.slug and kept.version = base_version
    returning kept.id, kept.version into saved;
    if saved.id is null then
      raise exception 'Somebody changed the programme meanwhile.' using errcode = 'P0001', hint = 'programme_changed';
    end if;
  end if;

  -- what stays is left alone, so that the record of changes tells real changes only
  delete from public.programme_organizations as kept
  where kept.programme_id = saved.id and not exists (
    select from jsonb_to_recordset(save_programme.bodies) as item (organization_id bigint, role public.programme_role)
    where item.organization_id = kept.organization_id and item.role = kept.role);
  insert into public.programme_organizations (programme_id, organization_id, role)
  select saved.id, item.organization_id, item.role
  from jsonb_to_recordset(save_programme.bodies) as item (organization_id bigint, role public.programme_role)
  on conflict do nothing;

  delete from public.programme_commitments as kept
  where kept.programme_id = saved.id
    and kept.commitment_id not in (select item.value::bigint from jsonb_array_elements_text(save_programme.commitments) as item);
  insert into public.programme_commitments (programme_id, commitment_id)
  select saved.id, item.value::bigint from jsonb_array_elements_text(save_programme.commitments) as item
  on conflict do nothing;

  delete from public.programme_outputs as kept
  where kept.programme_id = saved.id
    and not exists (select from jsonb_to_recordset(save_programme.outputs) as item (id bigint) where item.id = kept.id);
  update public.programme_outputs as kept set title = item.title, due_on = item.due_on, delivered_on = item.delivered_on,
    url = item.url, position = item.position
  from jsonb_to_recordset(save_programme.outputs) as item
    (id bigint, title jsonb, due_on date, delivered_on date, url text, position integer)
  where kept.id = item.id and kept.programme_id = saved.id
    and (kept.title::jsonb, kept.due_on, kept.delivered_on, kept.url, kept.position)
      is distinct from (item.title, item.due_on, item.delivered_on, item.url, item.position);
  insert into public.programme_outputs (programme_id, title, due_on, delivered_on, url, position)
  select saved.id, item.title, item.due_on, item.delivered_on, item.url, item.position
  from jsonb_to_recordset(save_programme.outputs) as item
    (id bigint, title jsonb, due_on date, delivered_on date, url text, position integer)
  where item.id is null;
  return saved.version;
end $$;
comment on function public.save_programme is 'Adds a programme (base_version 0) or changes the version that was read, with all that belongs to it. bodies: [{organization_id, role}], outputs: [{id?, title, due_on?, delivered_on?, url?, position}], commitments: [id]. Returns the version.';
grant execute on function public.save_programme to authenticated;
