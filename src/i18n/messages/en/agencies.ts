import type az from '../az/agencies'

export default {
  title: 'Agencies',
  lede: 'The bodies that answer for commitments as their lead. The figures are those of the current plan, the share of questions answered that of all plans.',
  sort: {
    label: 'Order',
    name: 'By name',
    late: 'Most late first',
  },
  groups: {
    agency: 'Government agencies',
    group: 'Bodies that answer together',
    civil_society: 'Civil society organizations',
    development_partner: 'Development partners',
  },
  groupNote: 'Plans give some measures not to one body but to a group of bodies.',
  columns: {
    name: 'Agency',
    leads: 'Leads',
    complete: 'Complete',
    late: 'Late',
    silent: 'Silent',
    answers: 'Questions answered',
  },
  earlier: {
    title: 'Leads in earlier plans only',
    count: '{n} commitment | {n} commitments',
  },
  others: {
    title: 'Bodies that lead nothing ({n})',
    text: 'These only support others, or answer for no commitment.',
  },
  former: 'former body',
  successor: 'Its duties went to: {name}',
  empty: {
    title: 'There are no agencies yet',
    text: 'Once an action plan has been loaded, the bodies that answer for it appear here.',
  },
  headline: {
    leads:
      'Leads {n} commitment of the current plan: {parts}. | Leads {n} commitments of the current plan: {parts}.',
    kept: '{kept} kept',
    keptNone: 'none kept yet',
    late: '{late} late',
    silent: '{silent} without any report',
    none: 'Leads no commitment of the current plan.',
  },
  facts: {
    kind: 'Kind',
    contact: 'Contact',
    reports: 'Reporting record',
    website: 'Website',
    valid: 'In existence',
    from: 'from {date}',
    until: 'until {date}',
    successor: 'Successor',
  },
  punctual: {
    none: 'No reporting round has fallen due yet.',
    all: 'All {n} updates that were due came on time.',
    some: '{count} of the {n} updates that were due came on time ({percent}).',
    never: 'None of the {n} updates that were due came on time.',
    one: 'The one update that was due came on time.',
    oneLate: 'The one update that was due did not come on time.',
  },
  owes: {
    title: 'What it owes now',
    note: 'Late ones first, then those due soon.',
    empty: 'It leads no open commitment of the current plan.',
  },
  delivered: {
    title: 'What it delivered',
    on: 'on {date}',
  },
  helps: {
    title: 'Where it helps others',
    note: 'It supports these commitments or is a partner; another body leads.',
  },
  programmes: {
    title: 'Technical assistance programmes',
    note: 'Programmes in which this body takes part, or which are for it.',
  },
  record: {
    title: 'Earlier plans',
    unknown: 'No report of the agency at hand',
  },
  due: 'Due on {date}',
  notFound: 'There is no agency at this address. You may find it in the list of agencies.',
} satisfies typeof az
