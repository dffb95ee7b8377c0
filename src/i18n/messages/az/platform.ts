export default {
  rules: {
    title: 'Platformanın qaydaları',
    lede: 'Hökumət–Vətəndaş Cəmiyyəti Dialoq Platformasında necə danışırıq və nə gizlədilir.',
    none: 'Qaydalar hələ dərc edilməyib',
    noneText: 'Katiblik qaydaları dərc edənədək heç bir rəy gizlədilə bilməz.',
    edit: 'Qaydalara düzəliş et',
    changed: 'Mətn dəyişdirilib: {date}',
    linkTo: '{code} nömrəli qaydaya keçid',
    retired: 'Qüvvədən düşmüş qaydalar',
    retiredText:
      'Yeni qərarlar bu qaydalara əsaslanmır. Köhnə qərarlar onlara istinad etdiyi üçün burada qalırlar.',
    retiredOn: 'Qüvvədən düşüb: {date}.',
    how: {
      title: 'Qaydalar necə tətbiq olunur',
      report: 'Hesabına daxil olmuş hər kəs rəydən şikayət edə bilər. Kimin şikayət etdiyini heç kim bilmir.',
      hide: 'Katiblik rəyi yalnız bu qaydalardan birinə əsasən gizlədir. Rəyin yeri, ona verilən cavablar, qərarın tarixi və əsaslandığı qayda hamıya görünür.',
      appeal:
        'Müəllif qərar barədə bildiriş alır və bir dəfə etiraz edə bilər. Etiraz qəbul edilərsə, rəy yerinə qayıdır.',
      held: 'İçində müəyyən sözlər olan rəyləri katiblik dərc edilməzdən əvvəl oxuyur.',
      log: 'Moderasiya jurnalı',
    },
  },
}
