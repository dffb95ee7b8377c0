-- Every public change leaves an entry that names the one before it: who can rewrite one has to rewrite all that follow,
-- and everybody who kept a copy sees it.

create table public.ledger (
  seq bigint primary key constraint ledger_counts_from_one check (seq > 0),
  -- text, because exactly what is stored is what is hashed: UTC, six decimals, sorts like the time it is
  occurred_at text collate "C" not null constraint ledger_time_is_canonical check (occurred_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$'),
  office text not null constraint office_is_known
    check (office in ('secretariat', 'reviewer', 'administrator', 'organization', 'participant', 'operator')),
  organization text,
  action text not null constraint action_is_known check (action in ('added', 'changed', 'removed')),
  subject text not null,
  subject_id bigint not null,
  plan text,
  commitment text,
  before text,
  after text,
  previous text not null constraint previous_is_sha256 check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null unique generated always as (encode(extensions.digest(
    seq::text || E'\n' || occurred_at || E'\n' || office || E'\n' || coalesce(organization, '') || E'\n' || action || E'\n'
    || subject || E'\n' || subject_id::text || E'\n' || coalesce(plan, '') || E'\n' || coalesce(commitment, '') || E'\n'
    || coalesce(before, '') || E'\n' || coalesce(after, '') || E'\n' || previous, 'sha256'), 'hex')) stored,
  constraint organization_is_named_when_it_acts check ((office = 'organization') = (organization is not null)),
  constraint entry_says_what_changed check (
    case action when 'added' then before is null and after is not null
      when 'removed' then before is not null and after is null else before is not null and after is not null end
  )
);
comment on table public.ledger is 'The chain of public changes: what, when, by which office, before and after as JSON text. hash = SHA-256 over the eleven values before it and the previous hash, joined by line feeds. Names no private person; what people wrote enters as digest.';
comment on column public.ledger.office is 'organization: a body, named beside it; participant: a person who comments as themselves; operator: whoever runs the tracker, past the API.';
create index ledger_subject on public.ledger (subject, subject_id, seq);
create index ledger_commitment on public.ledger (plan, commitment, seq);
create index ledger_organization on public.ledger (organization, seq) where organization is not null;
create index ledger_time on public.ledger (occurred_at);

alter table public.ledger enable row level security;
create policy "Everybody reads the ledger" on public.ledger for select to anon, authenticated using (true);
grant select on public.ledger to anon, authenticated;
-- Supabase gives the secret key every right on a new table; here not even that one writes
revoke all on public.ledger from service_role;
grant select on public.ledger to service_role;

create function private.refuse_to_touch_the_ledger()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  raise exception 'The ledger is never changed.' using errcode = 'P0001', hint = 'ledger_is_final';
end $$;
create trigger ledger_is_final before update or delete on public.ledger
  for each row execute function private.refuse_to_touch_the_ledger();
create trigger ledger_is_never_emptied before truncate on public.ledger
  for each statement execute function private.refuse_to_touch_the_ledger();

create function private.continue_the_ledger()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  -- whoever writes past append_to_ledger can only continue the chain, never fork it
  if new.previous is distinct from (
    case when new.seq = 1 then repeat('0', 64) else (select ledger.hash from public.ledger where ledger.seq = new.seq - 1) end
  ) then
    raise exception 'An entry continues the one before it.' using errcode = 'P0001', hint = 'ledger_is_final';
  end if;
  return new;
end $$;
create trigger ledger_continues before insert on public.ledger
  for each row execute function private.continue_the_ledger();

create function private.ledger_time(moment timestamptz)
returns text
language plpgsql immutable parallel safe
set search_path = ''
as $$ begin return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'); end $$;

create function private.append_to_ledger(
  moment timestamptz, office text, organization text, action text, subject text, subject_id bigint,
  plan text, commitment text, before jsonb, after jsonb
)
returns void
language plpgsql
set search_path = ''
as $$
declare
  head record;
begin
  -- one writer at a time, until its transaction ends: two entries must never name the same one before them
  perform pg_advisory_xact_lock(20260201000200);
  select ledger.seq, ledger.hash into head from public.ledger order by ledger.seq desc limit 1;
  insert into public.ledger (seq, occurred_at, office, organization, action, subject, subject_id, plan, commitment, before, after, previous)
  values (coalesce(head.seq, 0) + 1, private.ledger_time(moment), append_to_ledger.office, append_to_ledger.organization,
    append_to_ledger.action, append_to_ledger.subject, append_to_ledger.subject_id, append_to_ledger.plan,
    append_to_ledger.commitment, append_to_ledger.before::text, append_to_ledger.after::text, coalesce(head.hash, repeat('0', 64)));
end $$;

create view public.ledger_head with (security_invoker = true) as
select ledger.seq, ledger.hash, ledger.occurred_at from public.ledger order by ledger.seq desc limit 1;
comment on view public.ledger_head is 'The newest entry of the ledger: whoever keeps its hash can prove later what stood before it.';
grant select on public.ledger_head to anon, authenticated, service_role;

create function public.ledger_lines(after_seq bigint default 0, max_rows integer default 2000)
returns text
language sql stable
set search_path = ''
as $$
  select coalesce(string_agg(line.text, E'\n' order by line.seq), '')
  from (
    -- the columns in their order and nothing between them: a verifier takes no line that is written otherwise
    select ledger.seq, row_to_json(ledger)::text as text
    from public.ledger where ledger.seq > after_seq
    order by ledger.seq limit greatest(least(max_rows, 5000), 0)
  ) as line
$$;
comment on function public.ledger_lines is 'Entries after one as lines of JSON, oldest first: the file that npm run ledger:verify checks, part by part.';
grant execute on function public.ledger_lines to anon, authenticated, service_role;
