import type az from '../az/platform'

export default {} satisfies typeof az
