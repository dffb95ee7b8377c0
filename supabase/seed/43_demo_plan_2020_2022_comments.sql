-- What people and organizations said about the 2020–2022 plan's sample commitments, and its figures.

-- one statement, so that replies (turn > 0) find the comment that opens their thread
with said (thread, turn, code, mailbox, organization_slug, kind, at, body) as (values
  (1, 0, '1.1', 'pensioner', null, 'question', timestamp '2020-10-06 11:18', 'Portala girmək üçün telefon nömrəm mənim adıma olmalıdır, yoxsa oğlumun nömrəsi ilə də girə bilərəm?'),
  (1, 2, '1.1', 'teacher', null, 'comment', timestamp '2020-10-09 19:22', 'Qonşularıma mən kömək edirəm, amma bu cavabı portalın özündə yazsanız, daha çox adam oxuyar.'),
  (2, 0, '1.1', 'entrepreneur', null, 'comment', timestamp '2021-07-15 10:03', 'Pasportlarda cavab müddətinin yazılması çox faydalıdır. İki dəfə müddət keçəndə həmin yazıya istinad edib cavab aldım.'),
  (3, 0, '1.2', 'lawyer', null, 'recommendation', timestamp '2021-02-17 09:44', 'Siyahıda arayışın hansı qaydanın hansı bəndinə görə istənildiyini də göstərin. Bənd yoxdursa, arayışı mübadilə ilə əvəz etmək yox, tələbi ləğv etmək lazımdır.'),
  (4, 0, '1.2', 'civil', 'open-budget-initiative', 'concern', timestamp '2022-01-11 13:27', 'Müddət bir il uzadılıb, səbəb altı arayış üzrə qanun dəyişikliyidir. Onda qalan doqquzunu müddətində bağlayıb, altısını ayrıca öhdəlik kimi göstərmək daha düzgün olardı.'),
  (4, 2, '1.2', 'civil', 'open-budget-initiative', 'comment', timestamp '2022-01-20 10:31', 'Cavab üçün təşəkkür. Mövqeyimiz dəyişmir: uzadılma bütün öhdəliyi gecikmiş göstərir, görülən iş isə itir.'),
  (5, 0, '1.3', 'citizen', null, 'question', timestamp '2020-08-30 20:51', 'Səyyar avtobus bizim kəndə nə vaxt qayıdacaq? Pensiya kartımın vaxtı bitir.'),
  (6, 0, '1.3', 'local-voice', 'local-voice-centre', 'concern', timestamp '2022-04-13 12:09', 'Üçüncü mərkəz uzadılmış müddətdə də açılmadı. Yerdə gördüyümüz: bina hazırdır, elektrik qoşulmayıb. Məsələ nazirliklər arasında yazışmadadır.'),
  (7, 0, '1.4', 'teacher', null, 'comment', timestamp '2020-09-17 18:45', 'Valideynlər daha direktorun qapısında gözləmir. Bir irad: növbənin niyə dayandığı izah olunmur.'),
  (8, 0, '2.1', 'journalist', null, 'question', timestamp '2022-06-08 11:37', 'Toplanmayan 27 komissiyanın hansı qurumlarda olduğunu dərc etmək olarmı?'),
  (8, 2, '2.1', 'journalist', null, 'comment', timestamp '2022-12-26 10:14', 'Yarım il keçdi, siyahı yoxdur. Qeyd edirəm ki, sualım cavabsız qalıb.'),
  (9, 0, '2.2', 'lawyer', null, 'question', timestamp '2021-11-05 15:20', 'Vəsaitin layihəsi mart ayında müzakirə olunmalı idi. Müzakirə keçirilibmi, yoxsa öhdəlik unudulub?'),
  (10, 0, '2.3', 'analyst', 'open-budget-initiative', 'comment', timestamp '2020-06-02 13:50', 'The plan’s own preamble says 6,291 contracts were signed through the portal in 2019. Please publish the same count every quarter, with the total number of contracts beside it; a number without its whole says little.'),
  (11, 0, '2.3', 'entrepreneur', null, 'concern', timestamp '2021-01-22 21:08', 'Kataloqda qeydiyyat üçün elektron imza lazımdır, o isə bizim rayonda iki həftəyə verilir. Kiçik sahibkar üçün bu, maneədir.'),
  (12, 0, '3.1', 'local-voice', 'local-voice-centre', 'recommendation', timestamp '2021-08-04 14:33', 'Onlayn seçki üçün hazır təcrübəmiz var: üç icmada səsverməni kodla keçirmişik. Qaydanı birlikdə yazmağa hazırıq.'),
  (12, 1, '3.1', 'citizen', null, 'comment', timestamp '2021-08-05 22:16', 'Bizim icmada keçirilmişdi, yaşlılar da səs verə bildi.'),
  (13, 0, '3.2', 'student', null, 'comment', timestamp '2022-10-03 16:59', 'Tövsiyə, cavab və nəticənin bir sətirdə verilməsi başqa qurumlar üçün də yaxşı nümunədir.'),
  (14, 0, '3.3', 'civil', 'open-budget-initiative', 'concern', timestamp '2020-11-02 12:11', 'Smeta forması kiçik təşkilat üçün 40 səhifədir. Beş min manatlıq layihə ilə əlli min manatlıq layihəyə eyni forma lazım deyil.'),
  (15, 0, '4.1', 'lawyer', null, 'concern', timestamp '2021-07-19 09:25', 'On beş gündən az müzakirə müzakirə deyil. Səhifədə “otuz gün” yazılıb, sonra isə on gün verilir.'),
  (15, 2, '4.1', 'lawyer', null, 'comment', timestamp '2021-10-12 10:50', 'Yoxladım: sentyabrdan bəri çıxan on bir layihədən onunda müddət tam otuz gündür. Təşəkkür edirəm.'),
  (16, 0, '4.2', 'local-voice', 'local-voice-centre', 'concern', timestamp '2022-07-14 11:42', 'Bu öhdəlik üzrə bir dəfə də məlumat verilməyib. Üç rayonda bələdiyyə sədrləri ilə danışdıq: nümunəvi formanı heç kim almayıb.'),
  (16, 1, '4.2', 'citizen', null, 'comment', timestamp '2022-07-15 20:05', 'Bizim bələdiyyənin iclası nə vaxt olur, mən hələ də bilmirəm.'),
  (17, 0, '5.1', 'teacher', null, 'comment', timestamp '2022-02-09 17:31', 'Doqquzuncu siniflərlə vəsait üzrə iki dərs keçdik. Uşaqlar məktəbin öz xərclərini də soruşdu, buna cavabımız olmadı.'),
  (17, 1, '5.1', 'finance', 'ministry-of-finance', 'comment', timestamp '2022-02-16 12:18', 'Çox sağ olun. Rayon və məktəb xərclərinin göstərilməsini növbəti plana təklif edəcəyik.'),
  (18, 0, '5.2', 'analyst', 'open-budget-initiative', 'question', timestamp '2022-01-17 14:54', 'Five of nineteen reports are still missing. Are they delayed, or classified? The two are not the same and should be marked apart.'),
  (19, 0, '6.1', 'journalist', null, 'concern', timestamp '2021-09-21 12:40', 'Yeni portalda köhnə faylların ünvanı dəyişib, məqalələrdəki bütün keçidlər açılmır. Yönləndirmə qoymaq çətin deyil.'),
  (20, 0, '6.2', 'lawyer', null, 'comment', timestamp '2022-01-14 09:07', 'Başlıqda “qüvvədədir” yazısı hər gün vaxtımıza qənaət edir. Növbəti addım dəyişikliklərin yan-yana göstərilməsi olsun.'),
  (21, 0, '6.3', 'civil', 'open-budget-initiative', 'comment', timestamp '2021-03-30 15:02', 'Ləğv qərarı ilə razıyıq: eyni imkanı iki dəfə qurmağa ehtiyac yoxdur. Əsas odur ki, mobil görünüşdə sorğunun müddəti görünsün.'),
  (22, 0, '6.4', 'student', null, 'question', timestamp '2022-03-02 23:12', 'Tədqiqat üçün hazırda qərarları necə əldə etmək olar?')
), opened as (
  insert into public.comments (commitment_id, author_id, organization_id, kind, body, created_at)
  select commitments.id, users.id, organizations.id, said.kind::public.comment_kind, said.body, said.at at time zone 'Asia/Baku'
  from said
  join public.plans on plans.slug = '2020-2022'
  join public.commitments on commitments.plan_id = plans.id and commitments.code = said.code
  join auth.users on users.email = said.mailbox || '@demo.test'
  left join public.organizations on organizations.slug = said.organization_slug
  where said.turn = 0 order by said.at
  returning id, commitment_id, body
)
insert into public.comments (commitment_id, parent_id, author_id, organization_id, kind, body, created_at)
select opened.commitment_id, opened.id, users.id, organizations.id, reply.kind::public.comment_kind, reply.body, reply.at at time zone 'Asia/Baku'
from said as reply
join said as opening on opening.thread = reply.thread and opening.turn = 0
join opened on opened.body = opening.body
join auth.users on users.email = reply.mailbox || '@demo.test'
left join public.organizations on organizations.slug = reply.organization_slug
where reply.turn > 0 order by reply.at;

insert into public.indicators (commitment_id, position, title, unit, target, target_on)
select commitments.id, figure.position, jsonb_build_object('az', figure.title_az, 'en', figure.title_en),
  jsonb_build_object('az', figure.unit_az, 'en', figure.unit_en), figure.target, case when figure.target is not null then commitments.original_due_on end
from (values
  ('1.1', 1, 'Portala inteqrasiya olunmuş dövlət qurumları', 'Agencies integrated in the portal', 'qurum', 'agencies', null),
  ('1.1', 2, 'Portaldakı elektron xidmətlər', 'Electronic services on the portal', 'xidmət', 'services', null),
  ('1.1', 3, 'Portalın istifadəçiləri', 'Users of the portal', 'istifadəçi', 'users', null),
  ('1.1', 4, 'Portala ay ərzində müraciətlər', 'Requests to the portal in a month', 'müraciət', 'requests', null),
  ('1.2', 1, 'Tələb olunmayan arayışlar', 'Certificates no longer demanded', 'arayış', 'certificates', 15),
  ('2.3', 1, 'İl ərzində portal vasitəsilə bağlanan müqavilələr', 'Contracts signed through the portal in a year', 'müqavilə', 'contracts', null),
  ('2.4', 1, 'Vaxtında cavablandırılan müraciətlər', 'Reports answered in time', 'faiz', 'per cent', 100),
  ('3.1', 1, 'Fəaliyyətdə olan seçilmiş şuralar', 'Elected councils at work', 'şura', 'councils', 23),
  ('3.2', 1, 'İcra olunan tövsiyələr', 'Recommendations carried out', 'tövsiyə', 'recommendations', 118),
  ('4.1', 1, 'Səhifəyə keçən qurumlar', 'Agencies on the common page', 'qurum', 'agencies', 22),
  ('6.1', 1, 'Rüblük məlumat yerləşdirən qurumlar', 'Agencies that add quarterly data', 'qurum', 'agencies', 50)
) as figure (code, position, title_az, title_en, unit_az, unit_en, target)
join public.plans on plans.slug = '2020-2022'
join public.commitments on commitments.plan_id = plans.id and commitments.code = figure.code;

-- figures with the preamble as their source are published facts; the others are samples and say so
insert into public.indicator_values (indicator_id, measured_on, value, source)
select indicators.id, measured.day, measured.value, case measured.origin
  when 'preamble' then '{"az": "2020–2022-ci illər planının giriş hissəsi, 27 fevral 2020-ci il", "en": "Preamble of the 2020–2022 plan, 27 February 2020"}'
  when 'preamble, over' then '{"az": "2020–2022-ci illər planının giriş hissəsi, 27 fevral 2020-ci il (mənbədə: “bu rəqəmdən çox”)", "en": "Preamble of the 2020–2022 plan, 27 February 2020 (the source says “over”)"}'
  when 'preamble, about' then '{"az": "2020–2022-ci illər planının giriş hissəsi, 27 fevral 2020-ci il (mənbədə: “təxminən”)", "en": "Preamble of the 2020–2022 plan, 27 February 2020 (the source says “about”)"}'
  else '{"az": "Qurumun məlumatı (nümunə rəqəm)", "en": "The agency’s report (sample figure)"}'
end::jsonb
from (values
  ('1.1', 1, date '2020-02-27', 42, 'preamble'),
  ('1.1', 2, date '2020-02-27', 450, 'preamble, over'),
  ('1.1', 3, date '2020-02-27', 1000000, 'preamble, over'),
  ('1.1', 4, date '2020-02-27', 2500000, 'preamble, about'),
  ('2.3', 1, date '2019-12-31', 6291, 'preamble'),
  ('1.1', 1, date '2021-03-31', 46, 'sample'), ('1.1', 1, date '2022-03-31', 51, 'sample'),
  ('1.1', 2, date '2021-03-31', 472, 'sample'), ('1.1', 2, date '2022-03-31', 508, 'sample'),
  ('1.1', 3, date '2021-03-31', 1180000, 'sample'), ('1.1', 3, date '2022-03-31', 1420000, 'sample'),
  ('1.1', 4, date '2021-03-31', 2710000, 'sample'), ('1.1', 4, date '2022-03-31', 3150000, 'sample'),
  ('2.3', 1, date '2020-12-31', 7140, 'sample'), ('2.3', 1, date '2021-12-31', 8265, 'sample'),
  ('1.2', 1, date '2021-05-25', 0, 'sample'), ('1.2', 1, date '2021-11-09', 9, 'sample'), ('1.2', 1, date '2022-12-05', 12, 'sample'),
  ('2.4', 1, date '2021-03-11', 82, 'sample'), ('2.4', 1, date '2021-06-17', 94, 'sample'),
  ('3.1', 1, date '2021-07-13', 4, 'sample'), ('3.1', 1, date '2022-04-07', 11, 'sample'), ('3.1', 1, date '2022-11-15', 14, 'sample'),
  ('3.2', 1, date '2022-09-22', 71, 'sample'),
  ('4.1', 1, date '2020-12-24', 1, 'sample'), ('4.1', 1, date '2021-06-29', 8, 'sample'), ('4.1', 1, date '2022-02-10', 16, 'sample'), ('4.1', 1, date '2022-09-27', 19, 'sample'),
  ('6.1', 1, date '2021-07-08', 17, 'sample'), ('6.1', 1, date '2022-03-18', 24, 'sample')
) as measured (code, position, day, value, origin)
join public.plans on plans.slug = '2020-2022'
join public.commitments on commitments.plan_id = plans.id and commitments.code = measured.code
join public.indicators on indicators.commitment_id = commitments.id and indicators.position = measured.position;
