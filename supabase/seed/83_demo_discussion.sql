-- More of what was asked of the sample plan in force: on single milestones and reports, on meetings, and what waits for its answer.

with said (thread, turn, code, step, on_report, meeting_days, mailbox, organization_slug, kind, days_ago, at, body) as (values
  (1, 0, '1.1', null::integer, false, null::integer, 'citizen', null, 'recommendation', 95, time '20:31', 'Müraciəti internetdən edə bilməyənlər üçün hər mərkəzdə bir əməkdaş ayrılsın: formanı müraciət edənlə birlikdə doldursun.'),
  (2, 0, '1.1', null, true, null, 'entrepreneur', null, 'question', 6, time '11:48', 'Yaşayış yerinin dəyişməsi forması nə vaxt açılacaq? Ofisin ünvanını dəyişmişik, üç quruma ayrıca yazırıq.'),
  (3, 0, '1.1', 4, false, null, 'teacher', null, 'concern', 12, time '18:14', 'Bu mərhələnin müddəti keçib, yeni tarix isə yoxdur. Gözləyən adam nə edəcəyini bilmir.'),
  (4, 0, '1.2', 2, false, null, 'pensioner', null, 'question', 41, time '10:05', 'Siyahıda “yaşayış yeri” arayışı var. Bizim kənddə icra nümayəndəliyi onu yenə istədi. Kimə şikayət edək?'),
  (5, 0, '1.3', null, false, null, 'local-voice', 'local-voice-centre', 'recommendation', 58, time '12:40', 'Cədvəli hər kəndin mağazasında və məktəbində kağızda da asın, telefon nömrəsi ilə birlikdə. Üç kənddə bunu biz özümüz etməyə hazırıq.'),
  (6, 0, '1.4', null, false, null, 'teacher', null, 'recommendation', 30, time '17:22', 'Öhdəliyin adında nəticələrin “açıqlanması” yazılıb, kimə açıqlanacağı isə yox. “Hamıya açıq” yazılsa, mübahisəyə yer qalmaz.'),
  (7, 0, '1.6', null, false, null, 'local-voice', 'local-voice-centre', 'recommendation', 40, time '11:27', 'Yoxlamaya ekran oxuyucusu ilə işləyən könüllüləri rəsmi dəvət edin və onların tapdığı maneələri ayrıca sütunda göstərin.'),
  (8, 0, '2.1', null, true, null, 'journalist', null, 'question', 24, time '13:09', 'Altı aylıq yoxlamada eyni suallar kimə veriləcək və nəticələr qurum üzrə dərc olunacaqmı?'),
  (9, 0, '2.3', null, false, null, 'entrepreneur', null, 'recommendation', 66, time '21:17', 'Müqavilənin yanında ödənişin gecikdiyi günləri də göstərin: kiçik podratçı üçün ən vacib rəqəm budur.'),
  (10, 0, '3.1', null, false, null, 'journalist', null, 'question', 37, time '10:36', 'İclasda adların açıqlanacağı deyildi. Doqquz qurumun siyahısı hansı gün dərc olunacaq?'),
  (11, 0, '5.2', 3, false, null, 'student', null, 'question', 9, time '22:03', 'Xəritənin məlumatını yükləmək üçün açıq fayl olacaqmı, yoxsa yalnız şəkil?'),
  (12, 0, '5.4', null, false, null, 'analyst', 'open-budget-initiative', 'question', 47, time '14:26', 'The quarterly tables are not at the address given in the report. Where can they be downloaded?'),
  (13, 0, '6.1', 3, false, null, 'journalist', null, 'recommendation', 79, time '09:51', 'Gecikmə göstəricisi bayram günlərini də gecikmə sayır. Göstərici düzəlməmiş mərhələ bağlanmasın; lazımdırsa, müddət açıq şəkildə uzadılsın.'),
  (14, 0, '6.2', 2, false, null, 'lawyer', null, 'question', 3, time '08:44', 'Sınaqdan sonra müqayisə görünüşü bağlandı. Neçə qanun üçün mətn artıq işarələnib?'),
  (15, 0, null, null, false, -45, 'journalist', null, 'question', 38, time '12:15', 'İclasın yazısı dərc olunacaqmı? Könüllü sınaq barədə fikir ayrılığını hər iki tərəfin öz sözü ilə oxumaq istərdik.'),
  (15, 1, null, null, false, -45, 'local-voice', 'local-voice-centre', 'comment', 37, time '15:02', 'Biz öz çıxışımızın mətnini verməyə hazırıq.'),
  (16, 0, null, null, false, 18, 'local-voice', 'local-voice-centre', 'recommendation', 2, time '16:30', 'Rayonlardan gəlmək çətindir. İclas canlı yayımlansın və sualları yazılı göndərmək mümkün olsun.'),
  (17, 0, null, null, false, -218, 'civil', 'open-budget-initiative', 'concern', 210, time '11:11', 'Fikir ayrılığının protokola yazılması üçün təşəkkür. Öhdəliyi çıxarmaqla razı deyilik və hesabatların dərcini özümüz izləyəcəyik.')
), placed as (
  select said.*, commitments.id as commitment_id, milestones.id as milestone_id, newest.id as update_id, meetings.id as meeting_id,
    users.id as author_id, organizations.id as organization_id, (private.demo_day(-said.days_ago) + said.at) at time zone 'Asia/Baku' as created_at
  from said
  join auth.users on users.email = said.mailbox || '@demo.test'
  left join public.organizations on organizations.slug = said.organization_slug
  left join public.meetings on meetings.slug = to_char(private.demo_workday(said.meeting_days), 'YYYY-MM-DD')
  left join public.commitments on commitments.id = private.demo_commitment('next', said.code)
  left join public.milestones on milestones.commitment_id = commitments.id and milestones.position = said.step
  left join lateral (
    select updates.id from public.progress_updates as updates
    where said.on_report and updates.commitment_id = commitments.id and updates.state = 'published'
      and updates.published_at < (private.demo_day(-said.days_ago) + said.at) at time zone 'Asia/Baku'
    order by updates.published_at desc limit 1
  ) as newest on true
), opened as (
  insert into public.comments (commitment_id, milestone_id, update_id, meeting_id, author_id, organization_id, kind, body, created_at)
  select commitment_id, milestone_id, update_id, meeting_id, author_id, organization_id, kind::public.comment_kind, body, created_at
  from placed where turn = 0 order by created_at
  returning id, commitment_id, meeting_id, body
)
insert into public.comments (commitment_id, meeting_id, parent_id, author_id, organization_id, kind, body, created_at)
select opened.commitment_id, opened.meeting_id, opened.id, reply.author_id, reply.organization_id, reply.kind::public.comment_kind, reply.body, reply.created_at
from placed as reply
join placed as opening on opening.thread = reply.thread and opening.turn = 0
join opened on opened.body = opening.body
where reply.turn > 0 order by reply.created_at;
