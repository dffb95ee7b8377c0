-- The sample plan in plain words; a few commitments have none yet, so that the secretariat has something to write.
update public.commitments set plain_summary = jsonb_build_object('az', summary.az, 'en', summary.en)
from (values
  ('1.1', 'Uşağınız doğulanda, köçəndə, işə düzələndə və ya pensiyaya çıxanda dörd quruma yox, bir yerə müraciət edəcəksiniz.', 'When you have a child, move house, start work or retire, you will apply once instead of to four agencies.'),
  ('1.2', 'Dövlət özündə olan arayışı sizdən bir daha istəməyəcək: qurumlar onu bir-birindən alacaq.', 'The state will not ask you for a paper it already has: agencies will get it from each other.'),
  ('1.3', 'Səyyar xidmət avtobusunun kəndinizə nə vaxt gələcəyi üç ay əvvəldən bilinəcək və növbəni telefonla tutmaq olacaq.', 'You will know three months ahead when the service bus comes to your village, and can book your turn by telephone.'),
  ('1.4', 'Hər xidmətdən sonra iki sual veriləcək, cavabların nəticəsi isə hər ay hamıya göstəriləcək.', 'After every service you will be asked two questions, and everybody will see the results each month.'),
  ('1.5', 'Müavinət barədə məktub sadə yazılacaq: niyə belə qərar verilib və hara şikayət etmək olar.', 'Letters about benefits will say plainly why it was decided so and where to complain.'),
  ('1.6', 'Ən çox işlədilən əlli elektron xidmətdən əlilliyi olan insanlar da köməksiz istifadə edə biləcək.', 'People with disabilities will be able to use the fifty most used e-services without help.')
) as summary (code, az, en), public.plans
where plans.id = commitments.plan_id and plans.lifecycle = 'active' and plans.is_sample and commitments.code = summary.code;
