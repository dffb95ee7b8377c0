-- What each commitment was to change, in plain words. Two have no summary and one lacks its English, so that the secretariat
-- has something to write; the withdrawn one needs none.
update public.commitments set plain_summary = jsonb_strip_nulls(jsonb_build_object('az', summary.az, 'en', summary.en))
from (values
  ('1.1', 'Xidmət alan hər kəs bir səhifədə görməli idi: xidmət nə qədər çəkir, neçəyə başa gəlir və narazı qalanda hara şikayət etmək olar.',
    'One page was to tell everybody how long a public service takes, what it costs and where to complain.'),
  ('1.2', 'Vətəndaş on beş növ arayışı bir qurumdan alıb o birinə daşımamalı idi: qurumlar məlumatı bir-birindən özləri almalı idi.',
    'People were no longer to carry fifteen kinds of certificate from one office to another: the agencies were to get the data from each other.'),
  ('1.3', 'Üç bölgədə xidmət mərkəzi açılmalı, uzaq kəndlərə səyyar xidmət getməli idi ki, hər on nəfərdən doqquzu xidməti bir saatlıq yolda ala bilsin.',
    'Service centres were to open in three regions, and mobile services to visit distant villages, so that nine people in ten are served within an hour’s travel.'),
  ('1.4', 'Valideyn uşağının məktəb və ya bağça növbəsində neçənci olduğunu və neçə boş yer qaldığını internetdə görməli idi.',
    'Parents were to see online where their child stands in the queue for school or kindergarten, and how many places are free.'),
  ('2.1', 'Dövlət qulluqçuları etik davranışı təlimlərdə öyrənməli, hər qurumun etika komissiyası ildə ən azı iki dəfə toplanmalı idi.',
    'Civil servants were to be trained in ethical conduct, and the ethics commission of each body was to meet at least twice a year.'),
  ('2.2', 'Dövlət qulluqçuları üçün sadə vəsait yazılmalı idi: şəxsi maraq nə vaxt vəzifə ilə toqquşur və bunu necə bildirmək lazımdır.',
    'A simple guide was to tell civil servants when a private interest gets in the way of their duty, and how to declare it.'),
  ('2.3', 'Dövlətin nəyi, kimdən və neçəyə aldığı elandan ödənişədək bir portalda görünməli idi.',
    'What the state buys, from whom and for how much was to be seen on one portal, from the notice to the payment.'),
  ('2.4', 'Korrupsiya barədə 161 nömrəsinə zəng vuran və ya internetdən yazan hər kəs müraciətinin nömrəsini, otuz gün ərzində isə cavab almalı idi.',
    'Everybody who reports corruption, by calling 161 or online, was to get a number for the report, and an answer within thirty days.'),
  ('3.1', 'Vətəndaşlarla birbaşa işləyən hər qurumun açıq seçilən ictimai şurası olmalı, şuranın iclasları canlı yayımlanmalı idi.',
    'Every agency that deals with the public was to have a council chosen in open elections, with its meetings broadcast live.'),
  ('3.2', 'Ombudsman Aparatı qocalar və uşaq evlərinin hər birinə ildə bir dəfə baş çəkməli, nə gördüyünü və nəyin düzəldildiyini hamıya deməli idi.',
    'The Ombudsman’s office was to visit every home for the elderly and for children once a year, and to tell everybody what it found and what was put right.'),
  ('3.3', 'Dövlət xidmətlərini və yerli xərcləri izləyən ən azı iyirmi vətəndaş cəmiyyəti layihəsi hər il müsabiqə yolu ilə qrant almalı idi.',
    'Each year at least twenty civil society projects that watch public services and local spending were to receive grants through a competition.'),
  ('4.1', 'Qanun və qərar layihələri bir səhifədə ən azı otuz gün müzakirəyə açıq qalmalı, kimin nə təklif etdiyi görünməli idi.',
    'Drafts of laws and decisions were to stay open for discussion on one page for at least thirty days, with everybody’s proposals in view.'),
  ('4.2', 'Sakinlər bələdiyyənin nə vaxt toplanacağını və nəyi müzakirə edəcəyini əvvəlcədən bilməli, protokolu isə on gün ərzində oxuya bilməli idi.',
    'Residents were to know in advance when their municipality meets and what about, and to read the minutes within ten days.'),
  ('5.1', 'Hər il sadə dildə yazılmış sənəd dövlətin pulu haradan alıb nəyə xərclədiyini izah etməli idi.',
    'Every year a document in plain words was to explain where the state’s money comes from and what it is spent on.'),
  ('5.2', 'Hesablama Palatasına tövsiyə olunurdu ki, başa çatan hər auditin hesabatını altmış gün ərzində qısa xülasə ilə birlikdə tam dərc etsin.',
    'The Chamber of Accounts was recommended to publish the full report of each finished audit within sixty days, with a short summary.'),
  ('6.1', 'Açıq data portalı yenidən qurulmalı, hər qurum üç aydan bir ora ən azı bir məlumat toplusu yerləşdirməli idi.',
    'The open data portal was to be rebuilt, and each agency was to add at least one dataset every three months.'),
  ('6.2', 'Hüquqi aktı açan hər kəs dərhal görməli idi: akt qüvvədədirmi və sonuncu dəfə nə vaxt dəyişdirilib.', null)
) as summary (code, az, en), public.plans
where plans.id = commitments.plan_id and plans.slug = '2020-2022' and commitments.code = summary.code;
