import type az from '../az/responses'

export default {} satisfies typeof az
