import type az from '../az/auth'

export default {} satisfies typeof az
