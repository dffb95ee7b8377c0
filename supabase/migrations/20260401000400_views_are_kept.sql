-- How somebody likes to look at a list of commitments, kept under a name of their own.

create table public.saved_views (
  id bigint generated always as identity primary key,
  profile_id uuid not null default auth.uid() references public.profiles on delete cascade,
  name text not null
    constraint view_name_is_short_text check (name = btrim(name) and length(name) between 1 and 60)
    constraint view_name_is_visible check (name = private.without_invisible_characters(name) and name ~ '\S'),
  plan text references public.plans (slug) on update cascade on delete cascade,
  query text not null default ''
    constraint view_query_is_of_sensible_length check (octet_length(query) <= 2000)
    constraint view_query_is_a_query check (query ~ '^[A-Za-z0-9_.~%!*''()+=&-]*$'),
  created_at timestamptz not null default now()
);
comment on table public.saved_views is 'A list of commitments under a name that its owner gave it; nobody else''s to know.';
comment on column public.saved_views.plan is 'Whose commitments; null for those of all plans.';
comment on column public.saved_views.query is 'Filters, order, columns and layout as they stand in the address after "?", percent-encoded.';
-- "Late ones" and "late ones" would be one name to whoever looks for it
create unique index view_name_once on public.saved_views (profile_id, private.folded(name));
create index saved_views_plan on public.saved_views (plan) where plan is not null;

-- names are compared with their writer's rights
grant execute on function private.folded to authenticated;

alter table public.saved_views enable row level security;
create policy "People read their own views" on public.saved_views for select to authenticated using (profile_id = (select auth.uid()));
create policy "People keep views of plans they may see" on public.saved_views for insert to authenticated
  -- else whether a slug is taken by a draft could be found out by trying
  with check (profile_id = (select auth.uid()) and (plan is null or plan in (select plans.slug from public.plans)));
create policy "People keep another view under a name" on public.saved_views for update to authenticated
  using (profile_id = (select auth.uid()))
  with check (profile_id = (select auth.uid()) and (plan is null or plan in (select plans.slug from public.plans)));
create policy "People drop their own views" on public.saved_views for delete to authenticated using (profile_id = (select auth.uid()));
grant select (id, name, plan, query, created_at), insert (name, plan, query), update (name, plan, query), delete on public.saved_views to authenticated;

create function private.limit_views()
returns trigger
language plpgsql security definer -- the lock asks for the right to change a profile
set search_path = ''
as $$
begin
  -- two at once are counted one after the other
  perform from public.profiles where profiles.id = new.profile_id for no key update;
  if (select count(*) from public.saved_views where saved_views.profile_id = new.profile_id) >= 50 then
    raise exception 'Fifty views are kept for one person.' using errcode = 'P0001', hint = 'too_many_views';
  end if;
  return new;
end $$;
create trigger limit_views before insert on public.saved_views
  for each row execute function private.limit_views();
