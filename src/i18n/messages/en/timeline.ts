import type az from '../az/timeline'

/** The words of the timeline. */
export default {
  timeline: {
    title: 'Timeline',
    summary: {
      total: '{n} milestone | {n} milestones',
      done: '{count} is done | {count} are done',
      overdue: '{count} is late | {count} are late',
      dueSoon: '{count} is due soon | {count} are due soon',
      unreported: 'the result of {count} is unknown',
      ahead: '{count} is still ahead | {count} are still ahead',
    },
    unknownPlan: 'There is no such action plan.',
    openCommitment: 'Open the commitment',
    asList: 'Show as a list',
    filters: 'Filters',
    filteredBy: 'Filters: {names}',
    group: {
      label: 'Group by',
      theme: 'Theme',
      agency: 'Agency',
      commitment: 'Commitment',
    },
    zoom: {
      label: 'Period',
      plan: 'Whole plan',
      year: 'Year',
      quarter: 'Quarter',
      earlier: 'Earlier: {period}',
      later: 'Later: {period}',
    },
    quarter: 'Q{quarter} {year}',
    months: 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
    states: 'Milestones',
    legend: {
      label: 'Key',
      moved: 'moved from its original date',
      deadline: 'due date',
      late: 'late',
      today: 'today',
    },
    found: '{n} milestone | {n} milestones',
    foundOf: '{count} of {total} milestones',
    foldAll: 'Fold all',
    unfoldAll: 'Unfold all',
    column: {
      step: 'Milestone',
      state: 'Schedule',
      axis: 'Axis of time: {from} – {to}',
    },
    original: 'originally {date}',
    doneOn: 'done {date}',
    ownDeadline: 'deadline of the commitment itself',
    line: {
      start: 'starts on {date}',
      due: 'due on {date}',
      moved: 'due date moved from {from} to {to}',
      done: 'done on {date}',
      late: 'late until {date}',
      none: 'no date given',
    },
    none: {
      title: 'There are no milestones yet',
      text: 'They appear here as soon as the milestones of a plan are entered.',
    },
    empty: {
      title: 'No milestone found',
      filters: 'No milestone passes all of the chosen filters.',
      period: 'No matching milestone in this period.',
    },
  },
} satisfies typeof az
