import type az from '../az/about'

export default {
  title: 'How this site works',
  lede: 'Every commitment of the national action plans in one place: the agencies that answer for it, what has been done, and what civil society says. Reading needs no account.',
  contents: 'On this page',
  sources: {
    title: 'Where the information comes from',
    plan: 'Commitments, deadlines and responsible agencies are taken from the official text of the plan. Where the plan words a deadline as “annually” or “2021–2022”, that wording is kept as it is, and the last day it allows is used for counting.',
    updates:
      'Progress is reported by the coordinator of a responsible agency or by the secretariat, which publishes it or returns it with a reason. What was published is never rewritten: a mistake is corrected by a new update, and the old one stays where it is.',
    comments:
      'Anybody who signs up can leave a comment, question, recommendation or concern in their own name, and civil society organizations in theirs. Authors can delete what they wrote; the words then disappear, the place and the date remain.',
    ratings: 'Independent assessments are shown with their source and year, in the words of their own scale.',
    voices:
      'The agency’s word, the independent assessment and the view of civil society stand side by side. They are never merged into one “overall status”.',
  },
  scales: {
    completion: {
      title: 'Completion',
      text: 'Completion is what the agency itself says in the last update it published.',
    },
    schedule: {
      title: 'Schedule',
      text: 'The schedule is counted from the due date that is in force now. Where a deadline was moved, the page of the commitment shows the original date, the new one and the reason. In a closed plan time stands still at its last day: delays do not grow afterwards.',
    },
    freshness: {
      title: 'Freshness of reports',
      text: 'How long ago the last update about a commitment was published. No update does not mean no work, and is nowhere shown as 0%.',
    },
    lifecycle: {
      title: 'Validity of plans and commitments',
      text: 'The stage a plan has reached, and whether a commitment is still part of it.',
    },
  },
  completion: {
    none: 'The agency has not published any update about this commitment.',
    not_started: 'By the agency’s own word, work has not begun. The agency must say why.',
    limited:
      'Some steps were taken, most of the work lies ahead. The agency must say what stands in the way.',
    substantial: 'Most of the work is done, but the commitment is not fully kept yet.',
    complete:
      'The commitment is fully kept. The agency cannot report this without at least one piece of evidence, which anybody can check.',
  },
  schedule: {
    no_date: 'The plan states no last day for this commitment.',
    upcoming: 'The start date of the commitment has not come yet.',
    on_time: 'Work goes on, and more than 30 days are left.',
    due_soon: 'No more than 30 days are left, and the commitment is not complete.',
    overdue:
      'The due date has passed and the commitment is not complete. The number of days is written beside it.',
    unreported:
      'The plan has ended and the due date has passed, but no result was ever reported. We do not know whether the commitment was kept, so it counts neither as done nor as late.',
    done_on_time: 'The commitment was completed on or before its due date.',
    done_late: 'The commitment was completed after its due date.',
  },
  freshness: {
    silent: 'No update about this commitment was ever published.',
    stale: 'The last update is older than the reporting interval of the plan, usually 180 days.',
    fresh:
      'The last update was published within the reporting interval of the plan, or says that the commitment is complete.',
    final:
      'The plan is closed, and no further updates are awaited. The date of the last one stands beside it.',
  },
  lifecycle: {
    draft: 'The plan is being prepared and has not been approved.',
    active: 'The plan is being carried out. The commitment is part of it and is to be kept.',
    closed: 'The period of the plan is over. Its records stay, no commitments are added.',
    withdrawn:
      'The commitment was taken out of the plan, with a reason. Such commitments are counted apart and enter no other figure.',
  },
  voices: {
    title: 'The four voices',
    text: 'Four voices speak of a commitment, each for itself alone: the agency reports on progress; the independent reviewer checks by rules of its own; members of civil society organizations judge on behalf of theirs; and so does the secretariat. An assessment is never rewritten: when a view changes, a new one is published, and the earlier one stays readable.',
    judgement:
      'All of them judge completion on one scale. It has five steps; the agency itself chooses among the upper four, “no evidence available” is a word for others only.',
    more: 'The independent reviewer answers three more questions:',
    disagreement: {
      title: 'When voices disagree',
      text: 'The latest word of each voice is taken, and the steps between the two furthest apart are counted: from “complete” to “limited” it is two. With no step between them, they agree. Where only one voice has spoken on this scale, nothing is compared. Ratings of earlier years by other schemes are shown in their own words and never compared. Nor is any average made of the voices: the disagreement itself is the figure.',
    },
  },
  roles: {
    title: 'Who answers for what',
    lead: 'The agency that answers for carrying out the commitment and for reporting on it. A commitment can have several leads.',
    supporting: 'A public body that helps to carry it out.',
    partner: 'A civil society organization, international organization or private body that takes part.',
    instructed: 'The plan requires the body to do this.',
    recommended: 'The plan asks the body to do this, because it is not subordinate to the executive.',
  },
  figures: {
    title: 'How figures are counted',
    once: 'All figures are computed in one place, the database. Pages, charts and downloads therefore always agree.',
    leads:
      'Figures by agency count the commitments that an agency leads. A commitment with several leads counts for each of them, so the agencies can add up to more than the total.',
    clock: 'Dates and times are those of Baku (UTC+4).',
  },
  sample: {
    title: 'Sample text',
    text: 'Some text may have been written to show how the site works. Every page that contains such text says so at its top.',
  },
  reuse: {
    title: 'Using the information',
    download: 'The list of commitments can be downloaded as a CSV file, with the filters you have chosen.',
    links: 'Search, filters and sorting are kept in the address: what you see can be sent as a link.',
    privacy: 'The site does not track its visitors. The e-mail addresses of its users are never published.',
    membership:
      'The site makes no claim about the country’s membership in the Open Government Partnership (OGP); it uses its terms and its published assessments.',
  },
} satisfies typeof az
