import type az from '../az/ledger'

export default {
  title: 'Ledger',
} satisfies typeof az
