-- What each commitment of the second plan promised, in plain words: the promise as it was made, not what became of it.
update public.commitments set plain_summary = jsonb_build_object('az', summary.az, 'en', summary.en)
from (values
  ('1', 'Elektron xidmətlərin hamısını bir portalda tapmaq mümkün olmalı, portaldan istifadə asanlaşmalı idi.',
    'All electronic services were to be found on one portal, and the portal was to become easier to use.'),
  ('2', 'Dövlət qurumlarının əlində olan informasiyanı almaq insanlar üçün asanlaşmalı idi.',
    'It was to become easier for people to get the information that public bodies hold.'),
  ('3', 'Qanun və ya başqa hüquqi akt axtaran hər kəs daha yaxşı elektron bazadan istifadə edə bilməli idi.',
    'Whoever looks for a law or another legal act was to have a better electronic base to look in.'),
  ('4', 'Vətəndaş cəmiyyəti institutlarına öz işlərini görməkdə dəstək verilməli idi.',
    'Civil society organizations were to get support for the work they do.'),
  ('5', 'Qərarlar hələ hazırlanarkən insanlar öz sözünü daha çox deyə bilməli idi.',
    'People were to have more of a say while decisions are still being prepared.'),
  ('6', 'Dövlətin pulunun haradan gəldiyi və nəyə getdiyi daha aydın görünməli idi.',
    'It was to become clearer where the state’s money comes from and where it goes.'),
  ('7', 'Bələdiyyədə qulluğa qəbul qaydaları yaxşılaşdırılmalı idi.',
    'The way in which people are taken on to serve in a municipality was to be improved.'),
  ('8', 'Bələdiyyə qulluqçuları peşə hazırlığı keçməli, işdə etik davranmalı idi.',
    'People who work for municipalities were to be trained for their work and to conduct themselves ethically.'),
  ('9', 'Neft, qaz və digər yeraltı sərvətlərin hasilatında şəffaflıq üçün görülən işlər davam etməli idi.',
    'Work for openness in oil, gas and mining was to go on.'),
  ('10', 'Korrupsiyanın qarşısını alan qanunlar yaxşılaşdırılmalı idi.',
    'The laws that prevent corruption were to be improved.'),
  ('11', 'Özəl şirkətlər daha açıq işləməyə həvəsləndirilməli idi.',
    'Private companies were to be encouraged to work more openly.'),
  ('12', 'İnsanlara açıq hökumətin nə olduğu izah edilməli, bu sahədə əməkdaşlıq qurulmalı idi.',
    'People were to learn what open government is, and there was to be cooperation in this field.'),
  ('13', 'Planın necə yerinə yetirildiyi izlənilməli idi.',
    'Somebody was to keep track of how the plan is carried out.')
) as summary (code, az, en), public.plans
where plans.id = commitments.plan_id and plans.slug = '2016-2018' and commitments.code = summary.code;
