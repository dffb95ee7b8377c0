export default {
  title: 'Dəyişikliklər tarixçəsi',
  of: '{code} nömrəli öhdəlik',
  lede: 'Bu öhdəliyə aid hər dəyişiklik, ən yenisi yuxarıda. Silinmiş sözlərin üstündən xətt çəkilib, əlavə edilmiş sözlərin altı cızılıb.',
  none: {
    title: 'Bu öhdəliyin tarixçəsi yoxdur',
    text: 'Ya ünvan səhvdir, ya da plan hələ dərc edilməyib.',
  },
  ledger: 'Reyestrdə göstər',
}
