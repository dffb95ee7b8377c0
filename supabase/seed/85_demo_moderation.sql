-- Reports, hidden words, appeals and the log: hidden under a published rule, restored, upheld, kept, held for a word, released, refused,
-- and what waits for the secretariat today. What was hidden is rude or careless on purpose, and harmless.

create temp table judged (nr integer, comment_id bigint, author_id uuid, body text) on commit drop;
with said (nr, code, below, mailbox, kind, days_ago, at, body) as (values
  (1, '4.2', 'Bu öhdəlikdə tərəfdaşıq%', 'entrepreneur', 'comment', 57, time '23:12', 'Orada oturanların hamısı tənbəl və savadsızdır, onlardan nə gözləyirsiniz?'),
  (2, '1.3', 'Bizim kəndə avtobus%', 'citizen', 'comment', 12, time '21:40', 'Qonşumuz Nümunə xalanın nömrəsi 000 000 00 00, xəstəliyi də var. Zəng edib soruşun, avtobus gəlməyəndə o nə edir.'),
  (3, '2.2', null, 'student', 'concern', 8, time '00:35', 'Reyestri gözləyənlər sadəlövhdür. Bunu yazanlar da, oxuyanlar da özünü aldadır.'),
  (4, '2.3', null, 'journalist', 'comment', 72, time '19:03', 'Eyni rayonda üç müqavilənin məbləği qəpiyinə qədər eynidir. Faylı və hesablamanı burada qoymuşuq: https://example.org/articles/three-contracts'),
  (5, '1.4', null, 'entrepreneur', 'comment', 92, time '12:12', 'Növbə gözləmək istəməyənlər bizim şirkətə yazsın, sənədlərinizi ödənişlə biz toplayırıq: https://example.org/our-company'),
  (6, '2.1', null, 'lawyer', 'concern', 56, time '10:20', 'Məşğələdəki misallardan biri kazino kuponu ilə bağlıdır: hədiyyə sayılıb-sayılmadığı qaydada aydın yazılmalıdır.'),
  (7, '5.1', null, 'student', 'comment', 49, time '03:47', 'Büdcədən danışmaqdansa, bu mərc saytı ilə bir gündə ikiqat qazanın: https://example.org/bets'),
  (8, '4.3', null, 'pensioner', 'comment', 1, time '14:55', 'Məktəbin yanında açılan qumar zalı barədə valideynlər qərar verə biləcəkmi? Nəvəm hər gün oradan keçir.'),
  (9, '3.1', null, 'teacher', 'concern', 26, time '18:49', 'Şuraya seçilmişəm, bir ildir heç kim məni iclasa çağırmayıb. Protokol dərc olunur, amma mən orada olmamışam.'),
  (10, '6.2', null, 'journalist', 'comment', 3, time '16:16', 'Bazanın yanlış göstərdiyi iki maddəni tapdıq. Səhv redaksiyaya yox, oxucuya baha başa gəlir: https://example.org/articles/wrong-articles')
), written as (
  insert into public.comments (commitment_id, parent_id, author_id, kind, body, created_at)
  select private.demo_commitment('next', said.code), parents.id, users.id, said.kind::public.comment_kind, said.body,
    (private.demo_day(-said.days_ago) + said.at) at time zone 'Asia/Baku'
  from said
  join auth.users on users.email = said.mailbox || '@demo.test'
  left join public.comments as parents on parents.body like said.below
  order by said.days_ago desc
  returning id, author_id, body
)
insert into judged select said.nr, written.id, written.author_id, said.body from written join said on said.body = written.body;

insert into public.comment_reports (comment_id, reporter_id, reason, created_at, settled_at)
select judged.comment_id, users.id, report.reason, (private.demo_day(-report.days_ago) + time '09:10') at time zone 'Asia/Baku',
  (private.demo_day(-report.settled_ago) + time '11:30') at time zone 'Asia/Baku'
from (values
  (1, 'local-voice', 56, 55, 'İnsanlara təhqirdir, işə aid bir söz yoxdur.'), (1, 'teacher', 56, 55, 'Kobud ifadə.'),
  (2, 'teacher', 11, 10, 'Başqasının nömrəsi və xəstəliyi yazılıb.'), (3, 'lawyer', 7, 6, 'Oxucuları aşağılayır.'),
  (4, 'entrepreneur', 71, 70, 'Öz məqaləsini reklam edir.'), (5, 'student', 91, 90, 'Reklamdır.'),
  (9, 'digital', 25, 23, 'Yoxlanılmamış iddiadır.'),
  (10, 'entrepreneur', 2, null, 'Yenə öz saytına keçid qoyub, mövzuya aidiyyəti varmı?'), (10, 'student', 1, null, 'Eyni keçidi üçüncü dəfə görürəm.')
) as report (nr, mailbox, days_ago, settled_ago, reason)
join judged using (nr)
join auth.users on users.email = report.mailbox || '@demo.test';

create temp table decided (nr integer, action public.moderation_action, rule text, days_ago integer, note_az text, note_en text) on commit drop;
insert into decided values
  (5, 'hidden', '2', 90, 'Ödənişli xidmətin reklamıdır.', 'An advertisement of a paid service.'),
  (5, 'upheld', '2', 84, 'Şikayətdə göstərilən səbəb reklam qaydasını dəyişmir.', 'The reason given does not change the rule on advertising.'),
  (4, 'hidden', '2', 70, 'Məqalənin təbliği kimi qəbul edilib.', 'Taken for promotion of an article.'),
  (4, 'restored', null, 66, 'Müəllif haqlıdır: hesablama öhdəliyə aiddir. Gizlətmə səhv olub.', 'The author is right: the calculation concerns the commitment. Hiding it was a mistake.'),
  (1, 'hidden', '3', 55, 'Ümumiləşdirilmiş təhqir.', 'An insult to everybody who works there.'),
  (6, 'released', null, 54, 'Söz mövzuya aiddir.', 'The word belongs to the subject.'),
  (7, 'refused', '2', 48, 'Mərc oyununun reklamıdır.', 'An advertisement of betting.'),
  (9, 'kept', null, 23, 'Şəxsi təcrübədir və mövzuya aiddir; qurum cavab verə bilər.', 'Personal experience on the subject; the agency may answer.'),
  (2, 'hidden', '4', 10, 'Başqa şəxsin nömrəsi və səhhəti yazılıb.', 'It names another person’s number and health.'),
  (3, 'hidden', '3', 6, 'Oxucuları aşağılayan ifadələr.', 'Words that look down on readers.');
insert into public.moderation_log (comment_id, action, rule_id, note, decided_at)
select judged.comment_id, decided.action, rules.id, jsonb_build_object('az', decided.note_az, 'en', decided.note_en),
  (private.demo_day(-decided.days_ago) + time '11:30') at time zone 'Asia/Baku'
from decided join judged using (nr) left join public.platform_rules as rules on rules.code = decided.rule
order by decided.days_ago desc;

insert into public.appeals (comment_id, body, created_at, settled_at)
select judged.comment_id, appeal.body, (private.demo_day(-appeal.days_ago) + time '20:05') at time zone 'Asia/Baku',
  (private.demo_day(-appeal.settled_ago) + time '11:30') at time zone 'Asia/Baku'
from (values
  (5, 88, 84, 'Bu reklam deyil, insanlara kömək təklifidir.'), (4, 69, 66, 'Məqalə hesablamanın özüdür: müqavilələr bu öhdəlik üzrə açılan fayllardan götürülüb.'),
  (3, 5, null, 'Heç kimin adını çəkməmişəm. “Sadəlövh” sözünü çıxarıb yenidən yazmağa hazıram.')
) as appeal (nr, days_ago, settled_ago, body)
join judged using (nr)
order by appeal.days_ago desc;

insert into public.hidden_texts (comment_id, body) select judged.comment_id, judged.body from judged where judged.nr in (1, 2, 3, 5, 7);
update public.comments set state = 'hidden', body = null from judged where judged.comment_id = comments.id and judged.nr in (1, 2, 3, 5, 7);
update public.comments set state = 'visible', published_at = (select max(log.decided_at) from public.moderation_log as log where log.comment_id = comments.id)
from judged where judged.comment_id = comments.id and judged.nr = 6;
drop table judged, decided;
