import type az from '../az/plans'

export default {
  title: 'Action plans',
  lede: 'The national action plans for promotion of open government, newest first: what was promised and, by the agencies’ own word, what was done.',
  empty: {
    title: 'There are no plans yet',
    text: 'A plan appears here once the secretariat has loaded it on the import page.',
    action: 'Import a plan',
  },
  scale: 'The length of a bar is the number of commitments.',
  sampleTag: 'sample text',
  noReports:
    'That does not mean that nothing was done; where independent reviewers looked, the page of the plan shows what they found.',
  withdrawn:
    '{n} withdrawn commitment is not counted here. | {n} withdrawn commitments are not counted here.',
  all: 'All commitments ({n})',
  legalAct: 'Legal act',
  period: 'Period',
  predecessor: 'Plan before',
  successor: 'Plan after',
  interval: 'Reporting',
  intervalText:
    'A report older than {n} day counts as not recent. | A report older than {n} days counts as not recent.',
  progress: 'How far it has come',
  silentNote: {
    title: 'No agency reports at hand',
    text: 'We know of no reports of agencies on this plan. Its commitments are therefore shown as unknown, not as “not done”.',
    rated: 'What the independent reviewer found is shown instead.',
    unrated: 'It was not independently reviewed either.',
  },
  rounds: {
    title: 'Reporting rounds',
    latest: 'Latest reporting round',
    card: 'Report card',
    cards: 'Report cards',
    all: 'All reporting rounds',
    due: '{n} update is due by {date}: {parts}. | {n} updates are due by {date}: {parts}.',
    past: '{n} update was due by {date}: {parts}. | {n} updates were due by {date}: {parts}.',
    nobody: 'No agency owes an update in this round.',
    on_time: '{count} came on time',
    late_report: '{count} came late',
    in_review: '{count} is waiting for review | {count} are waiting for review',
    returned: '{count} was sent back | {count} were sent back',
    owed: '{count} is still to come | {count} are still to come',
    overdue: '{count} is overdue | {count} are overdue',
    missing: '{count} never came',
    withdrawn:
      '{n} withdrawn commitment needs no update any more. | {n} withdrawn commitments need no update any more.',
  },
  slippage: {
    title: 'Behind the original dates',
    none: 'No commitment runs behind its original date.',
    one: '1 commitment runs {days} days behind its original date.',
    some: '{n} commitments run behind their original dates, typically by {days} days (the median).',
  },
  themes: 'Themes and commitments',
  notFound: 'There is no plan at this address. The plans are:',
} satisfies typeof az
