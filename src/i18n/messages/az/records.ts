import ledger from './ledger'
import history from './history'
import programmes from './programmes'
import rounds from './rounds'

/** The words of the public record's own pages, which load them when they are opened. */
export default {
  ledger,
  history,
  programmes,
  rounds,
}
