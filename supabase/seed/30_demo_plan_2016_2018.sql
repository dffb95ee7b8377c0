-- The second plan, real: thirteen commitments by their published numbers, in our own words. Nobody rated it independently;
-- who was responsible, and for what exactly, is known here for the first commitment alone.

insert into public.plans (slug, title, summary, legal_act, legal_act_on, starts_on, ends_on, lifecycle, predecessor_id)
select '2016-2018',
  '{"az": "Açıq hökumətin təşviqinə dair 2016–2018-ci illər üçün Milli Fəaliyyət Planı", "en": "National Action Plan for Promotion of Open Government 2016–2018"}',
  '{"az": "İkinci plan: on üç öhdəlik. Bu plan müstəqil qiymətləndirilməyib, qurumların hesabatları da bu bazada yoxdur. Bu, heç nə edilməyib demək deyil: nəticə sadəcə məlum deyil.",
    "en": "The second plan: thirteen commitments. It was not reviewed independently, and the agencies’ reports are not in this database. That does not mean nothing was done: the result is simply unknown."}',
  '{"az": "Azərbaycan Respublikası Prezidentinin 27 aprel 2016-cı il tarixli Sərəncamı", "en": "Order of the President of the Republic of Azerbaijan of 27 April 2016"}',
  '2016-04-27', '2016-04-27', '2018-12-31', 'closed', predecessors.id
from public.plans as predecessors where predecessors.slug = '2012-2015';

insert into public.themes (plan_id, code, title, position)
select plans.id, area.position::text, jsonb_build_object('az', area.title_az, 'en', area.title_en), area.position
from (values
  (1, 'Xidmətlər və informasiya', 'Services and information'),
  (2, 'Vətəndaş cəmiyyəti və iştirak', 'Civil society and participation'),
  (3, 'Maliyyə və iqtisadi şəffaflıq', 'Financial and economic transparency'),
  (4, 'Bələdiyyələr', 'Municipalities'),
  (5, 'Korrupsiyanın qarşısının alınması', 'Preventing corruption'),
  (6, 'Planın tanıdılması və izlənməsi', 'Explaining and following the plan')
) as area (position, title_az, title_en)
join public.plans on plans.slug = '2016-2018';

insert into public.commitments (plan_id, theme_id, code, ogp_id, start_on, due_on, deadline_wording, title, description)
select plans.id, themes.id, item.code::text, 'AZ' || to_char(37 + item.code, 'FM0000'), plans.starts_on, plans.ends_on,
  '{"az": "2016–2018", "en": "2016–2018"}',
  jsonb_build_object('az', item.title_az, 'en', item.title_en), jsonb_build_object('az', item.description_az, 'en', item.description_en)
from (values
  (1, '1', 'Elektron xidmətlər', 'Electronic services',
    'Elektron xidmətlərin siyahısının tamlığı, portala inteqrasiyası və portaldan istifadənin asanlaşdırılması.', 'A complete list of electronic services, their integration into the portal, and a portal that is easier to use.'),
  (2, '1', 'İnformasiya əldə etmək', 'Access to information',
    'Dövlət qurumlarının malik olduğu informasiyaya çıxışın yaxşılaşdırılması.', 'Better access to the information that public bodies hold.'),
  (3, '1', 'Hüquqi aktların elektron bazası', 'The electronic base of legal acts',
    'Hüquqi aktların elektron bazasının inkişafı.', 'Development of the electronic base of legal acts.'),
  (4, '2', 'Vətəndaş cəmiyyətinə dəstək', 'Support to civil society',
    'Vətəndaş cəmiyyəti institutlarının fəaliyyətinə dəstək.', 'Support for the work of civil society organizations.'),
  (5, '2', 'İctimai iştirakçılıq', 'Public participation',
    'İctimaiyyətin qərarların hazırlanmasında iştirakının genişləndirilməsi.', 'Wider participation of the public in the preparation of decisions.'),
  (6, '3', 'Maliyyə şəffaflığı', 'Financial transparency',
    'Dövlət maliyyəsində şəffaflığın artırılması.', 'More transparency in public finance.'),
  (7, '4', 'Bələdiyyə qulluğuna qəbul', 'Admission to municipal service',
    'Bələdiyyə qulluğuna qəbulun təkmilləşdirilməsi.', 'Better procedures for entering municipal service.'),
  (8, '4', 'Bələdiyyə qulluqçularının etikası və təlimi', 'Ethics and training of municipal servants',
    'Bələdiyyə qulluqçularının etik davranışı və peşə hazırlığı.', 'Ethical conduct and professional training of municipal servants.'),
  (9, '3', 'Hasilat sənayesi', 'Extractive industries',
    'Hasilat sənayesində şəffaflıq işinin davam etdirilməsi.', 'Continued work on transparency in the extractive industries.'),
  (10, '5', 'Korrupsiyanın qarşısının alınması: qanunvericilik', 'Preventing corruption: legislation',
    'Korrupsiyanın qarşısını alan qanunvericiliyin təkmilləşdirilməsi.', 'Improvement of the laws that prevent corruption.'),
  (11, '3', 'Özəl sektorda şəffaflıq', 'Transparency in the private sector',
    'Özəl sektorun fəaliyyətində şəffaflığın təşviqi.', 'Promotion of transparency in the private sector.'),
  (12, '6', 'Maarifləndirmə və əməkdaşlıq', 'Awareness and cooperation',
    'Açıq hökumət barədə maarifləndirmə və bu sahədə əməkdaşlıq.', 'Awareness of open government, and cooperation in this field.'),
  (13, '6', 'Planın icrasının izlənməsi', 'Monitoring of the plan itself',
    'Fəaliyyət planının icrasının monitorinqi.', 'Monitoring of how the action plan is carried out.')
) as item (code, theme_code, title_az, title_en, description_az, description_en)
join public.plans on plans.slug = '2016-2018'
join public.themes on themes.plan_id = plans.id and themes.code = item.theme_code;

insert into public.commitment_organizations (commitment_id, organization_id, role, position)
select commitments.id, organizations.id, 'lead', body.position
from unnest('{cabinet-of-ministers,central-and-local-executive-authorities,ministry-of-communications-and-high-technologies,asan}'::text[])
  with ordinality as body (slug, position)
join public.organizations on organizations.slug = body.slug
join public.plans on plans.slug = '2016-2018'
join public.commitments on commitments.plan_id = plans.id and commitments.code = '1';

insert into public.milestones (commitment_id, code, title, due_on, deadline_wording, organization_id, position)
select commitments.id, '1.' || measure.position, jsonb_build_object('az', measure.title_az, 'en', measure.title_en), measure.due_on,
  jsonb_build_object('az', measure.wording, 'en', measure.wording), organizations.id, measure.position
from (values
  (1, date '2018-12-31', '2016–2018', 'cabinet-of-ministers', 'Elektron xidmətlərin siyahısı tam saxlanılır və portala inteqrasiya olunur', 'The list of electronic services is kept complete and integrated into the portal'),
  (2, date '2016-12-31', '2016', 'ministry-of-communications-and-high-technologies', 'Portalda ödəniş, mobil görünüş və mobil tətbiq təkmilləşdirilir', 'Payment, mobile view and app of the portal are improved'),
  (3, date '2018-12-31', '2016–2018', 'ministry-of-communications-and-high-technologies', 'Portal barədə maarifləndirmə tədbirləri keçirilir', 'Events are held to make the portal known')
) as measure (position, due_on, wording, organization_slug, title_az, title_en)
join public.organizations on organizations.slug = measure.organization_slug
join public.plans on plans.slug = '2016-2018'
join public.commitments on commitments.plan_id = plans.id and commitments.code = '1';
