import type az from '../az/meetings'

export default {} satisfies typeof az
