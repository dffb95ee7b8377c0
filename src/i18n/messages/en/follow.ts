import type az from '../az/follow'

export default {} satisfies typeof az
