import type az from '../az/records'
import ledger from './ledger'
import history from './history'
import programmes from './programmes'
import rounds from './rounds'

export default {
  ledger,
  history,
  programmes,
  rounds,
} satisfies typeof az
