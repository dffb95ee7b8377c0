import type az from '../az/asof'

export default {
  title: 'as of {date}',
  label: 'A past day',
  banner: 'As it was known at the end of {date}',
  text: 'What happened later is not shown. Names of agencies, themes and people are those of today.',
  invalid: '“{value}” is not a day that has passed, so this is the present.',
  before: 'Nothing was known here before {date}.',
  day: 'Day',
  another: 'Another day',
  show: 'Show',
  wrong: 'Choose a day from {from} to {to}.',
  present: 'Back to the present',
  arrived: 'This is the present.',
  entry: 'See how it stood on a past day',
  dayBefore: 'How it stood the day before',
  unknown: 'On {date} this was not known yet.',
  unknownPresent: 'See the present',
  noWriting: 'This is a past day. To write something, go back to the present.',
} satisfies typeof az
