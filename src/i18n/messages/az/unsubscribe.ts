export default {
  title: 'Bildirişlərdən imtina',
  ofKind: 'Düyməni bassanız, bu barədə daha bildiriş almayacaqsınız: {kind}.',
  ofAll: 'Düyməni bassanız, daha heç bir bildiriş almayacaqsınız.',
  noSignIn: 'Daxil olmaq lazım deyil: link sizin məktubunuzdandır.',
  stopKind: 'Bu bildirişləri dayandır',
  stopAll: 'Bütün bildirişləri dayandır',
  done: 'Bildirişlər dayandırıldı',
  doneKind: 'Artıq bu barədə bildiriş almırsınız: {kind}.',
  doneAll: 'Artıq heç bir bildiriş almırsınız.',
  again: 'Fikrinizi dəyişsəniz, hesabınızda yenidən qoşa bilərsiniz.',
  settings: 'Bildirişləri tənzimlə',
  invalid: 'Bu link işləmir',
  invalidText:
    'Link natamam köçürülüb və ya bizim məktubumuzdan deyil. Məktubdakı linki yenidən açın, yaxud daxil olub bildirişləri hesabınızda tənzimləyin.',
}
