/** The words a page says when it has changed or has no network. */
export default {
  living: {
    install: { short: 'Öhdəliklər' },
    changed: 'Bu səhifədə dəyişiklik var.',
    show: 'Yenisini göstər',
    later: 'Sonra',
    updated: 'Səhifə yeniləndi.',
    kept: 'Şəbəkə cavab vermir. Bu, səhifənin saxlanmış surətidir:',
  },
}
