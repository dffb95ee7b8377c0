import type az from '../az/commitment'

export default {} satisfies typeof az
