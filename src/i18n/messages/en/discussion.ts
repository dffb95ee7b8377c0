import comments from './comments'
import responses from './responses'
import follow from './follow'
import hiding from './hiding'

/** The words of the discussion below a commitment. */
export default { comments, responses, follow, hiding }
