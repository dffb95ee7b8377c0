-- Files are staged, previewed and applied by the secretariat; what was applied stays as the source, and ratings come from a file only.
begin;
select plan(75);

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org'
from unnest(array['citizen', 'coordinator', 'reviewer', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role
from unnest(array['reviewer', 'secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value values (900001, 'test-agency', '{"en": "Agency"}', 'agency');
insert into public.memberships (profile_id, organization_id, role) values (md5('coordinator')::uuid, 900001, 'coordinator');

create function pg_temp.row_of(code text, also jsonb default '{}') returns jsonb language sql as $$
  select jsonb_build_object('code', code, 'title', jsonb_build_object('en', 'Commitment ' || code), 'due_on', '2014-12-31',
    'theme', '{"code": "1", "title": {"en": "Theme"}, "position": 1}'::jsonb, 'ogp_values', '["transparency"]'::jsonb,
    'organizations', '[{"slug": "test-agency", "role": "lead", "obligation": "instructed"}, {"slug": "test-body", "role": "supporting", "obligation": "recommended"}]'::jsonb,
    'milestones', '[{"code": "a", "title": {"en": "Step"}, "due_on": "2013-01-01"}]'::jsonb,
    'rating', '{"scheme": "test-2012", "year": 2014, "ratings": {"completion": "limited"}}'::jsonb) || also
$$;
grant execute on function pg_temp.row_of to public;
insert into public.imports (id, plan_slug, plan, organizations, aliases, format, file_name, file_sha256) overriding system value values
  (900001, 'test-imported', '{"title": {"en": "Plan"}, "starts_on": "2012-01-01", "ends_on": "2015-12-31"}', '[{"slug": "test-body", "name": {"en": "Body"}}]', '[{"alias": "Test bodi", "slug": "test-body"}]', 'ogp', 'a.csv', repeat('a', 64)),
  (900002, 'test-imported', '{"title": {"en": "Plan"}}', '[]', '[]', 'ogp', 'a.csv', repeat('a', 64)),
  (900003, 'test-imported', '{"title": {"en": "Plan"}}', '[]', '[]', 'ogp', 'b.csv', repeat('b', 64)),
  (900004, 'test-imported', '{"title": {"en": "Plan"}}', '[]', '[]', 'ogp', 'c.csv', repeat('c', 64));
insert into public.import_rows (import_id, line, raw, commitment, problems)
select id, line, '{"raw": "row"}', item, case when item is null then '[{"problem": "unreadable"}]'::jsonb else '[]' end
from unnest(array[900001, 900002]) as id, (values (2, pg_temp.row_of('1.1')), (3, pg_temp.row_of('1.2')), (4, null)) as given (line, item);
insert into public.import_rows (import_id, line, raw, commitment) values
  (900003, 2, '{}', pg_temp.row_of('1.1', '{"title": {"az": "Öhdəlik"}, "due_on": "2015-06-30", "rating": {"scheme": "test-2012", "year": 2014, "ratings": {"completion": "substantial"}}}')),
  (900004, 2, '{}', pg_temp.row_of('1.3', '{"organizations": [{"slug": "test-nowhere", "role": "lead", "obligation": "instructed"}]}'));

-- nobody else
create function pg_temp.sees_no_import(who text) returns setof text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return next is_empty('select id from public.imports union all select line from public.import_rows', who || ' sees no import');
  return next is_empty('select * from public.preview_import(900001)', who || ' previews nothing');
  return next throws_ok('select public.apply_import(900001)', 'P0001', 'This import does not exist or was applied before.', who || ' applies nothing');
  return next throws_ok($q$insert into public.imports (plan_slug, format, file_name, file_sha256) values ('x', 'ogp', 'x', repeat('a', 64))$q$,
    '42501', 'new row violates row-level security policy for table "imports"', who || ' stages nothing');
  return next throws_ok($q$insert into public.import_rows (import_id, line, raw) values (900001, 9, '{}')$q$,
    '42501', 'new row violates row-level security policy for table "import_rows"', who || ' adds no row');
  delete from public.imports where id = 900001;
end $$;
grant execute on function pg_temp.sees_no_import to public;
select pg_temp.sees_no_import(who) from unnest(array['citizen', 'coordinator', 'reviewer', 'administrator']) as who;
select pg_temp.act_as('anon');
select throws_ok('select id from public.imports', '42501', 'permission denied for table imports', 'the public sees no import');
select throws_ok('select public.apply_import(900001)', '42501', 'permission denied for function apply_import', 'and applies none');
reset role;
select is((select count(*)::int from public.imports where id > 900000 and applied_at is null), 4, 'all is as it was staged');
select is((select count(*)::int from public.plans where slug = 'test-imported'), 0, 'nothing was written');

-- the secretariat, within limits
select pg_temp.act_as('secretariat');
select throws_ok($$insert into public.imports (plan_slug, format, file_name, file_sha256, created_by) values ('x', 'ogp', 'x', repeat('a', 64), md5('citizen')::uuid)$$, '42501', 'permission denied for table imports', 'whoever stages is named');
select throws_ok($$insert into public.imports (plan_slug, format, file_name, file_sha256, applied_at) values ('x', 'ogp', 'x', repeat('a', 64), now())$$, '42501', 'permission denied for table imports', 'nothing is born applied');
select throws_ok($$update public.import_rows set commitment = null$$, '42501', 'permission denied for table import_rows', 'a staged row is not rewritten');
select throws_ok($$delete from public.import_rows$$, '42501', 'permission denied for table import_rows', 'nor taken out');
select throws_ok($$insert into public.imports (plan_slug, format, file_name, file_sha256) values ('No Slug', 'ogp', 'x', repeat('a', 64))$$, '23514', null, 'a plan has an address');
select throws_ok($$insert into public.imports (plan_slug, format, file_name, file_sha256) values ('x', 'xml', 'x', repeat('a', 64))$$, '23514', null, 'a format is known');
select lives_ok($$insert into public.imports (plan_slug, format, file_name, file_sha256) values ('test-staged', 'simple', 'x.csv', repeat('a', 64))$$, 'the secretariat stages a file');
select is((select created_by from public.imports where plan_slug = 'test-staged'), md5('secretariat')::uuid, 'in its own name');
select lives_ok($$delete from public.imports where plan_slug = 'test-staged'$$, 'and drops what it did not apply');

select results_eq('select line, code, action from public.preview_import(900001)', $$values (2, '1.1', 'create'), (3, '1.2', 'create'), (4, null, 'refused')$$, 'a preview says what would happen');
select is((select count(*)::int from public.plans where slug = 'test-imported'), 0, 'and does none of it');
select is(public.apply_import(900001), '{"plan": "test-imported", "created": 2, "changed": 0, "same": 0, "refused": 1}', 'applying does it');
select throws_ok('select public.apply_import(900001)', 'P0001', 'This import does not exist or was applied before.', 'once');
select results_eq('select plan_lifecycle::text, code, due_on, original_due_on, array_length(organization_slugs, 1), milestones_total, reviewer_ratings from public.commitment_overview where plan_slug = ''test-imported'' order by code_order',
  $$values ('closed', '1.1', '2014-12-31'::date, '2014-12-31'::date, 2, 1, '{"completion": "limited"}'::jsonb), ('closed', '1.2', '2014-12-31', '2014-12-31', 2, 1, '{"completion": "limited"}')$$, 'all of it');
select is((select slug from public.organization_aliases join public.organizations on organizations.id = organization_id where alias = 'Test bodi'), 'test-body', 'with the body it brought and how the file spells it');
select results_eq('select action, changes from public.preview_import(900002)', $$values ('same', '{}'::text[]), ('same', '{}'), ('refused', '{}')$$, 'the same file again would change nothing');
create temp table before_again on commit drop as select id, version, updated_at from public.commitments where plan_id = (select id from public.plans where slug = 'test-imported');
select is(public.apply_import(900002), '{"plan": "test-imported", "created": 0, "changed": 0, "same": 2, "refused": 1}', 'and changes nothing');
select results_eq('select id, version from before_again order by id', $$select id, version from public.commitments where plan_id = (select id from public.plans where slug = 'test-imported') order by id$$, 'not even a version');

-- ratings come from a file that is applied, and from nowhere else
create function pg_temp.forges(who text) returns setof text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return next throws_ok($q$insert into public.assessments (commitment_id, voice, scheme, year, ratings, import_id)
    select id, 'reviewer', 'test-2012', 2020, '{"completion": "complete"}', 900003 from public.commitments where code = '1.1'$q$,
    '42501', 'permission denied for table assessments', who || ' adds no rating past a file');
  return next throws_ok($q$update public.assessments set ratings = '{"completion": "complete"}' where scheme = 'test-2012'$q$,
    '42501', 'permission denied for table assessments', who || ' rewrites none');
  return next throws_ok('delete from public.assessments', '42501', 'permission denied for table assessments', who || ' deletes none');
  return next throws_ok('update public.imports set applied_at = null', '42501', 'permission denied for table imports', who || ' does not say what was applied');
end $$;
reset role;
grant execute on function pg_temp.forges to public;
select pg_temp.forges(who) from unnest(array['citizen', 'coordinator', 'reviewer', 'administrator', 'secretariat']) as who;

-- a changed file changes, with a record; a file that names nobody is refused whole
select pg_temp.act_as('secretariat');
select results_eq('select action, changes from public.preview_import(900003)', $$values ('change', array['title', 'due_on', 'rating'])$$, 'a newer file would change what differs');
select is(public.apply_import(900003), '{"plan": "test-imported", "created": 0, "changed": 1, "same": 0, "refused": 0}', 'and does');
select results_eq('select title::jsonb, due_on, original_due_on, reviewer_ratings from public.commitment_overview where plan_slug = ''test-imported'' and code = ''1.1''',
  $$values ('{"az": "Öhdəlik", "en": "Commitment 1.1"}'::jsonb, '2015-06-30'::date, '2014-12-31'::date, '{"completion": "substantial"}'::jsonb)$$, 'a language is added, the original date stays');
select is((select count(*)::int from public.deadline_changes join public.commitments on commitments.id = commitment_id where code = '1.1' and plan_id = (select id from public.plans where slug = 'test-imported') and to_on = '2015-06-30'), 1, 'the move is on record');
select throws_ok('select public.apply_import(900004)', 'P0001', 'Commitment 1.3 names an organization that does not exist.', 'a body nobody knows stops the import');
select is((select applied_at from public.imports where id = 900004), null, 'which can be tried again');
delete from public.imports where id in (900001, 900002, 900003);
select is((select count(*)::int from public.imports where id in (900001, 900002, 900003) and applied_at is not null), 3, 'what was applied stays, as the source of what it wrote');
select throws_ok($$insert into public.import_rows (import_id, line, raw) values (900001, 9, '{}')$$, '42501', 'new row violates row-level security policy for table "import_rows"', 'and takes no more rows');
reset role;
set local role service_role;
select throws_ok('select public.apply_import(900001)', 'P0001', 'This import does not exist or was applied before.', 'not even the secret key applies it again');
update public.import_rows set commitment = pg_temp.row_of('1.3') where import_id = 900004;
select is(public.apply_import(900004), '{"plan": "test-imported", "created": 1, "changed": 0, "same": 0, "refused": 0}', 'though it imports like the secretariat');

-- one bad row does not block the good ones
insert into public.imports (id, plan_slug, plan, format, file_name, file_sha256) overriding system value values
  (900005, 'test-imported', '{}', 'ogp', 'd.csv', repeat('d', 64)), (900006, 'test-imported', '{}', 'ogp', 'e.csv', repeat('e', 64));
insert into public.import_rows (import_id, line, raw, commitment) values
  (900005, 2, '{}', pg_temp.row_of('1.4', '{"ogp_id": "XX0001"}')),
  (900006, 2, '{}', pg_temp.row_of('1.5', '{"ogp_id": "XX0001"}')), (900006, 3, '{}', pg_temp.row_of('1.6', '{"ogp_id": "XX0002"}'));
select is(public.apply_import(900005) ->> 'created', '1', 'an OGP id is given once');
select results_eq('select code, action from public.preview_import(900006)', $$values ('1.5', 'refused'), ('1.6', 'create')$$, 'an OGP id of another commitment refuses its row alone');
select is(public.apply_import(900006), '{"plan": "test-imported", "created": 1, "changed": 0, "same": 0, "refused": 1}', 'and the good row is written');

select * from finish();
rollback;
