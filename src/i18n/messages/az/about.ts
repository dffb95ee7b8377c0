export default {
  title: 'Bu sayt necə işləyir',
  lede: 'Burada milli fəaliyyət planlarının hər bir öhdəliyi, ona cavabdeh olan qurumlar, görülən işlər və vətəndaş cəmiyyətinin rəyi bir yerdədir. Baxmaq üçün qeydiyyat lazım deyil.',
  contents: 'Bu səhifədə',
  sources: {
    title: 'Məlumat haradan gəlir',
    plan: 'Öhdəliklər, müddətlər və məsul qurumlar fəaliyyət planının rəsmi mətnindən götürülür. Plandakı müddət “ildə bir dəfə” və ya “2021–2022-ci illər” kimi yazılıbsa, həmin ifadə olduğu kimi saxlanılır, hesablamalarda isə onun yol verdiyi son gün əsas götürülür.',
    updates:
      'İcranın gedişi barədə məlumatı məsul qurumun koordinatoru və ya katiblik təqdim edir, katiblik isə onu dərc edir və ya səbəbini yazıb geri qaytarır. Dərc edilmiş məlumat sonradan dəyişdirilmir: səhv varsa, yeni məlumat dərc olunur, əvvəlki də yerində qalır.',
    comments:
      'Rəy, sual, tövsiyə və narahatlıqlarını qeydiyyatdan keçən hər kəs öz adından, vətəndaş cəmiyyəti institutları isə təşkilat adından yaza bilər. Müəllif öz rəyini silə bilər; bu halda mətn silinir, rəyin yeri və tarixi isə qalır.',
    ratings: 'Müstəqil qiymətləndirmələr mənbəyi və ili ilə birlikdə, öz şkalasının sözləri ilə göstərilir.',
    voices:
      'Qurumun məlumatı, müstəqil qiymətləndirmə və vətəndaş cəmiyyətinin rəyi yan-yana durur. Onlardan heç vaxt ortaq bir “yekun qiymət” çıxarılmır.',
  },
  scales: {
    completion: {
      title: 'İcra vəziyyəti',
      text: 'İcra vəziyyətini qurum özü bildirir: sonuncu dərc edilmiş məlumatda nə yazılıbsa, o göstərilir.',
    },
    schedule: {
      title: 'Müddət',
      text: 'Müddət öhdəliyin hazırda qüvvədə olan son gününə görə hesablanır. Müddət dəyişdirilibsə, ilkin müddət, yeni müddət və dəyişikliyin səbəbi öhdəliyin səhifəsində yazılır. Bitmiş planda vaxt planın son günündə dayanır: plan bağlandıqdan sonra gecikmə artmır.',
    },
    freshness: {
      title: 'Məlumatın yeniliyi',
      text: 'Öhdəlik barədə son məlumatın nə vaxt dərc edildiyini göstərir. Məlumatın olmaması işin görülmədiyi anlamına gəlmir və heç yerdə 0% kimi göstərilmir.',
    },
    lifecycle: {
      title: 'Planın və öhdəliyin qüvvədə olması',
      text: 'Planın hansı mərhələdə olduğunu və öhdəliyin hələ planda qalıb-qalmadığını bildirir.',
    },
  },
  completion: {
    none: 'Qurum bu öhdəlik barədə hələ heç bir məlumat dərc etməyib.',
    not_started: 'Qurumun məlumatına görə, işə hələ başlanmayıb. Qurum bunun səbəbini yazmalıdır.',
    limited:
      'Bəzi addımlar atılıb, işin çoxu isə hələ qabaqdadır. Qurum qarşıya çıxan çətinlikləri yazmalıdır.',
    substantial: 'İşin çoxu görülüb, lakin öhdəlik hələ tam yerinə yetirilməyib.',
    complete:
      'Öhdəlik tam yerinə yetirilib. Qurum ən azı bir sübut göstərmədən bunu yaza bilməz, sübutu isə hər kəs yoxlaya bilər.',
  },
  schedule: {
    no_date: 'Planda bu öhdəlik üçün son gün göstərilməyib.',
    upcoming: 'Öhdəliyin başlama tarixi hələ çatmayıb.',
    on_time: 'İş davam edir, müddətin bitməsinə 30 gündən çox qalır.',
    due_soon: 'Müddətin bitməsinə 30 gün və ya daha az qalır, öhdəlik isə hələ icra edilməyib.',
    overdue: 'Müddət keçib, öhdəlik isə icra edilməyib. Neçə gün gecikdiyi yanında yazılır.',
    unreported:
      'Plan başa çatıb, müddət keçib, amma nəticə barədə heç vaxt məlumat dərc edilməyib. Öhdəliyin icra edilib-edilmədiyini bilmirik, ona görə onu nə icra edilmiş, nə də gecikən sayırıq.',
    done_on_time: 'Öhdəlik müddət bitməmiş və ya bitdiyi gün icra edilib.',
    done_late: 'Öhdəlik müddət bitdikdən sonra icra edilib.',
  },
  freshness: {
    silent: 'Bu öhdəlik barədə heç vaxt məlumat dərc edilməyib.',
    stale: 'Son məlumatdan planın hesabat intervalından (adətən 180 gün) çox vaxt keçib.',
    fresh:
      'Son məlumat planın hesabat intervalı ərzində dərc edilib və ya öhdəliyin icra edildiyini bildirir.',
    final: 'Plan başa çatıb və yeni məlumat gözlənilmir. Son məlumatın tarixi yanında göstərilir.',
  },
  lifecycle: {
    draft: 'Plan hazırlanır və hələ təsdiq olunmayıb.',
    active: 'Plan icra olunur. Öhdəlik planda qalır və icra edilməlidir.',
    closed: 'Planın müddəti bitib. Məlumatlar qalır, yeni öhdəlik əlavə edilmir.',
    withdrawn:
      'Öhdəlik plandan çıxarılıb və ləğvin səbəbi göstərilib. Belə öhdəliklər ayrıca sayılır və başqa heç bir göstəriciyə daxil edilmir.',
  },
  voices: {
    title: 'Dörd tərəfin fikri',
    text: 'Öhdəlik barədə dörd tərəf danışır, hər biri yalnız öz adından: qurum icra barədə məlumat verir, müstəqil qiymətləndirici öz metodikası ilə yoxlayır, vətəndaş cəmiyyəti institutlarının üzvləri öz təşkilatı adından qiymət verir, katiblik də öz qiymətini bildirir. Qiymətləndirmə sonradan dəyişdirilmir: fikir dəyişəndə yenisi dərc olunur, əvvəlki də saxlanılır.',
    judgement:
      'İcranı hamı eyni şkala ilə qiymətləndirir. Onun beş pilləsi var; qurum özü dörd üst pillədən birini seçir, “sübut yoxdur” qiymətini isə yalnız digər tərəflər verə bilər.',
    more: 'Müstəqil qiymətləndirici bundan başqa üç suala da cavab verir:',
    disagreement: {
      title: 'Fikirlər nə vaxt fərqlidir',
      text: 'Hər tərəfin son sözü götürülür və ən uzaq iki söz arasında neçə pillə olduğu sayılır: “icra edilib” ilə “qismən icra edilib” arasında iki pillə var. Fərq sıfırdırsa, fikirlər eynidir. Bu şkala üzrə yalnız bir tərəf danışıbsa, müqayisə aparılmır. Əvvəlki illərin başqa metodikaları ilə verilən qiymətlər öz sözləri ilə göstərilir və heç vaxt müqayisə edilmir. Fikirlərdən orta qiymət də çıxarılmır: fərqin özü göstəricidir.',
    },
  },
  roles: {
    title: 'Kim nəyə cavabdehdir',
    lead: 'Öhdəliyin icrasına və məlumat verməyə cavabdeh olan qurum. Bir öhdəliyin bir neçə əsas icraçısı ola bilər.',
    supporting: 'İcraya kömək edən dövlət qurumu.',
    partner: 'İcrada iştirak edən vətəndaş cəmiyyəti institutu, beynəlxalq təşkilat və ya özəl qurum.',
    instructed: 'Plan qurumdan bu işi görməyi tələb edir.',
    recommended: 'Plan quruma bu işi görməyi tövsiyə edir, çünki qurum icra hakimiyyətinə tabe deyil.',
  },
  figures: {
    title: 'Göstəricilər necə hesablanır',
    once: 'Bütün rəqəmlər bir yerdə, verilənlər bazasında hesablanır. Buna görə səhifələr, diaqramlar və yüklənən cədvəllər həmişə eyni rəqəmi göstərir.',
    leads:
      'Qurumlar üzrə göstəricilərdə yalnız qurumun əsas icraçı olduğu öhdəliklər sayılır. Bir neçə əsas icraçısı olan öhdəlik onların hər birində sayılır, buna görə qurumlar üzrə cəm ümumi saydan çox ola bilər.',
    clock: 'Tarixlər Bakı vaxtı ilədir (UTC+4).',
  },
  sample: {
    title: 'Nümunə mətnlər',
    text: 'Saytda onun necə işlədiyini göstərmək üçün yazılmış nümunə mətnlər də ola bilər. Belə mətn olan hər səhifənin əvvəlində bu barədə qeyd var.',
  },
  reuse: {
    title: 'Məlumatdan istifadə',
    download: 'Öhdəliklərin siyahısını seçdiyiniz filtrlərlə birlikdə CSV faylı kimi yükləyə bilərsiniz.',
    links:
      'Axtarış, filtr və sıralama səhifənin ünvanında saxlanılır: gördüyünüzü keçid kimi göndərə bilərsiniz.',
    privacy: 'Sayt ziyarətçiləri izləmir. İstifadəçilərin e-poçt ünvanları heç vaxt dərc edilmir.',
    membership:
      'Sayt ölkənin Açıq Hökumət Tərəfdaşlığına (OGP) üzvlüyü barədə heç nə iddia etmir; onun terminlərindən və dərc etdiyi qiymətləndirmələrdən istifadə edir.',
  },
}
