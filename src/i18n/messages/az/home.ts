export default {
  current: 'Qüvvədə olan plan',
  newest: 'Hazırda qüvvədə olan plan yoxdur. Ən yeni plan:',
  span: 'Planın müddəti: {from} – {to}.',
  figures: {
    kept: 'öhdəlik icra edilib',
    late: 'öhdəlik gecikir',
    dueSoon: 'öhdəliyin müddəti 30 gün ərzində bitir',
    silent: 'öhdəlik barədə heç bir məlumat yoxdur',
  },
  progress: 'İcra nə yerdədir?',
  attention: 'Nəyə diqqət yetirmək lazımdır?',
  late: {
    title: 'Gecikənlər',
    empty: 'Gecikən öhdəlik yoxdur.',
    all: 'Gecikən öhdəliklərin hamısı ({n})',
  },
  dueSoon: {
    title: 'Müddəti yaxınlaşanlar',
    empty: 'Yaxın 30 gündə müddəti bitən öhdəlik yoxdur.',
    all: 'Müddəti yaxınlaşan öhdəliklərin hamısı ({n})',
  },
  silent: {
    title: 'Məlumat verilməyənlər',
    empty: 'Bütün öhdəliklər barədə məlumat verilib.',
    all: 'Məlumat verilməyən öhdəliklərin hamısı ({n})',
    due: 'İcra müddəti: {date}',
  },
  latest: 'Son yeniliklər',
  updates: {
    title: 'Qurumların məlumatları',
    empty: 'Bu plan üzrə hələ heç bir məlumat dərc edilməyib.',
  },
  comments: {
    title: 'Rəylər',
    empty: 'Hələ rəy yoxdur. Öhdəliyin səhifəsində ilk rəyi siz yaza bilərsiniz.',
    anonymous: 'Keçmiş iştirakçı',
    behalf: '{name}, {organization}',
  },
  empty: {
    title: 'Hələ göstəriləsi öhdəlik yoxdur',
    text: 'Fəaliyyət planı yüklənəndən sonra onun öhdəlikləri, icra vəziyyəti və gecikmələri burada görünəcək. Planı katiblik idxal səhifəsindən yükləyir.',
    import: 'Plan idxal et',
    plans: 'Planlara bax',
  },
}
