-- Reporting rounds of both sample plans, and what agencies submitted in the open one: in time, late, waiting for a
-- review, returned, corrected, not at all.

alter table public.commitments disable trigger user;
update public.commitments set withdrawn_on = date '2021-07-05' from public.plans
where plans.id = commitments.plan_id and plans.slug = '2020-2022' and commitments.lifecycle = 'withdrawn';
update public.commitments set withdrawn_on = private.demo_day(-215)
where commitments.plan_id = private.plan_current_on(private.today()) and commitments.lifecycle = 'withdrawn';
alter table public.commitments enable trigger user;

insert into public.reporting_rounds (plan_id, number, name, starts_on, ends_on, due_on, opened_at, closed_at)
select plans.id, round.number, jsonb_build_object('az', round.name_az, 'en', round.name_en), round.starts_on, round.ends_on, round.due_on,
  (round.opened_on + time '09:30') at time zone 'Asia/Baku', (round.closed_on + time '18:00') at time zone 'Asia/Baku'
from (values
  ('2020-2022', 1, '2020-ci il', 'The year 2020', date '2020-03-01', date '2020-12-31', date '2021-01-29', date '2020-11-20', date '2021-03-01'),
  ('2020-2022', 2, '2021-ci il', 'The year 2021', date '2021-01-01', date '2021-12-31', date '2021-12-24', date '2021-09-01', date '2022-01-31'),
  ('2020-2022', 3, '2022-ci ilin birinci yarısı', 'First half of 2022', date '2022-01-01', date '2022-06-30', date '2022-06-24', date '2022-03-01', date '2022-07-29'),
  ('2020-2022', 4, '2022-ci ilin ikinci yarısı', 'Second half of 2022', date '2022-07-01', date '2022-12-31', date '2022-12-16', date '2022-09-01', date '2022-12-30'),
  (null, 1, 'Birinci hesabat dövrü', 'First reporting period', private.demo_day(-640), private.demo_day(-431), private.demo_day(-385), private.demo_day(-430), private.demo_day(-345)),
  (null, 2, 'İkinci hesabat dövrü', 'Second reporting period', private.demo_day(-430), private.demo_day(-241), private.demo_day(-205), private.demo_day(-240), private.demo_day(-175)),
  (null, 3, 'Üçüncü hesabat dövrü', 'Third reporting period', private.demo_day(-240), private.demo_day(-46), private.demo_day(-6), private.demo_day(-45), null)
) as round (plan_slug, number, name_az, name_en, starts_on, ends_on, due_on, opened_on, closed_on)
join public.plans on plans.slug = round.plan_slug or round.plan_slug is null and plans.id = private.plan_current_on(private.today());

-- as things stood on the day each was opened
select private.note_obligations(reporting_rounds.id, (reporting_rounds.opened_at at time zone 'Asia/Baku')::date)
from public.reporting_rounds;
-- withdrawn since, and still on the card of the first round
insert into public.round_obligations (round_id, commitment_id, organization_id)
select rounds.id, commitments.id, parts.organization_id
from public.reporting_rounds as rounds
join public.commitments on commitments.plan_id = rounds.plan_id and commitments.lifecycle = 'withdrawn' and rounds.opened_at < commitments.withdrawn_on
join public.commitment_organizations as parts on parts.commitment_id = commitments.id and parts.role = 'lead'
on conflict do nothing;

-- an update made while a round was open belongs to it
alter table public.progress_updates disable trigger published_is_final;
update public.progress_updates set round_id = rounds.id
from public.reporting_rounds as rounds join public.commitments on commitments.plan_id = rounds.plan_id
where commitments.id = progress_updates.commitment_id
  and progress_updates.submitted_at between rounds.opened_at and coalesce(rounds.closed_at, now());
alter table public.progress_updates enable trigger published_is_final;

create function private.demo_update(
  code text, body text, submitted_days_ago integer, state text, reviewed_days_ago integer, completion text,
  narrative jsonb, challenges jsonb, returned_reason jsonb default '{}', corrects bigint default null, resubmits bigint default null
)
returns bigint
language sql
set search_path = ''
as $$
  insert into public.progress_updates (commitment_id, organization_id, author_id, completion, narrative, challenges, reported_on,
    submitted_at, state, reviewed_at, published_at, returned_reason, round_id, corrects_id, resubmits_id)
  select commitments.id, organizations.id,
    (select memberships.profile_id from public.memberships where memberships.organization_id = organizations.id and memberships.role = 'coordinator' limit 1),
    demo_update.completion::public.completion, demo_update.narrative, demo_update.challenges, private.demo_day(-submitted_days_ago),
    (private.demo_day(-submitted_days_ago) + time '11:40') at time zone 'Asia/Baku', demo_update.state::public.update_state, review.moment,
    case when demo_update.state = 'published' then review.moment end, demo_update.returned_reason, rounds.id, corrects, resubmits
  from public.commitments
  join public.organizations on organizations.slug = body
  join public.reporting_rounds as rounds on rounds.plan_id = commitments.plan_id and rounds.closed_at is null
  cross join lateral (select (private.demo_day(-reviewed_days_ago) + time '16:20') at time zone 'Asia/Baku' as moment) as review
  where commitments.plan_id = private.plan_current_on(private.today()) and commitments.code = demo_update.code
  returning id
$$;

-- waiting for their review
select private.demo_update('2.2', 'commission-on-combating-corruption', 3, 'submitted', null, 'limited',
  '{"az": "Hədiyyələrin reyestri üçün qurumların yarısı məlumat göndərib; açıq cədvəlin ilk forması hazırdır.", "en": "Half of the agencies have sent their data for the register of gifts; the first form of the open table is ready."}',
  '{"az": "Qalan qurumlar hədiyyənin dəyərinin necə müəyyən ediləcəyini soruşur.", "en": "The remaining agencies ask how the value of a gift is to be determined."}');
select private.demo_update('1.6', 'asan', 2, 'submitted', null, 'not_started',
  -- in one language only, as it happens
  '{"az": "Elektron xidmətlərin əlçatanlığı üzrə yoxlama siyahısı tərtib olunur; sınaq üçün üç xidmət seçilib."}',
  '{"az": "Yoxlamanı apara biləcək mütəxəssis hələ müəyyənləşməyib."}');

-- returned, and waiting for its agency
select private.demo_update('1.3', 'asan', 9, 'returned', 7, 'substantial',
  '{"az": "Səyyar xidmətin təqvimi genişləndirilib.", "en": "The timetable of the mobile services was extended."}', '{}',
  '{"az": "Neçə kəndin əhatə olunduğunu və təqvimin harada dərc edildiyini yazın: indiki mətndən icranın dərəcəsi görünmür.", "en": "Please say how many villages are covered and where the timetable is published: the text does not show how far the work has come."}');

-- returned, resubmitted, published
alter table public.progress_updates disable trigger published_is_final;
update public.progress_updates set resubmits_id = private.demo_update('4.1', 'ministry-of-justice', 24, 'returned', 22, 'limited',
  '{"az": "Müzakirələr davam edir.", "en": "Consultations continue."}', '{"az": "Yoxdur.", "en": "None."}',
  '{"az": "Hansı müzakirələrin keçirildiyini və təkliflərə necə cavab verildiyini göstərin.", "en": "Say which consultations took place and how proposals were answered."}')
where progress_updates.id = (
  select newest.id from public.progress_updates as newest join public.commitments on commitments.id = newest.commitment_id
  where commitments.plan_id = private.plan_current_on(private.today()) and commitments.code = '4.1' and newest.state = 'published'
  order by newest.published_at desc limit 1
);
alter table public.progress_updates enable trigger published_is_final;

-- published, then corrected by a later one
select private.demo_update('6.1', 'ministry-of-digital-development-and-transport', 27, 'published', 26, 'substantial',
  '{"az": "Düzəliş: vaxtında yenilənən məlumat toplularının sayı 231 deyil, 228-dir. Üç toplu iki dəfə sayılmışdı.", "en": "Correction: 228 datasets are updated on time, not 231. Three of them had been counted twice."}', '{}', '{}',
  (select said.id from public.progress_updates as said join public.commitments on commitments.id = said.commitment_id
   where commitments.plan_id = private.plan_current_on(private.today()) and commitments.code = '6.1' and said.narrative ->> 'en' like '231 %' limit 1));

drop function private.demo_update;

-- begun and not sent
insert into public.update_drafts (commitment_id, organization_id, content, saved_by_name, saved_at)
select commitments.id, organizations.id,
  jsonb_build_object('organization', organizations.id::text, 'completion', 'not_started',
    'narrative', '{"az": "İzləmə nömrəsinin verilməsi üçün sınaq proqramı", "en": ""}'::jsonb),
  'Nümunə koordinator', now() - interval '5 hours'
from public.commitments join public.organizations on organizations.slug = 'asan'
where commitments.plan_id = private.plan_current_on(private.today()) and commitments.code = '6.3';

insert into public.round_reminders (round_id, organization_id, note, reminded_at)
select rounds.id, organizations.id,
  '{"az": "Hesabat müddəti bitmək üzrədir. Sualınız olsa, katibliyə yazın.", "en": "The reporting period is about to end. Write to the secretariat if you have questions."}',
  (private.demo_day(-10) + time '10:15') at time zone 'Asia/Baku'
from public.reporting_rounds as rounds
join public.organizations on organizations.slug in ('asan', 'courts', 'municipalities')
where rounds.plan_id = private.plan_current_on(private.today()) and rounds.closed_at is null;
