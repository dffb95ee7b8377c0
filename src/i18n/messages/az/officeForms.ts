/** What every form of the offices says around its fields. */
export default {
  busy: 'Yadda saxlanılır…',
  safe: 'Heç nə dəyişməyib. Yazdıqlarınız bu cihazda saxlanılıb.',
  restored: 'Yazdığınız qaralama ({when}) bu cihazda saxlanılmışdı və bərpa olundu.',
  startOver: 'Qaralamadan imtina et',
  kept: 'Yazdıqlarınız bu cihazda saxlanılır.',
  notKept: 'Brauzeriniz qaralama saxlamağa icazə vermir: səhifəni bağlasanız, yazdıqlarınız itəcək.',
  conflict: {
    theirs: 'Hazırda saytda olan variant',
    take: 'Həmin variantdan başla',
    keep: 'Mənim yazdığım qalsın',
    kept: 'Yadda saxlasanız, sizin variantınız indikini əvəz edəcək.',
  },
  signIn: 'Yenidən daxil ol',
  leave: {
    title: 'Dəyişikliklər yadda saxlanılmadan çıxılsın?',
    text: 'Yazdıqlarınız bu cihazda qaralama kimi saxlanılır və bu səhifəni yenidən açanda bərpa olunur.',
    textLost: 'Brauzeriniz qaralama saxlamır: çıxsanız, yazdıqlarınız itəcək.',
    confirm: 'Çıx',
  },
}
