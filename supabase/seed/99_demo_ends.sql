-- What the demonstration tells happened when it says: a plan was opened with its legal act, its parts came with it,
-- figures came when they were measured. Then all of it enters the ledger in that order, by the hand of the secretariat.
select set_config('request.jwt.claims', jsonb_build_object('sub', users.id, 'role', 'authenticated')::text, true)
from auth.users where users.email = 'secretariat@demo.test';
set constraints all immediate;

alter table public.plans disable trigger user;
update public.plans set opened_at = (coalesce(legal_act_on, starts_on) + time '10:00') at time zone 'Asia/Baku'
where lifecycle <> 'draft';
update public.plans set created_at = opened_at, updated_at = opened_at where opened_at is not null;
alter table public.plans enable trigger user;

alter table public.commitments disable trigger user;
update public.commitments set created_at = plans.opened_at from public.plans where plans.id = commitments.plan_id and commitments.created_at = now();
alter table public.commitments enable trigger user;

alter table public.milestones disable trigger user;
update public.milestones set created_at = commitments.created_at from public.commitments
where commitments.id = milestones.commitment_id and milestones.created_at = now();
alter table public.milestones enable trigger user;

update public.themes set created_at = plans.opened_at from public.plans where plans.id = themes.plan_id and themes.created_at = now();
update public.commitment_organizations set created_at = commitments.created_at from public.commitments
where commitments.id = commitment_organizations.commitment_id and commitment_organizations.created_at = now();
update public.indicators set created_at = commitments.created_at from public.commitments
where commitments.id = indicators.commitment_id and indicators.created_at = now();
update public.indicator_values set created_at = (measured_on + time '18:00') at time zone 'Asia/Baku' where created_at = now();

select private.record_facts();

do $$
declare
  listed record;
begin
  for listed in
    select pg_trigger.tgrelid::regclass as relation, pg_trigger.tgname as name from pg_trigger where tgname like 'enters\_the\_ledger%'
  loop
    execute format('alter table %s enable trigger %I', listed.relation, listed.name);
  end loop;
end $$;

-- what was found when is another thing now
select private.rebuild_search();

-- two edits of words, so that histories have something to compare
update public.commitments set description = description || jsonb_build_object(
  'az', replace(description ->> 'az', 'Növbəti', 'Hər növbəti'), 'en', replace(description ->> 'en', 'every', 'each'))
where code = '1.2' and plan_id = private.plan_current_on(private.today());
update public.commitments set title = title || '{"az": "Hər xidmətdən sonra qiymətləndirmə, nəticələr hamıya açıq", "en": "A rating after each service, with the results open to all"}'
where code = '1.4' and plan_id = private.plan_current_on(private.today());
set constraints all immediate;
-- an answer may point at such an edit, which has a number only now
insert into public.responses (comment_id, organization_id, author_id, disposition, body, ledger_seq)
select comments.id, organizations.id, users.id, 'adopted', 'Təklif qəbul edilib: öhdəliyin adına “nəticələr hamıya açıq” sözləri əlavə olunub.', edits.seq
from public.comments
join public.organizations on organizations.slug = 'asan'
join auth.users on users.email = 'coordinator@demo.test'
cross join lateral (
  select ledger.seq from public.ledger where ledger.subject = 'commitments' and ledger.subject_id = comments.commitment_id and ledger.action = 'changed' order by ledger.seq desc limit 1
) as edits
where comments.body like 'Öhdəliyin adında nəticələrin%';
set constraints all immediate;
select set_config('request.jwt.claims', '', true);

drop function private.demo_deadline(integer);
drop function private.demo_workday(integer);
drop function private.demo_commitment(text, text);
drop function private.demo_day(integer);
