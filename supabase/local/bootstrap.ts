import { getAuthSchemaSql, getStorageSchemaSql } from '@supabase/lite'
import type { Sql } from 'postgres'
import { Problem, reasonOf } from './problem.ts'

/** What every Supabase project has before its first migration, as far as this project can notice. */
const rolesAndGrants = `
do $$
declare missing text;
begin
  foreach missing in array array['anon', 'authenticated', 'service_role', 'authenticator',
                                 'supabase_auth_admin', 'supabase_storage_admin', 'supabase_admin'] loop
    if not exists (select from pg_roles where rolname = missing) then
      execute format('create role %I nologin noinherit', missing);
    end if;
  end loop;
end $$;
alter role service_role bypassrls;
grant anon, authenticated, service_role to authenticator;

create schema if not exists extensions;
grant usage on schema public, extensions, auth, storage to anon, authenticated, service_role;
grant all on storage.objects, storage.buckets to anon, authenticated, service_role;
-- Supabase grants these by name, so that a migration which forgets to revoke them shows here as it would there
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;

-- columns and objects of hosted Supabase that lite leaves out
alter table auth.users add column if not exists instance_id uuid;
alter table storage.buckets add column if not exists avif_autodetection boolean default false;
do $$ begin
  if not exists (select from pg_publication where pubname = 'supabase_realtime') then
    create publication supabase_realtime;
  end if;
end $$;

create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (
  version text primary key, statements text[], name text
);
create table if not exists supabase_migrations.local_seed (
  only_row boolean primary key default true check (only_row), seed text not null, seeded_at timestamptz not null default now()
);
`

/** As hosted Supabase defines them: lite's own know only the claim "sub", and pgTAP files set "request.jwt.claims". */
const authFunctions = `
create or replace function auth.jwt() returns jsonb language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim', true), ''), nullif(current_setting('request.jwt.claims', true), ''))::jsonb
$$;
create or replace function auth.uid() returns uuid language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.sub', true), ''), nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
$$;
create or replace function auth.role() returns text language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.role', true), ''), nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role')
$$;
create or replace function auth.email() returns text language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.email', true), ''), nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email')
$$;
grant execute on function auth.jwt(), auth.uid(), auth.role(), auth.email() to public;
`

/**
 * Makes an empty PostgreSQL look like a Supabase project; harmless when it does already.
 * Throws a `Problem` when the database's user may not do that, or the server is too old.
 */
export async function bootstrap(sql: Sql): Promise<void> {
  const [server] = await sql<
    [{ version: number }]
  >`select current_setting('server_version_num')::int as version`
  if (server.version < 150_000)
    throw new Problem('The database must be PostgreSQL 15 or newer; Supabase runs 17.')
  try {
    await sql.begin((tx) =>
      tx
        .unsafe([getAuthSchemaSql(), getStorageSchemaSql(), rolesAndGrants, authFunctions].join(';\n'))
        .simple(),
    )
  } catch (error) {
    throw new Problem(`The database cannot be prepared, its user must be a superuser: ${reasonOf(error)}`)
  }
}

/**
 * Throws a `Problem` when a connection string names a Supabase database: lite would redefine its `auth` schema.
 * Also throws one when the database does not answer.
 */
export async function refuseSupabase(sql: Sql): Promise<void> {
  const found = await sql<[{ supabase: boolean }]>`
    select to_regclass('auth.schema_migrations') is not null or exists (
      select from pg_namespace join pg_roles on pg_roles.oid = nspowner where nspname = 'auth' and rolname like 'supabase%'
    ) as supabase`.catch((error: unknown) => {
    throw new Problem(`DATABASE_URL does not answer: ${reasonOf(error)}.`)
  })
  if (found[0].supabase) {
    throw new Problem(
      'DATABASE_URL is a Supabase database: use it through its own API (VITE_SUPABASE_URL), not through this server.',
    )
  }
}
