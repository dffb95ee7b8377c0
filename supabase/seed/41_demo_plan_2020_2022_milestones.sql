-- The steps of the 2020–2022 plan's sample commitments, and the deadlines that moved.

insert into public.milestones (commitment_id, code, title, due_on, organization_id, position)
select commitments.id, step.code || '.' || step.position, jsonb_build_object('az', step.title_az, 'en', step.title_en),
  step.due_on, organizations.id, step.position
from (values
  ('1.1', 1, date '2020-10-31', null, 'Xidmət pasportunun forması təsdiq edilir', 'The form of the service passport is approved'),
  ('1.1', 2, date '2021-06-30', null, 'Ən çox istifadə olunan yüz xidmətin pasportu dərc olunur', 'Passports of the hundred most used services are published'),
  ('1.1', 3, date '2021-12-30', 'central-and-local-executive-authorities', 'Yerli qurumların xidmətləri portala qoşulur', 'Services of local bodies join the portal'),
  ('1.1', 4, date '2022-06-30', null, 'Bütün xidmətlərin pasportu yoxlanılır', 'The passports of all services are checked'),
  ('1.2', 1, date '2020-11-30', null, 'Əvəz olunacaq on beş arayış seçilir', 'The fifteen certificates to be replaced are chosen'),
  ('1.2', 2, date '2021-05-31', 'ministry-of-transport-communications-and-high-technologies', 'Mübadilə xidmətləri qurulur', 'The exchange services are built'),
  ('1.2', 3, date '2021-12-30', null, 'Arayışlar xidmət mərkəzlərində tələb olunmur', 'Certificates are no longer demanded in service centres'),
  ('1.3', 1, date '2020-12-30', null, 'Səyyar xidmətin marşrutları müəyyən edilir', 'Routes of the mobile service are set'),
  ('1.3', 2, date '2021-05-31', null, 'İlk bölgə mərkəzi açılır', 'The first regional centre opens'),
  ('1.3', 3, date '2021-12-30', 'local-executive-authorities', 'Daha iki mərkəz açılır', 'Two more centres open'),
  ('1.4', 1, date '2020-09-01', null, 'Məktəbə qəbul növbəsi açıq göstərilir', 'The school queue is shown openly'),
  ('1.4', 2, date '2021-04-30', null, 'Bağçalar şəhərlərdə növbəyə qoşulur', 'Kindergartens in towns join the queue'),
  ('1.4', 3, date '2021-09-15', 'local-executive-authorities', 'Rayon mərkəzlərində qəbul yalnız elektron növbə ilə aparılır', 'District centres admit through the online queue only'),

  ('2.1', 1, date '2020-12-30', null, 'Təlim proqramı hazırlanır', 'The training programme is written'),
  ('2.1', 2, date '2021-10-31', null, 'Mərkəzi qurumlarda təlim keçirilir', 'Training is held in central bodies'),
  ('2.1', 3, date '2022-10-31', 'central-and-local-executive-authorities', 'Yerli qurumlarda etika komissiyaları toplanır', 'Ethics commissions meet in local bodies'),
  ('2.2', 1, date '2021-03-31', null, 'Vəsaitin layihəsi müzakirə olunur', 'The draft guide is discussed'),
  ('2.2', 2, date '2021-12-30', 'ministry-of-justice', 'Vəsait qurumlara paylanır', 'The guide is distributed to agencies'),
  ('2.3', 1, date '2020-12-30', 'antimonopoly-service', 'Kiçik satınalmalar üçün elektron kataloq açılır', 'An electronic catalogue for small purchases opens'),
  ('2.3', 2, date '2021-06-30', 'ministry-of-finance', 'Elektron ödəniş bütün müqavilələrə tətbiq olunur', 'Electronic payment applies to all contracts'),
  ('2.3', 3, date '2022-03-31', 'ministry-of-economy', 'İri satınalmaların təhlili dərc olunur', 'The analysis of large purchases is published'),
  ('2.4', 1, date '2020-10-31', null, 'Vahid qeydiyyat qaydası tətbiq olunur', 'The common registration comes into use'),
  ('2.4', 2, date '2021-06-30', null, 'Müraciət edənlərə nəticə bildirilir', 'Those who report are told the result'),

  ('3.1', 1, date '2020-11-30', null, 'Şurası olmayan qurumların siyahısı dərc olunur', 'The list of agencies without a council is published'),
  ('3.1', 2, date '2021-05-31', 'central-executive-authorities', 'Açıq seçkilər keçirilir', 'Open elections are held'),
  ('3.1', 3, date '2021-10-31', 'central-executive-authorities', 'İclaslar canlı yayımlanır', 'Meetings are broadcast'),
  ('3.2', 1, date '2021-03-31', null, 'Baş çəkmələrin proqramı dərc olunur', 'The programme of visits is published'),
  ('3.2', 2, date '2021-12-30', null, 'İlk ilin tövsiyələri açıqlanır', 'The first year’s recommendations are disclosed'),
  ('3.2', 3, date '2022-09-30', 'ministry-of-labour-and-social-protection', 'Tövsiyələrin icrası barədə cədvəl dərc olunur', 'The table on their implementation is published'),
  ('3.3', 1, date '2020-10-31', null, 'Müsabiqə elan olunur', 'The competition is announced'),
  ('3.3', 2, date '2021-02-28', null, 'İyirmi layihə seçilir', 'Twenty projects are chosen'),
  ('3.3', 3, date '2021-06-30', null, 'Layihə hesabatları dərc olunur', 'The project reports are published'),

  ('4.1', 1, date '2020-12-30', null, 'Vahid səhifə açılır', 'The common page opens'),
  ('4.1', 2, date '2021-06-30', 'central-executive-authorities', 'On nazirlik layihələrini səhifədə dərc edir', 'Ten ministries publish their drafts there'),
  ('4.1', 3, date '2021-12-30', 'central-executive-authorities', 'Bütün mərkəzi qurumlar səhifəyə keçir', 'All central agencies move to the page'),
  ('4.2', 1, date '2021-03-31', 'ministry-of-justice', 'Protokolun nümunəvi forması göndərilir', 'A model form of minutes is sent out'),
  ('4.2', 2, date '2022-06-30', null, 'Rayon mərkəzlərində protokollar dərc olunur', 'District centres publish their minutes'),

  ('5.1', 1, date '2020-11-30', null, 'Büdcə layihəsi üzrə sənəd dərc olunur', 'The document on the draft budget is published'),
  ('5.1', 2, date '2021-06-30', null, 'İcra olunmuş büdcə üzrə sənəd dərc olunur', 'The document on the executed budget is published'),
  ('5.1', 3, date '2021-11-30', 'open-budget-initiative', 'Müəllimlər üçün dərs vəsaiti hazırlanır', 'Lesson material for teachers is prepared'),
  ('5.2', 1, date '2020-12-30', null, 'Dərc qaydası qəbul olunur', 'The rules of publication are adopted'),
  ('5.2', 2, date '2021-12-30', null, 'İlin bütün hesabatları dərc olunur', 'All reports of the year are published'),
  ('5.3', 1, date '2020-09-30', null, 'Layihələr üzrə cədvəlin forması razılaşdırılır', 'The form of the tables by project is agreed'),
  ('5.3', 2, date '2021-06-30', null, 'Birinci hesabat layihələr üzrə çıxır', 'The first report by project appears'),
  ('5.3', 3, date '2022-05-31', null, 'Cədvəllər açıq datada verilir', 'The tables are given as open data'),

  ('6.1', 1, date '2020-12-30', null, 'Köhnə fayllar yoxlanılır', 'Old files are checked'),
  ('6.1', 2, date '2021-06-30', null, 'Yeni portal açılır', 'The new portal opens'),
  ('6.1', 3, date '2022-03-31', 'central-and-local-executive-authorities', 'Əlli qurum rüblük məlumat yerləşdirir', 'Fifty agencies add quarterly data'),
  ('6.2', 1, date '2020-12-30', null, 'Axtarış yenilənir', 'The search is renewed'),
  ('6.2', 2, date '2021-12-30', null, 'Qanunların vəziyyəti göstərilir', 'The state of laws is shown'),
  ('6.2', 3, date '2022-06-30', null, 'Digər aktların vəziyyəti göstərilir', 'The state of other acts is shown'),
  ('6.3', 1, date '2021-03-31', null, 'Tətbiqin tələbləri yazılır', 'The app’s requirements are written'),
  ('6.4', 1, date '2021-12-30', 'ministry-of-justice', 'Adların gizlədilməsi proqramı sınaqdan keçirilir', 'Software for removing names is tried out'),
  ('6.4', 2, date '2022-12-30', null, 'Apellyasiya qərarları dərc olunur', 'Appeal decisions are published')
) as step (code, position, due_on, organization_slug, title_az, title_en)
join public.plans on plans.slug = '2020-2022'
join public.commitments on commitments.plan_id = plans.id and commitments.code = step.code
left join public.organizations on organizations.slug = step.organization_slug;

-- in the order they were decided: a later move starts where the earlier one ended
insert into public.deadline_changes (commitment_id, milestone_id, to_on, reason, decided_by, decided_on, created_at)
select commitments.id, milestones.id, move.to_on,
  jsonb_build_object('az', move.reason_az, 'en', move.reason_en), jsonb_build_object('az', move.decided_by_az, 'en', move.decided_by_en),
  move.decided_on, (move.decided_on + time '15:00') at time zone 'Asia/Baku'
from (values
  ('1.3', 2, date '2021-09-30', date '2021-04-12', 'Pandemiya dövründə tikinti işləri dayandırılıb.', 'Construction stopped during the pandemic.', 'Nazirlər Kabineti', 'Cabinet of Ministers'),
  ('1.2', 2, date '2021-10-31', date '2021-05-18', 'Mübadilə üçün məlumatların təmizlənməsi gözləniləndən çox vaxt aparır.', 'Cleaning the data for exchange takes longer than expected.', 'Dövlət Agentliyi', 'The State Agency'),
  ('3.1', null, date '2022-06-30', date '2021-09-20', 'Seçkilər kütləvi tədbirlərin məhdudlaşdırılması səbəbindən təxirə salınıb.', 'Elections were put off because gatherings were restricted.', 'Dialoq Platformasının iclası', 'Meeting of the Dialogue Platform'),
  ('1.3', null, date '2022-03-31', date '2021-11-29', 'Üçüncü mərkəzin binası yeni il öncəsi təhvil verilə bilmir.', 'The building of the third centre cannot be handed over before the new year.', 'Nazirlər Kabineti', 'Cabinet of Ministers'),
  ('1.3', 3, date '2022-03-31', date '2021-11-30', 'Öhdəliyin müddəti ilə birlikdə dəyişib.', 'Moved together with the commitment.', 'Nazirlər Kabineti', 'Cabinet of Ministers'),
  ('1.2', null, date '2022-12-30', date '2021-12-14', 'On beş arayışdan altısı üzrə qanun dəyişikliyi tələb olunur.', 'Six of the fifteen certificates require a change of law.', 'Nazirlər Kabineti', 'Cabinet of Ministers'),
  -- decided after the deadline had already passed
  ('4.1', null, date '2022-09-30', date '2022-02-08', 'Dörd qurumun sistemləri səhifəyə qoşulmayıb; müddət bitdikdən sonra uzadılıb.', 'The systems of four agencies were not connected; extended after the deadline had passed.', 'Ədliyyə Nazirliyi', 'Ministry of Justice'),
  ('4.1', 3, date '2022-09-30', date '2022-02-09', 'Öhdəliyin müddəti ilə birlikdə dəyişib.', 'Moved together with the commitment.', 'Ədliyyə Nazirliyi', 'Ministry of Justice'),
  ('6.1', null, date '2022-10-31', date '2022-03-15', 'Nazirliyin yenidən təşkili zamanı portalın texniki qrupu dəyişib.', 'The portal’s technical team changed when the ministry was reorganized.', 'Rəqəmsal İnkişaf və Nəqliyyat Nazirliyi', 'Ministry of Digital Development and Transport')
) as move (code, step, to_on, decided_on, reason_az, reason_en, decided_by_az, decided_by_en)
join public.plans on plans.slug = '2020-2022'
join public.commitments on commitments.plan_id = plans.id and commitments.code = move.code
left join public.milestones on milestones.commitment_id = commitments.id and milestones.position = move.step
order by move.decided_on;
