import type az from '../az/unsubscribe'

export default {
  title: 'No more letters',
  ofKind: 'Press the button, and you will get no more letters about this: {kind}.',
  ofAll: 'Press the button, and you will get no more letters from us.',
  noSignIn: 'There is no need to sign in: the link comes from a letter to you.',
  stopKind: 'Stop these letters',
  stopAll: 'Stop all letters',
  done: 'The letters are stopped',
  doneKind: 'You get no more letters about this: {kind}. The site still tells you.',
  doneAll: 'You get no more letters. The site still tells you what happens.',
  again: 'If you change your mind, turn them on again in your account.',
  settings: 'Choose your letters',
  invalid: 'This link does not work',
  invalidText:
    'It was copied in part, or is not from a letter of ours. Open the link in the letter again, or sign in and choose your letters in your account.',
} satisfies typeof az
