import type az from '../az/plans'

export default {} satisfies typeof az
