import type az from '../az/assess'

export default {
  title: 'Assessment',
  intro:
    'Everybody sees what you publish, and it cannot be changed. If your view changes, publish a new one: the earlier one stays readable.',
  voice: 'For whom do you speak?',
  as: 'You speak for {who}.',
  earlier: {
    title: 'Your earlier assessment',
    filled:
      'The answers of your earlier assessment ({year}) are filled in as a start. What you publish is a new assessment; the earlier one stays as it is.',
  },
  agency: {
    title: 'What the agency says',
    silent: 'The agency has not published any update about this commitment.',
    evidence: '{n} piece of evidence | {n} pieces of evidence',
    noEvidence: 'No evidence was added',
    all: 'All updates of the agency',
  },
  indicator: 'Evaluation indicator',
  completion: { legend: 'How far has the commitment come?' },
  verifiability: {
    legend: 'Verifiability',
    hint: 'Is the text of the commitment specific enough to check afterwards what was to be done?',
  },
  ambition: { legend: 'Ambition', hint: 'Fully carried out, what could the commitment change?' },
  lens: {
    legend: 'Open-government lens',
    hint: 'Does the commitment add to transparency, civic participation or accountability?',
  },
  notRated: 'Not rated',
  year: {
    label: 'Which year is assessed?',
    hint: 'The assessment of the latest year is shown first.',
  },
  narrative: {
    legend: 'On what grounds?',
    hint: 'Say what you saw and how you checked it, with links to sources if there are any. In at least one language.',
  },
  restored: 'Your draft from {when} was kept on this device and is back.',
  startOver: 'Start over',
  startOverTitle: 'Delete the draft?',
  startOverText: 'The draft of your assessment of “{title}” will be deleted. This cannot be undone.',
  startOverConfirm: 'Delete draft',
  kept: 'What you write is kept on this device.',
  notKept: 'Your browser does not allow drafts to be kept: if you close this page, what you wrote is lost.',
  submit: 'Publish',
  busy: 'Publishing…',
  published: 'Your assessment is published.',
  safe: 'Nothing was published. What you wrote stays on this page.',
  unsure:
    'There was no answer. Before you send again, check on the commitment’s page whether the assessment was published.',
  signIn: 'Sign in again',
  leave: {
    title: 'Leave without publishing?',
    text: 'What you wrote stays on this device as a draft and comes back when you open this page again.',
    textLost: 'Your browser keeps no drafts: if you leave, what you wrote is lost.',
    confirm: 'Leave',
  },
  refused: {
    title: 'You cannot assess this commitment',
    who: 'Every voice speaks for itself alone. Commitments are assessed by the independent reviewer, by members of civil society organizations on behalf of theirs, and by the secretariat. The responsible agency reports on progress instead.',
    draft: 'The plan is not public yet; its commitments are not assessed.',
    comment: 'You can comment on the commitment’s page in your own name.',
    back: 'The commitment’s page',
  },
  wrong: {
    completion: 'Choose how far the commitment has come.',
    year: 'Write a year between 2000 and this year.',
    narrative: 'Say on what grounds, in at least one language.',
    too_long: 'The text is too long, shorten it.',
  },
} satisfies typeof az
