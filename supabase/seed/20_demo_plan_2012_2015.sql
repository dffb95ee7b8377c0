-- The first plan, real: codes, dates, bodies and the independent reviewer's labels are facts as published by the
-- Independent Reporting Mechanism; titles and descriptions are our own words. No agency reports on it are at hand.

insert into public.plans (slug, title, summary, legal_act, legal_act_on, starts_on, ends_on, lifecycle)
values ('2012-2015',
  '{"az": "Açıq hökumətin təşviqinə dair 2012–2015-ci illər üçün Milli Fəaliyyət Planı", "en": "National Action Plan for Promotion of Open Government 2012–2015"}',
  '{"az": "Ölkənin ilk açıq hökumət planı: doqquz istiqamət, otuz yeddi öhdəlik. Müstəqil qiymətləndirmə 2014-cü ildə dərc olunub; qurumların öz hesabatları bu bazada yoxdur.",
    "en": "The country’s first open government plan: nine areas, thirty-seven commitments. The independent assessment was published in 2014; the agencies’ own reports are not in this database."}',
  '{"az": "Azərbaycan Respublikası Prezidentinin 5 sentyabr 2012-ci il tarixli 2421 nömrəli Sərəncamı", "en": "Order of the President of the Republic of Azerbaijan no. 2421 of 5 September 2012"}',
  '2012-09-05', '2012-09-05', '2015-12-31', 'closed');

insert into public.themes (plan_id, code, title, position)
select plans.id, area.position::text, jsonb_build_object('az', area.title_az, 'en', area.title_en), area.position
from (values
  (1, 'İnformasiya azadlığı', 'Freedom of information'),
  (2, 'Dövlət qurumlarının öz işi barədə məlumat verməsi', 'Public bodies informing about their work'),
  (3, 'Qanunvericiliyə çıxış', 'Access to legislation'),
  (4, 'Qərarların hazırlanmasında iştirak', 'Taking part in decisions'),
  (5, 'Elektron xidmətlər', 'Electronic services'),
  (6, 'Dövlət maliyyə nəzarəti', 'State financial control'),
  (7, 'Vergilər', 'Taxation'),
  (8, 'Hasilat sənayesi', 'Extractive industries'),
  (9, 'Planın tanıdılması və izlənməsi', 'Explaining and following the plan')
) as area (position, title_az, title_en)
join public.plans on plans.slug = '2012-2015';

with item (code, leads, start_on, due_on, ogp_values, completion, specificity, impact, title_az, title_en, description_az, description_en) as (values
  ('1.1', '{central-and-local-executive-authorities}', date '2012-01-01', date '2014-12-31', '{transparency}', 'limited', 'high', 'moderate',
    'İnformasiya azadlığı üçün qurum daxilində əsas', 'A footing for freedom of information inside each body',
    'Hər qurum informasiya sorğularına cavabdeh əməkdaş təyin edir, daxili qaydalarını qəbul edir və vətəndaşlara hüquqlarını izah edir.',
    'Each body appoints somebody responsible for information requests, adopts its internal rules and explains to people what they may ask for.'),
  ('1.2', '{central-and-local-executive-authorities}', date '2012-09-01', date '2014-12-01', '{transparency}', 'limited', 'medium', 'moderate',
    'İnformasiya üzrə məsul qulluqçuların təlimi', 'Training those who answer information requests',
    'İnformasiya sorğuları ilə işləyən dövlət qulluqçuları qanunun tələbləri üzrə hərtərəfli təlim keçir.',
    'Civil servants who handle information requests are thoroughly trained in what the law requires of them.'),
  ('1.3', '{ombudsman}', date '2013-01-01', date '2014-12-01', '{transparency}', 'unclear', 'medium', 'moderate',
    'Ombudsman Aparatının informasiya üzrə nəzarət gücü', 'Strengthening the Ombudsman’s oversight of information rights',
    'İnformasiya əldə etmək haqqında qanuna nəzarət edən Ombudsman Aparatının strukturu bu vəzifəyə uyğunlaşdırılır, əməkdaşları ixtisaslaşdırılmış təlim alır.',
    'The office that oversees the access-to-information law is organized for that duty, and its staff receive specialized training.'),

  ('2.1', '{central-and-local-executive-authorities}', null, null, '{transparency,accountability}', 'substantial', 'medium', 'minor',
    'Rəsmi saytların yenilənməsi', 'Keeping official websites up to date',
    'Dövlət qurumları fəaliyyətləri barədə məlumatı saytlarında yerləşdirir və yeniləyir.',
    'Public bodies put information about what they do on their websites and keep it current.'),
  ('2.2', '{central-and-local-executive-authorities}', date '2012-09-01', date '2015-12-01', '{transparency,accountability}', 'substantial', 'medium', 'moderate',
    'İllik hesabatların dərci', 'Publishing annual reports',
    'Qurumlar il ərzində görülən işlər barədə hesabat hazırlayır və onu saytlarında yerləşdirir.',
    'Bodies write a report on each year’s work and publish it on their websites.'),
  ('2.3', '{central-and-local-executive-authorities}', date '2012-09-01', date '2015-12-01', '{transparency,accountability}', 'substantial', 'low', 'none',
    'İctimaiyyətlə birbaşa görüşlər', 'Meeting the public face to face',
    'Qurumlar mətbuat konfransları və digər açıq görüşlərdə öz işləri barədə danışır.',
    'Bodies speak about their own performance at press conferences and other open meetings.'),
  ('2.4', '{central-and-local-executive-authorities}', date '2012-09-01', null, '{transparency}', 'not_started', 'medium', 'moderate',
    'Qanunların sadə dildə izahı', 'Laws explained in plain language',
    'Qurumun işini tənzimləyən aktların oxucu üçün anlaşılan mətnləri və hazırlanma prinsipləri yayılır.',
    'Readable versions of the acts that govern a body, and principles for writing them, are prepared and distributed.'),
  ('2.5', '{central-and-local-executive-authorities}', date '2012-09-01', date '2014-12-01', '{transparency}', 'limited', 'medium', 'moderate',
    'Dövlət proqramları üzrə internet səhifələri', 'Web pages on state programmes',
    'Dövlət proqramlarının əhatə etdiyi sahələr barədə ayrıca internet mənbələri yaradılır.',
    'Separate web resources are created on the fields that state programmes deal with.'),
  ('2.6', '{cabinet-of-ministers,special-state-protection-service,commission-on-combating-corruption}', date '2013-01-01', date '2013-12-01', '{transparency,technology}', 'complete', 'medium', 'none',
    'Dövlət saytları üçün ümumi minimum tələblər', 'Minimum requirements common to all state websites',
    'Dövlət qurumlarının internet mənbələri üçün vahid şablon və müasir tələblərə uyğun minimum standart qəbul edilir.',
    'A common template and an up-to-date minimum standard are adopted for the web resources of public bodies.'),
  ('2.7', '{cabinet-of-ministers}', date '2012-09-01', date '2015-12-01', '{accountability}', 'limited', 'medium', 'minor',
    'Hökumətin parlamentə hesabatında açıq hökumət bölməsi', 'Open government in the government’s report to parliament',
    'Nazirlər Kabinetinin Milli Məclisə təqdim etdiyi hesabatlar açıq hökumət və korrupsiyaya qarşı tədbirləri də əhatə edir.',
    'The Cabinet of Ministers’ reports to the Milli Majlis also cover measures for open government and against corruption.'),

  ('3.1', '{ministry-of-justice}', date '2012-09-01', null, '{transparency,technology}', 'substantial', 'medium', 'minor',
    'Hüquqi aktların dövlət reyestri', 'The state register of legal acts',
    'Qanunlara istinad üçün rəsmi mənbə olan reyestr daim işlək saxlanılır və vaxtlı-vaxtında yenilənir.',
    'The register that is the official source for quoting the law is kept working and regularly updated.'),

  ('4.1', '{central-and-local-executive-authorities}', date '2012-09-01', null, '{participation}', 'limited', 'medium', 'transformative',
    'Qanun layihələrində vətəndaş cəmiyyətinin iştirakı və ictimai dinləmələr', 'Civil society in law-making, and public hearings',
    'İctimai əhəmiyyətli layihələrin hazırlanmasına vətəndaş cəmiyyəti nümayəndələri cəlb olunur, qurumlar ictimai dinləmələr keçirir.',
    'Civil society takes part in drafting laws that matter to the public, and public bodies hold hearings.'),
  ('4.2', '{central-and-local-executive-authorities}', date '2012-09-01', date '2013-12-01', '{participation}', 'limited', 'medium', 'transformative',
    'İctimai şuralar və əməkdaşlıq şəbəkələri', 'Public councils and networks of cooperation',
    'Əhaliyə xidmət göstərən qurumlar yanında vətəndaş cəmiyyəti ilə əlaqə üçün şuralar və ya şəbəkələr yaradılır.',
    'Bodies that serve the public set up councils or networks through which they work with civil society.'),
  ('4.3', '{central-and-local-executive-authorities}', date '2012-09-01', null, '{participation}', 'limited', 'medium', 'minor',
    'Saytlar vasitəsilə iştirak', 'Participation through websites',
    'Saytlarda rəy və təkliflərin qəbulu, müzakirə və sual-cavab bölmələri açılır.',
    'Websites gain sections for comments and proposals, discussion, and questions and answers.'),
  ('4.4', '{central-and-local-executive-authorities}', date '2012-09-01', null, '{participation,accountability}', 'limited', 'medium', 'moderate',
    '“Açıq qapı” görüşləri', 'Open-door forums',
    'Dövlət qurumları vətəndaşlar üçün “açıq qapı” forumları təşkil edir.',
    'Public bodies hold open-door forums for citizens.'),

  ('5.1', '{ministry-of-communications-and-information-technologies,asan}', date '2012-09-01', null, '{transparency,technology}', 'substantial', 'medium', 'moderate',
    'Elektron xidmətlərin qiymətləndirilməsi', 'Evaluating electronic services',
    'Elektron xidmətlərin keyfiyyəti qiymətləndirilir və nəticələr açıqlanır.',
    'The quality of electronic services is evaluated, and the results are made public.'),
  ('5.2', '{central-executive-authorities}', date '2013-01-01', date '2015-12-01', '{accountability,technology}', 'limited', 'medium', 'moderate',
    'Elektron xidmətlərin illik təqdimatı', 'Presenting electronic services once a year',
    'Hər mərkəzi qurum ildə ən azı bir dəfə öz elektron xidmətlərini ictimaiyyətə təqdim edir.',
    'Each central body presents its electronic services to the public at least once a year.'),
  ('5.3', '{asan,ministry-of-communications-and-information-technologies,special-state-protection-service}', date '2014-12-01', date '2013-01-01', '{}', 'complete', 'medium', 'minor',
    'Qurumlararası elektron məlumat mübadiləsi sistemi', 'A system for exchanging data between public bodies',
    'Dövlət qurumlarının bir-biri ilə elektron məlumat mübadiləsi üçün vahid sistem yaradılır. Mənbədə başlama tarixi bitmə tarixindən sonradır; hər ikisi olduğu kimi saxlanılıb.',
    'A single system is set up through which public bodies exchange data. In the source the start is later than the end; both are kept as stated there.'),
  ('5.4', '{central-executive-authorities,asan}', date '2013-01-01', date '2014-12-01', '{}', 'limited', 'low', 'minor',
    'Elektron ödənişlərin genişləndirilməsi', 'Wider use of electronic payment',
    'Rüsum, vergi, cərimə və kommunal haqların elektron ödənilməsi asanlaşdırılır.',
    'Paying fees, taxes, fines and utility bills electronically is made easier.'),
  ('5.5', '{central-executive-authorities,asan,ministry-of-communications-and-information-technologies}', date '2013-01-01', date '2014-12-01', '{transparency,accountability}', 'limited', 'medium', 'moderate',
    'Bölgələrdə elektron xidmətlərə çıxış', 'Electronic services in the regions',
    'Bölgələrdə yaşayanların elektron xidmətlərdən istifadəsini asanlaşdıran tədbirlər görülür.',
    'Steps are taken to make electronic services easier to reach for people who live in the regions.'),

  ('6.1', '{cabinet-of-ministers,chamber-of-accounts,ministry-of-finance,ministry-of-taxes}', date '2013-01-01', date '2014-12-01', '{accountability}', 'limited', 'medium', 'moderate',
    'Maliyyə nəzarətinin hüquqi əsası', 'The legal basis of financial control',
    'Dövlət maliyyə nəzarəti orqanlarının səlahiyyətləri bölüşdürülür və hüquqi əsası təkmilləşdirən qanun layihələri hazırlanır.',
    'Powers are divided among the bodies of state financial control, and laws that improve their legal basis are drafted.'),
  ('6.2', '{cabinet-of-ministers,chamber-of-accounts,ministry-of-finance,ministry-of-taxes}', date '2013-01-01', date '2015-12-01', '{accountability}', 'limited', 'medium', 'moderate',
    'Maliyyə nəzarəti orqanlarının hesabatlılığı', 'Financial control bodies that account for themselves',
    'Maliyyə yoxlamalarının, təhlillərin və statistik məlumatların nəticələri ictimaiyyətə açıqlanır.',
    'The results of financial examinations, analyses and statistics are disclosed to the public.'),
  ('6.3', '{cabinet-of-ministers,chamber-of-accounts,ministry-of-finance,ministry-of-taxes}', date '2013-01-01', date '2014-12-01', '{}', 'limited', 'medium', 'minor',
    'Maliyyə nəzarətində informasiya texnologiyaları', 'Information technology in financial control',
    'Dövlət maliyyə nəzarəti üçün elektron nəzarət sistemi qurulur.',
    'An electronic system of control is built for state financial oversight.'),
  ('6.4', '{cabinet-of-ministers,chamber-of-accounts,ministry-of-finance,ministry-of-taxes}', date '2013-01-01', date '2014-12-01', '{}', 'limited', 'low', 'minor',
    'Maliyyə nəzarətinin mərkəzi məlumat bazası', 'A central database of financial control',
    'Nəzarət orqanları birgə fəaliyyət göstərir, mərkəzi bazada elektron məlumat mübadiləsi aparır.',
    'Control bodies work together and exchange data electronically through a central database.'),
  ('6.5', '{cabinet-of-ministers,chamber-of-accounts,ministry-of-finance}', date '2013-01-01', date '2014-12-01', '{accountability}', 'limited', 'medium', 'moderate',
    'Maliyyə hesabatlarının auditor rəyi ilə dərci', 'Publishing accounts together with the auditor’s report',
    'Beynəlxalq və ya milli standartlara uyğun maliyyə hesabatlarının auditor rəyi ilə birlikdə dərcinə nəzarət gücləndirilir.',
    'Control is tightened over the publication of accounts drawn up by international or national standards, with the auditor’s report.'),
  ('6.6', '{ministry-of-justice,ministry-of-finance,chamber-of-accounts}', date '2013-01-01', date '2013-12-01', '{}', 'limited', 'low', 'minor',
    'Yerli büdcələrə nəzarət', 'Oversight of local budgets',
    'Yerli büdcələrin hazırlanması və icrasına, bələdiyyələrin maliyyə hesabatlarına nəzarət qaydası üzrə təkliflər hazırlanır.',
    'Proposals are prepared on how to oversee the drafting and execution of local budgets and the accounts of municipalities.'),
  ('6.7', '{cabinet-of-ministers,ministry-of-finance}', date '2013-01-01', date '2015-12-01', '{transparency}', 'substantial', 'medium', 'moderate',
    'Büdcənin icrası barədə hesabatların dərci', 'Publishing reports on the execution of the budget',
    'Dövlət büdcəsinin icrası üzrə hesabat və qanun layihələri Milli Məclisə göndərilməzdən əvvəl dərc olunur.',
    'Reports and bills on the execution of the state budget are published before they go to the Milli Majlis.'),

  ('7.1', '{ministry-of-taxes}', date '2012-09-01', date '2014-12-01', '{transparency,participation,accountability}', 'complete', 'low', 'none',
    'Vergi ödəyicilərinin məlumatlandırılması', 'Keeping taxpayers informed',
    'Vergi ödəyiciləri lazımi məlumatla təmin olunur, maarifləndirmə işi yaxşılaşdırılır.',
    'Taxpayers receive the information they need, and work to raise their awareness is improved.'),
  ('7.2', '{ministry-of-taxes}', date '2012-09-01', date '2013-12-01', '{transparency,accountability}', 'limited', 'medium', 'moderate',
    'Vergi orqanlarının işinin şəffaflığı', 'Transparency in tax administration',
    'Vergi orqanlarının işi Beynəlxalq Valyuta Fondunun şəffaflıq üzrə yaxşı təcrübə məcəlləsinə uyğunlaşdırılır.',
    'The work of the tax authorities is brought in line with the International Monetary Fund’s code of good practice on transparency.'),
  ('7.3', '{ministry-of-taxes}', date '2012-09-01', date '2013-12-01', '{}', 'limited', 'low', 'none',
    'Vergilərin elektron ödənilməsi', 'Paying taxes electronically',
    'Vergi və digər məcburi ödənişlərin elektron qaydada ödənilməsi təkmilləşdirilir.',
    'The electronic payment of taxes and other mandatory dues is improved.'),

  ('8.1', '{state-oil-fund}', date '2012-09-01', date '2015-12-01', '{transparency,participation,accountability}', 'complete', 'medium', 'none',
    'Hasilat Sənayesində Şəffaflıq Təşəbbüsünün davamı', 'Carrying on with the Extractive Industries Transparency Initiative',
    'Hökumət təşəbbüs üzrə yerli və xarici şirkətlər, vətəndaş cəmiyyəti ilə əməkdaşlığı davam etdirir.',
    'The government goes on working with local and foreign companies and civil society under the initiative.'),
  ('8.2', '{state-oil-fund}', date '2012-09-01', date '2015-12-01', '{transparency}', 'complete', 'medium', 'none',
    'Hasilat sənayesindən gəlirlərin açıqlanması', 'Disclosing revenue from extraction',
    'Hökumətin hasilat sənayesindən əldə etdiyi məcmu gəlirlər barədə məlumat açıqlanmaqda davam edir.',
    'Information on the government’s total revenue from the extractive industries continues to be disclosed.'),
  ('8.3', '{state-oil-fund}', date '2012-09-01', date '2015-12-01', '{transparency}', 'complete', 'medium', 'none',
    'Təşəbbüs üzrə illik hesabatların dərci', 'Publishing the initiative’s annual reports',
    'Hasilat sənayesində şəffaflıq təşəbbüsünün icrası barədə illik hesabatlar açıqlanır.',
    'Annual reports on how the extractive transparency initiative is carried out are made public.'),

  ('9.1', '{commission-on-combating-corruption}', date '2012-09-01', date '2015-12-01', '{accountability}', 'limited', 'medium', 'moderate',
    'Planın icrasının illik qiymətləndirilməsi', 'A yearly evaluation of the plan',
    'Planın icrası hər il qiymətləndirilir və nəticələr ictimaiyyətə açıqlanır.',
    'The execution of the plan is evaluated every year, and the results are disclosed.'),
  ('9.2', '{commission-on-combating-corruption,cabinet-of-ministers,central-and-local-executive-authorities}', date '2012-09-01', null, '{transparency}', 'limited', 'medium', 'moderate',
    'Açıq hökumət üzrə maarifləndirici vəsaitlər', 'Educational material on open government',
    'Açıq hökumət təşəbbüsü barədə vəsaitlər nəşr olunur və əhali arasında yayılır.',
    'Material on the open government initiative is printed and distributed among the public.'),
  ('9.3', '{cabinet-of-ministers,central-and-local-executive-authorities,commission-on-combating-corruption}', date '2012-09-01', date '2015-12-01', '{accountability}', 'unclear', 'low', 'minor',
    'Açıq Hökumət Tərəfdaşlığı üzrə işlərin davamı', 'Continuing the work under the Open Government Partnership',
    'Tərəfdaşlıq çərçivəsində götürülmüş öhdəliklər üzrə tədbirlər davam etdirilir.',
    'Measures on the commitments made under the partnership are continued.'),
  ('9.4', '{cabinet-of-ministers,central-and-local-executive-authorities,council-of-state-support-to-ngos,commission-on-combating-corruption}', date '2012-09-01', date '2015-12-01', '{participation}', 'limited', 'medium', 'moderate',
    'Vətəndaş cəmiyyətinə maliyyə dəstəyi', 'Financial support to civil society',
    'Planın tədbirlərinin həyata keçirilməsində vətəndaş cəmiyyəti institutlarına maliyyə dəstəyi verilir.',
    'Civil society organizations receive money to help carry out the measures of the plan.')
), promised as (
  insert into public.commitments (plan_id, theme_id, code, start_on, due_on, deadline_wording, ogp_values, title, description)
  select plans.id, themes.id, item.code, item.start_on, item.due_on,
    case
      when item.due_on is null then '{"az": "Qeyd edilməyib", "en": "Not stated"}'::jsonb
      -- this one gives bare years
      when item.code = '1.1' then '{"az": "2014", "en": "2014"}'
      else jsonb_build_object('az', to_char(item.due_on, 'MM/YYYY'), 'en', to_char(item.due_on, 'MM/YYYY'))
    end,
    item.ogp_values::public.ogp_value[],
    jsonb_build_object('az', item.title_az, 'en', item.title_en), jsonb_build_object('az', item.description_az, 'en', item.description_en)
  from item
  join public.plans on plans.slug = '2012-2015'
  join public.themes on themes.plan_id = plans.id and themes.code = split_part(item.code, '.', 1)
  returning id, code
), rated as (
  insert into public.assessments (commitment_id, voice, scheme, year, created_at, ratings)
  select promised.id, 'reviewer', 'irm-2012-2013', 2014, timestamptz '2015-03-15 12:00 Asia/Baku',
    jsonb_build_object('completion', item.completion, 'specificity', item.specificity, 'potential_impact', item.impact)
  from item join promised using (code)
)
insert into public.commitment_organizations (commitment_id, organization_id, role, position)
select promised.id, organizations.id, 'lead', body.position
from item
join promised using (code)
cross join lateral unnest(item.leads::text[]) with ordinality as body (slug, position)
join public.organizations on organizations.slug = body.slug;
