-- What the sample meetings decided: done, still open, overdue, dropped with a reason; and the changes that followed.

-- who acts comes a statement later
set constraints public.name_who_acts deferred;
insert into public.decisions (meeting_id, number, text, due_on, state, outcome, closed_on, created_at, updated_at)
select meetings.id, decided.number, jsonb_build_object('az', decided.text_az, 'en', decided.text_en), decided.due_on, decided.state::public.decision_state,
  case when decided.outcome_az is null then '{}' else jsonb_build_object('az', decided.outcome_az, 'en', decided.outcome_en) end, decided.closed_on,
  meetings.minutes_at, coalesce((decided.closed_on + time '16:00') at time zone 'Asia/Baku', meetings.minutes_at)
from (values
  (date '2020-06-18', 1, date '2020-12-31', 'done', date '2020-11-20', 'Hesabat dövrləri təyin edilir və hər dövrdə bütün məsul qurumlardan məlumat istənilir.', 'Reporting periods are set, and every responsible agency is asked for a report in each.',
    'Birinci hesabat dövrü açılıb.', 'The first reporting period was opened.'),
  (date '2021-07-01', 1, date '2021-07-15', 'done', date '2021-07-05', 'Mobil tətbiq üzrə 6.3 öhdəliyi plandan çıxarılır: eyni imkanı portalın mobil görünüşü verir.', 'Commitment 6.3 on the mobile app is taken out of the plan: the portal’s mobile view gives the same.',
    'Öhdəlik plandan çıxarılıb.', 'The commitment was taken out.'),
  (date '2021-09-16', 1, date '2021-09-30', 'done', date '2021-09-20', 'Şuralara seçkilərin müddəti 30 iyun 2022-ci ilədək uzadılır.', 'The deadline for elections to councils moves to 30 June 2022.', 'Müddət dəyişdirilib.', 'The deadline was moved.'),
  (date '2021-09-16', 2, date '2022-06-30', 'dropped', date '2022-05-12', 'Onlayn səsvermə üç qurumda sınaqdan keçirilir.', 'Online voting is tried out in three agencies.',
    'Məhdudiyyətlər götürüldüyü üçün seçkilər yenidən üzbəüz keçirilir; sınağa ehtiyac qalmayıb.', 'Restrictions were lifted and elections are held in person again; the trial is not needed.'),
  (date '2022-12-14', 1, date '2022-12-30', 'done', date '2022-12-28', 'Cavabsız qalan sualların siyahısı növbəti planın hazırlanması üçün bütün qurumlara göndərilir.', 'The list of unanswered questions goes to all agencies for the preparation of the next plan.',
    'Siyahı göndərilib.', 'The list was sent.'),
  (private.demo_workday(-600), 1, private.demo_workday(-560), 'done', private.demo_day(-572), 'Suala və təklifə cavabın müddəti iyirmi iş günü müəyyən edilir və cavabsız qalanlar açıq göstərilir.', 'Questions and recommendations are answered within twenty working days, and those left unanswered are shown openly.',
    'Müddət planın ayarlarına yazılıb.', 'The period is part of the plan’s settings.'),
  (private.demo_workday(-390), 1, private.demo_workday(-330), 'dropped', private.demo_day(-338), 'Katiblik izləmə üçün ayrıca mobil tətbiqin dəyərini öyrənir.', 'The secretariat studies what a separate mobile app for following the plan would cost.',
    'Sayt telefonda eyni işi görür; ayrıca tətbiqə xərc əsaslandırılmır.', 'The website does the same on a telephone; the cost of an app is not justified.'),
  (private.demo_workday(-218), 1, private.demo_workday(-210), 'done', private.demo_day(-215), '5.5 öhdəliyi plandan çıxarılır: dövlət müəssisələrinin hesabatları açıq data portalında dərc olunur.', 'Commitment 5.5 is taken out of the plan: the accounts of state enterprises are published on the open data portal.',
    'Öhdəlik plandan çıxarılıb.', 'The commitment was taken out.'),
  (private.demo_workday(-218), 2, private.demo_workday(40), 'open', null, 'Hesabatların vahid forması və dərc müddəti 6.1 üzrə keyfiyyət tələblərinə əlavə olunur.', 'A common form of the accounts and a day of publication are added to the quality requirements under 6.1.', null, null),
  (private.demo_workday(-45), 1, private.demo_workday(-38), 'done', private.demo_day(-40), 'İnformasiya sorğularının vahid qəbulu üzrə müddət və onun son mərhələsi uzadılır.', 'The deadline of the single counter for information requests, and its last step, are moved.',
    'Müddətlər dəyişdirilib.', 'The deadlines were moved.'),
  (private.demo_workday(-45), 2, private.demo_workday(-14), 'open', null, 'Şura məlumatı verməyən doqquz qurumun adı səhifədə göstərilir.', 'The nine agencies that gave no council data are named on the page.', null, null),
  (private.demo_workday(-45), 3, private.demo_workday(12), 'open', null, 'Əlçatanlıq üzrə yoxlanılacaq əlli xidmətin siyahısı dərc olunur; yoxlamaya könüllülər dəvət edilir.', 'The list of the fifty services to be tested is published, and volunteers are invited.', null, null)
) as decided (day, number, due_on, state, closed_on, text_az, text_en, outcome_az, outcome_en)
join public.meetings on meetings.slug = to_char(decided.day, 'YYYY-MM-DD')
order by decided.day, decided.number;

with concerned (day, number, plan, codes, bodies) as (values
  (date '2020-06-18', 1, '2020-2022', '{}'::text[], '{dialogue-platform}'::text[]),
  (date '2021-07-01', 1, '2020-2022', '{6.3}', '{ministry-of-transport-communications-and-high-technologies}'),
  (date '2021-09-16', 1, '2020-2022', '{3.1}', '{dialogue-platform}'), (date '2021-09-16', 2, '2020-2022', '{3.1}', '{dialogue-platform}'),
  (date '2022-12-14', 1, '2020-2022', '{}', '{dialogue-platform}'),
  (private.demo_workday(-600), 1, 'next', '{}', '{central-executive-authorities}'), (private.demo_workday(-390), 1, 'next', '{}', '{dialogue-platform}'),
  (private.demo_workday(-218), 1, 'next', '{5.5,6.1}', '{ministry-of-economy}'),
  (private.demo_workday(-218), 2, 'next', '{6.1}', '{ministry-of-digital-development-and-transport,ministry-of-economy}'),
  (private.demo_workday(-45), 1, 'next', '{6.3}', '{asan}'), (private.demo_workday(-45), 2, 'next', '{3.1}', '{agency-of-state-support-to-ngos}'),
  (private.demo_workday(-45), 3, 'next', '{1.6}', '{asan,ministry-of-labour-and-social-protection}')
), found as (
  select decisions.id, concerned.* from concerned join public.meetings on meetings.slug = to_char(concerned.day, 'YYYY-MM-DD')
  join public.decisions on decisions.meeting_id = meetings.id and decisions.number = concerned.number
), carried as (
  insert into public.decision_organizations (decision_id, organization_id)
  select found.id, organizations.id from found join public.organizations on organizations.slug = any (found.bodies)
)
insert into public.decision_commitments (decision_id, commitment_id)
select found.id, private.demo_commitment(found.plan, code) from found, unnest(found.codes) as code;
set constraints public.name_who_acts immediate;

-- why did this change? It was decided here
create temp table followed on commit drop as
select decisions.id, links.commitment_id, decisions.closed_on from public.decisions join public.decision_commitments as links on links.decision_id = decisions.id
where decisions.state = 'done' and decisions.text ->> 'en' ~ 'moves? to|are moved';
alter table public.deadline_changes disable trigger user;
update public.deadline_changes set decision_id = followed.id from followed
where deadline_changes.commitment_id = followed.commitment_id and deadline_changes.decided_by ->> 'en' = 'Meeting of the Dialogue Platform';
alter table public.deadline_changes enable trigger user;
drop table followed;

alter table public.commitments disable trigger user;
update public.commitments set withdrawal_decision_id = decisions.id
from public.decisions join public.decision_commitments as links on links.decision_id = decisions.id
where links.commitment_id = commitments.id and commitments.lifecycle = 'withdrawn' and decisions.text ->> 'en' like '%is taken out of the plan%';
alter table public.commitments enable trigger user;
