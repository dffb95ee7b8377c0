import type az from '../az/unsubscribe'

export default {
  title: 'No more notifications',
  ofKind: 'Press the button, and you will no longer be notified of this: {kind}.',
  ofAll: 'Press the button, and you will no longer be notified of anything.',
  noSignIn: 'There is no need to sign in: the link comes from a letter to you.',
  stopKind: 'Stop these notifications',
  stopAll: 'Stop all notifications',
  done: 'The notifications are stopped',
  doneKind: 'You are no longer notified of this: {kind}.',
  doneAll: 'You are no longer notified of anything.',
  again: 'If you change your mind, turn them on again in your account.',
  settings: 'Choose what you are told',
  invalid: 'This link does not work',
  invalidText:
    'It was copied in part, or is not from a letter of ours. Open the link in the letter again, or sign in and choose in your account what you are told.',
} satisfies typeof az
