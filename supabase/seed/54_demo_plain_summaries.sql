-- The sample plan in plain words. Two commitments have none yet and one lacks its English, so that the secretariat has
-- something to write; the withdrawn one needs none.
update public.commitments set plain_summary = jsonb_strip_nulls(jsonb_build_object('az', summary.az, 'en', summary.en))
from (values
  ('1.1', 'Uşağınız doğulanda, köçəndə, işə düzələndə və ya pensiyaya çıxanda dörd quruma yox, bir yerə müraciət edəcəksiniz.', 'When you have a child, move house, start work or retire, you will apply once instead of to four agencies.'),
  ('1.2', 'Dövlət özündə olan arayışı sizdən bir daha istəməyəcək: qurumlar onu bir-birindən alacaq.', 'The state will not ask you for a paper it already has: agencies will get it from each other.'),
  ('1.3', 'Səyyar xidmət avtobusunun kəndinizə nə vaxt gələcəyi üç ay əvvəldən bilinəcək və növbəni telefonla tutmaq olacaq.', 'You will know three months ahead when the service bus comes to your village, and can book your turn by telephone.'),
  ('1.4', 'Hər xidmətdən sonra iki sual veriləcək, cavabların nəticəsi isə hər ay hamıya göstəriləcək.', 'After every service you will be asked two questions, and everybody will see the results each month.'),
  ('1.5', 'Müavinət barədə məktub sadə yazılacaq: niyə belə qərar verilib və hara şikayət etmək olar.', 'Letters about benefits will say plainly why it was decided so and where to complain.'),
  ('1.6', 'Ən çox işlədilən əlli elektron xidmətdən əlilliyi olan insanlar da köməksiz istifadə edə biləcək.', 'People with disabilities will be able to use the fifty most used e-services without help.'),
  ('2.1', 'Rəhbər işdə olan məmurlar real hadisələr üzərində dürüst davranmağı öyrənəcək, altı aydan sonra isə bunun işə təsiri yoxlanılacaq.', 'Officials in charge of others will learn fair conduct from real cases, and half a year later somebody will check whether it helped.'),
  ('2.2', 'Məmura bahalı hədiyyə veriləndə bunu hamı görəcək: kim verib, kim alıb.', 'When an official is given a costly present, everybody will be able to see it in one public register.'),
  ('2.3', 'Dövlətin kimdən nə aldığını elandan müqaviləyə qədər bir faylda görmək və araşdırmaq mümkün olacaq.', 'You will be able to follow in one file what the state buys and from whom, from the notice to the contract.'),
  ('2.4', 'Neçə korrupsiya işinin araşdırıldığı və dövlətə nə qədər pul qaytarıldığı hər il eyni cədvəllərlə göstəriləcək.', 'Every year the same tables will show how many corruption cases were examined and how much money came back to the state.'),
  ('3.1', 'İctimai şurada kimlərin olduğunu, nə vaxt toplandıqlarını və təkliflərinin nə ilə nəticələndiyini bir səhifədən biləcəksiniz.', 'One page will tell you who sits on each public council, when it meets and what became of its proposals.'),
  ('3.2', 'Xidmət mərkəzlərinin işini müstəqil təşkilatlar yoxlayacaq, qurum isə hər təklifə yazılı cavab verəcək.', 'Independent organizations will check how service centres work, and the agency will answer each of their proposals in writing.'),
  ('3.3', 'Yaşadığınız yerdə havanın və suyun necə olduğunu xəritədə görəcəksiniz; rəqəmlər hər saat yenilənəcək.', 'You will see on a map, updated every hour, how clean the air and water are where you live.'),
  ('4.1', 'Qanun layihəsinə təklif göndərən hər kəs ona nə cavab verildiyini və qəbul olunmayıbsa, səbəbini oxuya biləcək.', 'Whoever sends a proposal on a draft law will be able to read the answer, and the reason if it was refused.'),
  ('4.2', 'On bələdiyyədə pulun bir hissəsinin nəyə xərclənəcəyini sakinlər səs verib özləri seçəcək.', 'In ten municipalities residents will vote on what part of the money is spent on.'),
  ('4.4', 'Petisiyanı internetdən imzalamaq, neçə nəfərin imzaladığını və nə cavab verildiyini görmək mümkün olacaq.', 'You will be able to sign a petition online, see how many others did, and read the answer.'),
  ('5.1', 'Dövlətin pulunun haradan gəldiyi və nəyə getdiyi sadə dildə, şəkillərlə izah olunacaq; rəqəmləri yükləyib özünüz hesablaya biləcəksiniz.', 'Plain words and pictures will explain where the state’s money comes from and where it goes, with figures you can download.'),
  ('5.2', 'Rayonunuzda məktəblərə, yollara və xəstəxanalara adambaşına nə qədər pul xərcləndiyini xəritədə görəcəksiniz.', 'A map will show how much is spent per person on schools, roads and hospitals in your district.'),
  ('5.3', 'Yoxlamadan sonra quruma nə tövsiyə edildiyini və bunun yerinə yetirilib-yetirilmədiyini hamı görəcək.', 'Everybody will see what auditors told an agency to put right, and whether it did.'),
  ('5.4', 'Hansı sahənin və rayonun nə qədər vergi ödədiyi, hansı güzəştləri aldığı üç aydan bir göstəriləcək.', 'Every three months you will see how much tax each sector and district paid, and who was let off what.'),
  ('6.1', 'Hər qurum açıq məlumatını nə vaxt yeniləyəcəyini qabaqcadan deyəcək, gecikəndə bu, portalda görünəcək.', 'Each agency will say in advance when it updates its open data, and the portal will show when it is late.'),
  ('6.2', 'Qanunun dünənki və bugünkü mətnini yan-yana qoyub nəyin dəyişdiyini görmək mümkün olacaq.', 'You will be able to put the old and the new text of a law side by side and see what changed.'),
  ('6.3', 'İnformasiya sorğusunu istənilən quruma bir səhifədən göndərəcək, nə vaxt cavab alacağınızı nömrə ilə izləyəcəksiniz.', 'You will send a request for information to any agency from one page, and follow it by its number.'),
  ('6.4', 'Statistik rəqəmlərin hansı gün çıxacağı bir il əvvəldən bilinəcək, rəqəm düzəldiləndə isə səbəbi deyiləcək.', null)
) as summary (code, az, en), public.plans
where plans.id = commitments.plan_id and plans.lifecycle = 'active' and plans.is_sample and commitments.code = summary.code;
