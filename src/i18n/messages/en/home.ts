import type az from '../az/home'

export default {} satisfies typeof az
