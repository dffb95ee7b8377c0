import type az from '../az/about'

export default {} satisfies typeof az
