import type az from '../az/programmes'

export default {
  title: 'Technical assistance programmes',
  lede: 'Programmes that help commitments succeed: who pays, who manages, for whom, and what has been delivered.',
  add: 'Add a programme',
  edit: 'Edit the programme',
  empty: {
    title: 'There are no programmes yet',
    text: 'Technical assistance programmes will appear here once the secretariat has added them.',
  },
  notFound: 'There is no programme at this address. You may find it in the list:',
  headline: '{n} programme. | {n} programmes.',
  outputs: {
    title: 'Outputs',
    some: '{count} of {n} outputs have been delivered',
    none: 'No delivery is recorded for any of the {n} outputs',
    noneOfOne: 'No delivery is recorded for its one output',
    oneOfOne: 'Its one output was delivered',
    late: '{count} is late | {count} are late',
    unnamed: 'No outputs are named',
    name: 'Output',
    due: 'Due',
    delivered: 'Delivered',
    state: 'State',
    open: 'Open the output',
  },
  state: {
    delivered: 'Delivered',
    delivered_late: 'Delivered {n} day late | Delivered {n} days late',
    overdue: 'Late by {n} day | Late by {n} days',
    awaited: 'Awaited',
    unrecorded: 'No delivery recorded',
  },
  facts: {
    title: 'Key facts',
    amount: 'Amount',
    period: 'Period',
    from: 'from {date}',
    until: 'until {date}',
    website: 'Website',
  },
  commitments: {
    title: 'Commitments it helps',
    none: 'This programme is not linked to a commitment yet.',
    count: 'Helps {n} commitment | Helps {n} commitments',
  },
} satisfies typeof az
