-- A file of evidence is brought by the agency that reports, stays what it was, and says what it is; checks are nobody's to invent.
begin;
select plan(46);
-- hosted storage refuses to delete past its own API unless told so
set local storage.allow_delete_query = 'true';

create function pg_temp.act_as(who text) returns void language sql as $$
  select set_config('request.jwt.claims', case when who <> 'anon' then json_build_object('sub', md5(who)::uuid)::text else '' end, true),
    set_config('role', case who when 'anon' then who else 'authenticated' end, true)
$$;
grant execute on function pg_temp.act_as to public;

insert into public.site (country_code, country_name, time_zone) values ('AZ', '{"en": "Azerbaijan"}', 'Asia/Baku') on conflict do nothing;
insert into auth.users (id, email) select md5(who)::uuid, who || '@example.org'
from unnest(array['citizen', 'member', 'former', 'coordinator', 'elsewhere', 'reviewer', 'secretariat', 'administrator']) as who;
insert into public.staff (profile_id, role) select md5(office)::uuid, office::public.staff_role
from unnest(array['reviewer', 'secretariat', 'administrator']) as office;
insert into public.organizations (id, slug, name, kind) overriding system value values
  (900001, 'test-agency', '{"en": "Agency"}', 'agency'), (900002, 'test-other', '{"en": "Other"}', 'agency');
insert into public.memberships (profile_id, organization_id, role, ended_at) values
  (md5('coordinator')::uuid, 900001, 'coordinator', null), (md5('former')::uuid, 900001, 'coordinator', now()),
  (md5('elsewhere')::uuid, 900002, 'coordinator', null), (md5('member')::uuid, 900001, 'member', null);
insert into public.plans (id, slug, title, lifecycle) overriding system value values (900001, 'test-active', '{"en": "Active"}', 'active');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title) overriding system value values (900001, 900001, 900001, '1', '{"en": "Led"}');
insert into public.commitment_organizations (commitment_id, organization_id, role) values (900001, 900001, 'lead');

create function pg_temp.path(number int, file text default 'report.pdf', agency bigint default 900001) returns text language sql as $$
  select agency || '/' || '00000000-0000-4000-8000-' || lpad(number::text, 12, '0') || '/' || file
$$;
create function pg_temp.upload(name text, type text default 'application/pdf', size bigint default 1000) returns text language sql as $$
  select format('insert into storage.objects (bucket_id, name, metadata) values (''evidence'', %L, %L)', name, jsonb_build_object('mimetype', type, 'size', size))
$$;
create function pg_temp.refuses_upload(call text, meaning text) returns text language sql as $$
  select throws_ok(call, '42501', 'new row violates row-level security policy for table "objects"', meaning)
$$;
grant execute on all functions in schema pg_temp to public;

-- who may not
create function pg_temp.refuses_person(who text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return pg_temp.refuses_upload(pg_temp.upload(pg_temp.path(1)), who || ' uploads nothing for the agency');
end $$;
grant execute on function pg_temp.refuses_person to public;
select pg_temp.refuses_person('anon');
select pg_temp.refuses_person('citizen');
select pg_temp.refuses_person('member');
select pg_temp.refuses_person('former');
select pg_temp.refuses_person('elsewhere');
select pg_temp.refuses_person('reviewer');
select pg_temp.refuses_person('administrator');

-- what may not be
select pg_temp.act_as('coordinator');
select pg_temp.refuses_upload(pg_temp.upload(pg_temp.path(2, 'report.pdf', 900002)), 'another agency''s folder is closed');
select pg_temp.refuses_upload(pg_temp.upload('900001/report.pdf'), 'a guessable address is refused');
select pg_temp.refuses_upload(pg_temp.upload(pg_temp.path(2, '../report.pdf')), 'so is the way out');
select pg_temp.refuses_upload(pg_temp.upload(pg_temp.path(2, 'report.html')), 'a page is no evidence');
select pg_temp.refuses_upload(pg_temp.upload(pg_temp.path(2, 'report')), 'nor is what says nothing of its kind');
select pg_temp.refuses_upload(pg_temp.upload(pg_temp.path(2, 'report' || chr(8238) || 'fdp.pdf')), 'nor a name that turns the writing around');
select pg_temp.refuses_upload(pg_temp.upload(pg_temp.path(2), 'text/html'), 'nor a page called PDF');
select pg_temp.refuses_upload(pg_temp.upload(pg_temp.path(2), 'application/pdf', 20971521), 'nor more than 20 MiB');
reset role;
select is((select array[public::text, file_size_limit::text, array_length(allowed_mime_types, 1)::text] from storage.buckets where id = 'evidence'),
  array['true', '20971520', '14'], 'the bucket says the same');
select is((select count(*)::int from storage.objects where name like '900001/%'), 0, 'nothing of this is there');

-- what may
select pg_temp.act_as('coordinator');
select lives_ok(pg_temp.upload(pg_temp.path(10, 'Hesabat-2024.pdf'), 'application/pdf', 20971520), 'an agency''s coordinator uploads');
select lives_ok(pg_temp.upload(pg_temp.path(11)), 'as often as needed');
select pg_temp.act_as('secretariat');
select lives_ok(pg_temp.upload(pg_temp.path(12)), 'the secretariat uploads for an agency');

-- claimed by an update
select pg_temp.act_as('coordinator');
create function pg_temp.submit(evidence jsonb) returns text language sql as $$
  select format('select public.submit_update(900001, 900001, ''complete'', ''{"en": "Done"}'', ''{}'', %L)', evidence)
$$;
create function pg_temp.file(name text, also jsonb default '{}') returns jsonb language sql as $$
  select jsonb_build_array(jsonb_build_object('title', 'Report', 'path', name, 'sha256', repeat('a', 64)) || also)
$$;
select throws_ok(pg_temp.submit(pg_temp.file(pg_temp.path(99))), 'P0001', 'The file was not uploaded, or not for this agency.', 'a file that is not there is no evidence');
reset role;
insert into storage.objects (bucket_id, name, metadata) values ('evidence', pg_temp.path(13, 'theirs.pdf', 900002), '{"mimetype": "application/pdf", "size": 10}');
select pg_temp.act_as('coordinator');
select throws_ok(pg_temp.submit(pg_temp.file(pg_temp.path(13, 'theirs.pdf', 900002))), 'P0001', 'The file was not uploaded, or not for this agency.', 'nor is another agency''s');
select throws_ok(pg_temp.submit(pg_temp.file(pg_temp.path(11), '{"sha256": "AAAA"}')), '23514', null, 'nor one without its digest');
select throws_ok(pg_temp.submit(pg_temp.file(pg_temp.path(11), '{"sha256": null}')), '23514', null, 'in full');
select throws_ok(pg_temp.submit(pg_temp.file(pg_temp.path(11), '{"url": "https://example.org/"}')), '23514', null, 'evidence is a file or a link');
select throws_ok(pg_temp.submit('[{"title": "Nothing"}]'), '23514', null, 'and not neither');
select lives_ok(pg_temp.submit(pg_temp.file(pg_temp.path(10, 'Hesabat-2024.pdf'), '{"dated_on": "2024-01-01"}')), 'a file that is there is evidence');
reset role;
select results_eq($$select kind::text, file_name, media_type, size_bytes, sha256, dated_on from public.evidence where path like '900001/%'$$,
  $$values ('file', 'Hesabat-2024.pdf', 'application/pdf', 20971520::bigint, repeat('a', 64), date '2024-01-01')$$, 'and its size and kind are its own');

-- nobody replaces or removes it, waiting or published
create function pg_temp.tries(who text) returns void language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  update storage.objects set name = pg_temp.path(77), metadata = '{}' where name = pg_temp.path(10, 'Hesabat-2024.pdf');
  delete from storage.objects where name = pg_temp.path(10, 'Hesabat-2024.pdf');
exception when insufficient_privilege then null;
end $$;
grant execute on function pg_temp.tries to public;
create function pg_temp.holds(who text) returns text language plpgsql as $$
begin
  perform pg_temp.tries(who);
  perform set_config('role', 'none', true);
  return is((select metadata ->> 'size' from storage.objects where name = pg_temp.path(10, 'Hesabat-2024.pdf')), '20971520', who || ' neither replaces nor removes it');
end $$;
select pg_temp.holds('coordinator');
select pg_temp.holds('secretariat');
select pg_temp.holds('administrator');
select public.publish_update(id) from (select set_config('request.jwt.claims', json_build_object('sub', md5('secretariat')::uuid)::text, true)) as secretariat,
  lateral (select id from public.progress_updates where commitment_id = 900001) as waiting;
select is((select state::text from public.progress_updates where commitment_id = 900001), 'published', 'once it is published');
select pg_temp.holds('coordinator');
select throws_ok($$update public.evidence set sha256 = repeat('b', 64) where path like '900001/%'$$, 'P0001', 'What was published is never rewritten; publish a new update.', 'nor is its digest rewritten');

-- what no update names can be taken back
select pg_temp.act_as('elsewhere');
delete from storage.objects where name = pg_temp.path(11);
reset role;
select is((select count(*)::int from storage.objects where name = pg_temp.path(11)), 1, 'not by another agency');
select pg_temp.act_as('coordinator');
delete from storage.objects where name = pg_temp.path(11);
reset role;
select is((select count(*)::int from storage.objects where name = pg_temp.path(11)), 0, 'but by its own');

-- checks and archives
create function pg_temp.evidence() returns bigint language sql security definer as $$ select id from public.evidence where path like '900001/%' $$;
grant execute on function pg_temp.evidence to public;
select pg_temp.act_as('secretariat');
select throws_ok($$insert into public.evidence_checks (evidence_id, outcome) values (pg_temp.evidence(), 'ok')$$, '42501', 'permission denied for table evidence_checks', 'nobody invents a check');
select pg_temp.act_as('elsewhere');
select throws_ok($$insert into public.evidence_archives (evidence_id, url) values (pg_temp.evidence(), 'https://web.archive.org/x')$$,
  '42501', 'new row violates row-level security policy for table "evidence_archives"', 'another agency adds no archive');
select pg_temp.act_as('coordinator');
select throws_ok($$insert into public.evidence_archives (evidence_id, url) values (pg_temp.evidence(), 'javascript:alert(1)')$$, '23514', null, 'a script is no archive');
select throws_ok($$insert into public.evidence_archives (evidence_id, url, added_at) values (pg_temp.evidence(), 'https://web.archive.org/x', '2020-01-01')$$,
  '42501', 'permission denied for table evidence_archives', 'when it was added is the database''s to say');
select lives_ok($$insert into public.evidence_archives (evidence_id, url) values (pg_temp.evidence(), 'https://web.archive.org/first')$$, 'its own agency adds one');
select pg_temp.act_as('secretariat');
select lives_ok($$insert into public.evidence_archives (evidence_id, url) values (pg_temp.evidence(), 'https://web.archive.org/second')$$, 'so does the secretariat');
set local role service_role;
select lives_ok($$insert into public.evidence_checks (evidence_id, outcome, http_status, checked_at) values (pg_temp.evidence(), 'ok', 200, now() - interval '1 day'), (pg_temp.evidence(), 'dead', 404, now())$$, 'the command that checks notes what it found');
select pg_temp.act_as('anon');
select results_eq($$select outcome::text, http_status, evidence_archives.url from public.evidence_checks join public.evidence_archives using (evidence_id)
  where evidence_id = pg_temp.evidence() order by checked_at desc, added_at desc, evidence_archives.id desc limit 1$$,
  $$values ('dead', 404, 'https://web.archive.org/second')$$, 'and everybody sees both');

-- what waits is not public
reset role;
select pg_temp.act_as('coordinator');
select public.submit_update(900001, 900001, 'substantial', '{"en": "More"}', '{}', '[{"title": "Link", "url": "https://example.org/waiting"}]');
reset role;
create function pg_temp.waiting() returns bigint language sql security definer as $$ select id from public.evidence where url = 'https://example.org/waiting' $$;
grant execute on function pg_temp.waiting to public;
insert into public.evidence_checks (evidence_id, outcome) values (pg_temp.waiting(), 'ok');
select pg_temp.act_as('anon');
select is((select count(*)::int from public.evidence where url = 'https://example.org/waiting'), 0, 'evidence of an update that waits is hidden');
select is((select count(*)::int from public.evidence_checks where evidence_id = pg_temp.waiting()), 0, 'and so are its checks');

select * from finish();
rollback;
