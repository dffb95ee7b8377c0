export default {
  title: 'Məktublardan imtina',
  ofKind: 'Düyməni bassanız, bu barədə daha məktub almayacaqsınız: {kind}.',
  ofAll: 'Düyməni bassanız, bizdən daha heç bir məktub almayacaqsınız.',
  noSignIn: 'Daxil olmaq lazım deyil: keçid sizin məktubunuzdandır.',
  stopKind: 'Bu məktubları dayandır',
  stopAll: 'Bütün məktubları dayandır',
  done: 'Məktublar dayandırıldı',
  doneKind: 'Artıq bu barədə məktub almırsınız: {kind}. Bildirişlər saytda görünməyə davam edir.',
  doneAll: 'Artıq heç bir məktub almırsınız. Bildirişlər saytda görünməyə davam edir.',
  again: 'Fikrinizi dəyişsəniz, hesabınızda yenidən qoşa bilərsiniz.',
  settings: 'Məktubları tənzimlə',
  invalid: 'Bu keçid işləmir',
  invalidText:
    'Keçid natamam köçürülüb və ya bizim məktubumuzdan deyil. Məktubdakı keçidi yenidən açın, yaxud daxil olub məktubları hesabınızda tənzimləyin.',
}
