import type az from '../az/records'
import ledger from './ledger'
import history from './history'

export default {
  ledger,
  history,
} satisfies typeof az
