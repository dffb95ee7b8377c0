-- A date is moved by the secretariat, through a record that says why and who decided; the original stays.
begin;
select plan(36);

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
insert into public.plans (id, slug, title, lifecycle) overriding system value values (900001, 'test-plan', '{"en": "Plan"}', 'active');
insert into public.themes (id, plan_id, code, title, position) overriding system value values (900001, 900001, '1', '{"en": "Theme"}', 1);
insert into public.commitments (id, plan_id, theme_id, code, title, due_on) overriding system value values
  (900001, 900001, 900001, '1.1', '{"en": "Dated"}', '2030-06-30'), (900002, 900001, 900001, '1.2', '{"en": "Undated"}', null);
insert into public.commitment_organizations (commitment_id, organization_id, role) values (900001, 900001, 'lead');
insert into public.milestones (id, commitment_id, code, title, due_on) overriding system value values (900001, 900001, 'a', '{"en": "Step"}', '2030-01-31');

select results_eq('select due_on, original_due_on from public.commitments where id = 900001', $$values ('2030-06-30'::date, '2030-06-30'::date)$$, 'the first deadline is the original one');

-- past the record: by nobody
select throws_ok($$update public.commitments set due_on = '2031-01-01' where id = 900001$$, 'P0001', 'A deadline moves through deadline_changes, with a reason.', 'not by the owner of the database');
select throws_ok($$update public.milestones set due_on = '2031-01-01' where id = 900001$$, 'P0001', 'A deadline moves through deadline_changes, with a reason.', 'nor a milestone''s');
select throws_ok($$update public.commitments set due_on = null where id = 900001$$, 'P0001', 'A deadline moves through deadline_changes, with a reason.', 'nor away');
select throws_ok($$update public.commitments set original_due_on = '2031-01-01' where id = 900001$$, 'P0001', 'The original due date never changes.', 'the original stays');
select throws_ok($$update public.milestones set original_due_on = null where id = 900001$$, 'P0001', 'The original due date never changes.', 'and is not forgotten');
set local role service_role;
select throws_ok($$update public.commitments set due_on = '2031-01-01' where id = 900001$$, 'P0001', 'A deadline moves through deadline_changes, with a reason.', 'not with the secret key');
select throws_ok($$update public.commitments set original_due_on = '2031-01-01' where id = 900001$$, 'P0001', 'The original due date never changes.', 'the original neither');
reset role;
select pg_temp.act_as('secretariat');
select throws_ok($$update public.commitments set due_on = '2031-01-01' where id = 900001$$, '42501', 'permission denied for table commitments', 'not by the secretariat');
select throws_ok($$update public.commitments set original_due_on = '2031-01-01' where id = 900001$$, '42501', 'permission denied for table commitments', 'the original neither');
select throws_ok($$update public.milestones set due_on = '2031-01-01' where id = 900001$$, '42501', 'permission denied for table milestones', 'nor a milestone''s');

-- through the record: by the secretariat alone
create function pg_temp.refuses_to_move(who text, milestone text) returns text language plpgsql as $$
begin
  perform pg_temp.act_as(who);
  return throws_ok(format('insert into public.deadline_changes (commitment_id, milestone_id, to_on, reason, decided_by, decided_on)
    values (900001, %s, ''2035-01-01'', ''{"en": "x"}'', ''{"en": "x"}'', ''2029-01-01'')', milestone),
    '42501', 'new row violates row-level security policy for table "deadline_changes"', format('%s moves no deadline (milestone: %s)', who, milestone));
end $$;
reset role;
grant execute on function pg_temp.refuses_to_move to public;
select pg_temp.refuses_to_move(who, milestone) from unnest(array['citizen', 'coordinator', 'reviewer', 'administrator']) as who, unnest(array['null', '900001']) as milestone;
select pg_temp.act_as('anon');
select throws_ok($$insert into public.deadline_changes (commitment_id, to_on, reason, decided_by, decided_on) values (900001, '2035-01-01', '{"en": "x"}', '{"en": "x"}', '2029-01-01')$$,
  '42501', 'permission denied for table deadline_changes', 'the public moves no deadline');
reset role;
select results_eq('select due_on from public.commitments where id = 900001 union all select due_on from public.milestones where id = 900001',
  $$values ('2030-06-30'::date), ('2030-01-31'::date)$$, 'nothing has moved');

select pg_temp.act_as('secretariat');
create function pg_temp.breaks(rule text, code text, row_text text) returns text language sql as $$
  select throws_ok('insert into public.deadline_changes (commitment_id, milestone_id, to_on, reason, decided_by, decided_on) values ' || row_text, code, null, rule)
$$;
select pg_temp.breaks('a change has a reason', '23514', $$(900001, null, '2031-01-01', '{}', '{"en": "x"}', '2029-01-01')$$);
select pg_temp.breaks('that is not blank', '23514', $$(900001, null, '2031-01-01', '{"en": " \n"}', '{"en": "x"}', '2029-01-01')$$);
select pg_temp.breaks('somebody decided it', '23514', $$(900001, null, '2031-01-01', '{"en": "x"}', '{}', '2029-01-01')$$);
select pg_temp.breaks('on a day', '23502', $$(900001, null, '2031-01-01', '{"en": "x"}', '{"en": "x"}', null)$$);
select pg_temp.breaks('to a day', '23502', $$(900001, null, null, '{"en": "x"}', '{"en": "x"}', '2029-01-01')$$);
select pg_temp.breaks('that can come', '23514', $$(900001, null, 'infinity', '{"en": "x"}', '{"en": "x"}', '2029-01-01')$$);
select pg_temp.breaks('and is another one', '23514', $$(900001, null, '2030-06-30', '{"en": "x"}', '{"en": "x"}', '2029-01-01')$$);
select pg_temp.breaks('of a milestone of this commitment', '23503', $$(900002, 900001, '2031-01-01', '{"en": "x"}', '{"en": "x"}', '2029-01-01')$$);
select throws_ok($$insert into public.deadline_changes (commitment_id, from_on, to_on, reason, decided_by, decided_on) values (900001, '2035-01-01', '2031-01-01', '{"en": "x"}', '{"en": "x"}', '2029-01-01')$$,
  '42501', 'permission denied for table deadline_changes', 'where it moved from is not the secretariat''s to say');

select lives_ok($$insert into public.deadline_changes (commitment_id, to_on, reason, decided_by, decided_on) values
  (900001, '2031-01-01', '{"en": "Tender failed"}', '{"en": "Commission"}', '2029-01-01'), (900001, '2031-07-01', '{"en": "Again"}', '{"en": "Commission"}', '2029-02-01')$$, 'a change with a reason moves the deadline');
select lives_ok($$insert into public.deadline_changes (commitment_id, milestone_id, to_on, reason, decided_by, decided_on) values (900001, 900001, '2029-12-01', '{"en": "Early"}', '{"en": "Commission"}', '2029-01-01')$$, 'also a milestone''s, also forward');
select lives_ok($$insert into public.deadline_changes (commitment_id, to_on, reason, decided_by, decided_on) values
  (900002, '2030-01-01', '{"en": "Set"}', '{"en": "Commission"}', '2029-01-01'), (900002, '2030-02-01', '{"en": "Moved"}', '{"en": "Commission"}', '2029-01-01')$$, 'also an unknown one');
select results_eq('select id, due_on, original_due_on, version from public.commitments where id > 900000 order by id',
  $$values (900001::bigint, '2031-07-01'::date, '2030-06-30'::date, 3), (900002, '2030-02-01', '2030-01-01', 3)$$, 'the date moves, the original stays, what was unknown becomes known once');
select results_eq('select due_on, original_due_on from public.milestones where id = 900001', $$values ('2029-12-01'::date, '2030-01-31'::date)$$, 'the same for the milestone');
select results_eq('select from_on, to_on from public.deadline_changes where commitment_id = 900001 order by id',
  $$values ('2030-06-30'::date, '2031-01-01'::date), ('2031-01-01', '2031-07-01'), ('2030-01-31', '2029-12-01')$$, 'each step is on record with the date it left');

select * from finish();
rollback;
