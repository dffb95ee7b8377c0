-- The rules of the dialogue, as a secretariat might publish them, and the words that hold a comment back.

insert into public.platform_rules (code, title, text, position, retired_on, created_at, updated_at)
select rule.code, jsonb_build_object('az', rule.title_az, 'en', rule.title_en), jsonb_build_object('az', rule.text_az, 'en', rule.text_en),
  rule.position, rule.retired_on, moment.added, coalesce((rule.retired_on + time '10:00') at time zone 'Asia/Baku', moment.added)
from (values
  ('1', 1, date '2020-03-05', null::date, 'Kim danışır', 'Who speaks',
    'Hər kəs öz adından və ya üzvü olduğu təşkilatın adından yazır. Başqasının adından, qurumun adından icazəsiz yazmaq olmaz.',
    'Everybody writes as themselves or for the organization they are a member of. Nobody writes for another person, or for an agency without its mandate.'),
  ('2', 2, date '2020-03-05', null, 'Mövzu', 'The subject',
    'Rəy yazıldığı öhdəliyə, mərhələyə, məlumata və ya iclasa aid olmalıdır. Reklam, təbliğat və eyni mətnin dəfələrlə yerləşdirilməsi qəbul edilmir.',
    'A comment concerns the commitment, milestone, report or meeting it is written on. Advertising, campaigning and the same text over and over have no place here.'),
  ('3', 3, date '2020-03-05', null, 'Hörmət', 'Respect',
    'Qərarı və işi sərt tənqid etmək olar, insanı yox. Təhqir, hədə, milli, dini və cinsi ayrı-seçkilik ifadələri gizlədilir.',
    'Decisions and work may be criticized sharply, people may not. Insults, threats and words that discriminate by nation, faith or sex are hidden.'),
  ('4', 4, date '2020-03-05', null, 'Şəxsi məlumat', 'Personal data',
    'Başqasının telefon nömrəsini, ünvanını, sənədinin nömrəsini və ya səhhəti barədə məlumatı yazmaq olmaz; özünüzünkünü də yazmamağı tövsiyə edirik.',
    'Nobody’s telephone number, address, document number or health is written here; we advise against writing one’s own.'),
  ('5', 5, date '2020-03-05', null, 'Cavabın müddəti', 'When an answer is due',
    'Suala və təklifə məsul qurum planda göstərilən iş günləri ərzində əsaslandırılmış cavab verir. Qəbul edilməyən təklifin səbəbi yazılır. Cavabsız qalan suallar hər qurum üzrə açıq göstərilir.',
    'The responsible agency answers questions and recommendations within the working days set by the plan, with reasons. A refusal says why. What stays unanswered is shown openly, agency by agency.'),
  ('6', 6, date '2020-03-05', null, 'Gizlətmə və etiraz', 'Hiding and appeal',
    'Katiblik rəyi yalnız bu qaydalardan birinə istinadla gizlədir; gizlətmə yerində görünür və jurnalda qalır. Müəllif bir dəfə etiraz edə bilər və qərara yenidən baxılır.',
    'The secretariat hides a comment only under one of these rules; the hiding shows in its place and stays in the log. The author may appeal once, and the secretariat looks again.'),
  ('7', 7, date '2020-03-05', null, 'İclaslar', 'Meetings',
    'Dialoq Platforması altı ayda ən azı bir dəfə toplanır. Gündəlik iclasdan ən azı on gün əvvəl, protokol isə iclasdan sonra on gün ərzində dərc olunur. Vətəndaş cəmiyyəti təşkilatları gündəliyə mövzu təklif edə bilər.',
    'The Dialogue Platform meets at least once in six months. The agenda is published at least ten days before, the minutes within ten days after. Civil society organizations may propose topics.'),
  ('8', 8, date '2020-03-05', date '2022-12-20', 'Rəyin əvvəlcədən yoxlanması', 'Comments are read first',
    'Hər rəy dərc olunmazdan əvvəl katiblik tərəfindən oxunur.', 'The secretariat reads every comment before it appears.')
) as rule (code, position, added_on, retired_on, title_az, title_en, text_az, text_en)
cross join lateral (select (rule.added_on + time '10:00') at time zone 'Asia/Baku' as added) as moment;

insert into public.held_words (word) values ('kreditlə pul'), ('mərc saytı'), ('kazino'), ('qumar');
