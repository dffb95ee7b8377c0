import type az from '../az/platform'

export default {
  rules: {
    title: 'Rules of the platform',
    lede: 'How we talk on the Government–Civil Society Dialogue Platform, and what is hidden.',
    none: 'No rules are published yet',
    noneText: 'Until the secretariat publishes rules, no comment can be hidden.',
    edit: 'Edit the rules',
    changed: 'Words changed on {date}',
    linkTo: 'Link to rule {code}',
    retired: 'Retired rules',
    retiredText: 'No new decision names these rules. They stay here because earlier decisions do.',
    retiredOn: 'Retired on {date}.',
    how: {
      title: 'How the rules are applied',
      report: 'Anybody who is signed in can report a comment. Nobody learns who reported.',
      hide: 'The secretariat hides a comment only under one of these rules. Its place, its replies, the day of the decision and the rule stay visible to everybody.',
      appeal:
        'The author is told and can appeal once. If the appeal is granted, the comment returns to its place.',
      held: 'Comments with certain words are read by the secretariat before they are published.',
      log: 'Moderation log',
    },
  },
} satisfies typeof az
