import type az from '../az/people'

export default {} satisfies typeof az
