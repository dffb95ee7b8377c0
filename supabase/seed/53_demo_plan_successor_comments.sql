-- What people and organizations said about the sample plan, and its figures. Ends by dropping the helpers of the plan's layout.

-- one statement, so that replies (turn > 0) find the comment that opens their thread
with said (thread, turn, code, mailbox, organization_slug, kind, days_ago, at, body) as (values
  (1, 0, '1.1', 'citizen', null, 'question', 120, time '21:14', 'Uşağımız rayon xəstəxanasında doğulacaq. Vahid müraciət orada da işləyəcək, yoxsa yalnız Bakıda?'),
  (1, 2, '1.1', 'citizen', null, 'comment', 116, time '20:40', 'Təşəkkür edirəm, siyahını tapdım.'),
  (2, 0, '1.1', 'civil', 'open-budget-initiative', 'concern', 6, time '15:31', 'Məlumatda son mərhələnin müddətinin keçdiyi açıq yazılıb, bu yaxşıdır. Amma yeni tarix göstərilməyib. Yaşayış yerinin dəyişməsi üzrə müraciət nə vaxt açılacaq?'),
  (3, 0, '1.1', 'teacher', null, 'comment', 2, time '19:05', 'İşə düzəlmə üzrə müraciətdən bu həftə istifadə etdim. Diplomu ayrıca yükləmək lazım olmadı, on dəqiqə çəkdi. İş kitabçası hissəsi bir az anlaşılmaz idi.'),
  (4, 0, '1.2', 'entrepreneur', null, 'concern', 30, time '10:22', 'Dövlət qurumu arayış istəmir, amma bank eyni arayışı yenə kağızda istəyir. Nəticədə mən yenə mərkəzə getdim.'),
  (4, 2, '1.2', 'lawyer', null, 'recommendation', 27, time '09:13', 'İcazənin geri götürülməsi də eyni dərəcədə asan olmalıdır və kimin nə vaxt soruşduğu vətəndaşa görünməlidir.'),
  (5, 0, '1.3', 'pensioner', null, 'question', 75, time '09:48', 'Bizim kəndə avtobus üç aydır gəlməyib. Cədvəl harada dərc olunacaq və interneti olmayanlar onu necə biləcək?'),
  (6, 0, '1.3', 'local-voice', 'local-voice-centre', 'concern', 22, time '13:36', 'Müddətə az qalıb, amma son məlumat çoxdan verilib. Üç rayonda yerli icra orqanları ilə danışdıq: cədvəlin layihəsi onlarda yoxdur.'),
  (7, 0, '1.4', 'student', null, 'comment', 15, time '18:20', 'Nəticələr səhifəsi faydalıdır: getməzdən əvvəl hansı mərkəzdə növbənin az olduğuna baxıram.'),
  (7, 1, '1.4', 'civil', 'open-budget-initiative', 'recommendation', 14, time '12:09', 'Aylıq cədvəlləri fayl kimi də verin. Hələlik rəqəmləri səhifədən özümüz köçürdük: https://example.org/ratings/monthly-as-table.csv'),
  (8, 0, '1.6', 'lawyer', null, 'question', 48, time '14:52', 'Başlama tarixindən xeyli keçib, amma heç bir məlumat yoxdur. Yoxlanılacaq xidmətlərin siyahısı müəyyən edilibmi?'),
  (8, 1, '1.6', 'local-voice', 'local-voice-centre', 'recommendation', 44, time '11:27', 'Görmə əlilliyi olan könüllülərimiz yoxlamada iştiraka hazırdır. Səkkiz nəfər ekran oxuyucusu ilə portaldan hər gün istifadə edir.'),
  (8, 2, '1.6', 'student', null, 'comment', 43, time '22:10', 'Mən də qoşulmaq istəyirəm, universitetdə əlçatanlıq üzrə layihə yazıram.'),
  (9, 0, '2.1', 'journalist', null, 'question', 20, time '10:05', 'İştirak faizləri dərc olunur, bəs hansı qurumların iştirak etmədiyi niyə ayrıca göstərilmir?'),
  (10, 0, '2.2', 'journalist', null, 'question', 88, time '11:44', 'Reyestr üçün vəsait büdcəyə salındımı? Son məlumatda yalnız “nəzərdə tutulub” yazılmışdı.'),
  (11, 0, '2.2', 'analyst', 'open-budget-initiative', 'concern', 40, time '15:59', 'The register was due months ago and the last word from the agency is older still. The budget line exists; what is missing is a tender. Please publish at least the new date.'),
  (12, 0, '2.3', 'analyst', 'open-budget-initiative', 'recommendation', 90, time '12:18', 'Please include amendments signed outside the portal, marked as such. A contract whose price doubled in an annex is exactly what open data should show.'),
  (12, 2, '2.3', 'analyst', 'open-budget-initiative', 'comment', 83, time '10:31', 'Thank you. Two months is generous for documents that already exist; we would have expected two weeks.'),
  (13, 0, '2.3', 'journalist', null, 'comment', 4, time '20:26', 'Sınaq fayllarından istifadə edib bir rayonun yol təmiri müqavilələrini tutuşdurduq. Metodu burada yazdıq, kim istəsə təkrarlaya bilər: https://example.org/articles/road-contracts-step-by-step'),
  (14, 0, '3.1', 'local-voice', 'local-voice-centre', 'concern', 4, time '11:55', '“Daxili icazəni gözləyir” səbəb sayıla bilməz: şuraların protokolları açıq sənəddir. Doqquz qurumun adını səhifədə göstərmək kifayət edər ki, məsələ həll olunsun.'),
  (15, 0, '3.2', 'local-voice', 'local-voice-centre', 'concern', 2, time '10:12', 'Müşahidəni biz aparmışıq və “əlavə vəsait tələb edir” deyilən doqquz təklifin hamısı ilə razı deyilik. Məsələn, növbə ekranının şriftini böyütmək pul tələb etmir.'),
  (16, 0, '3.3', 'student', null, 'comment', 95, time '16:38', 'Ölçmə olmayan saatların sıfır yox, boş göstərilməsi çox düzgündür. Əvvəl hava “ideal təmiz” görünürdü.'),
  (17, 0, '4.1', 'lawyer', null, 'question', 15, time '09:29', 'Müddət ikinci dəfə dəyişir. Yeni qayda gecikərsə, son tarixə qədər nə ediləcək?'),
  (17, 2, '4.1', 'lawyer', null, 'comment', 10, time '08:57', 'Cavab üçün təşəkkür. Onda nazirliyin öz göstəricisini ayrıca rəqəm kimi versəniz, irəliləyişi görmək olar.'),
  (18, 0, '4.2', 'local-voice', 'local-voice-centre', 'concern', 60, time '14:19', 'Bu öhdəlikdə tərəfdaşıq, amma bir dəfə də görüşə dəvət almamışıq. İki bələdiyyə bizə özü müraciət edib və sınağa hazırdır. Tövsiyə xarakterli olması susmaq demək deyil.'),
  (18, 1, '4.2', 'citizen', null, 'question', 58, time '22:31', 'Hansı bələdiyyələrdir? Bizimki də qoşula bilərmi?'),
  (19, 0, '4.3', 'teacher', null, 'recommendation', 5, time '17:03', 'Sınağa kiçik kənd məktəblərini də daxil edin. Şəhərdə valideyn şurası yığmaq asandır, kənddə isə valideynlərin çoxu gündüz tarladadır.'),
  (20, 0, '4.4', 'citizen', null, 'question', 33, time '20:15', 'Petisiyanı elektron imzalamaq nə vaxt mümkün olacaq? Təxmini il belə göstərilməyib.'),
  (21, 0, '5.1', 'analyst', 'open-budget-initiative', 'comment', 200, time '13:07', 'Tables and text on the same day, and the totals agree with the draft. This is how it should be; we have nothing to add.'),
  (21, 1, '5.1', 'finance', 'ministry-of-finance', 'comment', 196, time '11:33', 'Təşəkkür edirik. Formatın yoxlanılmasında verdiyiniz qeydlər çox kömək etdi.'),
  (22, 0, '5.2', 'civil', 'open-budget-initiative', 'recommendation', 10, time '12:44', 'Mərkəzləşdirilmiş səhiyyə xərclərini xəritədən çıxarmayın: “bölünməyən” adı ilə ayrıca zolaqda göstərin. Yoxsa rayonların adambaşına xərci olduğundan az görünəcək.'),
  (22, 2, '5.2', 'civil', 'open-budget-initiative', 'comment', 7, time '10:16', 'Təşəkkür edirik. Xəritə açılan gün yoxlayıb nəticəni burada yazacağıq.'),
  (23, 0, '5.2', 'citizen', null, 'comment', 1, time '21:50', 'Məktəbimizin təmirinə nə qədər ayrıldığını axır ki, görə biləcəyəm. Rayon adlarını köhnə adlarla da axtarmaq mümkün olsun.'),
  (24, 0, '5.3', 'analyst', 'open-budget-initiative', 'question', 26, time '15:40', 'Forty-nine recommendations are marked “awaiting an answer”. How long has each been waiting? A date column would say more than the label.'),
  (25, 0, '5.5', 'civil', 'open-budget-initiative', 'concern', 110, time '14:02', 'Öhdəliyin ləğvi ilə razı deyilik. Açıq data portalında hesabatlar üçün nə vahid forma, nə də müddət var; 6.1-ə istinad bunu əvəz etmir.'),
  (26, 0, '6.1', 'journalist', null, 'question', 31, time '11:12', 'Bayram günlərini gecikmə saymamaq düzgündür, bəs köhnə göstəricilər geriyə doğru yenidən hesablanacaqmı?'),
  (27, 0, '6.2', 'lawyer', null, 'concern', 140, time '10:36', 'Sınaqda yaxşı işləyirdi, sonra səs kəsildi. Mülki Məcəllənin müqayisəsi hər gün lazımdır; heç olmasa məcəllələr üçün açıq saxlanılsın.'),
  (28, 0, '6.3', 'civil', 'open-budget-initiative', 'question', 36, time '09:58', 'Qayda yazılınca sınağı beş qurumla könüllü başlamağa nə mane olur? İzləmə nömrəsi üçün qanun dəyişikliyi lazım deyil.'),
  (28, 2, '6.3', 'civil', 'open-budget-initiative', 'comment', 33, time '12:21', 'Fikrimiz fərqlidir: yarımçıq xidmət izlənməyən sorğudan yaxşıdır. Sınağın nəticəsini gözləyirik.'),
  (29, 0, '6.4', 'student', null, 'comment', 150, time '23:41', 'Təqvim yaxşıdır, amma'),
  (29, 1, '6.4', 'teacher', null, 'comment', 149, time '08:15', 'Şagirdlərlə dərsdə istifadə edirik: düzəlişin səbəbini oxumaq statistikaya inamı artırır.')
), opened as (
  insert into public.comments (commitment_id, author_id, organization_id, kind, body, created_at)
  select commitments.id, users.id, organizations.id, said.kind::public.comment_kind, said.body,
    (private.demo_day(-said.days_ago) + said.at) at time zone 'Asia/Baku'
  from said
  join public.commitments on commitments.plan_id = private.plan_current_on(private.today()) and commitments.code = said.code
  join auth.users on users.email = said.mailbox || '@demo.test'
  left join public.organizations on organizations.slug = said.organization_slug
  where said.turn = 0 order by said.days_ago desc
  returning id, commitment_id, body
)
insert into public.comments (commitment_id, parent_id, author_id, organization_id, kind, body, created_at)
select opened.commitment_id, opened.id, users.id, organizations.id, reply.kind::public.comment_kind, reply.body,
  (private.demo_day(-reply.days_ago) + reply.at) at time zone 'Asia/Baku'
from said as reply
join said as opening on opening.thread = reply.thread and opening.turn = 0
join opened on opened.body = opening.body
join auth.users on users.email = reply.mailbox || '@demo.test'
left join public.organizations on organizations.slug = reply.organization_slug
where reply.turn > 0 order by reply.days_ago desc, reply.turn;

-- one comment was mended by its author, one taken back
update public.comments set edited_at = created_at + interval '26 minutes'
where body like 'Ölçmə olmayan saatların%';
update public.comments set body = null, state = 'deleted', deleted_at = created_at + interval '9 minutes'
where body = 'Təqvim yaxşıdır, amma';

insert into public.indicators (commitment_id, position, title, unit, baseline, baseline_on, target, target_on)
select commitments.id, 1, jsonb_build_object('az', figure.title_az, 'en', figure.title_en), jsonb_build_object('az', figure.unit_az, 'en', figure.unit_en),
  figure.baseline, plans.starts_on, figure.target, commitments.original_due_on
from (values
  ('1.1', 'Bir müraciətlə başa çatan həyat hadisələri', 'Life events handled in one application', 'hadisə', 'events', 0, 4),
  ('1.2', 'Vətəndaşdan istənilməyən arayışlar', 'Certificates no longer asked of people', 'arayış', 'certificates', 0, 20),
  ('1.4', 'Cavab verilən sorğuların payı', 'Share of surveys answered', 'faiz', 'per cent', 9, 25),
  ('1.5', 'İmtina səbəbini anlayan oxucular', 'Readers who understand the reason for a refusal', 'faiz', 'per cent', 41, 80),
  ('2.1', 'Məşğələni keçən rəhbərlər', 'Managers who took the course', 'faiz', 'per cent', 0, 80),
  ('2.3', 'Açıq datada bağlı formada dərc olunan müqavilələr', 'Contracts published in linked form', 'faiz', 'per cent', 0, 100),
  ('3.1', 'Səhifədə yer alan şuralar', 'Councils on the page', 'şura', 'councils', 0, 46),
  ('3.2', 'Yazılı cavab verilən təkliflər', 'Proposals with a written answer', 'faiz', 'per cent', null, 100),
  ('5.2', 'Məlumatı yoxlanılmış rayonlar', 'Districts with verified data', 'rayon', 'districts', 0, 70),
  ('5.3', 'Vəziyyəti məlum olan tövsiyələr', 'Recommendations with a known state', 'tövsiyə', 'recommendations', null, 217),
  ('6.1', 'Vaxtında yenilənən məlumat topluları', 'Datasets updated on time', 'toplu', 'datasets', 112, 300)
) as figure (code, title_az, title_en, unit_az, unit_en, baseline, target)
join public.plans on plans.id = private.plan_current_on(private.today())
join public.commitments on commitments.plan_id = plans.id and commitments.code = figure.code;

insert into public.indicator_values (indicator_id, measured_on, value, source)
select indicators.id, private.demo_day(-measured.days_ago), measured.value,
  '{"az": "Qurumun məlumatı (nümunə rəqəm)", "en": "The agency’s report (sample figure)"}'
from (values
  ('1.1', 128, 1), ('1.1', 8, 3),
  ('1.2', 140, 5), ('1.2', 34, 10),
  ('1.4', 236, 23), ('1.4', 118, 24), ('1.4', 20, 27),
  ('1.5', 150, 86),
  ('2.1', 148, 42), ('2.1', 26, 71),
  ('2.3', 230, 0), ('2.3', 95, 52), ('2.3', 12, 88),
  ('3.1', 165, 12), ('3.1', 5, 31),
  ('3.2', 60, 0), ('3.2', 3, 76),
  ('5.2', 90, 43), ('5.2', 12, 63),
  ('5.3', 110, 149), ('5.3', 29, 168),
  ('6.1', 150, 187), ('6.1', 33, 231), ('6.1', 1, 238)
) as measured (code, days_ago, value)
join public.commitments on commitments.plan_id = private.plan_current_on(private.today()) and commitments.code = measured.code
join public.indicators on indicators.commitment_id = commitments.id;
