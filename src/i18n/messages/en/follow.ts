import type az from '../az/follow'

export default {
  plan: 'Follow the plan',
  commitment: 'Follow the commitment',
  organization: 'Follow the organization',
  meeting: 'Follow the meeting',
  comment: 'Follow the thread',
  stop: 'Stop following',
  begun: 'You follow this now and will be notified of news.',
  ended: 'You no longer follow this.',
  signIn: '(sign in first)',
} satisfies typeof az
