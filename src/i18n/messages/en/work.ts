import type az from '../az/work'

export default {} satisfies typeof az
