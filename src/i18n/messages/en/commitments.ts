import type az from '../az/commitments'

export default {} satisfies typeof az
