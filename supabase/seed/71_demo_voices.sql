-- What others than the agencies say, in the sample plans: agreeing, one step apart, far apart, or speaking alone.

insert into public.assessments (commitment_id, voice, organization_id, author_id, scheme, year, ratings, narrative, created_at)
select commitments.id, view.voice::public.assessment_voice, organizations.id, null, 'ogp', extract(year from view.day)::integer,
  jsonb_strip_nulls(jsonb_build_object('completion', view.completion, 'verifiability', view.verifiability, 'ambition', view.ambition, 'lens', view.lens)),
  jsonb_strip_nulls(jsonb_build_object('az', view.words_az, 'en', view.words_en)), (view.day + time '13:00') at time zone 'Asia/Baku'
from (values
  ('2020-2022', '1.1', 'reviewer', null, date '2023-02-20', 'substantial', 'yes', 'modest', 'yes',
    'Xidmətlərin əksəriyyətinin pasportu portalda var, illik yoxlamanın aparıldığını isə yalnız yarısı üzrə təsdiqləmək mümkün oldu.', 'Most services have their passport on the portal; that they are checked yearly could be confirmed for half of them only.'),
  ('2020-2022', '1.3', 'reviewer', null, date '2023-02-20', 'complete', 'yes', 'modest', 'no', null, null),
  ('2020-2022', '2.1', 'reviewer', null, date '2023-02-21', 'limited', 'no', 'unclear', 'no', null, null),
  ('2020-2022', '2.3', 'reviewer', null, date '2023-02-21', 'substantial', 'yes', 'substantial', 'yes',
    'Müqavilələr açıqlanır, onlara edilən dəyişikliklər isə yox.', 'Contracts are disclosed, their later amendments are not.'),
  ('2020-2022', '2.3', 'civil_society', 'open-budget-initiative', date '2022-06-10', 'limited', null, null, null,
    'Yüz müqavilədən otuzunun məbləği sonradan dəyişib və bu, portalda görünmür.', 'Of a hundred contracts thirty were changed afterwards, and the portal does not show it.'),
  ('2020-2022', '3.1', 'civil_society', 'local-voice-centre', date '2022-12-01', 'not_started', null, null, null,
    'Baxdığımız on rayonun heç birində ictimai şuranın iclası barədə elan tapmadıq.', 'In none of the ten districts we looked at did we find an announcement of a meeting.'),
  ('2020-2022', '5.1', 'civil_society', 'open-budget-initiative', date '2022-12-05', 'complete', null, null, null, 'Vətəndaş üçün büdcə vaxtında və başa düşülən dildə dərc olunur.', 'The citizens’ budget comes on time and in plain words.'),
  ('2020-2022', '6.1', 'secretariat', null, date '2022-12-20', 'limited', null, null, null, null, null),
  ('next', '1.1', 'civil_society', 'local-voice-centre', private.demo_day(-60), 'limited', null, null, null,
    'Doğum evlərindən ikisində ailələr hələ də eyni arayışı ayrıca gətirir.', 'In two of the maternity hospitals families still bring the same certificate separately.'),
  ('next', '1.1', 'secretariat', null, private.demo_day(-20), 'substantial', null, null, null, null, null),
  ('next', '1.4', 'civil_society', 'open-budget-initiative', private.demo_day(-12), 'substantial', null, null, null,
    'Nəticələr dərc olunur, amma mərkəzlər üzrə müqayisə etmək mümkün deyil.', 'The results are published, but centres cannot be compared.'),
  ('next', '1.4', 'reviewer', null, private.demo_day(-9), 'complete', 'yes', 'modest', 'yes',
    'Qiymətlər və rəylər bütün mərkəzlər üzrə hər rüb yenilənir.', 'Ratings and remarks are renewed each quarter for all centres.'),
  ('next', '1.5', 'reviewer', null, private.demo_day(-80), 'limited', 'yes', 'substantial', 'yes',
    'Qərarların yeni mətni yalnız müavinətlərin bir növündə tətbiq olunur.', 'The new wording is in use for one kind of benefit only.'),
  ('next', '1.5', 'reviewer', null, private.demo_day(-15), 'substantial', 'yes', 'substantial', 'yes',
    'Əvvəlki qiymətdən sonra yeni mətn daha iki müavinətə tətbiq edilib.', 'Since the earlier assessment two more benefits have the new wording.'),
  ('next', '3.1', 'civil_society', 'local-voice-centre', private.demo_day(-30), 'not_started', null, null, null,
    'Şuraların üzvləri barədə məlumat üç qurumdan birində tapıldı.', 'Members of the councils could be found at one agency in three.'),
  ('next', '3.3', 'reviewer', null, private.demo_day(-50), 'complete', 'yes', 'substantial', 'yes', null, null),
  ('next', '4.2', 'civil_society', 'open-budget-initiative', private.demo_day(-18), 'not_started', null, null, null,
    'Qurum hələ söz deməyib; seçilən bələdiyyələr barədə də elan yoxdur.', 'The agency has not spoken; nor was it announced which municipalities were chosen.'),
  ('next', '5.1', 'civil_society', 'open-budget-initiative', private.demo_day(-100), 'complete', null, null, null, null, null),
  ('next', '5.4', 'reviewer', null, private.demo_day(-40), 'no_evidence', 'no', 'modest', 'yes',
    'Rüblük cədvəllər göstərilən ünvanda tapılmadı.', 'The quarterly tables were not found at the address given.'),
  ('next', '6.1', 'secretariat', null, private.demo_day(-14), 'limited', null, null, null,
    'Vaxtında yenilənən toplular ümumi sayın yarısından azdır.', 'Fewer than half of all datasets are updated on time.')
) as view (plan_slug, code, voice, body, day, completion, verifiability, ambition, lens, words_az, words_en)
join public.plans on plans.slug = view.plan_slug or view.plan_slug = 'next' and plans.id = private.plan_current_on(private.today())
join public.commitments on commitments.plan_id = plans.id and commitments.code = view.code
left join public.organizations on organizations.slug = view.body
order by view.day;
