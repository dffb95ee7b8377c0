import comments from './comments'

/** The words of the discussion below a commitment. */
export default { comments }
