import type az from '../az/scales'

export default {
  judgement: {
    no_evidence: 'No evidence of completion was found: whether the commitment was kept could not be checked.',
    not_started: 'Nothing was done about the commitment.',
    limited: 'Some steps were taken, but the main part of the work is not done.',
    substantial: 'The main part of the work is done, but the commitment is not fully kept.',
    complete: 'Everything the commitment asks for is done, and that can be checked.',
  },
  verifiability: {
    yes: 'The text is specific enough to check objectively afterwards what was done.',
    no: 'The text is so general that it cannot be checked what was to be done.',
  },
  ambition: {
    unclear: 'The text does not show that anything would change, or it carries on with what is done already.',
    modest: 'A positive step that does not change rules, practices or institutions as a whole.',
    substantial: 'It could change rules, practices or institutions in its field for good.',
  },
  lens: {
    yes: 'The commitment adds to transparency, civic participation or accountability.',
    no: 'The commitment may be useful, but has no direct bearing on open government.',
  },
} satisfies typeof az
