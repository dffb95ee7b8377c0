import programmes from './programmes'
import rounds from './rounds'

/** The words of reporting rounds and of programmes of assistance. */
export default { programmes, rounds }
