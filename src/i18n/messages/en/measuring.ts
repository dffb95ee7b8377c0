import type az from '../az/measuring'

export default {
  title: 'A new value of an indicator',
  intro: 'Once published, a value stays with its source and is never changed.',
  none: 'This commitment has no indicator.',
  back: 'Back to the commitment',
  indicator: 'Which indicator?',
  measuredOn: 'For which day?',
  value: 'Value',
  valueIn: 'Value ({unit})',
  valueHint: 'Without thousands separators, decimals after a point: 1250000 or 12.5',
  source: 'Source',
  sourceHint:
    'Where the figure comes from: a report, the agency’s data, statistics. In at least one language.',
  sourceUrl: 'Link of the source',
  submit: 'Publish',
  busy: 'Publishing…',
  published: 'The new value was published.',
  safe: 'Nothing was published. What you wrote stays on this page.',
  unsure:
    'No answer came. Before sending again, check on the commitment’s page whether the value was published.',
  leave: {
    title: 'Leave without publishing the value?',
    text: 'If you leave, what you wrote is lost.',
    confirm: 'Leave',
  },
  wrong: {
    indicator: 'Choose the indicator.',
    day: 'Write a date that is not after today.',
    taken: 'A value for that day was published already: {value}.',
    value: 'Write the value in digits.',
    source: 'Name the source in at least one language.',
    sourceLong: 'Name the source more briefly.',
    sourceUrl: 'Write the whole link, beginning with https://, or leave the field empty.',
  },
} satisfies typeof az
