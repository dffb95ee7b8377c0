import type az from '../az/home'

export default {
  current: 'The plan in force',
  newest: 'No plan is in force now. The newest one is:',
  span: 'The plan runs from {from} to {to}.',
  figures: {
    kept: 'commitment is kept | commitments are kept',
    late: 'commitment is late | commitments are late',
    dueSoon: 'commitment is due within 30 days | commitments are due within 30 days',
    silent: 'commitment has no report at all | commitments have no report at all',
  },
  progress: 'How far it has come',
  attention: 'What needs attention',
  late: {
    title: 'Late',
    empty: 'No commitment is late.',
    all: 'The {n} late commitment | All {n} late commitments',
  },
  dueSoon: {
    title: 'Due soon',
    empty: 'No commitment is due within the next 30 days.',
    all: 'The {n} commitment due soon | All {n} commitments due soon',
  },
  silent: {
    title: 'Silent',
    empty: 'Every commitment has been reported on.',
    all: 'The {n} commitment without any report | All {n} commitments without any report',
    due: 'Due on {date}',
  },
  latest: 'What is new',
  updates: {
    title: 'Reports of agencies',
    empty: 'No report on this plan has been published yet.',
  },
  comments: {
    title: 'Comments',
    empty: 'There are no comments yet. You can write the first one on the page of a commitment.',
    anonymous: 'Former participant',
    behalf: '{name}, {organization}',
  },
  empty: {
    title: 'There are no commitments to show yet',
    text: 'Once an action plan has been loaded, its commitments, their completion and their delays appear here. The secretariat loads a plan on the import page.',
    import: 'Import a plan',
    plans: 'See the plans',
  },
} satisfies typeof az
