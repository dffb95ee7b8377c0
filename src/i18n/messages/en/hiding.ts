import type az from '../az/hiding'

export default {
  by: 'The secretariat hid this comment on {date}.',
  rule: 'Rule {code}. {title}',
  upheld: 'Its author appealed. The secretariat looked again and kept it hidden on {date}.',
  own: {
    title: 'Your hidden words',
    who: 'Only you and the secretariat can read them.',
    appeal: 'Appeal',
    once: 'You can appeal against this decision once.',
    waiting: 'Your appeal is with the secretariat since {date}.',
    yours: 'Your appeal',
  },
  appeal: {
    label: 'Why should the comment not stay hidden?',
    hint: 'Only the secretariat reads it. Answer the rule and the explanation above. You can appeal once.',
    missing: 'Say why you appeal.',
    send: 'Send the appeal',
    sending: 'Sending…',
    sent: 'Your appeal was sent to the secretariat. You will be notified of the decision.',
  },
  report: {
    open: 'Report',
    openOn: 'Report the comment by {name}',
    label: 'Which rule does this comment break, and how?',
    hint: 'Only the secretariat reads it. Your name is shown to nobody, not to the secretariat either.',
    rules: 'Rules of the platform',
    missing: 'Say why you report it.',
    send: 'Send the report',
    sending: 'Sending…',
    sent: 'Your report was sent to the secretariat.',
    already: 'You have reported this comment already. The secretariat will look at it.',
    gone: 'This comment is no longer shown: no report is needed.',
    moderate: 'Moderate',
    moderateOf: 'Moderate the comment by {name}',
  },
} satisfies typeof az
