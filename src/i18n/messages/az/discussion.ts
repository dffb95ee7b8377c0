import comments from './comments'
import responses from './responses'
import follow from './follow'

/** The words of the discussion below a commitment. */
export default { comments, responses, follow }
