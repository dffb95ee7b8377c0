import type az from '../az/home'

export default {
  current: 'The plan in force',
  newest: 'No plan is in force now. The newest one is:',
  newestThen: 'No plan was in force on {date}. The newest one then:',
  openPlan: 'The page of the plan',
  span: 'The plan’s term: {from} to {to}.',
  late: {
    title: 'Late',
    closed: 'Not finished in time',
    empty: 'No commitment is late.',
    all: 'The late commitment | All {n} late commitments',
  },
  silent: {
    title: 'Silent',
    empty: 'Every commitment has been reported on.',
    all: 'The commitment without any report | All {n} commitments without any report',
    due: 'Due on {date}',
  },
  empty: {
    title: 'There are no commitments to show yet',
    text: 'Once an action plan has been loaded, its commitments, their completion and their delays appear here. The secretariat loads a plan on the import page.',
    import: 'Import a plan',
    plans: 'See the plans',
  },
} satisfies typeof az
