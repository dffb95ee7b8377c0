import type az from '../az/report'

export default {} satisfies typeof az
