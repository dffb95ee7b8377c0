-- Technical assistance. The first programme is told by the news of 24 July 2023 and nothing beyond it is claimed; the
-- others are invented, with invented donors, and say so in their names.

insert into public.organizations (slug, kind, name, short_name, contact_point)
values
  ('sample-development-fund', 'development_partner',
    '{"az": "Nümunə: İnkişaf Fondu", "en": "Sample: Development Fund"}',
    '{}', '{"az": "Nümunə təşkilatdır", "en": "A sample organization"}'),
  ('sample-cooperation-agency', 'development_partner',
    '{"az": "Nümunə: Əməkdaşlıq Agentliyi", "en": "Sample: Cooperation Agency"}',
    '{}', '{"az": "Nümunə təşkilatdır", "en": "A sample organization"}'),
  ('sample-partner-bank', 'development_partner',
    '{"az": "Nümunə: Tərəfdaş Bank", "en": "Sample: Partner Bank"}',
    '{}', '{"az": "Nümunə təşkilatdır", "en": "A sample organization"}');

insert into public.programmes (created_at, slug, title, summary, amount, currency, starts_on, ends_on, website, is_sample)
values
  (timestamptz '2023-07-24 10:00 Asia/Baku', 'strong-governance',
    '{"az": "Aİ və Dünya Bankının texniki yardımı: “Güclü idarəetmə” layihəsi", "en": "Technical assistance of the EU and the World Bank: the “Strong Governance” project"}',
    '{"az": "Avropa İttifaqının 2019–2020-ci illər üçün çoxillik fəaliyyət proqramı texniki yardım alətini maliyyələşdirir, Dünya Bankı idarə edir. Alət dörd sahəni əhatə edir: güclü idarəetmə, iqtisadiyyat, bağlantılar və dayanıqlılıq, cəmiyyət. “Güclü idarəetmə” layihəsi dövlət satınalmaları üzrə Antiinhisar və İstehlak Bazarına Nəzarət Dövlət Xidməti ilə işləyir.\n\nMəbləğ üç il üçün bütün alətə aiddir, layihənin payı açıqlanmayıb. Mənbə: 24 iyul 2023-cü il tarixli xəbər. Nəticələrin müddəti və təhvil verilməsi barədə açıq məlumat tapılmayıb.", "en": "The European Union’s Multi-Year Action Programme 2019–2020 finances a technical assistance facility that the World Bank manages. It covers four areas: stronger governance, economy, connectivity and resilience, society. Its “Strong Governance” project works on public procurement with the State Service for Antimonopoly Supervision and Consumer Market Control.\n\nThe amount is that of the whole facility over three years; the share of the project is not public. Source: news of 24 July 2023. When the outputs are due, and whether they were delivered, is not known from any public source at hand."}',
    5250000, 'EUR', null, null, null, false),
  ((private.demo_day(-560) + time '10:00') at time zone 'Asia/Baku', 'sample-one-entrance',
    '{"az": "Nümunə: Bir müraciətlə xidmət", "en": "Sample: Services in one application"}',
    '{"az": "Həyat hadisələri üzrə xidmətlərin bir müraciətdə birləşdirilməsinə kömək edən nümunə proqram: prosesin təhlili, qurumlararası məlumat mübadiləsi və operatorların təlimi.", "en": "A sample programme that helps to join the services around life events into one application: an analysis of the process, exchange of data between agencies, and training for operators."}',
    1200000, 'USD', private.demo_day(-560), private.demo_day(200), null, true),
  ((private.demo_day(-300) + time '10:00') at time zone 'Asia/Baku', 'sample-open-data',
    '{"az": "Nümunə: Açıq maliyyə məlumatı", "en": "Sample: Open financial data"}',
    '{"az": "Büdcə və satınalma məlumatının açıq data formatında dərcinə kömək edən nümunə proqram. Vətəndaş cəmiyyəti təşkilatı tərəfdaş kimi iştirak edir.", "en": "A sample programme that helps to publish budget and procurement data as open data. A civil society organization takes part as a partner."}',
    350000.50, 'EUR', private.demo_day(-300), private.demo_day(330), null, true),
  (timestamptz '2020-10-01 10:00 Asia/Baku', 'sample-integrity-training',
    '{"az": "Nümunə: Dövlət qulluqçuları üçün etika təlimi", "en": "Sample: Ethics training for civil servants"}',
    '{"az": "2020–2022-ci illərin nümunə planı dövründə başa çatmış proqram: bütün nəticələr təhvil verilib.", "en": "A programme that ended in the time of the sample plan of 2020–2022: all its outputs were delivered."}',
    480000, 'AZN', date '2020-10-01', date '2022-04-30', null, true);

insert into public.programme_organizations (created_at, programme_id, organization_id, role)
select programmes.created_at, programmes.id, organizations.id, part.role::public.programme_role
from (values
  (1, 'strong-governance', 'funder', 'european-union'),
  (2, 'strong-governance', 'manager', 'world-bank'),
  (3, 'strong-governance', 'beneficiary', 'antimonopoly-service'),
  (4, 'sample-one-entrance', 'funder', 'sample-development-fund'),
  (5, 'sample-one-entrance', 'funder', 'sample-partner-bank'),
  (6, 'sample-one-entrance', 'manager', 'sample-cooperation-agency'),
  (7, 'sample-one-entrance', 'beneficiary', 'asan'),
  (8, 'sample-open-data', 'funder', 'sample-development-fund'),
  (9, 'sample-open-data', 'manager', 'sample-development-fund'),
  (10, 'sample-open-data', 'beneficiary', 'ministry-of-finance'),
  (11, 'sample-open-data', 'partner', 'open-budget-initiative'),
  (12, 'sample-integrity-training', 'funder', 'sample-partner-bank'),
  (13, 'sample-integrity-training', 'manager', 'sample-cooperation-agency'),
  (14, 'sample-integrity-training', 'beneficiary', 'commission-on-combating-corruption')
) as part (position, programme, role, organization)
join public.programmes on programmes.slug = part.programme
join public.organizations on organizations.slug = part.organization
order by part.position;

insert into public.programme_outputs (created_at, programme_id, position, title, due_on, delivered_on, url)
select programmes.created_at, programmes.id, output.position, jsonb_build_object('az', output.title_az, 'en', output.title_en), output.due_on, output.delivered_on, output.url
from (values
  ('strong-governance', 1, 'Strateji satınalmalar üzrə analitik hesabat', 'Analytical report on strategic procurement', null::date, null::date, null),
  ('strong-governance', 2, 'Elektron dövlət satınalmalarının qiymətləndirilməsinə dair yol xəritəsi üzrə hesabat', 'Report on the road map for assessing e-government procurement', null, null, null),
  ('sample-one-entrance', 1, 'Dörd həyat hadisəsi üzrə prosesin təhlili', 'Analysis of the process for four life events', private.demo_day(-420), private.demo_day(-431), 'https://example.org/process-analysis'),
  ('sample-one-entrance', 2, 'Məlumat mübadiləsinin texniki layihəsi', 'Technical design of the exchange of data', private.demo_day(-260), private.demo_day(-205), 'https://example.org/data-exchange'),
  ('sample-one-entrance', 3, 'Operatorlar üçün təlim kursu', 'Training course for operators', private.demo_day(-38), null, null),
  ('sample-one-entrance', 4, 'İstifadəçi sorğusunun nəticələri', 'Results of a survey among users', private.demo_day(170), null, null),
  ('sample-open-data', 1, 'Dərc olunacaq məlumat toplularının siyahısı', 'List of datasets to be published', private.demo_day(-150), private.demo_day(-150), 'https://example.org/datasets'),
  ('sample-open-data', 2, 'Açıq data üzrə qaydaların layihəsi', 'Draft rules on open data', private.demo_day(90), null, null),
  ('sample-open-data', 3, 'Vətəndaş cəmiyyəti üçün seminarlar', 'Seminars for civil society', null, null, null),
  ('sample-integrity-training', 1, 'Təlim proqramı və vəsait', 'Curriculum and handbook', date '2021-03-31', date '2021-03-24', 'https://example.org/handbook'),
  ('sample-integrity-training', 2, 'Qurumların təlimçiləri üçün kurs', 'Course for the agencies’ own trainers', date '2021-12-15', date '2022-02-11', null)
) as output (programme, position, title_az, title_en, due_on, delivered_on, url)
join public.programmes on programmes.slug = output.programme
order by programmes.id, output.position;

insert into public.programme_commitments (created_at, programme_id, commitment_id)
select programmes.created_at, programmes.id, commitments.id
from (values
  ('strong-governance', '2020-2022', '2.3'), ('strong-governance', null, '2.3'),
  ('sample-one-entrance', null, '1.1'), ('sample-one-entrance', null, '1.2'),
  ('sample-open-data', null, '2.3'), ('sample-open-data', null, '6.1'),
  ('sample-integrity-training', '2020-2022', '2.1')
) as help (programme, plan, code)
join public.programmes on programmes.slug = help.programme
-- without a plan: the one in force
join public.plans on case when help.plan is null then plans.id = private.plan_current_on(private.today()) else plans.slug = help.plan end
join public.commitments on commitments.plan_id = plans.id and commitments.code = help.code
order by programmes.id, commitments.id;
