export default {
  current: 'Qüvvədə olan plan',
  newest: 'Hazırda qüvvədə olan plan yoxdur. Ən yeni plan:',
  newestThen: '{date} tarixində qüvvədə olan plan yox idi. O gün ən yeni plan:',
  openPlan: 'Planın səhifəsi',
  span: 'Planın müddəti: {from} – {to}.',
  late: {
    title: 'Gecikənlər',
    closed: 'Vaxtında başa çatdırılmayanlar',
    empty: 'Gecikən öhdəlik yoxdur.',
    all: 'Gecikən öhdəliklərin hamısı ({n})',
  },
  silent: {
    title: 'Məlumat verilməyənlər',
    empty: 'Bütün öhdəliklər barədə məlumat verilib.',
    all: 'Məlumat verilməyən öhdəliklərin hamısı ({n})',
    due: 'İcra müddəti: {date}',
  },
  empty: {
    title: 'Hələ göstəriləsi öhdəlik yoxdur',
    text: 'Fəaliyyət planı yüklənəndən sonra onun öhdəlikləri, icra vəziyyəti və gecikmələri burada görünəcək. Planı katiblik idxal səhifəsindən yükləyir.',
    import: 'Plan idxal et',
    plans: 'Planlara bax',
  },
}
