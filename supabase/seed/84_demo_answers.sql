-- What agencies and the secretariat answered in both sample plans: answered, adopted, partly, not, under consideration; some with
-- the change it led to. What is not here was never answered, and says so on every page of the agency.

insert into public.responses (comment_id, organization_id, author_id, disposition, body, reasons, deadline_change_id, created_at)
select asked.id, organizations.id, users.id, answer.disposition::public.disposition, answer.body, coalesce(answer.reasons, ''),
  case answer.led_to when 'deadline' then (select moved.id from public.deadline_changes as moved where moved.commitment_id = asked.commitment_id and moved.created_at between asked.created_at and moment.at order by moved.created_at desc limit 1) end,
  moment.at
from (values
  ('2020-2022', '2.3', 'The plan’s own preamble%', 'economy', 'ministry-of-economy', date '2020-06-11', time '10:26', 'adopted', null, 'Təklif qəbul edilir, rüblük göstərici portalın statistika bölməsində veriləcək.', null),
  ('2020-2022', '1.3', 'Səyyar avtobus%', 'coordinator', 'asan', date '2020-09-03', time '14:38', 'answered', null, 'Sentyabrın ortasından açıq havada qəbul bərpa olunur. Kartın müddəti bu dövr üçün avtomatik uzadılıb, narahat olmayın.', null),
  ('2020-2022', '1.1', 'Portala girmək%', 'coordinator', 'asan', date '2020-10-08', time '15:40', 'answered', null, 'Salam. Nömrə sizin adınıza olmalıdır. Əgər belə nömrəniz yoxdursa, xidmət mərkəzində əməkdaşlar sizə kömək edər.', null),
  ('2020-2022', '1.2', 'Siyahıda arayışın%', 'coordinator', 'asan', date '2021-02-24', time '16:12', 'adopted', null, 'Razıyıq, sütun əlavə olunacaq. Üç arayışın hüquqi əsası artıq axtarılır.', null),
  ('2020-2022', '4.1', 'On beş gündən%', 'justice', 'ministry-of-justice', date '2021-07-30', time '15:47', 'adopted', null, 'İradınız əsaslıdır. Sentyabrdan səhifə otuz gündən qısa müddət təyin etməyə imkan vermir; təcili layihələr üçün səbəb yazılmalıdır.', null),
  ('2020-2022', '3.1', 'Onlayn seçki%', null, null, date '2021-09-20', time '17:20', 'partly_adopted', 'deadline', 'Onlayn səsvermə üç qurumda sınaqdan keçiriləcək, ona görə müddət uzadılıb.', 'Qalan qurumlarda seçici siyahısı kağız üzərində olduğu üçün səsvermə üzbəüz keçirilir.'),
  ('2020-2022', '1.2', 'Müddət bir il%', 'coordinator', 'asan', date '2022-01-19', time '11:05', 'not_adopted', null, 'Doqquz arayış artıq tələb olunmur və bu, məlumatda göstərilib.', 'Öhdəliyin bölünməsi planın özünün dəyişdirilməsini tələb edir, ona görə müddət uzadılıb.'),
  ('2020-2022', '2.1', 'Toplanmayan 27%', 'anticorruption', 'commission-on-combating-corruption', date '2022-06-21', time '17:00', 'under_consideration', null, 'Siyahı qurumlarla dəqiqləşdirilir, bundan sonra dərc olunacaq.', null),

  ('next', '1.1', 'Uşağımız rayon%', 'coordinator', 'asan', private.demo_day(-117), time '11:02', 'answered', null, 'Salam. Hazırda altı doğum evində işləyir, onlardan ikisi rayondadır. Siyahı portalda yenilənir; il bitənədək bütün dövlət doğum evlərini qoşmağı planlaşdırırıq.', null),
  ('next', '5.5', 'Öhdəliyin ləğvi%', 'economy', 'ministry-of-economy', private.demo_day(-106), time '17:25', 'partly_adopted', null, 'Vahid forma məsələsi 6.1 üzrə keyfiyyət tələblərinə əlavə olunub. Hesabatların yerləşdirilməsi müddətini də oraya salmağı təklif edəcəyik.',
    'Öhdəlik bərpa edilmir: ayrıca portal mövcud açıq data portalının imkanlarını təkrarlayır, bu barədə Dialoq Platformasının qərarı var.'),
  ('next', '2.3', 'Please include%', 'economy', 'ministry-of-economy', private.demo_day(-84), time '16:23', 'partly_adopted', null, 'Razıyıq: portaldan kənar dəyişikliklər ayrıca sütunla göstəriləcək.', 'Onları daxil etmək üçün satınalan təşkilatlara iki ay vaxt verilib, ona görə köhnə müqavilələr bir qədər gec görünəcək.'),
  ('next', '1.1', 'Müraciəti internetdən%', 'coordinator', 'asan', private.demo_day(-81), time '12:10', 'not_adopted', null, 'Təklif üçün təşəkkür edirik. Mərkəzlərdə yönləndirici əməkdaşlar hazırda da kömək edir.',
    'Formanı müraciət edənin yerinə əməkdaşın doldurması şəxsi məlumatın üçüncü şəxsə keçməsi deməkdir və elektron imzanın şərtlərinə ziddir. Əvəzində formanın sadələşdirilmiş variantı hazırlanır.'),
  ('next', '6.1', 'Gecikmə göstəricisi%', 'digital', 'ministry-of-digital-development-and-transport', private.demo_day(-63), time '15:50', 'adopted', 'deadline', 'Haqlısınız. Göstərici yenidən hesablanır və mərhələnin müddəti açıq şəkildə uzadılıb.', null),
  ('next', '1.2', 'Siyahıda “yaşayış yeri”%', 'coordinator', 'asan', private.demo_day(-36), time '10:48', 'answered', null, 'Bu arayış artıq istənilməməlidir. Qurumun adını və tarixi xidmətin qaynar xəttinə bildirin: hər belə hal həmin quruma göndərilir.', null),
  ('next', null, 'İclasın yazısı%', 'secretariat', null, private.demo_day(-35), time '16:15', 'answered', null, 'Yazı yoxdur, protokol isə tam dərc olunub. Tərəflərin yazılı mövqeyi göndərilərsə, protokola əlavə edəcəyik.', null),
  ('next', '6.3', 'Qayda yazılınca%', 'coordinator', 'asan', private.demo_day(-34), time '14:33', 'answered', null, 'Nömrə rəsmi sayılmayanda vətəndaş müddətin pozulmasına görə ona istinad edə bilmir. Yarımçıq xidmət açmaq istəmirik, amma sınaq qurumlarla razılaşdırılıb.', null),
  ('next', '1.6', 'Yoxlamaya ekran%', 'coordinator', 'asan', private.demo_day(-31), time '09:40', 'under_consideration', null, 'Təklifiniz öyrənilir: könüllülərin şəxsi məlumatının qorunması qaydası hazırlanır. Yekun cavabı ayrıca verəcəyik.', null),
  ('next', '6.1', 'Bayram günlərini%', 'digital', 'ministry-of-digital-development-and-transport', private.demo_day(-29), time '15:27', 'answered', null, 'Bəli, ilin əvvəlindən yenidən hesablanır. Əvvəlki rəqəmlər də silinmir, “köhnə qayda ilə” adı ilə saxlanılır.', null),
  ('next', '1.2', 'Dövlət qurumu arayış%', 'digital', 'ministry-of-digital-development-and-transport', private.demo_day(-28), time '16:47', 'answered', null, 'Haqlısınız. Banklar üçün razılıq əsasında sorğu imkanı hazırlanır: vətəndaş icazə verdikdə bank məlumatı özü alacaq. Bunun üçün ayrıca müddət hələ təsdiqlənməyib.', null),
  ('next', '2.3', 'Müqavilənin yanında%', 'economy', 'ministry-of-economy', private.demo_day(-27), time '11:19', 'not_adopted', null, 'Ödənişin günü müqavilədə yox, xəzinədarlıq sistemindədir.', 'Sistemlər hələ bağlı deyil; bağlanmadan əl ilə yazılan gün yanlış ola bilər. Məsələni 2.3 üzrə növbəti data modelinə təklif edəcəyik.'),
  ('next', '2.1', 'İştirak faizləri%', 'anticorruption', 'commission-on-combating-corruption', private.demo_day(-17), time '17:11', 'answered', null, 'Cədvəldə iştirakı sıfır olan qurumlar da var, sadəcə sonda yerləşir. Növbəti dərcdə sıralamanı faizə görə edəcəyik.', null),
  ('next', '4.1', 'Müddət ikinci dəfə%', 'justice', 'ministry-of-justice', private.demo_day(-11), time '15:14', 'answered', null, 'Qayda qəbul olunana qədər nazirliyin özünün bütün layihələri üzrə cavab cədvəli dərc ediləcək. Digər qurumlara nümunə formanı göndərmişik.', null),
  ('next', '5.2', 'Mərkəzləşdirilmiş səhiyyə%', 'finance', 'ministry-of-finance', private.demo_day(-8), time '16:58', 'adopted', null, 'Təklif qəbul edilir. Xəritənin altında respublika üzrə bölünməyən xərclər ayrıca göstəriləcək.', null),
  ('next', '3.2', 'Müşahidəni biz%', 'coordinator', 'asan', private.demo_day(-1), time '18:05', 'partly_adopted', null, 'Qeydinizi qəbul edirik: şrift üzrə təklif səhvən həmin siyahıya düşüb və növbəti həftə icra olunacaq.', 'Qalan səkkiz təklif əlavə vəsait tələb edir; onları birlikdə nəzərdən keçirməyi təklif edirik.')
) as answer (plan, code, opening, mailbox, body_slug, day, at_time, disposition, led_to, body, reasons)
cross join lateral (select (answer.day + answer.at_time) at time zone 'Asia/Baku' as at) as moment
join public.comments as asked on asked.body like answer.opening and asked.parent_id is null
  and asked.commitment_id is not distinct from private.demo_commitment(answer.plan, answer.code)
left join public.organizations on organizations.slug = answer.body_slug
left join auth.users on users.email = coalesce(answer.mailbox, 'secretariat') || '@demo.test'
order by moment.at;
