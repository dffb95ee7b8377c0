/** The words of the glossary, and of its terms in place. */
export default {
  glossary: {
    title: 'Terminlər lüğəti',
    lede: 'Bu saytda işlənən sözlər sadə dildə: hər sözün bir mənası var, hər yerdə eyni.',
    method: 'Metod və şkalalar',
    terms: {
      plan: {
        name: 'Fəaliyyət planı',
        text: 'Dövlət qurumlarının açıq hökumət üzrə müəyyən müddətdə nə edəcəyini yazan rəsmi sənəd.',
      },
      theme: { name: 'İstiqamət', text: 'Planın bir mövzuya aid hissəsi, məsələn, maliyyə şəffaflığı.' },
      commitment: {
        name: 'Öhdəlik',
        text: 'Planda verilən bir vəd: kim, nəyi, nə vaxta qədər etməlidir. Planlar onu “tədbir” də adlandırır.',
      },
      milestone: { name: 'Mərhələ', text: 'Öhdəliyin öz müddəti olan bir addımı.' },
      lead: {
        name: 'Əsas icraçı',
        text: 'Öhdəliyin icrasına və onun barəsində məlumata cavabdeh olan qurum. Bir neçə ola bilər.',
      },
      supporting: {
        name: 'Birgə icraçı',
        text: 'İcraya kömək edən, amma ona başçılıq etməyən dövlət qurumu.',
      },
      completion: {
        name: 'İcra vəziyyəti',
        text: 'Qurumun öz son məlumatında dediyi: başlanmayıb, qismən, əsasən və ya tam icra edilib.',
      },
      overdue: { name: 'Gecikir', text: 'İcra müddəti keçib, öhdəlik isə icra edilməyib.' },
      silent: {
        name: 'Məlumat verilməyib',
        text: 'Öhdəlik barədə heç vaxt məlumat dərc olunmayıb. Bu, iş görülmədiyi demək deyil: sadəcə bilinmir.',
      },
      original: {
        name: 'İlkin müddət',
        text: 'Planda ilk yazılan müddət. Müddət dəyişsə də, o olduğu kimi qalır və gecikmə hər ikisinə görə görünür.',
      },
      update: {
        name: 'İcra barədə məlumat',
        text: 'Qurumun gördüyü iş barədə özünün verdiyi məlumat. Dərc olunduqdan sonra dəyişdirilmir, yalnız yenisi ilə düzəldilir.',
      },
      evidence: {
        name: 'Sübut',
        text: 'Məlumatı təsdiqləyən fayl və ya keçid. Sübut olmadan “icra edilib” demək olmur.',
      },
      round: {
        name: 'Hesabat dövrü',
        text: 'Əsas icraçıların hər öhdəlik üzrə bir məlumat verməli olduğu müddət. Kimin vaxtında, kimin gec verdiyi hesabat kartında görünür.',
      },
      assessment: {
        name: 'Qiymətləndirmə',
        text: 'Qurumdan başqasının – vətəndaş cəmiyyətinin, müstəqil qiymətləndiricinin, katibliyin icra barədə rəyi.',
      },
      reviewer: {
        name: 'Müstəqil qiymətləndirici',
        text: 'İcranı öz qaydaları ilə yoxlayan, hökumətdən asılı olmayan şəxs və ya mexanizm.',
      },
      disagreement: {
        name: 'Fikir fərqi',
        text: 'Qurumun dediyi ilə başqalarının gördüyü arasında şkala üzrə pillələrin sayı. Fikirlərdən orta çıxarılmır.',
      },
      indicator: {
        name: 'Göstərici',
        text: 'Öhdəliyin nəticəsini ölçən rəqəm: ilkin dəyər, ölçülən dəyərlər və hədəf.',
      },
      programme: {
        name: 'Texniki yardım proqramı',
        text: 'Öhdəliklərin icrasına pul və ya bilik verən, adətən beynəlxalq tərəfdaşların maliyyələşdirdiyi proqram.',
      },
      response: {
        name: 'Rəsmi cavab',
        text: 'Sual və tövsiyəyə qurumun və ya katibliyin müəyyən iş günü ərzində verdiyi əsaslandırılmış cavab. Sonradan dəyişdirilmir.',
      },
      platform: {
        name: 'Dialoq Platforması',
        text: 'Hökumət–Vətəndaş Cəmiyyəti Dialoq Platforması: dövlət qurumları və vətəndaş cəmiyyəti planı burada birgə müzakirə edir.',
      },
      decision: {
        name: 'Qərar',
        text: 'Platformanın iclasında qəbul edilən: kim, nəyi, nə vaxta qədər etməlidir. Nə ilə nəticələndiyi yanında yazılır.',
      },
      withdrawn: {
        name: 'Ləğv edilib',
        text: 'Öhdəlik səbəbi göstərilməklə plandan çıxarılıb. O, saytda qalır, amma göstəricilərə daxil edilmir.',
      },
      ledger: {
        name: 'Dəyişikliklər reyestri',
        text: 'Saytda dərc olunanların hər dəyişikliyinin ardıcıl siyahısı. Hər qeyd özündən əvvəlkinin nəzarət kodunu daşıyır, ona görə heç biri gizlicə dəyişdirilə bilməz.',
      },
      digest: {
        name: 'Nəzarət kodu (SHA-256)',
        text: 'Faylın və ya mətnin “barmaq izi”: bir hərf dəyişsə, tamam başqa olur. Onunla hər kəs yoxlaya bilər ki, heç nə dəyişməyib.',
      },
    },
  },
}
