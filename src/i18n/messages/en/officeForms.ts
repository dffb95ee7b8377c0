import type az from '../az/officeForms'

export default {
  busy: 'Saving…',
  safe: 'Nothing has changed. What you wrote is kept on this device.',
  restored: 'The draft you wrote ({when}) was kept on this device and is back.',
  startOver: 'Discard the draft',
  kept: 'What you write is kept on this device.',
  notKept: 'Your browser does not allow drafts: if you close the page, what you wrote is lost.',
  conflict: {
    theirs: 'The version that is public now',
    take: 'Begin with that version',
    keep: 'Keep what I wrote',
    kept: 'When you save, your version will replace the public one.',
  },
  signIn: 'Sign in again',
  leave: {
    title: 'Leave without saving?',
    text: 'What you wrote is kept on this device as a draft and comes back when you open this page again.',
    textLost: 'Your browser does not keep drafts: if you leave, what you wrote is lost.',
    confirm: 'Leave',
  },
} satisfies typeof az
