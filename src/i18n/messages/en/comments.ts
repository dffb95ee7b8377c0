import type az from '../az/comments'

export default {} satisfies typeof az
