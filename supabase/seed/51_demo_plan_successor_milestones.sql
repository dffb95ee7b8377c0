-- The steps of the sample plan's commitments, and the deadlines that moved.

insert into public.milestones (commitment_id, code, title, due_on, organization_id, position)
select commitments.id, step.code || '.' || step.position, jsonb_build_object('az', step.title_az, 'en', step.title_en),
  private.demo_deadline(step.due), organizations.id, step.position
from (values
  ('1.1', 1, -420, null, 'Dörd həyat hadisəsinin addımları qurumlarla birlikdə təsvir edilir', 'The steps of four life events are described together with the agencies'),
  ('1.1', 2, -260, 'ministry-of-digital-development-and-transport', 'Qurumlararası mübadilə xidmətləri hazırlanır', 'The exchange services between agencies are built'),
  ('1.1', 3, -150, 'ministry-of-justice', 'Uşağın doğulması üzrə vahid müraciət istifadəyə verilir', 'The joint application for the birth of a child goes live'),
  ('1.1', 4, -38, null, 'Digər üç hadisə üzrə müraciət istifadəyə verilir', 'The applications for the other three events go live'),
  ('1.2', 1, -380, null, 'Arayış tələb edən qaydaların siyahısı dərc olunur', 'The list of rules that demand certificates is published'),
  ('1.2', 2, -90, 'asan', 'Ən çox istənilən on arayış elektron mübadiləyə keçir', 'The ten most requested certificates move to electronic exchange'),
  ('1.2', 3, 100, null, 'Əsaslandırılmayan tələblərin ləğvi barədə layihələr təqdim olunur', 'Drafts repealing unjustified requirements are submitted'),
  ('1.2', 4, 250, 'asan', 'Növbəti on arayış mübadiləyə keçir', 'Ten more certificates move to exchange'),
  ('1.3', 1, -380, null, 'Mərkəzdən uzaq kəndlərin siyahısı dəqiqləşdirilir', 'The list of villages far from a centre is settled'),
  ('1.3', 2, -280, 'local-executive-authorities', 'Dayanacaqlar yerli icra orqanları ilə razılaşdırılır', 'The stops are agreed with local executive bodies'),
  ('1.3', 3, 18, null, 'İllik cədvəl dərc olunur, telefonla növbə açılır', 'The yearly timetable is published and telephone booking opens'),
  ('1.4', 1, -430, null, 'Sorğunun mətni istifadəçilərlə yoxlanılır', 'The survey’s wording is tested with users'),
  ('1.4', 2, -240, null, 'Sorğu bütün mərkəzlərdə tətbiq olunur', 'The survey is introduced in all centres'),
  ('1.4', 3, -85, null, 'Aylıq nəticələr səhifəsi açılır', 'The page with monthly results opens'),
  ('1.5', 1, -400, null, 'On iki əsas məktubun mətni seçilir', 'Twelve main letters are chosen'),
  ('1.5', 2, -300, 'local-voice-centre', 'Yeni mətnlər oxucularla yoxlanılır', 'The new wording is tested with readers'),
  ('1.5', 3, -230, null, 'Məktublar yeni dildə göndərilir', 'The letters are sent in the new wording'),
  ('1.6', 1, -160, null, 'Yoxlanılacaq əlli xidmət müəyyənləşdirilir', 'The fifty services to be tested are chosen'),
  ('1.6', 2, -40, 'ministry-of-labour-and-social-protection', 'Əlilliyi olan istifadəçilərlə ilk yoxlama keçirilir', 'The first test with disabled users is held'),
  ('1.6', 3, 90, null, 'Tapılan maneələr aradan qaldırılır', 'The barriers found are removed'),

  ('2.1', 1, -400, null, 'Məşğələnin proqramı real hadisələr üzərində hazırlanır', 'The course is written on real cases'),
  ('2.1', 2, -150, null, 'İlk qrup — mərkəzi qurumların rəhbərləri təlim keçir', 'The first group — managers of central agencies — is trained'),
  ('2.1', 3, 140, null, 'Təsirin qiymətləndirilməsi dərc olunur', 'The evaluation of the effect is published'),
  ('2.2', 1, -380, null, 'Reyestrin qaydası hazırlanır', 'The rules of the register are drawn up'),
  ('2.2', 2, -260, 'ministry-of-digital-development-and-transport', 'Elektron reyestr qurulur', 'The electronic register is built'),
  ('2.2', 3, -140, null, 'İlk rüblük məlumat dərc olunur', 'The first quarterly data are published'),
  ('2.3', 1, -430, 'antimonopoly-service', 'Data modeli müzakirə olunub təsdiq edilir', 'The data model is discussed and approved'),
  ('2.3', 2, -220, 'antimonopoly-service', 'Elan və təkliflər açıq data kimi dərc olunur', 'Notices and bids are published as open data'),
  ('2.3', 3, 25, 'ministry-of-economy', 'Müqavilə və dəyişikliklər əlavə olunur', 'Contracts and amendments are added'),
  ('2.4', 1, -270, null, 'Birinci illik icmal dərc olunur', 'The first yearly overview is published'),
  ('2.4', 2, null, 'commission-on-combating-corruption', 'Cədvəllər vətəndaş cəmiyyəti ilə razılaşdırılır', 'The tables are agreed with civil society'),

  ('3.1', 1, -380, null, 'Vahid səhifənin tələbləri şuralarla müzakirə olunur', 'The page’s requirements are discussed with the councils'),
  ('3.1', 2, -170, null, 'Səhifə iyirmi şura ilə sınaqdan keçirilir', 'The page is tried with twenty councils'),
  ('3.1', 3, -12, 'central-and-local-executive-authorities', 'Bütün şuralar səhifədə yer alır', 'All councils are on the page'),
  ('3.2', 1, -220, 'dialogue-platform', 'Müşahidə metodikası birlikdə qəbul olunur', 'The observation method is adopted together'),
  ('3.2', 2, -55, 'local-voice-centre', 'Altı mərkəzdə ilk müşahidə aparılır', 'Six centres are observed for the first time'),
  ('3.2', 3, 52, null, 'Nəticələr qurumun cavabı ilə dərc olunur', 'The findings are published with the agency’s answers'),
  ('3.3', 1, -400, null, 'Məntəqələrin data ötürücüləri yenilənir', 'The stations’ data links are renewed'),
  ('3.3', 2, -240, null, 'Xəritə və arxiv istifadəyə verilir', 'The map and archive go live'),

  ('4.1', 1, -350, null, 'Təkliflərə cavabın vahid forması təsdiq edilir', 'A uniform form of answer is approved'),
  ('4.1', 2, -170, null, 'Müzakirə səhifəsi təkliflərin vəziyyətini göstərir', 'The consultation page shows the state of proposals'),
  ('4.1', 3, -70, 'central-executive-authorities', 'Bütün mərkəzi qurumlar cavab cədvəlini dərc edir', 'All central agencies publish tables of answers'),
  ('4.2', 1, -330, null, 'On bələdiyyə könüllü əsasda seçilir', 'Ten municipalities volunteer'),
  ('4.2', 2, -220, 'local-voice-centre', 'Sakinlər layihə təkliflərini verir', 'Residents hand in their projects'),
  ('4.2', 3, -95, null, 'Səsvermə keçirilir, nəticələr elan olunur', 'The vote is held and its results announced'),
  ('4.3', 1, 150, null, 'Valideyn şuralarının nümunəvi qaydası hazırlanır', 'Model rules for parents’ councils are written'),
  ('4.3', 2, 240, null, 'Əlli məktəbdə sınaq keçirilir', 'A trial is held in fifty schools'),
  ('4.3', 3, 320, null, 'Yüz əlli məktəbə genişləndirilir', 'It is extended to 150 schools'),
  ('4.4', 1, null, null, 'Elektron imzalama səhifəsi hazırlanır', 'The page for signing online is prepared'),
  ('4.4', 2, null, null, 'Cavabların dərci qaydası müəyyənləşir', 'The way of publishing answers is settled'),

  ('5.1', 1, -410, 'open-budget-initiative', 'Keçən ilin vətəndaş büdcəsi oxucularla müzakirə olunur', 'Last year’s citizens’ budget is discussed with readers'),
  ('5.1', 2, -310, null, 'Cədvəllərin açıq formatı hazırlanır', 'The open format of the tables is prepared'),
  ('5.1', 3, -190, null, 'Vətəndaş büdcəsi layihə ilə eyni həftədə dərc olunur', 'The citizens’ budget appears in the same week as the draft'),
  ('5.2', 1, -250, null, 'Rayonlar üzrə xərclərin təsnifatı uyğunlaşdırılır', 'The classification of spending by district is harmonized'),
  ('5.2', 2, -70, 'local-executive-authorities', 'Keçən ilin məlumatı bütün rayonlardan toplanır', 'Last year’s data are collected from all districts'),
  ('5.2', 3, 9, 'ministry-of-digital-development-and-transport', 'Xəritə istifadəyə verilir', 'The map goes live'),
  ('5.3', 1, -270, null, 'Son üç ilin tövsiyələri bir cədvələ köçürülür', 'The recommendations of three years are brought into one table'),
  ('5.3', 2, -30, null, 'Cədvəl açıq dərc olunur', 'The table is published'),
  ('5.3', 3, 210, 'ministry-of-finance', 'Qurumlar vəziyyəti rüb ərzində özləri yeniləyir', 'Agencies update the state themselves each quarter'),
  ('5.4', 1, -330, null, 'Sahə və rayonlar üzrə cədvəllər hazırlanır', 'The tables by sector and district are prepared'),
  ('5.4', 2, -200, null, 'Güzəştlərin hesablanma qaydası dərc olunur', 'The method of valuing exemptions is published'),
  ('5.4', 3, -90, null, 'İlk tam rüblük dərc', 'The first complete quarterly release'),
  ('5.5', 1, -120, null, 'Portalın tələbləri hazırlanır', 'The requirements of the portal are written'),

  ('6.1', 1, -340, null, 'Hər qurum öz data təqvimini elan edir', 'Each agency announces its data calendar'),
  ('6.1', 2, -110, 'state-statistical-committee', 'Keyfiyyət tələbləri təsdiq olunur', 'Quality requirements are approved'),
  ('6.1', 3, -18, null, 'Gecikmələr portalda göstərilir', 'Delays are shown on the portal'),
  ('6.1', 4, 110, 'central-and-local-executive-authorities', 'Üç yüz məlumat toplusu təqvim üzrə yenilənir', 'Three hundred datasets are updated on schedule'),
  ('6.2', 1, -390, null, 'Dəyişiklik mətnləri bazada işarələnir', 'Amending texts are marked up in the base'),
  ('6.2', 2, -210, null, 'Müqayisə görünüşü sınaqdan keçirilir', 'The comparison view is tried out'),
  ('6.2', 3, -45, null, 'Bütün qanunlar müqayisəyə əlavə olunur', 'All laws are added to the comparison'),
  ('6.3', 1, -90, 'ombudsman', 'Sorğuların izlənməsi qaydası razılaşdırılır', 'The rules for tracking requests are agreed'),
  ('6.3', 2, 4, null, 'Səhifə beş qurumla sınağa çıxarılır', 'The page is tried with five agencies'),
  ('6.3', 3, 60, null, 'Qırx qurum səhifəyə qoşulur', 'Forty agencies join the page'),
  ('6.4', 1, -430, null, 'İllik dərc təqvimi elan olunur', 'The yearly calendar is announced'),
  ('6.4', 2, -200, null, 'Düzəlişlərin izahı dərcin bir hissəsinə çevrilir', 'The explanation of revisions becomes part of each release'),
  ('6.5', 1, 200, null, 'Adların gizlədilməsi qaydası hazırlanır', 'The rules for removing names are drawn up'),
  ('6.5', 2, 390, 'ministry-of-justice', 'Axtarış istifadəyə verilir', 'The search goes live')
) as step (code, position, due, organization_slug, title_az, title_en)
join public.commitments on commitments.plan_id = private.plan_current_on(private.today()) and commitments.code = step.code
left join public.organizations on organizations.slug = step.organization_slug;

-- in the order they were decided: the second move starts where the first one ended
insert into public.deadline_changes (commitment_id, milestone_id, to_on, reason, decided_by, decided_on, created_at)
select commitments.id, milestones.id, private.demo_deadline(move.due),
  jsonb_build_object('az', move.reason_az, 'en', move.reason_en),
  jsonb_build_object('az', move.decided_by_az, 'en', move.decided_by_en),
  private.demo_day(-move.days_ago), (private.demo_day(-move.days_ago) + time '16:10') at time zone 'Asia/Baku'
from (values
  ('4.1', 3, 25, 132, 'Üç nazirlik öz müzakirə bölməsini vahid səhifəyə hələ köçürməyib.', 'Three ministries have not yet moved their consultations to the common page.',
    'Ədliyyə Nazirliyi', 'Ministry of Justice'),
  ('4.1', null, 25, 130, 'Müzakirə səhifəsinin qurumların sistemlərinə bağlanması gözləniləndən çox vaxt aparır.', 'Connecting the consultation page to the agencies’ systems takes longer than expected.',
    'Ədliyyə Nazirliyi', 'Ministry of Justice'),
  ('1.1', null, -38, 118, 'Yaşayış yerinin dəyişməsi üzrə qeydiyyat qaydaları dəyişdiyi üçün müraciət forması yenidən hazırlanır.', 'The rules on registering a new address changed, so the form has to be redone.',
    'Nazirlər Kabineti', 'Cabinet of Ministers'),
  ('6.1', 3, 20, 64, 'Gecikmə göstəricisi əvvəlcə səhv hesablanırdı; düzəldilib qurumlarla yenidən yoxlanılmalıdır.', 'The delay indicator was miscalculated at first; it has to be corrected and checked with agencies again.',
    'Rəqəmsal İnkişaf və Nəqliyyat Nazirliyi', 'Ministry of Digital Development and Transport'),
  ('6.3', null, 165, 41, 'Sorğuların izlənməsi üçün qaydalara əlavə lazımdır; layihə razılaşdırmadadır.', 'Tracking requests needs an addition to the rules, which is being agreed.',
    'Dialoq Platformasının iclası', 'Meeting of the Dialogue Platform'),
  ('6.3', 3, 165, 40, 'Öhdəliyin müddəti ilə birlikdə dəyişib.', 'Moved together with the commitment.',
    'Dialoq Platformasının iclası', 'Meeting of the Dialogue Platform'),
  ('4.1', null, 170, 16, 'İctimai müzakirəyə dair qaydanın yeni mətni qəbul olunmadan bütün qurumların qoşulması mümkün deyil.', 'Not all agencies can join before the new rules on consultation are adopted.',
    'Nazirlər Kabineti', 'Cabinet of Ministers')
) as move (code, step, due, days_ago, reason_az, reason_en, decided_by_az, decided_by_en)
join public.commitments on commitments.plan_id = private.plan_current_on(private.today()) and commitments.code = move.code
left join public.milestones on milestones.commitment_id = commitments.id and milestones.position = move.step
order by move.days_ago desc;
