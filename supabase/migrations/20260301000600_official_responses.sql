create type public.disposition as enum ('answered', 'adopted', 'partly_adopted', 'not_adopted', 'under_consideration');

create table public.responses (
  id bigint generated always as identity primary key,
  comment_id bigint not null references public.comments on delete restrict,
  organization_id bigint references public.organizations on delete restrict,
  author_id uuid default auth.uid() references public.profiles on delete set null,
  disposition public.disposition not null,
  body text not null constraint response_is_of_sensible_length check (length(body) <= 10000),
  reasons text not null default '' constraint reasons_are_of_sensible_length check (length(reasons) <= 10000),
  deadline_change_id bigint references public.deadline_changes on delete restrict,
  update_id bigint references public.progress_updates on delete restrict,
  ledger_seq bigint references public.ledger on delete restrict,
  created_at timestamptz not null default now(),
  constraint response_says_something check (body ~ '\S'),
  constraint refusal_needs_reasons check (disposition not in ('not_adopted', 'partly_adopted') or reasons ~ '\S'),
  constraint response_points_at_one_change check (num_nonnulls(deadline_change_id, update_id, ledger_seq) <= 1)
);
comment on table public.responses is 'The official, reasoned answer to a comment, by a responsible agency or (without organization) the secretariat. Append-only; the newest counts.';
comment on column public.responses.ledger_seq is 'The change of the plan''s text it led to, by its entry in the ledger.';
create index responses_comment on public.responses (comment_id, created_at);
create index responses_organization on public.responses (organization_id);
create index responses_deadline_change on public.responses (deadline_change_id) where deadline_change_id is not null;
create index responses_update on public.responses (update_id) where update_id is not null;
create index responses_ledger on public.responses (ledger_seq) where ledger_seq is not null;
create index responses_author on public.responses (author_id);
create trigger published_is_final before update or delete on public.responses
  for each row execute function private.refuse_rewriting();
create trigger published_is_never_emptied before truncate on public.responses
  for each statement execute function private.refuse_rewriting();

alter table public.responses enable row level security;

create function private.answerers(commitment bigint)
returns setof bigint
language sql stable
set search_path = ''
as $$
  with recursive answering as (
    select parts.organization_id from public.commitment_organizations as parts
    where parts.commitment_id = commitment and parts.role in ('lead', 'supporting')
    union
    -- what a body was asked, its successor answers
    select organizations.successor_id from answering
    join public.organizations on organizations.id = answering.organization_id
    where organizations.successor_id is not null
  )
  select answering.organization_id from answering
$$;
comment on function private.answerers is 'The bodies that may answer about a commitment: those that lead or support it, and their successors.';

create function private.may_respond(comment bigint, organization bigint)
returns boolean
language sql stable security definer -- asks memberships, and comments out of sight must not leak through a refusal
set search_path = ''
as $$
  select exists (
    select from public.comments where comments.id = comment and comments.state = 'visible' and comments.parent_id is null
      and case
        when organization is null then private.is_secretariat()
        else private.coordinates(organization) and organization in (select private.answerers(comments.commitment_id))
      end
  )
$$;
comment on function private.may_respond is 'Coordinators answer for an agency that leads or supports the commitment, in closed plans too; the secretariat answers everywhere, alone at meetings.';
grant execute on function private.answerers, private.may_respond to anon, authenticated, service_role;

create function private.check_what_a_response_points_at()
returns trigger
language plpgsql security definer -- what it points at may be out of the caller's sight; the answer must be the same
set search_path = ''
as $$
declare
  commitment public.commitments;
begin
  select commitments.* into commitment from public.commitments join public.comments on comments.commitment_id = commitments.id where comments.id = new.comment_id;
  if new.deadline_change_id is not null and not exists (
      select from public.deadline_changes as moved where moved.id = new.deadline_change_id and moved.commitment_id = commitment.id)
    or new.update_id is not null and not exists (
      select from public.progress_updates as said where said.id = new.update_id and said.commitment_id = commitment.id and said.state = 'published')
    or new.ledger_seq is not null and not exists (
      select from public.ledger where ledger.seq = new.ledger_seq and ledger.commitment = commitment.code
        and ledger.subject in ('commitments', 'commitment_organizations', 'milestones', 'indicators')
        and ledger.plan = (select plans.slug from public.plans where plans.id = commitment.plan_id))
  then
    raise exception 'The change belongs to another commitment.' using errcode = 'P0001', hint = 'response_points_elsewhere';
  end if;
  return new;
end $$;
create trigger check_what_a_response_points_at before insert on public.responses
  for each row execute function private.check_what_a_response_points_at();

create policy "Everybody reads responses" on public.responses for select to anon, authenticated
  using (comment_id in (select comments.id from public.comments));
create policy "Agencies and the secretariat respond" on public.responses for insert to authenticated
  with check (
    author_id = (select auth.uid()) and private.may_respond(comment_id, organization_id)
    -- what a draft holds is nobody's to answer before it is opened
    and comment_id in (select comments.id from public.comments)
  );
-- author_id is left out: the office answers, not the person
grant select (id, comment_id, organization_id, disposition, body, reasons, deadline_change_id, update_id, ledger_seq, created_at) on public.responses to anon, authenticated;
grant insert (comment_id, organization_id, disposition, body, reasons, deadline_change_id, update_id, ledger_seq) on public.responses to authenticated;
