export default {
  title: 'Qiymətləndirmə',
  intro:
    'Dərc etdiyiniz qiymətləndirməni hamı görür və onu sonradan dəyişmək olmur. Fikriniz dəyişsə, yenisini dərc edin: əvvəlki də saxlanılır.',
  voice: 'Kimin adından?',
  as: 'Siz {who} adından danışırsınız.',
  earlier: {
    title: 'Əvvəlki qiymətləndirməniz',
    filled:
      'Əvvəlki qiymətləndirmənizin ({year}) cavabları formaya köçürülüb. Bu forma ilə yeni qiymətləndirmə dərc edəcəksiniz, əvvəlki isə olduğu kimi qalacaq.',
  },
  agency: {
    title: 'Qurum nə deyir',
    silent: 'Qurum bu öhdəlik barədə hələ heç bir məlumat dərc etməyib.',
    evidence: '{n} sübut əlavə edilib',
    noEvidence: 'Sübut əlavə edilməyib',
    all: 'Qurumun bütün məlumatları',
  },
  indicator: 'Qiymətləndirmə indikatoru',
  completion: { legend: 'Öhdəlik nə dərəcədə icra edilib?' },
  verifiability: {
    legend: 'Yoxlanıla bilmə',
    hint: 'Öhdəliyin mətni nə edilməli olduğunu sonradan yoxlamaq üçün kifayət qədər konkretdirmi?',
  },
  ambition: { legend: 'İddialılıq', hint: 'Tam icra edilsə, öhdəlik nəyi dəyişə bilər?' },
  lens: {
    legend: 'Açıq hökumətə aidlik',
    hint: 'Öhdəlik şəffaflığı, vətəndaş iştirakını və ya hesabatlılığı artırırmı?',
  },
  notRated: 'Qiymətləndirmirəm',
  year: {
    label: 'Hansı il qiymətləndirilir?',
    hint: 'Ən son ilin qiymətləndirməsi birinci göstərilir.',
  },
  narrative: {
    legend: 'Nəyə əsasən?',
    hint: 'Nə gördüyünüzü və necə yoxladığınızı yazın, mümkünsə, mənbəyə keçid verin. Ən azı bir dildə.',
  },
  restored: 'Yazdığınız qaralama ({when}) bu cihazda saxlanılmışdı və bərpa olundu.',
  startOver: 'Yenidən başla',
  startOverTitle: 'Qaralama silinsin?',
  startOverText: '“{title}” öhdəliyi üzrə qiymətləndirmənin qaralaması silinəcək. Bunu geri qaytarmaq olmaz.',
  startOverConfirm: 'Qaralamanı sil',
  kept: 'Yazdıqlarınız bu cihazda saxlanılır.',
  notKept: 'Brauzeriniz qaralama saxlamağa icazə vermir: səhifəni bağlasanız, yazdıqlarınız itəcək.',
  submit: 'Dərc et',
  busy: 'Dərc edilir…',
  published: 'Qiymətləndirməniz dərc olundu.',
  safe: 'Heç nə dərc olunmayıb. Yazdıqlarınız bu səhifədə qalır.',
  unsure:
    'Cavab gəlmədi. Yenidən göndərməzdən əvvəl öhdəliyin səhifəsində qiymətləndirmənin dərc olunub-olunmadığına baxın.',
  signIn: 'Yenidən daxil ol',
  leave: {
    title: 'Qiymətləndirmə dərc edilmədən çıxılsın?',
    text: 'Yazdıqlarınız bu cihazda qaralama kimi saxlanılır və bu səhifəni yenidən açanda bərpa olunur.',
    textLost: 'Brauzeriniz qaralama saxlamır: çıxsanız, yazdıqlarınız itəcək.',
    confirm: 'Çıx',
  },
  refused: {
    title: 'Siz bu öhdəliyi qiymətləndirə bilməzsiniz',
    who: 'Hər tərəf yalnız öz adından danışır. Öhdəliyi müstəqil qiymətləndirici, vətəndaş cəmiyyəti institutlarının üzvləri (öz təşkilatı adından) və katiblik qiymətləndirir. Məsul qurum isə icra barədə məlumat verir.',
    draft: 'Plan hələ dərc olunmayıb, onun öhdəlikləri qiymətləndirilmir.',
    comment: 'Öz adınızdan öhdəliyin səhifəsində rəy yaza bilərsiniz.',
    back: 'Öhdəliyin səhifəsi',
  },
  wrong: {
    completion: 'Öhdəliyin nə dərəcədə icra edildiyini seçin.',
    year: '2000 ilə bu il arasında bir il yazın.',
    narrative: 'Qiymətin nəyə əsaslandığını ən azı bir dildə yazın.',
    too_long: 'Mətn çox uzundur, qısaldın.',
  },
}
