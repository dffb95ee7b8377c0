-- Nothing in this database is reachable through the API until a migration grants it by name.
-- Supabase grants everything on new tables and functions to the API roles; that is undone here, once,
-- so that a forgotten grant shows as a refusal instead of a leak.

create schema if not exists extensions;
create extension if not exists pgcrypto with schema extensions;

-- predicates, triggers and derivations that the API must not call
create schema private;
revoke all on schema private from public;
grant usage on schema private to anon, authenticated, service_role;

alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
-- PostgreSQL ignores a per-schema revoke from PUBLIC, hence the global one beside the one by name
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke execute on functions from anon, authenticated;
