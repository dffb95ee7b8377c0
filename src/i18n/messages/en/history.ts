import type az from '../az/history'

export default {
  title: 'History',
  of: 'Commitment {code}',
  lede: 'Every change to this commitment, the newest first. Words that were removed are struck through, words that were added are underlined.',
  none: {
    title: 'This commitment has no history',
    text: 'Either the address is wrong, or the plan was never published.',
  },
  ledger: 'Show in the ledger',
} satisfies typeof az
