import type az from '../az/terms'

/** The words of the glossary, and of its terms in place. */
export default {
  glossary: {
    title: 'Glossary',
    lede: 'The words of this site in plain language: each has one meaning, the same everywhere.',
    method: 'Method and scales',
    terms: {
      plan: {
        name: 'Action plan',
        text: 'The official document that says what public bodies will do for open government, and by when.',
      },
      theme: { name: 'Theme', text: 'A part of the plan about one subject, such as financial transparency.' },
      commitment: {
        name: 'Commitment',
        text: 'One promise of the plan: who must do what, and by when. Plans also call it a measure.',
      },
      milestone: { name: 'Milestone', text: 'A step of a commitment with a due date of its own.' },
      lead: {
        name: 'Lead agency',
        text: 'The body that answers for carrying out a commitment and for reporting on it. There may be several.',
      },
      supporting: { name: 'Supporting agency', text: 'A public body that helps, but does not lead.' },
      completion: {
        name: 'Completion',
        text: 'What the agency itself said in its last update: not started, limited, substantial or complete.',
      },
      overdue: { name: 'Overdue', text: 'The due date has passed and the commitment is not complete.' },
      silent: {
        name: 'No update yet',
        text: 'Nothing was ever published about the commitment. That does not mean that nothing was done: it is not known.',
      },
      original: {
        name: 'Original date',
        text: 'The due date as the plan first had it. It stays when a deadline moves, so that lateness shows against both.',
      },
      update: {
        name: 'Progress update',
        text: 'What an agency says it has done. Once published it is never changed, only corrected by a new one.',
      },
      evidence: {
        name: 'Evidence',
        text: 'A file or link that supports an update. Nobody can report “complete” without any.',
      },
      round: {
        name: 'Reporting round',
        text: 'A period in which lead agencies owe one update on each commitment. The report card says who was on time.',
      },
      assessment: {
        name: 'Assessment',
        text: 'The view of somebody other than the agency: civil society, the independent reviewer or the secretariat.',
      },
      reviewer: {
        name: 'Independent reviewer',
        text: 'A person or mechanism that checks by rules of its own and does not depend on the government.',
      },
      disagreement: {
        name: 'Disagreement',
        text: 'How many steps of the scale lie between what the agency says and what others see. No average is made of them.',
      },
      indicator: {
        name: 'Indicator',
        text: 'A figure that measures what a commitment achieves: baseline, measured values and target.',
      },
      programme: {
        name: 'Technical assistance programme',
        text: 'A programme that gives money or knowledge to commitments, usually paid by international partners.',
      },
      response: {
        name: 'Official response',
        text: 'The reasoned answer of an agency or the secretariat to a question or recommendation, due within a fixed number of working days and never changed afterwards.',
      },
      platform: {
        name: 'Dialogue Platform',
        text: 'The Government–Civil Society Dialogue Platform: state agencies and civil society meet there about the plan.',
      },
      decision: {
        name: 'Decision',
        text: 'What a meeting of the platform resolved: who does what, and by when. What came of it is written beside it.',
      },
      withdrawn: {
        name: 'Withdrawn',
        text: 'Taken out of the plan, with a reason. The commitment stays on the site but counts in no figure.',
      },
      ledger: {
        name: 'Ledger of changes',
        text: 'The list of every change to what this site publishes. Each entry carries the hash of the one before it, so that none can be changed in secret.',
      },
      digest: {
        name: 'Hash (SHA-256)',
        text: 'The fingerprint of a file or text: change one letter and it is another. With it anybody can check that nothing was altered.',
      },
    },
  },
} satisfies typeof az
