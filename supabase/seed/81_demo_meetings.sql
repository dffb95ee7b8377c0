-- Meetings of the dialogue platform around both sample plans, and what civil society proposed to discuss. All of it is sample.

-- the last working day up to so many days from today
create function private.demo_workday(days integer)
returns date
language sql stable
set search_path = ''
as $$
  select max(day)::date from generate_series(private.demo_day(days) - 14, private.demo_day(days), interval '1 day') as day where private.is_working_day(day::date)
$$;

create function private.demo_commitment(plan text, code text)
returns bigint
language sql stable
set search_path = ''
as $$
  select commitments.id from public.commitments join public.plans on plans.id = commitments.plan_id
  where commitments.code = demo_commitment.code
    and case plan when 'next' then plans.id = private.plan_current_on(private.today()) else plans.slug = plan end
$$;

insert into public.meetings (slug, title, starts_at, ends_at, place, link, state, minutes, cancel_reason, minutes_at, state_at, created_at, updated_at, is_sample)
select to_char(held.day, 'YYYY-MM-DD'), jsonb_build_object('az', held.title_az, 'en', held.title_en),
  moment.starts, moment.starts + held.length, case when held.place_az is null then '{}' else jsonb_build_object('az', held.place_az, 'en', held.place_en) end,
  held.link, held.state::public.meeting_state,
  case when held.state = 'held' then jsonb_build_object('az', held.words_az, 'en', held.words_en) else '{}' end,
  case when held.state = 'cancelled' then jsonb_build_object('az', held.words_az, 'en', held.words_en) else '{}' end,
  case when held.state = 'held' then moment.told end, case when held.state <> 'announced' then moment.told end, moment.announced, case when held.state = 'announced' then moment.announced else moment.told end, true
from (values
  (date '2020-06-18', time '11:00', interval '2 hours', 'held', 'Yeni planın başlanğıcı', 'The new plan begins', null, null, 'https://example.org/dialogue/online',
    'İclas videobağlantı ilə keçirilib. Katiblik izləmənin qaydasını təqdim edib. Vətəndaş cəmiyyəti məlumatların rüblük verilməsini və suallara müddət qoyulmasını təklif edib; hər iki təklif qəbul olunub.',
    'The meeting was held by video. The secretariat presented how the plan is followed. Civil society proposed quarterly reports and a deadline for answers; both were accepted.'),
  (date '2021-07-01', time '15:00', interval '2 hours', 'held', 'Mobil tətbiq və məlumatların gecikməsi', 'The mobile app and late reports', null, null, 'https://example.org/dialogue/online',
    'Mobil tətbiq üzrə öhdəliyin portalın mobil görünüşü ilə təkrarlandığı qeyd olunub. Tərəflər öhdəliyin çıxarılmasına razılaşıb, bir şərtlə: sorğunun müddəti mobil görünüşdə göstərilsin.',
    'It was noted that the mobile app repeats the portal’s mobile view. Both sides agreed to take the commitment out, provided that the mobile view shows the time left for a request.'),
  (date '2021-09-16', time '11:00', interval '90 minutes', 'held', 'İctimai şuralara seçkilər', 'Elections to the public councils', null, null, 'https://example.org/dialogue/online',
    'Seçkilərin kütləvi tədbirlərin məhdudlaşdırılması səbəbindən keçirilə bilmədiyi bildirilib. Müddətin 2022-ci ilin iyununa keçirilməsi və onlayn səsvermənin sınaqdan keçirilməsi qərara alınıb.',
    'Elections could not be held because gatherings were restricted. It was decided to move the deadline to June 2022 and to try out voting online.'),
  (date '2022-12-14', time '10:30', interval '3 hours', 'held', 'Planın yekunları', 'What the plan achieved', 'Bakı şəhəri, nümunə iclas zalı', 'Baku, sample meeting room', null,
    'Planın icrası qurum-qurum nəzərdən keçirilib. Vətəndaş cəmiyyəti cavabsız qalan sualların siyahısını təqdim edib. Yeni planda suallara cavabın açıq izlənməsi qərara alınıb.',
    'The plan was gone through agency by agency. Civil society presented the list of questions left without an answer. It was decided that answers are followed openly in the next plan.'),
  (private.demo_workday(-600), time '11:00', interval '2 hours', 'held', 'Planın başlanğıcı və məlumatların təqvimi', 'The plan begins, and a calendar for reports', 'Bakı şəhəri, nümunə iclas zalı', 'Baku, sample meeting room', 'https://example.org/dialogue/online',
    'Hər qurum əlaqələndirici şəxsi müəyyən edib. Məlumatların hesabat dövrlərinə bölünməsi və suallara iyirmi iş günü ərzində cavab verilməsi qəbul olunub.',
    'Each agency named a coordinator. Reports are made by reporting period, and questions are answered within twenty working days.'),
  (private.demo_workday(-390), time '14:30', interval '2 hours', 'held', 'Birinci hesabat dövrü', 'The first reporting period', null, null, 'https://example.org/dialogue/online',
    'Birinci hesabat dövrünün nəticələri və müddətə az qalan öhdəliklər müzakirə edilib. Ayrıca mobil tətbiq təklifi öyrənilmək üçün katibliyə verilib.',
    'The results of the first period and the commitments close to their deadline were discussed. The proposal of a separate mobile app went to the secretariat for study.'),
  (private.demo_workday(-218), time '11:00', interval '150 minutes', 'held', 'Dövlət müəssisələrinin hesabatları', 'The accounts of state enterprises', 'Bakı şəhəri, nümunə iclas zalı', 'Baku, sample meeting room', null,
    'Ayrıca portalın mövcud açıq data portalını təkrarladığı qeyd olunub. Vətəndaş cəmiyyəti ləğvə etiraz edib; çoxluq hesabatların açıq data portalında dərcinin tərəfdarı olub. Fikir ayrılığı protokola yazılıb.',
    'It was noted that a separate portal repeats the open data portal. Civil society objected to taking the commitment out; the majority preferred publication on the open data portal. The disagreement is on record.'),
  (private.demo_workday(-125), time '15:00', interval '2 hours', 'cancelled', 'Əlçatanlıq yoxlamalarının gedişi', 'Progress of the accessibility tests', null, null, 'https://example.org/dialogue/online',
    'Məsul qurumun nümayəndəsi iştirak edə bilmədiyi üçün iclas keçirilmədi; məsələ növbəti iclasa saxlanılır.',
    'The responsible agency could not attend, so the meeting did not take place; the subject moves to the next one.'),
  (private.demo_workday(-45), time '11:00', interval '3 hours', 'held', 'İnformasiya sorğuları, şuralar və əlçatanlıq', 'Information requests, councils and accessibility', 'Bakı şəhəri, nümunə iclas zalı', 'Baku, sample meeting room', 'https://example.org/dialogue/online',
    'Vahid sorğu səhifəsi üçün qaydalara əlavənin hələ razılaşdırılmadığı bildirilib və müddət uzadılıb; beş qurumla könüllü sınaq məsələsində tərəflər razılığa gəlməyib. Şura məlumatı olmayan doqquz qurumun adının açıqlanması qərara alınıb.',
    'The addition to the rules on information requests is not agreed yet, so the deadline was moved; on a voluntary trial with five agencies the two sides did not agree. The nine agencies without council data are to be named.'),
  (private.demo_workday(18), time '11:00', interval '3 hours', 'announced', 'Vaxtı keçmiş öhdəliklər və vətəndaş cəmiyyətinin təklifləri', 'Overdue commitments and proposals of civil society', 'Bakı şəhəri, nümunə iclas zalı', 'Baku, sample meeting room', 'https://example.org/dialogue/online', null, null)
) as held (day, at, length, state, title_az, title_en, place_az, place_en, link, words_az, words_en)
cross join lateral (
  select (held.day + held.at) at time zone 'Asia/Baku' as starts, least((held.day - 22 + time '10:00') at time zone 'Asia/Baku', now()) as announced,
    (case held.state when 'cancelled' then held.day - 1 else private.after_working_days(held.day, 1) end + time '17:30') at time zone 'Asia/Baku' as told
) as moment
order by moment.announced;

-- one side after the other; all but the sample organizations are real bodies in a sample meeting
insert into public.meeting_participants (meeting_id, side, organization_id, name, people, position, created_at)
select meetings.id, side.side::public.meeting_side, organizations.id, case when organizations.id is null then jsonb_build_object('az', side.name_az, 'en', side.name_en) else '{}' end,
  side.people, row_number() over (partition by meetings.id order by side.side::public.meeting_side, side.position), meetings.created_at
from public.meetings
join (values
  ('government', 'asan', null, null, 2, 1), ('government', 'ministry-of-justice', null, null, 1, 2), ('government', 'commission-on-combating-corruption', null, null, 1, 3),
  ('government', 'ministry-of-finance', null, null, 1, 4),
  ('civil_society', 'open-budget-initiative', null, null, 2, 5), ('civil_society', 'local-voice-centre', null, null, 2, 6),
  ('other', null, 'Müstəqil ekspertlər', 'Independent experts', 3, 7), ('other', null, 'Katiblik', 'The secretariat', 2, 8)
) as side (side, slug, name_az, name_en, people, position) on true
left join public.organizations on organizations.slug = side.slug;

insert into public.topics (author_id, organization_id, title, body, commitment_id, declined_reason, declined_at, created_at)
select users.id, organizations.id, topic.title, topic.body, private.demo_commitment('next', topic.code),
  case when topic.declined_az is null then '{}' else jsonb_build_object('az', topic.declined_az, 'en', topic.declined_en) end,
  case when topic.declined_az is not null then (private.demo_day(-topic.days_ago + 12) + time '15:00') at time zone 'Asia/Baku' end,
  (private.demo_day(-topic.days_ago) + time '12:20') at time zone 'Asia/Baku'
from (values
  ('civil', 'open-budget-initiative', 70, '6.3', 'Sorğu səhifəsinin beş qurumla könüllü sınağı', 'Qayda gözlənilmədən beş qurumla sınağa başlamağı təklif edirik. İzləmə nömrəsi olan, hüquqi əsası sonra gələn xidmət heç bir izi qalmayan sorğudan yaxşıdır.', null, null),
  ('local-voice', 'local-voice-centre', 36, '4.2', 'İki bələdiyyə ilə iştirakçı büdcənin sınağı', 'İki bələdiyyə bizə özü müraciət edib. Metodika, könüllülər və səsvermə forması hazırdır; qurumdan yalnız razılıq məktubu lazımdır.', null, null),
  ('analyst', 'open-budget-initiative', 24, '2.2', 'Hədiyyə reyestri üçün yeni tarix', 'Reyestrin müddəti çoxdan keçib, yeni tarix elan olunmayıb. İclasda satınalmanın mərhələsi və yeni tarix açıqlansın.', null, null),
  ('local-voice', 'local-voice-centre', 60, null, 'Öz ofisimizin icarə xərclərinin platforma vəsaitindən ödənilməsi', 'Rayon ofisimizin altı aylıq icarəsinin platformanın vəsaitindən qarşılanmasını xahiş edirik.',
    'Platformanın vəsaiti yoxdur və bu məsələ planın heç bir öhdəliyinə aid deyil.', 'The platform has no funds, and the matter concerns no commitment of the plan.'),
  ('civil', 'open-budget-initiative', 5, '5.3', 'Audit tövsiyələrinə tarix sütunu', 'Cədvəldə “cavab gözlənilir” yazısı kifayət etmir: hər tövsiyənin nə vaxtdan gözlədiyi də görünsün.', null, null)
) as topic (mailbox, body_slug, days_ago, code, title, body, declined_az, declined_en)
join auth.users on users.email = topic.mailbox || '@demo.test'
join public.organizations on organizations.slug = topic.body_slug
order by topic.days_ago desc;

insert into public.agenda_items (meeting_id, position, title, topic_id, commitment_id, created_at)
select meetings.id, item.position, jsonb_build_object('az', item.title_az, 'en', item.title_en), topics.id, private.demo_commitment(item.plan, item.code), greatest(meetings.created_at, topics.created_at)
from (values
  (date '2020-06-18', 1, null, null, 'Planın izlənməsi qaydası', 'How the plan is followed', null), (date '2020-06-18', 2, null, null, 'Suallara cavabın müddəti', 'A deadline for answers', null),
  (date '2021-07-01', 1, '2020-2022', '6.3', 'Mobil tətbiq üzrə öhdəliyin taleyi', 'What becomes of the mobile app', null), (date '2021-07-01', 2, null, null, 'Gecikən məlumatlar', 'Late reports', null),
  (date '2021-09-16', 1, '2020-2022', '3.1', 'Şuralara seçkilərin təxirə salınması', 'Elections to councils are put off', null),
  (date '2022-12-14', 1, null, null, 'Qurumların yekun məlumatı', 'Final reports of the agencies', null), (date '2022-12-14', 2, null, null, 'Cavabsız suallar', 'Questions without an answer', null),
  (private.demo_workday(-600), 1, null, null, 'Əlaqələndirici şəxslər', 'Coordinators', null), (private.demo_workday(-600), 2, null, null, 'Hesabat dövrləri', 'Reporting periods', null),
  (private.demo_workday(-390), 1, null, null, 'Birinci hesabat dövrünün nəticələri', 'Results of the first period', null), (private.demo_workday(-390), 2, null, null, 'Ayrıca mobil tətbiq təklifi', 'The proposal of a separate app', null),
  (private.demo_workday(-218), 1, 'next', '5.5', 'Dövlət müəssisələrinin hesabatları üçün portal', 'A portal for the accounts of state enterprises', null),
  (private.demo_workday(-218), 2, 'next', '6.1', 'Hesabatların açıq data portalında dərci', 'Publishing accounts as open data', null),
  (private.demo_workday(-125), 1, 'next', '1.6', 'Əlçatanlıq yoxlamalarının gedişi', 'Progress of the accessibility tests', null),
  (private.demo_workday(-45), 1, 'next', '6.3', 'Sorğu səhifəsi: qaydalara əlavə və könüllü sınaq', 'Requests page: addition to the rules, and a voluntary trial', 'Sorğu səhifəsinin%'),
  (private.demo_workday(-45), 2, 'next', '3.1', 'Şura məlumatı olmayan qurumlar', 'Agencies without council data', null),
  (private.demo_workday(-45), 3, 'next', '1.6', 'Yoxlanılacaq xidmətlərin siyahısı', 'The list of services to be tested', null),
  (private.demo_workday(18), 1, 'next', '2.2', 'Hədiyyə reyestrinin yeni tarixi', 'A new date for the register of gifts', 'Hədiyyə reyestri%'),
  (private.demo_workday(18), 2, 'next', '4.2', 'İki bələdiyyə ilə sınaq', 'A trial with two municipalities', 'İki bələdiyyə%'),
  (private.demo_workday(18), 3, null, null, 'Açıq qərarların icrası', 'Decisions still open', null)
) as item (day, position, plan, code, title_az, title_en, topic)
join public.meetings on meetings.slug = to_char(item.day, 'YYYY-MM-DD')
left join public.topics on topics.title like item.topic;
