/** Following things, and being told. */
export default {
  plan: 'Planı izlə',
  commitment: 'Öhdəliyi izlə',
  organization: 'Qurumu izlə',
  meeting: 'İclası izlə',
  comment: 'Söhbəti izlə',
  stop: 'İzləməyi dayandır',
  begun: 'İndi izləyirsiniz: yeniliklər barədə bildiriş alacaqsınız.',
  ended: 'Artıq izləmirsiniz.',
  signIn: '(daxil olmaq lazımdır)',
}
