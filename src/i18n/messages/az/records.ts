import ledger from './ledger'
import history from './history'

/** The words of the ledger and of histories. */
export default {
  ledger,
  history,
}
